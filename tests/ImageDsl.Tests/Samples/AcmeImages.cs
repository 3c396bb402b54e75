namespace ImageDsl.Tests.Samples;

// The sample of the design, as a user would write it.

[OsLayer("acme/debian")]
public class AcmeDebian : Image
{
    public override ImageReference From => "debian:13.1-slim";
    public override string Tag => "13.1";

    protected override void Define(ImageBuilder image) => image
        .Apt("ca-certificates", "curl", "tzdata")
        .AddUser("app", uid: 10001);
}

[RuntimeLayer("acme/debian-java")]
public class AcmeJava : AcmeDebian                            // FROM acme/debian:13.1
{
    protected virtual int Jre => 21;
    public override string Tag => $"{Parent.Tag}-{Jre}";      // acme/debian-java:13.1-21, as clear as ubuntu-java:14.04-1.8u123

    protected override void Define(ImageBuilder image) => image
        .Apt($"openjdk-{Jre}-jre-headless");
}

/// What every Acme service has: a template. It is abstract, so it is no image; its steps fold into the images below it.
public abstract class JavaService : AcmeJava
{
    protected virtual int Port => 8080;

    protected override void Define(ImageBuilder image) => image
        .Expose(Port)
        .HealthCheck($"curl -fsS http://localhost:{Port}/health", interval: TimeSpan.FromSeconds(10))
        .User("app");                                         // written as 10001: the chain knows the number
}

[ApplicationLayer("acme/orders")]
public sealed class Orders : JavaService
{
    public override string Tag => "1.4.0";
    public override string Context => "../orders";            // relative to the project
    protected override int Port => 9090;

    protected override void Define(ImageBuilder image)
    {
        var build = image.Stage("build", from: "maven:3.9-eclipse-temurin-21", stage => stage
            .WorkDir("/src")
            .Copy("pom.xml", ".")
            .Run("mvn -B dependency:go-offline", Mount.Cache("/root/.m2"))
            .Copy("src/", "src/")
            .Run("mvn -B package", Mount.Cache("/root/.m2")));

        image.Copy(build, "/src/target/orders.jar", "/app/orders.jar");
        base.Define(image);
        image.Entrypoint("java", "-jar", "/app/orders.jar");
    }
}
