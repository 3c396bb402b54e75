using Acme.Images.BaseLayers;
using Acme.Images.Components;
using ImageDsl;

namespace Acme.Images.Applications;

/// <summary>The shop's web application. User, program and working directory come from the Tomcat it is deployed to.</summary>
[ApplicationLayer("acme/storefront")]
public sealed class Storefront : AcmeTomcat
{
    public override string Tag => "3.0.2";

    public override string Context => "../storefront";

    protected override void Define(ImageBuilder image)
    {
        var build = image.Stage("build", from: Jdk, stage => stage
            .WorkDir("/src")
            .CopyFrom(Parent, ServletApi, "lib/")
            .Copy("src/", "src/")
            .Run("javac -cp 'lib/*' -d classes $(find src -name '*.java')"));

        image
            .Copy("webapp/", $"{RootApplication}/")
            .Copy(build, "/src/classes/", $"{RootApplication}/WEB-INF/classes/")
            .HttpHealthCheck(Port);
    }
}
