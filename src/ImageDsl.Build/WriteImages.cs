using ImageDsl.Build.Assemblies;
using ImageDsl.Build.Contexts;
using ImageDsl.Build.Files;
using ImageDsl.Building;
using ImageDsl.CompilerServices;
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
    private List<ReferencedImage>? _referenced;

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

    /// <summary>The generated sources, when the assembly does not carry its Dockerfiles; empty when it does.</summary>
    public ITaskItem[] GeneratedSources { get; set; } = [];

    /// <summary>The assemblies of referenced projects: the file as item, the full path of the project as metadata <c>MSBuildSourceProjectFile</c>.</summary>
    public ITaskItem[] ReferencedProjects { get; set; } = [];

    /// <summary>Labels for the bake file: the key as item, the value as metadata <c>Value</c>.</summary>
    public ITaskItem[] BakeLabels { get; set; } = [];

    /// <summary>What external images hold that the catalogue does not know: <c>repository=os+runtime[=user]</c>, separated by commas.</summary>
    public string ExternalImages { get; set; } = "";

    /// <summary>Whether to compare instead of to write: each file that is not what the build would write is an error (IMG012).</summary>
    public bool Verify { get; set; }

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
            if (Read() is var (images, declarations) && Options() is { } options)
            {
                // Everything after this needs every Dockerfile read, which is most of the work: it is done once.
                var estate = EstateFolding.Of(Estate.Create(images, _cancellation.Token), options.ExternalImages, _cancellation.Token);
                CheckContexts(estate);
                WriteOrVerify(estate, options with { Declarations = declarations });
            }
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

    /// <summary>The images of the assembly and where its classes stand, or null when there was an error.</summary>
    private (IReadOnlyList<EstateImage> Images, IReadOnlyDictionary<string, SourceLine> Declarations)? Read()
    {
        var path = FromProject(Assembly);

        try
        {
            var images = AssemblyReader.Read(path);

            if (GeneratedSources.Length > 0)
                images = GeneratedSourceReader.Complete(images, GeneratedSources.Select(source => FromProject(source.ItemSpec)));

            foreach (var missing in MissingImages.Find(images))
                LogFinding(new RuleFinding(RuleCatalog.NotGenerated, missing.Class, new[] { missing.Class, missing.Reason }), images.Origins);

            var estate = ImageDocuments.ImagesOf(images);

            // The analyzers say the same while one types, unless they are switched off; a bake file of such images could not be built.
            var own = new HashSet<string>(estate.Select(image => image.Description.Class), StringComparer.Ordinal);

            foreach (var finding in EstateRules.Check([.. estate.Select(image => image.Description), .. Referenced().Select(r => r.Image.Description)], _cancellation.Token))
            {
                if (own.Contains(finding.Class))
                    LogFinding(finding, images.Origins);
            }

            return Log.HasLoggedErrors ? null : (estate, ImageDocuments.DeclarationsOf(images));
        }
        catch (Exception e) when (e is BadImageFormatException || FileSystem.IsRefusal(e))
        {
            Log.LogError("ImageDsl cannot read the images of '{0}': {1}", path, e.Message);
            return null;
        }
    }

    /// <summary>
    /// IMG308. A context that is not there is nobody's mistake yet: another repository may be checked out elsewhere.
    /// </summary>
    private void CheckContexts(EstateFolding estate)
    {
        foreach (var node in estate.Estate.Nodes.Where(node => !LeftOutDockerfile.Is(node.Image.Dockerfile)))
        {
            _cancellation.Token.ThrowIfCancellationRequested();
            var image = node.Image;
            var context = FromProject(image.Description.Context);

            if (!Directory.Exists(context))
                continue;

            foreach (var missing in MissingIn(estate[node], context))
                LogWarning(new RuleFinding(RuleCatalog.MissingSource, image.Description.Class, new[] { $"{missing.Message} (context '{image.Description.Context}' of '{image.Description.Class}')" }), PlaceOf(image, missing.Place));
        }
    }

    /// <summary>The line that wrote the instruction, or that of the class.</summary>
    private static SourceLine? PlaceOf(EstateImage image, InstructionPlace place) =>
        image.Sources is { } sources && place is { Stage: var stage, Instruction: { } step } && stage < sources.Stages.Count && step + 1 < sources.Stages[stage].Count
            && sources.Stages[stage][step + 1] is { Path: { } path, Line: var line }
            ? new SourceLine(path, line)
            : image.Source;

    private List<MissingSource> MissingIn(FoldedNode image, string context)
    {
        try
        {
            return [.. ContextSources.Find(image.Syntax.Document, context, DockerignoreOf(image.Node.Description, context), _cancellation.Token)];
        }
        catch (Exception e) when (FileSystem.IsRefusal(e))
        {
            // What may not be looked at may well be there.
            Log.LogMessage(MessageImportance.Low, "The build context of '{0}' is not checked: {1}", image.Node.Description.Class, e.Message);
            return [];
        }
    }

    /// <summary>The file of the image itself comes before that of the context, as for the builder.</summary>
    private static Dockerfile.DockerignoreFile? DockerignoreOf(ImageDescription image, string context)
    {
        var file = Path.Combine(context, ".dockerignore");
        var text = image.Dockerignore.IsEmpty ? File.Exists(file) ? File.ReadAllText(file) : null : string.Join("\n", image.Dockerignore);

        return text is null ? null : DockerignoreReader.Read(text).File;
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
            Referenced = Referenced(),
        };
    }

    /// <summary>The images of referenced projects. A project that is not about images has none.</summary>
    private List<ReferencedImage> Referenced()
    {
        if (_referenced is not null)
            return _referenced;

        _referenced = [];

        foreach (var project in ReferencedProjects)
        {
            _cancellation.Token.ThrowIfCancellationRequested();
            var directory = Path.GetDirectoryName(project.GetMetadata("MSBuildSourceProjectFile"));

            if (!string.IsNullOrEmpty(directory))
                _referenced.AddRange(ImageDocuments.ImagesOf(AssemblyReader.Read(FromProject(project.ItemSpec)))
                    .Where(image => !LeftOutDockerfile.Is(image.Dockerfile))
                    .Select(image => new ReferencedImage(image, directory)));
        }

        return _referenced;
    }

    /// <summary>Each key once; of several the last counts, as with MSBuild's properties.</summary>
    private EquatableArray<NameValue> Labels() => BakeLabels
        .GroupBy(label => label.ItemSpec, StringComparer.Ordinal)
        .Select(same => new NameValue(same.Key, same.Last().GetMetadata("Value")))
        .ToEquatableArray();

    private void WriteOrVerify(EstateFolding estate, DocumentOptions options)
    {
        if (Verify)
            VerifyFolder(estate, options);
        else
            Write(estate, options);
    }

    private void VerifyFolder(EstateFolding estate, DocumentOptions options)
    {
        var differences = OutputVerification.Compare(FromProject(OutputPath), ImageDocuments.Create(estate, options), _cancellation.Token);

        foreach (var difference in differences)
        {
            var rule = RuleCatalog.CommittedFileDiffers;
            var name = RelativePath.From(ProjectDirectory, difference.Path);
            var finding = new RuleFinding(rule, "", new[] { name, difference.Summary });
            Log.LogError(null, rule.Id, null, rule.HelpLink, difference.Path, difference.Line ?? 0, 0, 0, 0, "{0}", finding.Message);

            if (difference.Text.Length > 0)
                Log.LogMessage(MessageImportance.High, "{0}", $"--- {name}{Environment.NewLine}+++ what the build writes{Environment.NewLine}{difference.Text}");
        }

        if (differences.Count == 0 && estate.Estate.Nodes.Count > 0)
            Summary = $"ImageDsl: {Images(estate.Estate)} in {RelativePath.From(ProjectDirectory, FromProject(OutputPath))} verified";
    }

    private void Write(EstateFolding estate, DocumentOptions options)
    {
        var folder = new OutputFolder(FromProject(OutputPath), new FileList(FromProject(FileList), ProjectDirectory));
        var done = folder.Update(ImageDocuments.Create(estate, options), _cancellation.Token);

        if (done.Files > 0 || done.Removed > 0)
            Summary = Summarise(estate.Estate, options, done);
    }

    private void LogFinding(RuleFinding finding, IReadOnlyDictionary<string, ClassPlace> origins)
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

    private void LogWarning(RuleFinding finding, SourceLine? place) => Log.LogWarning(
        subcategory: null,
        warningCode: finding.Rule.Id,
        helpKeyword: null,
        helpLink: finding.Rule.HelpLink,
        file: place is null ? null : FromProject(place.Path),
        lineNumber: place?.Line ?? 0,
        columnNumber: 0,
        endLineNumber: 0,
        endColumnNumber: 0,
        message: "{0}",
        finding.Message);

    private string Summarise(Estate estate, DocumentOptions options, OutputSummary done)
    {
        var folder = RelativePath.From(ProjectDirectory, FromProject(OutputPath));
        var what = (done.Written, done.Removed) switch
        {
            (0, 0) => "unchanged",
            (_, 0) => $"{done.Written} of {done.Files} files written",
            (0, _) => $"{done.Removed} files removed",
            _ => $"{done.Written} of {done.Files} files written, {done.Removed} removed",
        };

        return estate.Nodes.Count == 0
            ? $"ImageDsl: no images; {what} in {folder}"
            : $"ImageDsl: {Images(estate)} in {folder} ({what}). Build: {BakeFile.Command(estate, options)}";
    }

    private static string Images(Estate estate) => $"{estate.Nodes.Count} {(estate.Nodes.Count == 1 ? "image" : "images")}";

    private string FromProject(string path) => ProjectPath.Combine(ProjectDirectory, path);
}
