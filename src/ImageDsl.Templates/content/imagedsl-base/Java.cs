using ImageDsl;

namespace Company.BaseImages;

/// <summary>A runtime on it.</summary>
[RuntimeLayer("company-name/java")]
public class Java : Debian
{
    protected virtual int Jre => 25;

    public override string Tag => $"{Parent.Tag}-{Jre}";

    protected override void Define(ImageBuilder image) => image.Apt($"openjdk-{Jre}-jre-headless");
}
