using ImageDsl.Build.Assemblies;
using ImageDsl.Build.Contexts;
using ImageDsl.Build.Files;
using ImageDsl.Build.Incremental;
using ImageDsl.Building;
using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using Microsoft.Build.Framework;

namespace ImageDsl.Build;

/// <summary>
/// The build's last step for a project with images: takes the Dockerfiles that the generator put into the compiled assembly and writes
/// them, with the documents about all of them, below the output folder. On any error nothing is written and the earlier files stay.
/// </summary>
public sealed class WriteImages : ImageFilesTask, ICancelableTask
{
    /// <summary>How many images a rehearsal works out. More of them only hold the compiler up.</summary>
    private const int Few = 10;

    private readonly CancellationTokenSource _cancellation = new();
    private List<ReferencedImage>? _referenced;

    /// <summary>The generated sources, when the assembly does not carry its Dockerfiles; empty when it does.</summary>
    public ITaskItem[] GeneratedSources { get; set; } = [];

    /// <summary>The assemblies of referenced projects: the file as item, the full path of the project as metadata <c>MSBuildSourceProjectFile</c>.</summary>
    public ITaskItem[] ReferencedProjects { get; set; } = [];

    /// <summary>Labels for the bake file: the key as item, the value as metadata <c>Value</c>.</summary>
    public ITaskItem[] BakeLabels { get; set; } = [];

    /// <summary>Whether to compare instead of to write: each file that is not what the build would write is an error (IMG012).</summary>
    public bool Verify { get; set; }

    /// <summary>What was written where, and how to build it; empty when the project has no image and had none.</summary>
    [Output]
    public string Summary { get; private set; } = "";

    /// <summary>An assembly to read in place of the file, for a run that writes nothing; null for one that does.</summary>
    internal byte[]? Rehearsed { get; init; }

    /// <summary>What is known from before: from the record, and from a rehearsal.</summary>
    internal RunMemory Memory { get; private set; } = new();

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Memory = (Rehearsed is null ? Rehearsal.End(BuildEngine, FromProject(Assembly), _cancellation.Token) : null) ?? Remember();

            if (Read() is var (images, declarations) && Options() is { } options)
            {
                options = options with { Declarations = declarations };
                var estate = Estate.Create(images, _cancellation.Token);

                if (Rehearsed is null)
                    WriteOrVerify(estate, options);
                else
                    Rehearse(estate, options);
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
            var images = Rehearsed is null ? AssemblyReader.Read(path) : AssemblyReader.Read(new MemoryStream(Rehearsed));

            if (GeneratedSources.Length > 0)
                images = GeneratedSourceReader.Complete(images, GeneratedSources.Select(source => FromProject(source.ItemSpec)));

            foreach (var missing in MissingImages.Find(images))
                LogFinding(new RuleFinding(RuleCatalog.NotGenerated, missing.Class, new[] { missing.Class, missing.Reason }), images.Origins);

            var estate = ImageDocuments.ImagesOf(images, Memory.Images);

            // The analyzers say the same while one types, unless they are switched off; a bake file of such images could not be built.
            // A rehearsal only takes the way, and nobody hears what it finds.
            var descriptions = estate.Take(Rehearsed is null ? estate.Count : Few).Select(image => image.Description);
            var own = new HashSet<string>(estate.Select(image => image.Description.Class), StringComparer.Ordinal);

            foreach (var finding in EstateRules.Check([.. descriptions, .. Referenced().Select(r => r.Image.Description)], _cancellation.Token))
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

    private RunMemory Remember() => Record.Length == 0 || Verify ? new RunMemory() : RunRecord.Read(FromProject(Record), FromProject(OutputPath), RecordOptions());

    /// <summary>What the documents depend on besides the images.</summary>
    private string RecordOptions() => string.Join("\n", ProjectDirectory, FromProject(OutputPath), ExternalImages);

    /// <summary>
    /// Takes the ways that the step will take with a few images, so that its code is compiled, and does of its work what can be done before: the
    /// images are read, the files looked at. To work out all images is work for the step, which knows those that changed.
    /// </summary>
    private void Rehearse(Estate estate, DocumentOptions options)
    {
        var few = Estate.Create(estate.Nodes.Take(Few).Select(node => node.Image), _cancellation.Token);
        var memory = new RunMemory { Images = Memory.Images };
        var folder = Folder();
        _ = RunRecord.Write(memory, Documents(few, options, memory), RecordOptions());
        folder.Look([.. estate.Nodes.Select(ImageDocuments.DockerfileOf)], Memory.Files, _cancellation.Token);
    }

    /// <summary>All files, as they are to be.</summary>
    private IReadOnlyList<OutputFile> Documents(Estate estate, DocumentOptions options, RunMemory memory)
    {
        var folding = EstateFolding.Of(estate, options.ExternalImages, _cancellation.Token);
        var keys = memory.Recognise(estate);
        var check = new ContextCheck(memory.Contexts, FromProject, note => Log.LogMessage(MessageImportance.Low, "{0}", note));

        foreach (var (finding, place) in check.Find(folding, keys, _cancellation.Token))
            LogWarning(finding, place);

        return ImageDocuments.Create(folding, options, memory);
    }

    private OutputFolder Folder() => new(FromProject(OutputPath), new FileList(FromProject(FileList), ProjectDirectory));

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

    private void WriteOrVerify(Estate estate, DocumentOptions options)
    {
        var files = Documents(estate, options, Memory);

        if (Verify)
            VerifyFolder(estate, files);
        else
            Write(estate, options, files);
    }

    private void VerifyFolder(Estate estate, IReadOnlyList<OutputFile> files)
    {
        var differences = OutputVerification.Compare(FromProject(OutputPath), files, _cancellation.Token);

        foreach (var difference in differences)
        {
            var rule = RuleCatalog.CommittedFileDiffers;
            var name = RelativePath.From(ProjectDirectory, difference.Path);
            var finding = new RuleFinding(rule, "", new[] { name, difference.Summary });
            Log.LogError(null, rule.Id, null, rule.HelpLink, difference.Path, difference.Line ?? 0, 0, 0, 0, "{0}", finding.Message);

            if (difference.Text.Length > 0)
                Log.LogMessage(MessageImportance.High, "{0}", $"--- {name}{Environment.NewLine}+++ what the build writes{Environment.NewLine}{difference.Text}");
        }

        if (differences.Count == 0 && estate.Nodes.Count > 0)
            Summary = $"ImageDsl: {Images(estate)} in {RelativePath.From(ProjectDirectory, FromProject(OutputPath))} verified";
    }

    private void Write(Estate estate, DocumentOptions options, IReadOnlyList<OutputFile> files)
    {
        var done = Folder().Update(files, Memory.Files, _cancellation.Token);

        if (Record.Length > 0 && files.Count > 0)
            _ = AtomicFile.WriteIfChanged(FromProject(Record), RunRecord.Write(Memory, files, RecordOptions()));

        if (done.Files > 0 || done.Removed > 0)
            Summary = Summarise(estate, options, done);
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
}
