using System.Diagnostics;
using System.Globalization;
using ImageDsl.Dockerfile;

namespace ImageDsl.Benchmarks;

/// <summary>How fast Dockerfiles are read and written, by one thread, over the files of a folder again and again until 100 MB are done.</summary>
internal static class DockerfileThroughput
{
    private const long Bytes = 100_000_000;
    private const int Rounds = 3;

    /// <summary>Measures.</summary>
    /// <param name="args">The folder; all files in it and below it are taken for Dockerfiles.</param>
    public static int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("Say where Dockerfiles are: dockerfiles FOLDER.");
            return 2;
        }

        var files = Directory.EnumerateFiles(args[0], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var documents = files.Select(file => DockerfileReader.ReadUtf8(file)).Where(syntax => !syntax.HasErrors).Select(syntax => syntax.Document).ToList();

        for (var round = 0; round < Rounds; round++)
        {
            Measure("read", files, file => (file.Length, DockerfileReader.ReadUtf8(file).Instructions.Count));
            Measure("written", documents, document => (DockerfileWriter.Write(document).Length, document.GlobalArgs.Count + document.Stages.Sum(stage => 1 + stage.Instructions.Count)));
        }

        return 0;
    }

    private static void Measure<T>(string what, List<T> items, Func<T, (int Length, int Instructions)> work)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var (length, instructions) = (0L, 0L);

        while (length < Bytes)
        {
            foreach (var item in items)
            {
                var done = work(item);
                length += done.Length;
                instructions += done.Instructions;
            }
        }

        var speed = length / 1e6 / watch.Elapsed.TotalSeconds;
        var perInstruction = (GC.GetAllocatedBytesForCurrentThread() - allocated) / instructions;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {speed:0.0} MB/s, {perInstruction} bytes allocated for an instruction, {instructions} instructions"));
    }
}
