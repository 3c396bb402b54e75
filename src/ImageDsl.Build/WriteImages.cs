using ImageDsl.Build.Assemblies;
using ImageDsl.Build.Files;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ImageDsl.Build;

/// <summary>
/// The build's last step for a project with images: takes the Dockerfiles that the generator put into the compiled assembly and writes
/// them, with the documents about all of them, below the output folder. On any error nothing is written and the earlier files stay.
/// </summary>
public sealed class WriteImages : Task, ICancelableTask
{
    private readonly CancellationTokenSource _cancellation = new();

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

    /// <summary>Labels for the bake file: the key as item, the value as metadata <c>Value</c>.</summary>
    public ITaskItem[] BakeLabels { get; set; } = [];

    /// <summary>What external images hold that the catalogue does not know: <c>repository=os+runtime[=user]</c>, separated by commas.</summary>
    public string ExternalImages { get; set; } = "";

    /// <summary>What was written where, and how to build it; empty when the project has no image and had none.</summary>
    [Output]
    public string Summary { get; private set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (Read() is { } images && Options() is { } options)
                Write(Estate.Create(images, _cancellation.Token), options);
        }
        catch (Exception e) when (e is OutputException || FileSystem.IsRefusal(e))
        {
            Log.LogError("ImageDsl cannot write the images' files: {0}", e.Message);
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.Low, "Cancelled; every file is either the earlier one or the new one.");
            return false;
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>The images of the assembly, or null when there was an error.</summary>
    private IReadOnlyList<EstateImage>? Read()
    {
        var path = FromProject(Assembly);

        try
        {
            var images = AssemblyReader.Read(path);

            foreach (var missing in MissingImages.Find(images))
                LogFinding(new RuleFinding(RuleCatalog.NotGenerated, missing.Class, new[] { missing.Class, missing.Reason }), images.Origins);

            var estate = ImageDocuments.ImagesOf(images);

            // The analyzers say the same while one types, unless they are switched off; a bake file of such images could not be built.
            foreach (var finding in EstateRules.Check([.. estate.Select(image => image.Description)], _cancellation.Token))
                LogFinding(finding, images.Origins);

            return Log.HasLoggedErrors ? null : estate;
        }
        catch (Exception e) when (e is BadImageFormatException || FileSystem.IsRefusal(e))
        {
            Log.LogError("ImageDsl cannot read the images of '{0}': {1}", path, e.Message);
            return null;
        }
    }

    /// <summary>What the project's properties say, or null when there was an error.</summary>
    private DocumentOptions? Options()
    {
        var catalog = ExternalImageCatalog.Create(ExternalImages, out var errors);

        foreach (var error in errors)
            Log.LogError("The property ImageDslExternalImages: {0}", error);

        return errors.Count > 0 ? null : new DocumentOptions(ProjectDirectory, FromProject(OutputPath))
        {
            ExternalImages = catalog,
            Labels = Labels(),
        };
    }

    /// <summary>Each key once; of several the last counts, as with MSBuild's properties.</summary>
    private EquatableArray<NameValue> Labels() => BakeLabels
        .GroupBy(label => label.ItemSpec, StringComparer.Ordinal)
        .Select(same => new NameValue(same.Key, same.Last().GetMetadata("Value")))
        .ToEquatableArray();

    private void Write(Estate estate, DocumentOptions options)
    {
        var folder = new OutputFolder(FromProject(OutputPath), new FileList(FromProject(FileList), ProjectDirectory));
        var done = folder.Update(ImageDocuments.Create(estate, options), _cancellation.Token);

        if (done.Files > 0 || done.Removed > 0)
            Summary = Summarise(estate, options, done);
    }

    private void LogFinding(RuleFinding finding, IReadOnlyDictionary<string, SourcePlace> origins)
    {
        _ = origins.TryGetValue(finding.Class, out var place);

        Log.LogError(
            subcategory: null,
            errorCode: finding.Rule.Id,
            helpKeyword: null,
            helpLink: finding.Rule.HelpLink,
            file: place is null ? null : FromProject(place.Path),
            lineNumber: place?.Line ?? 0,
            columnNumber: 0,
            endLineNumber: 0,
            endColumnNumber: 0,
            message: "{0}",
            finding.Message);
    }

    private string Summarise(Estate estate, DocumentOptions options, OutputSummary done)
    {
        var folder = RelativePath.From(ProjectDirectory, FromProject(OutputPath));
        var images = estate.Nodes.Count;
        var what = (done.Written, done.Removed) switch
        {
            (0, 0) => "unchanged",
            (_, 0) => $"{done.Written} of {done.Files} files written",
            (0, _) => $"{done.Removed} files removed",
            _ => $"{done.Written} of {done.Files} files written, {done.Removed} removed",
        };

        return images == 0
            ? $"ImageDsl: no images; {what} in {folder}"
            : $"ImageDsl: {images} {(images == 1 ? "image" : "images")} in {folder} ({what}). Build: {BakeFile.Command(estate, options)}";
    }

    private string FromProject(string path) => ProjectPath.Combine(ProjectDirectory, path);
}
