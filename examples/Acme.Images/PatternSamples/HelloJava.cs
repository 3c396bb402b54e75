using Acme.Images.BaseLayers;
using Acme.Images.Components;
using ImageDsl;

namespace Acme.Images.PatternSamples;

/// <summary>The OpenJDK application with which texts about efficient layers begin, done right.</summary>
/// <remarks>
/// It is often shown as
/// <code>
/// FROM ubuntu
/// RUN apt-get update
/// RUN apt-get install -y openjdk-11-jdk
/// RUN apt-get clean
/// COPY . /app
/// CMD [“java”, “-jar”, “/app/sample.jar”]
/// </code>
/// What is wrong with that, and what became of it:
/// <list type="bullet">
/// <item>Package lists go stale in one layer and stay in another, and recommended packages come along: <c>Apt</c> is one RUN that updates,
/// installs without them and removes the lists. There is no way to write the three apart.</item>
/// <item>Typographic quotes silently turn the command into one for a shell, which then looks for a program called <c>[“java”,</c>.
/// <c>Entrypoint</c> takes strings, so there is no form to get wrong; the shell form has a name of its own and a warning (IMG601).</item>
/// <item>The base has no tag, which is a warning (IMG201) and here cannot be forgotten: the base is a class.</item>
/// <item>The application runs as root, which is a warning (IMG501).</item>
/// <item>A JDK runs what a JRE can run, and the whole context is copied: the stage compiles and is left behind, and one file is copied by
/// its full name, so that no missing slash turns the folder <c>/app</c> into a file. The builder is sent that one source file, too.</item>
/// </list>
/// </remarks>
[ApplicationLayer("acme/hello-java")]
public sealed class HelloJava : AcmeJava
{
    public override string Tag => "1.0.0";

    public override string Context => "../hello-java";

    public override bool Dockerignore => true;

    protected override void Define(ImageBuilder image)
    {
        var build = image.Stage("build", from: Jdk, stage => stage
            .WorkDir("/src")
            .Copy("Main.java", "./")
            .Run("javac -d classes Main.java && jar --create --file hello.jar --main-class Main -C classes ."));

        image
            .Copy(build, "/src/hello.jar", "/app/hello.jar")
            .Expose(8080)
            .HttpHealthCheck(8080)
            .User("app")
            .Entrypoint("java", "-jar", "/app/hello.jar");
    }
}
