using ImageDsl.Build.Files;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ImageDsl.Build;

/// <summary>
/// Removes what <see cref="WriteImages"/> wrote, by its list, and the folders that this empties. MSBuild's own Clean removes only what
/// lies below the output and intermediate folders, and never a folder.
/// </summary>
public sealed class CleanImages : Task
{
    /// <summary>The project's directory.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The list of written files, relative to the project's directory or full.</summary>
    [Required]
    public string FileList { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var path = ProjectPath.Combine(ProjectDirectory, FileList);
            OutputFolder.Clean(new FileList(path, ProjectDirectory), path);
        }
        catch (Exception e) when (e is OutputException || FileSystem.IsRefusal(e))
        {
            Log.LogError("ImageDsl cannot remove the images' files: {0}", e.Message);
        }

        return !Log.HasLoggedErrors;
    }
}
