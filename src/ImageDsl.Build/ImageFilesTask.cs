using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ImageDsl.Build;

/// <summary>What the step from the compiled assembly to files is about, whether it is taken or prepared.</summary>
public abstract class ImageFilesTask : Task
{
    /// <summary>The compiled assembly, relative to the project's directory or full.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The project's directory: what paths in messages, in the list and in the bake file are relative to.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The folder to write below, relative to the project's directory or full.</summary>
    [Required]
    public string OutputPath { get; set; } = "";

    /// <summary>The file that lists what was written, in the intermediate folder; relative to the project's directory or full.</summary>
    [Required]
    public string FileList { get; set; } = "";

    /// <summary>The file by which a build remembers the one before, in the intermediate folder; relative to the project's directory or full. Empty for none.</summary>
    public string Record { get; set; } = "";

    /// <summary>What external images hold that the catalogue does not know: <c>repository=os+runtime[=user]</c>, separated by commas.</summary>
    public string ExternalImages { get; set; } = "";

    /// <summary>The full path of a file that is given relative to the project's directory or full.</summary>
    private protected string FromProject(string path) => Files.ProjectPath.Combine(ProjectDirectory, path);
}
