using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.References;

/// <summary>The typed catalogue, as an assembly that images reference.</summary>
public sealed class CatalogTests
{
    [Theory]
    [InlineData("Debian.Slim(\"13.1\")", "debian:13.1-slim")]
    [InlineData("AspNet.Chiseled(\"10.0\")", "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled")]
    [InlineData("AspNet.Chiseled(\"8.0\")", "mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled")]
    [InlineData("Temurin.Jre(21)", "eclipse-temurin:21-jre")]
    [InlineData("DistrolessJava21.NonRoot()", "gcr.io/distroless/java21-debian13:nonroot")]
    [InlineData("NginxUnprivileged.Alpine(\"1.29\")", "nginxinc/nginx-unprivileged:1.29-alpine")]
    public void A_typed_reference_is_evaluated(string expression, string reference) =>
        Assert.Contains($"\nFROM {reference}\n", "\n" + Compile(expression).Evaluated("App"));

    [Theory]
    [InlineData("Debian.Chiseled(\"13\")", "CS0117")]
    [InlineData("Temurin.Jre(\"21\")", "CS1503")]
    public void A_wrong_variant_does_not_compile(string expression, string error) =>
        Assert.Equal([error], Compile(expression).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));

    private static Compilation Compile(string expression) => TestCompilation.Create($$"""
        using ImageDsl.Catalog;

        [ApplicationLayer("acme/app")]
        public class App : Image
        {
            public override ImageReference From => {{expression}};
            public override string Tag => "1";
        }
        """).AddReferences(MetadataReference.CreateFromFile(typeof(ImageDsl.Catalog.Debian).Assembly.Location));
}
