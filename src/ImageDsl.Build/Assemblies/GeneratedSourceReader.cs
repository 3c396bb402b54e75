using ImageDsl.CompilerServices;

namespace ImageDsl.Build.Assemblies;

/// <summary>Reads from the generated sources what an assembly does not carry of its images (ImageDslEmbed).</summary>
internal static class GeneratedSourceReader
{
    /// <summary>
    /// The images of an assembly with their Dockerfiles. Sources of classes that are gone lie about until they are cleaned away, so only those
    /// of the assembly's own classes count.
    /// </summary>
    /// <exception cref="IOException">A source cannot be read.</exception>
    public static AssemblyImages Complete(AssemblyImages assembly, IEnumerable<string> files)
    {
        var classes = new HashSet<string>(assembly.Classes.Select(c => c.FullName), StringComparer.Ordinal);
        var failed = new HashSet<string>(assembly.NotGenerated.Select(c => c.Class), StringComparer.Ordinal);
        var generated = new List<GeneratedImage>();

        foreach (var file in files.OrderBy(f => f, StringComparer.Ordinal))
        {
            if (GeneratedImageLine.Find(File.ReadAllText(file)) is var (name, description, dockerfile) && classes.Contains(name) && !failed.Contains(name))
                generated.Add(new GeneratedImage(name, description, dockerfile));
        }

        return assembly with { Generated = generated };
    }
}
