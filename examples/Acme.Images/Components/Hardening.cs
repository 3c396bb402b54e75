using ImageDsl;

namespace Acme.Images.Components;

/// <summary>Steps that leave an attacker less to work with.</summary>
public static class Hardening
{
    /// <summary>No program changes the user it runs as: nothing in a container has a reason to.</summary>
    public static ImageBuilder WithoutSetuidPrograms(this ImageBuilder image) => image
        .Run("find / -xdev -type f -perm /6000 -exec chmod a-s {} +");
}
