using ImageDsl.Build.Files;
using ImageDsl.Build.Incremental;
using Microsoft.Build.Framework;

namespace ImageDsl.Build;

/// <summary>
/// Begins to rehearse <see cref="WriteImages"/> before the compiler runs, which is what a build waits for most: the runtime compiles the task
/// anew in each build, and few images change from one to the next. Whatever becomes of it, the files are the same.
/// </summary>
public sealed class PrepareImages : ImageFilesTask
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var path = FromProject(Assembly);

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
