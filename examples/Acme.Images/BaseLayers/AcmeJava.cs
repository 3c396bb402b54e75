using ImageDsl;

namespace Acme.Images.BaseLayers;

/// <summary>A Java runtime, without compiler and desktop libraries, on Acme's Debian.</summary>
[RuntimeLayer("acme/java")]
public class AcmeJava : AcmeDebian
{
    /// <summary>The one place that says which Java: the runtime here, the tag, and the JDK that builds the applications.</summary>
    protected const string Java = "21";

    /// <summary>Where applications are compiled.</summary>
    protected const string Jdk = $"eclipse-temurin:{Java}-jdk";

    public override string Tag => $"{Parent.Tag}-{Java}";

    protected override void Define(ImageBuilder image) => image
        .Apt($"openjdk-{Java}-jre-headless");
}
