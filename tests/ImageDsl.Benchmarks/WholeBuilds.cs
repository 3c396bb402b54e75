using System.Diagnostics;
using System.Globalization;

namespace ImageDsl.Benchmarks;

/// <summary>
/// The ratio of two commands in one run: a warm <c>dotnet build</c> after an edit in one image, with the package as users get it and with
/// <c>ImageDslEnabled=false</c>, in turn, so that a machine that drifts drifts for both.
/// </summary>
internal static class WholeBuilds
{
    private const int Rounds = 7;

    /// <summary>Runs the comparison.</summary>
    /// <param name="args">The folder with the packed package, then the numbers of images; 100 and 1000 when none is given.</param>
    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("Say where the packed package is: dotnet pack -o FOLDER, then builds FOLDER [IMAGES …].");
            return 2;
        }

        var feed = Path.GetFullPath(args[0]);
        int[] sizes = args.Length > 1 ? [.. args[1..].Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [100, 1000];
        var root = Directory.CreateTempSubdirectory("imagedsl-builds-").FullName;

        try
        {
            foreach (var images in sizes)
                Compare(images, feed, root);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        return 0;
    }

    private static void Compare(int images, string feed, string root)
    {
        var with = CreateProject(Path.Combine(root, $"{images}-with"), images, feed, root, enabled: true);
        var without = CreateProject(Path.Combine(root, $"{images}-without"), images, feed, root, enabled: false);

        Build(with, "-restore");
        Build(without, "-restore");

        var dockerfiles = Directory.GetFiles(with, "Dockerfile", SearchOption.AllDirectories).Length;

        if (dockerfiles != images)
            throw new InvalidOperationException($"{dockerfiles} Dockerfiles for {images} images: the comparison would measure something else.");

        var ratios = new List<double>();

        for (var round = 1; round <= Rounds; round++)
        {
            var a = Edited(with, round);
            var b = Edited(without, round);
            ratios.Add(a / b);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{images} images: with {a:F0} ms, without {b:F0} ms, ratio {a / b:F2}"));
        }

        ratios.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{images} images: median ratio {ratios[Rounds / 2]:F2} (min {ratios[0]:F2}, max {ratios[^1]:F2})"));
    }

    private static double Edited(string project, int round)
    {
        var file = Directory.GetFiles(project, "App0.cs").Single();
        File.WriteAllText(file, SyntheticEstate.Application(0, 0, edit: round));
        return Build(project);
    }

    private static string CreateProject(string folder, int images, string feed, string root, bool enabled)
    {
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, "ImageDsl.0*.nupkg").Single())["ImageDsl.".Length..];
        // Where the images copy from, so that nothing is missing there (IMG308).
        _ = Directory.CreateDirectory(Path.Combine(folder, "app"));
        var number = 0;

        foreach (var source in SyntheticEstate.Sources(images))
        {
            var name = source.Contains("class App0 ", StringComparison.Ordinal) ? "App0.cs" : $"File{number++}.cs";
            File.WriteAllText(Path.Combine(folder, name), source);
        }

        File.WriteAllText(Path.Combine(folder, "Estate.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImageDslEnabled>{(enabled ? "true" : "false")}</ImageDslEnabled>
                <RestorePackagesPath>{Path.Combine(root, "packages")}</RestorePackagesPath>
                <RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ImageDsl" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        return folder;
    }

    /// <summary>Builds and returns milliseconds.</summary>
    private static double Build(string folder, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true };

        foreach (var argument in (string[])["msbuild", "-nologo", "-v:q", .. more])
            start.ArgumentList.Add(argument);

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return process.ExitCode == 0 ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException(output);
    }
}
