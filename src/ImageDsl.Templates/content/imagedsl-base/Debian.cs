using ImageDsl;

namespace Company.BaseImages;

/// <summary>The operating system of all images.</summary>
[OsLayer("company-name/debian")]
public class Debian : Image
{
    public override ImageReference From => "debian:13.1-slim";

    public override string Tag => "13.1";

    protected override void Define(ImageBuilder image) => image
        .Apt("ca-certificates", "curl", "tzdata")
        .AddUser("app", uid: 10001);
}
