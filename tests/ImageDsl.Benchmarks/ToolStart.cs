using System.Diagnostics;
using System.Globalization;

namespace ImageDsl.Benchmarks;

/// <summary>
/// The ratio of two commands in one run: <c>imagedsl --help</c> as it is installed from its package, and <c>dotnet --version</c>, in turn, so that a machine that
/// drifts drifts for both.
/// </summary>
internal static class ToolStart
{
    private const int Rounds = 25;

    /// <summary>Measures and prints.</summary>
    /// <param name="arguments">The folder with the packed tool.</param>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var feed])
        {
            Console.Error.WriteLine("Say where the packed tool is: dotnet pack src/ImageDsl.Tool -o FOLDER, then start FOLDER.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("imagedsl-start-").FullName;

        try
        {
            _ = Time(folder, "dotnet", "tool", "install", "ImageDsl.Tool", "--tool-path", folder, "--source", Path.GetFullPath(feed), "--prerelease");
            var tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "imagedsl.exe" : "imagedsl");
            var ratios = new List<double>();

            // The first of each reads the files from the disk.
            _ = Time(folder, "dotnet", "--version");
            _ = Time(folder, tool, "--help");

            for (var round = 0; round < Rounds; round++)
            {
                var (dotnet, help) = (Time(folder, "dotnet", "--version"), Time(folder, tool, "--help"));
                ratios.Add(help / dotnet);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dotnet --version {dotnet:F0} ms, imagedsl --help {help:F0} ms, ratio {help / dotnet:F2}"));
            }

            ratios.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {ratios[Rounds / 2]:F2} (min {ratios[0]:F2}, max {ratios[^1]:F2})"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary>Runs a program and returns milliseconds.</summary>
    private static double Time(string folder, string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return process.ExitCode == 0 ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException(output);
    }
}
