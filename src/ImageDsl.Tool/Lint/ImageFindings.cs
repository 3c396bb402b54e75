using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Rules;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Commands;

namespace ImageDsl.Tool.Lint;

/// <summary>
/// What the rules say about the images of an estate: the findings of <c>imagedsl lint</c> on the Dockerfile of each, with what the estate knows about the images
/// that it stands on; and those about its place in the hierarchy.
/// </summary>
internal sealed class ImageFindings(EstateRun run)
{
    private readonly EditorConfigFiles _editorConfigs = new();
    private readonly Dictionary<GraphImage, IReadOnlyList<LintResult>> _known = [];

    /// <summary>The findings about an image, by place.</summary>
    public IReadOnlyList<LintResult> Of(GraphImage image)
    {
        if (!_known.ContainsKey(image))
            Find([image]);

        return _known[image];
    }

    /// <summary>Finds those about several images, on all processors.</summary>
    public void Find(IReadOnlyList<GraphImage> images)
    {
        // What is remembered on the way is made for one at a time.
        var inputs = images.Where(image => !_known.ContainsKey(image)).Select(image => (Image: image, Folded: run.Folded.Of(image), Configuration: ConfigurationOf(image))).ToList();
        var found = new IReadOnlyList<LintResult>[inputs.Count];

        _ = Parallel.For(0, inputs.Count, new ParallelOptions { CancellationToken = run.CancellationToken }, i => found[i] = Check(inputs[i].Image, inputs[i].Folded, inputs[i].Configuration));

        for (var i = 0; i < inputs.Count; i++)
            _known.Add(inputs[i].Image, found[i]);
    }

    /// <summary>The place of a finding: the line of C# where that is known.</summary>
    public string PlaceOf(GraphImage image, LintResult finding) => image.Known(declaration => declaration.Dockerfile) is { } dockerfile && finding.Path == dockerfile
        ? run.Estate.PlaceOf(dockerfile, finding.Start.Line)
        : $"{finding.Path}:{finding.Start.Line.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether a finding is one that a person means: by the id of its rule (<c>IMG5*</c>), by its severity or a lower one, or any.</summary>
    public static bool IsMeant(LintResult finding, string wanted) => wanted.ToLowerInvariant() switch
    {
        "any" => true,
        "error" => finding.Severity >= RuleSeverity.Error,
        "warning" => finding.Severity >= RuleSeverity.Warning,
        "info" => finding.Severity >= RuleSeverity.Info,
        _ => ImageDsl.Rules.Facts.WildcardPattern.Matches(wanted.ToUpperInvariant(), finding.Rule.Id),
    };

    private EditorConfig ConfigurationOf(GraphImage image) => _editorConfigs.For(run.Estate.Full(PathOf(image)));

    private static string PathOf(GraphImage image) => image.Known(declaration => declaration.Dockerfile) ?? (image.IsExternal ? image.Name : image.Declarations[0].Source.Path);

    private List<LintResult> Check(GraphImage image, FoldedImage? folded, EditorConfig configuration)
    {
        if (image.IsExternal)
            return [];

        var options = RuleOptions.Create(configuration.Find, null);
        var results = OfHierarchy(image, configuration, options).ToList();

        if (folded is not null)
            results.AddRange(DockerfileResults.Of(PathOf(image), folded.Syntax, folded.Effective, configuration, options, run.CancellationToken));
        else if (run.Estate.DockerfileOf(image) is { } text)
            results.AddRange(DockerfileResults.Of(PathOf(image), DockerfileReader.Read(text, run.CancellationToken), null, configuration, options, run.CancellationToken));

        return results;
    }

    private IEnumerable<LintResult> OfHierarchy(GraphImage image, EditorConfig configuration, RuleOptions options)
    {
        var depth = run.Facts.ConceptualLayersOf(image);
        var severity = configuration.SeverityOf(RuleCatalog.TooManyLayers);

        if (severity == RuleSeverity.Off || depth <= options.MaxConceptualLayers || image.Known(declaration => declaration.DeepHierarchyReason) is not null)
            yield break;

        var name = image.Class ?? image.Name;
        var chain = string.Join(" → ", run.Graph.ChainOf(image));
        var finding = new RuleFinding(RuleCatalog.TooManyLayers, name, new[] { name, Text(depth), Text(options.MaxConceptualLayers), chain });
        var source = image.Declarations[0].Source;

        yield return new LintResult(source.Path, new SourcePosition(source.Line, 1), new SourcePosition(source.Line, 1), finding.Rule, severity, finding.Message, []);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
