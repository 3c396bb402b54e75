using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace ImageDsl.Benchmarks;

/// <summary><c>imagedsl lint</c> over a thousand files, as the command is started: once, with all that the runtime compiles on the way.</summary>
internal static class LintRun
{
    private const int Files = 1_000;

    /// <summary>Measures and prints.</summary>
    /// <param name="arguments">The folder whose Dockerfiles are taken, again and again.</param>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder])
        {
            Console.Error.WriteLine("lint FOLDER");
            return 1;
        }

        var root = Directory.CreateTempSubdirectory("imagedsl-lint-").FullName;

        try
        {
            var sources = Directory.EnumerateFiles(folder, "*Dockerfile*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

            for (var i = 0; i < Files; i++)
            {
                var target = Directory.CreateDirectory(Path.Combine(root, $"service{i}")).FullName;
                File.Copy(sources[i % sources.Count], Path.Combine(target, "Dockerfile"));
            }

            foreach (var what in (string[])["first run", "second run", "third run"])
            {
                var output = new StringWriter(CultureInfo.InvariantCulture);
                var watch = Stopwatch.StartNew();
                _ = Tool.CommandLine.Create(root).Parse(["lint", "--format", "json"]).Invoke(new InvocationConfiguration { Output = output, Error = TextWriter.Null });

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.ElapsedMilliseconds} ms, {output.ToString().Split("\"rule\"").Length - 1} findings in {Files} files"));
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        return 0;
    }
}
