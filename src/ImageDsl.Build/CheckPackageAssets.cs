using ImageDsl.Build.Assemblies;
using ImageDsl.Build.Files;
using ImageDsl.Rules;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ImageDsl.Build;

/// <summary>
/// Warns, when a project is packed, that its package passes nothing of ImageDsl on although others could build on its classes (IMG016).
/// </summary>
public sealed class CheckPackageAssets : Task
{
    /// <summary>The compiled assembly, relative to the project's directory or full.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The project's directory.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project's references to packages.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var keepsAll = PackageReferences.Any(p => string.Equals(p.ItemSpec, nameof(ImageDsl), StringComparison.OrdinalIgnoreCase) && KeepsAll(p));

        if (!keepsAll)
            return true;

        var path = ProjectPath.Combine(ProjectDirectory, Assembly);

        try
        {
            var visible = AssemblyReader.Read(path).Exported;

            if (visible.Count > 0)
            {
                var finding = new RuleFinding(RuleCatalog.NothingPassedOn, visible[0], new[] { visible[0] });
                Log.LogWarning(null, finding.Rule.Id, null, finding.Rule.HelpLink, null, 0, 0, 0, 0, "{0}", finding.Message);
            }
        }
        catch (Exception e) when (e is BadImageFormatException || FileSystem.IsRefusal(e))
        {
            Log.LogError("ImageDsl cannot read the images of '{0}': {1}", path, e.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private static bool KeepsAll(ITaskItem reference) => reference.GetMetadata("PrivateAssets")
        .Split(';')
        .Any(asset => string.Equals(asset.Trim(), "all", StringComparison.OrdinalIgnoreCase));
}
