using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ImageDsl.Page.Tests;

public sealed class BundleTests
{
    [Fact]
    public async Task The_committed_page_is_what_its_script_builds()
    {
        var sources = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "src", "ImageDsl.Tool", "web");
        var folder = Directory.CreateTempSubdirectory("imagedsl-web-").FullName;

        try
        {
            foreach (var file in Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules") && !file.Contains("dist")))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(sources, file));
                _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            await Run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            await Run(folder, "npm", "run", "check");
            await Run(folder, "npm", "run", "build");

            Assert.Equal(File.ReadAllText(Path.Combine(folder, "dist", "page.html")), File.ReadAllText(Path.Combine(sources, "dist", "page.html")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static async Task Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}:\n{output}{await error}");
    }
}
