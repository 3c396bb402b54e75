namespace ImageDsl.Package.Tests;

/// <summary>The package of a platform team, in the feed of one consumer.</summary>
internal static class LayersPackage
{
    /// <summary>An operating system, a runtime, and a service template.</summary>
    public const string Sources = """
        using System;
        using ImageDsl;

        namespace Acme.BaseImages
        {
            [OsLayer("acme/debian")]
            public class AcmeDebian : Image
            {
                public override ImageReference From => "debian:13.1-slim";
                public override string Tag => "13.1";
                protected override void Define(ImageBuilder image) => image.Apt("ca-certificates", "curl").AddUser("app", uid: 10001);
            }

            [RuntimeLayer("acme/java")]
            public class AcmeJava21 : AcmeDebian
            {
                public override string Tag => $"{Parent.Tag}-21";
                protected override void Define(ImageBuilder image) => image.Apt("openjdk-21-jre-headless");
            }

            public abstract class JavaService : AcmeJava21
            {
                protected virtual int Port => 8080;
                protected override void Define(ImageBuilder image) => image
                    .Expose(Port)
                    .HealthCheck($"curl -fsS http://localhost:{Port}/health")
                    .User("app");
            }
        }
        """;

    /// <summary>Packs sources as a package of base layers.</summary>
    /// <param name="project">Whose feed it goes to.</param>
    /// <param name="id">The package and its folder.</param>
    /// <param name="version">Its version.</param>
    /// <param name="sources">The classes.</param>
    /// <param name="references">What it stands on.</param>
    /// <returns>What the command said.</returns>
    public static async Task<string> PackAsync(ConsumerProject project, string id, string version, string sources, string references)
    {
        project.WriteProject("netstandard2.0", $"<Version>{version}</Version>", references, $"{id}/{id}.csproj");
        project.Write($"{id}/{id}.cs", sources);

        return (await project.RunAsync("pack", id, "-o", project.Feed)).Succeeded();
    }
}
