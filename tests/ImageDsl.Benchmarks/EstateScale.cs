using System.Diagnostics;
using System.Globalization;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Sources;
using ImageDsl.Tool.Tests;

namespace ImageDsl.Benchmarks;

/// <summary>A very large estate and a very large source tree, each read once as the command reads them, in a process of their own.</summary>
internal static class EstateScale
{
    private const int Images = 100_000;
    private const int UsesAtMost = 18;
    private const int Dockerfiles = 10_000;

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        var root = Directory.CreateTempSubdirectory("imagedsl-estate-").FullName;

        try
        {
            File.WriteAllBytes(Path.Combine(root, "images.json"), GeneratedEstate.ImagesJson(Images, UsesAtMost));
            GC.Collect();

            var estate = Timed("load", () => EstateLoader.Load(["images.json"], root, null, CancellationToken.None));
            var graph = estate.Graph;
            var used = graph.Images.MaxBy(image => graph.NeededBy(image).Count)!;

            Print($"{graph.Images.Count} images, {graph.Images.Sum(image => graph.Needs(image).Count)} edges");
            Print($"{Timed("dependents of the most used", () => Dependents.Of(graph, [used])).Count} dependents of {used}");
            Print($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB at most");

            WriteDockerfiles(Path.Combine(root, "tree"));
            Print($"{Timed("scan", () => EstateLoader.Load(["tree"], root, null, CancellationToken.None)).Graph.Images.Count} images in {Dockerfiles} Dockerfiles");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        return 0;
    }

    private static void WriteDockerfiles(string root)
    {
        for (var i = 0; i < Dockerfiles; i++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, $"group{i % 100}", $"service{i}", "src")).Parent!.FullName;

            File.WriteAllText(Path.Combine(folder, "readme.md"), "x");
            File.WriteAllText(Path.Combine(folder, "Dockerfile"), $"""
                # syntax=docker/dockerfile:1
                ARG JRE=21
                FROM maven:3.9-eclipse-temurin-21 AS build
                WORKDIR /src
                COPY pom.xml .
                RUN --mount=type=cache,target=/root/.m2 mvn -B dependency:go-offline
                COPY src/ src/
                RUN mvn -B package && \
                    mv target/*.jar /app.jar
                FROM eclipse-temurin:{i % 7 + 11}-jre
                LABEL org.opencontainers.image.vendor="Team {i % 20}"
                ENV A=1 B=2
                COPY --from=build /app.jar /app/app.jar
                USER 10001
                EXPOSE 8080
                ENTRYPOINT ["java", "-jar", "/app/app.jar"]

                """);
        }
    }

    private static T Timed<T>(string what, Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        Print($"{what}: {watch.ElapsedMilliseconds} ms");
        return result;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
