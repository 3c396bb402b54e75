using System.IO.Compression;
using System.Text;
using ImageDsl.Build;
using ImageDsl.Build.Assemblies;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Sources;

/// <summary>Reads compiled assemblies, by themselves or in a NuGet package. Nothing of them is loaded or executed.</summary>
internal static class AssemblySource
{
    /// <summary>More than any assembly of a package; a small package could otherwise fill a disk.</summary>
    private const long MaxAssemblyLength = 256 * 1024 * 1024;

    /// <summary>The images of an assembly as one estate.</summary>
    /// <exception cref="BadImageFormatException">The file is no assembly, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Estate Read(string path, Action<string> warn, CancellationToken cancellationToken)
    {
        var images = AssemblyReader.Read(path);

        foreach (var missing in MissingImages.Find(images))
            warn($"{missing.Class} has no Dockerfile: {missing.Reason}");

        return Estate.Create(ImageDocuments.ImagesOf(images), cancellationToken);
    }

    /// <summary>The estate as its project would have written it into the folder of the assembly.</summary>
    public static byte[] ImagesJsonOf(Estate estate, string directory) =>
        Encoding.UTF8.GetBytes(ImagesJson.Write(estate, new DocumentOptions(directory, directory)));

    /// <summary>What its project would have written about the lines that wrote its Dockerfiles.</summary>
    public static byte[] OriginsJsonOf(Estate estate, string directory) =>
        Encoding.UTF8.GetBytes(OriginsJson.Write(estate, new DocumentOptions(directory, directory)));

    /// <summary>The assemblies below <c>lib</c> in a package, each as a file that is deleted afterwards.</summary>
    /// <exception cref="InvalidDataException">The file is no package.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void ForEachInPackage(string path, Action<string> read)
    {
        using var package = ZipFile.OpenRead(path);

        foreach (var entry in package.Entries.Where(entry =>
            entry.FullName.StartsWith("lib/", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
        {
            if (entry.Length > MaxAssemblyLength)
                throw new InvalidDataException($"'{entry.FullName}' is larger than {MaxAssemblyLength / 1024 / 1024} MB.");

            var file = Path.GetTempFileName();

            try
            {
                entry.ExtractToFile(file, overwrite: true);
                read(file);
            }
            finally
            {
                File.Delete(file);
            }
        }
    }
}
