using ImageDsl.Build.Assemblies;
using ImageDsl.Build.Files;

namespace ImageDsl.Build;

/// <summary>From what an assembly says about its images to the files of the output folder.</summary>
internal static class ImageDocuments
{
    /// <summary>The files, in a fixed order; none when there is no image.</summary>
    public static IReadOnlyList<OutputFile> Create(AssemblyImages assembly)
    {
        var files = new List<OutputFile>();

        foreach (var image in assembly.Generated.Distinct())
            files.Add(new OutputFile(FolderOf(image.Class) + "/" + OutputNames.Dockerfile, image.Dockerfile));

        return files;
    }

    private static string FolderOf(string name) => name.Substring(name.LastIndexOf('.') + 1).ToLowerInvariant();
}
