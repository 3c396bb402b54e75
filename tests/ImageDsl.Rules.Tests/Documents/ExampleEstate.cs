using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Tests.Documents;

/// <summary>A small estate with a bit of everything.</summary>
internal static class ExampleEstate
{
    public static DocumentOptions Options { get; } = new("/work/Acme.Images", "bin/Debug/net10.0/images")
    {
        Declarations = new Dictionary<string, SourceLine> { ["Acme.OurAlpine"] = new("External.cs", 5) },
        Labels = new NameValue[] { new("org.opencontainers.image.revision", "abc"), new("org.opencontainers.image.created", "${NOW} %{x}") },
    };

    public static Estate Create()
    {
        var debian = TestImage.Root(
            "Acme.AcmeDebian", LayerKind.Os, "registry.example.com/acme/debian:13.1", "debian:13.1-slim", TestImage.Run(), TestImage.Run());
        var java = TestImage.On(debian, "Acme.AcmeJava", LayerKind.Runtime, "registry.example.com/acme/debian-java:13.1-21", TestImage.Run())
            .With(image => image with { Tags = new[] { "21", "lts" } });
        var tools = TestImage.Root("Acme.Tools", LayerKind.Runtime, "acme/tools", "scratch", TestImage.CopyFrom("alpine:3.22"))
            .With(image => image with { ExternalImages = new[] { new DeclaredExternalImage("Acme.OurAlpine", "alpine:3.22", OurAlpine()) } });
        var tomcat = TestImage.On(java, "Acme.Tomcat", LayerKind.Middleware, "registry.example.com/acme/tomcat:11")
            .With(image => image with { DeepHierarchyReason = "Vetted apart." });
        var orders = TestImage.On(
                tomcat,
                "Acme.Orders",
                LayerKind.Application,
                "registry.example.com/acme/orders:1.4.0",
                TestImage.CopyFrom("docker.io/acme/tools:latest"),
                TestImage.Run(new CacheMount("/c") { From = "acme/tools" }),
                new UserInstruction("10001"))
            .WithStages(TestImage.Stage("maven:3.9-eclipse-temurin-21", "build"))
            .With(image => image with
            {
                Context = "../orders",
                Platforms = new[] { "linux/amd64", "linux/arm64" },
                Configuration = new ImageConfiguration
                {
                    User = "10001",
                    WorkingDirectory = "/app",
                    Environment = new NameValue[] { new("PATH", "/usr/bin"), new("A", "") },
                    Entrypoint = new[] { "java", "-jar", "/app/orders.jar" },
                    ExposedPorts = new[] { "8080/tcp", "9090/tcp" },
                    Labels = new NameValue[] { new("org.opencontainers.image.title", "orders") },
                    HealthCheck = new HealthcheckInstruction(new ShellCommand("curl -f x")) { Interval = TimeSpan.FromSeconds(10) },
                    Users = new[] { new ImageUser("app", 10001, 10001) },
                },
            });

        return Estate.Create(
            [
                Image(orders, new SourceLine("Services/Orders.cs", 12)), Image(debian, new SourceLine("Base.cs", 3)), Image(java, null), Image(tomcat, null), Image(tools, null),
            ],
            TestContext.Current.CancellationToken);
    }

    private static ExternalImageFacts OurAlpine()
    {
        var origin = new ExternalImageOrigin(new FactSource("Acme.OurAlpine", "https://alpine.acme.example", "2026-11-25")) { Class = "Acme.OurAlpine" };
        return new ExternalImageFacts
        {
            Kinds = new(new[] { LayerKind.Os, LayerKind.Runtime }, origin),
            Shell = new(null, origin),
            Users = new(new Fact<ImageUser>[] { new(new ImageUser("app", 10001, 10002), origin) }, IsComplete: false),
            Purpose = new(ImagePurpose.BuildKit, origin),
            SupportEnd = new("2027-05-01", origin),
        };
    }

    private static EstateImage Image(ImageModel image, SourceLine? source) => new(image.Description, DockerfileWriter.Write(image.Document), source) { Namespace = "Acme" };
}
