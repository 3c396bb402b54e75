using Acme.Images.BaseLayers;
using Acme.Images.Components;
using ImageDsl;

namespace Acme.Images.PatternSamples;

/// <summary>The game server with which texts about multi-stage builds begin, done right: JDK and git build it, a JRE runs it.</summary>
/// <remarks>
/// What is often wrong with it, and what became of that:
/// <list type="bullet">
/// <item>A working directory relative to nobody knows what, and a plugin copied to <c>/plugins</c> while the server looks beneath its own
/// directory: here one constant stands in both paths.</item>
/// <item>A copy from a stage that does not exist: the stage is a variable.</item>
/// <item>A server fetched from a moving address, unchecked: its sources are in the context. <c>AddUrl</c>, for those who do download, takes
/// a checksum.</item>
/// <item>ADD for a local file: <c>Copy</c> is COPY, and downloads and archives have methods of their own.</item>
/// <item>A shell between the engine's signals and the program: <c>Entrypoint</c> starts it directly.</item>
/// <item>Package lists left in the layer: <c>Apt</c> removes them. Root: a warning (IMG501). MAINTAINER: there is no such method, and the
/// label for it comes from the base.</item>
/// </list>
/// </remarks>
[ApplicationLayer("acme/block-server")]
public sealed class BlockServer : AcmeJava
{
    private const string Home = "/blocks";

    public override string Tag => "0.9.1";

    public override string Context => "../block-server";

    protected override void Define(ImageBuilder image)
    {
        var build = image.Stage("build", from: Jdk, stage => stage
            .Apt("git")
            .WorkDir("/src")
            .Copy("server/", "server/")
            .Copy("patches/", "patches/")
            .Run("git apply --directory=server patches/*.patch")
            .Run("javac -d out/server $(find server -name '*.java')")
            .Run("jar --create --file server.jar --main-class blocks.Server -C out/server .")
            .Copy("plugin/", "plugin/")
            .Run("javac -cp server.jar -d out/plugin $(find plugin -name '*.java')")
            .Run("jar --create --file greeter.jar -C out/plugin . -C plugin META-INF"));

        image
            .WorkDir(Home)
            .Copy(build, "/src/server.jar", $"{Home}/server.jar")
            .Copy(build, "/src/greeter.jar", $"{Home}/plugins/")
            .Env("PORT", "8080")
            .Expose(8080)
            .HttpHealthCheck(8080)
            .User("app")
            .Entrypoint("java", "-jar", $"{Home}/server.jar");
    }
}
