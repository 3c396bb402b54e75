using ImageDsl.Build.Files;
using ImageDsl.Build.Incremental;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ImageDsl.Build;

/// <summary>
/// Begins to rehearse <see cref="WriteImages"/> before the compiler runs, which is what a build waits for most: the runtime compiles the task
/// anew in each build, and few images change from one to the next. Whatever becomes of it, the files are the same.
/// </summary>
public sealed class PrepareImages : Task
{
    /// <summary>The assembly that the compiler is about to replace, relative to the project's directory or full.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The project's directory.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The folder that is written below, relative to the project's directory or full.</summary>
    [Required]
    public string OutputPath { get; set; } = "";

    /// <summary>The file that lists what was written, relative to the project's directory or full.</summary>
    [Required]
    public string FileList { get; set; } = "";

    /// <summary>The file by which a build remembers the one before, relative to the project's directory or full. Empty for none.</summary>
    public string Record { get; set; } = "";

    /// <summary>What external images hold that the catalogue does not know.</summary>
    public string ExternalImages { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var path = ProjectPath.Combine(ProjectDirectory, Assembly);

            // All of it at once, and before the compiler begins: it must find the file free.
            var earlier = File.ReadAllBytes(path);

            Rehearsal.Begin(BuildEngine, path, new WriteImages
            {
                BuildEngine = new SilentEngine(),
                Assembly = Assembly,
                ProjectDirectory = ProjectDirectory,
                OutputPath = OutputPath,
                FileList = FileList,
                Record = Record,
                ExternalImages = ExternalImages,
                Rehearsed = earlier,
            });
        }
        catch (Exception e) when (FileSystem.IsRefusal(e))
        {
            Log.LogMessage(MessageImportance.Low, "Nothing is prepared: {0}", e.Message);
        }

        return true;
    }
}
