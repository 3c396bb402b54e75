using ImageDsl;

namespace Acme.BaseImages;

/// <summary>The Java runtime that services stand on.</summary>
[RuntimeLayer("acme/base/java")]
public class Java25 : Debian
{
    public override string Tag => $"{Parent.Tag}-25";

    protected override void Define(ImageBuilder image) => image.Apt("openjdk-25-jre-headless");
}

/// <summary>The runtime before. Whoever derives from it is told so by the compiler.</summary>
[Obsolete("use Java25")]
[RuntimeLayer("acme/base/java")]
public class Java21 : Debian
{
    public override string Tag => $"{Parent.Tag}-21";

    protected override void Define(ImageBuilder image) => image.Apt("openjdk-21-jre-headless");
}
