using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ImageDsl.Building;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Generation;
using ImageDsl.Model;
using ImageDsl.Recipes;
using ImageDsl.Recipes.Evaluation;
using ImageDsl.Rules;
using ImageDsl.Rules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// What there is to say about each image of one compilation, found on request: a question about an image evaluates that class and its bases
/// only, and takes from the cache that the generator also uses whatever an earlier state of the sources already answered.
/// </summary>
internal sealed class ImageFindings
{
    private static readonly ConditionalWeakTable<Compilation, ImageFindings> Known = new();

    private readonly Compilation _compilation;
    private readonly ImageSymbols _symbols;
    private readonly AnalyzerConfigOptionsProvider _configuration;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ImageFinding>> _known = new(SymbolEqualityComparer.Default);
    private readonly EvaluationOptions _options;

    private ImageFindings(Compilation compilation, ImageSymbols symbols, AnalyzerConfigOptionsProvider configuration)
    {
        _compilation = compilation;
        _symbols = symbols;
        _configuration = configuration;
        _options = EvaluationOptions.From(configuration.GlobalOptions);
    }

    /// <summary>The findings about a compilation, which its analyzers share.</summary>
    public static ImageFindings In(Compilation compilation, ImageSymbols symbols, AnalyzerConfigOptionsProvider configuration)
    {
        var known = Known.GetValue(compilation, _ => new ImageFindings(compilation, symbols, configuration));
        return ReferenceEquals(known._configuration, configuration) ? known : new ImageFindings(compilation, symbols, configuration);
    }

    /// <summary>All findings about an image class. There are none when the fault lies with an image that it stands on.</summary>
    public ImmutableArray<ImageFinding> Of(INamedTypeSymbol image, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(image, out var known))
            return known;

        return _known.GetOrAdd(image, Find(image, cancellationToken));
    }

    /// <summary>What is known about external images, with what the project says.</summary>
    public ExternalImageCatalog ExternalImages => ExternalImageCatalog.Create(Property(RuleOptions.ExternalImagesProperty), out _);

    /// <summary>What an image class evaluates to.</summary>
    public ImageEvaluation Evaluate(INamedTypeSymbol image, CancellationToken cancellationToken) =>
        Images(cancellationToken)?.Evaluate(image, cancellationToken) ?? new ImageEvaluation(null, default);

    /// <summary>The nodes that keep an image class from being evaluated, each with the rule that it breaks.</summary>
    public IEnumerable<(string RuleId, NodeOrigin Origin)> CausesOf(INamedTypeSymbol image, CancellationToken cancellationToken)
    {
        var evaluation = Evaluate(image, cancellationToken);

        return evaluation.ParentFailed ? [] : evaluation.Findings.Where(finding => finding.Origin is not null).Select(finding => (finding.RuleId, finding.Origin!)).Distinct();
    }

    /// <summary>The source that the generator wrote of what an image class evaluates to, for a front end; null when it wrote none.</summary>
    public ImageOutput? FindOutput(INamedTypeSymbol image, string? syntax, CancellationToken cancellationToken) =>
        Images(cancellationToken)?.FindCurrent(image, cancellationToken) is { } entry ? ImageGeneration.FindOutput(entry, syntax) : null;

    /// <summary>The images of compiled references.</summary>
    public IReadOnlyList<ImageDescription> ReferencedImages(CancellationToken cancellationToken) =>
        Images(cancellationToken)?.References(cancellationToken).Images(cancellationToken) ?? [];

    /// <summary>The place of a node in the source, or null when it has none here.</summary>
    public Location? Locate(NodeOrigin origin, CancellationToken cancellationToken) =>
        Images(cancellationToken)?.Locate(origin, cancellationToken) is { IsInSource: true } place ? WithoutArrow(place, cancellationToken) : null;

    /// <summary>Whether the compiler reports an error of its own in the statement at a place, so that whatever else is found there is noise.</summary>
    public bool IsToldByTheCompiler(Location place, CancellationToken cancellationToken)
    {
        if (!_compilation.ContainsSyntaxTree(place.SourceTree!))
            return false;

        var node = place.SourceTree!.GetRoot(cancellationToken).FindNode(place.SourceSpan);
        var statement = node.FirstAncestorOrSelf<SyntaxNode>(n => n is StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or MemberDeclarationSyntax) ?? node;

        return _compilation.GetSemanticModel(place.SourceTree).GetDiagnostics(statement.Span, cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>What a whole expression body is to blame for stands at its expression.</summary>
    private static Location WithoutArrow(Location place, CancellationToken cancellationToken) =>
        place.SourceTree!.GetRoot(cancellationToken).FindNode(place.SourceSpan) is ArrowExpressionClauseSyntax arrow && arrow.Span == place.SourceSpan
            ? arrow.Expression.GetLocation()
            : place;

    private ImageCompilation? Images(CancellationToken cancellationToken) => ImageCompilation.For(_compilation, _options, cancellationToken);

    private ImmutableArray<ImageFinding> Find(INamedTypeSymbol image, CancellationToken cancellationToken)
    {
        var evaluation = Evaluate(image, cancellationToken);

        if (evaluation.ParentFailed)
            return ImmutableArray<ImageFinding>.Empty;

        var findings = evaluation.Findings
            .Select(finding => Of(finding, image, cancellationToken))
            .Where(finding => finding is not { RuleId: "IMG001", Place: { } place } || !IsToldByTheCompiler(place, cancellationToken));

        var broken = Images(cancellationToken)?.Check(image, RulesFor(image), cancellationToken) ?? [];

        return findings.Concat(broken.Select(finding => Of(finding, image, evaluation, cancellationToken))).ToImmutableArray();
    }

    private RuleOptions RulesFor(INamedTypeSymbol image)
    {
        var options = image.NameLocation().SourceTree is { } tree ? _configuration.GetOptions(tree) : _configuration.GlobalOptions;

        return RuleOptions.Create(
            key => Value(options, key), Property(RuleOptions.ExternalImagesProperty), Property(RuleOptions.SupportDateProperty));
    }

    private string? Property(string name) => Value(_configuration.GlobalOptions, "build_property." + name);

    private static string? Value(AnalyzerConfigOptions? options, string key) => options is not null && options.TryGetValue(key, out var value) ? value : null;

    private ImageFinding Of(EvaluationFinding finding, INamedTypeSymbol image, CancellationToken cancellationToken)
    {
        var place = PlaceOf(finding, image, cancellationToken);

        // What has no place here stands in another assembly, and is named instead, unless the way there is told already.
        var member = place is null && finding.Origin is { } origin ? Ids.Display(origin.Member) : null;
        var message = member is null || finding.Message.IndexOf(member, StringComparison.Ordinal) >= 0 ? finding.Message : $"{finding.Message} (in '{member}')";

        return new ImageFinding(finding.RuleId, ImmutableArray.Create(message), place, finding.Path.ToImmutableArray()) { Origin = finding.Origin };
    }

    private ImageFinding Of(RuleFinding finding, INamedTypeSymbol image, ImageEvaluation evaluation, CancellationToken cancellationToken) => new(
        finding.Rule.Id,
        finding.Arguments.ToImmutableArray(),
        finding.Place is null ? null : PlaceOf(finding.Place, image, evaluation, cancellationToken),
        ImmutableArray<NodeOrigin>.Empty)
    {
        Proposal = finding.Proposal,
        IsError = finding.IsError,
    };

    private Location? PlaceOf(EvaluationFinding finding, INamedTypeSymbol image, CancellationToken cancellationToken) => finding switch
    {
        { Origin: { } origin } => Locate(origin, cancellationToken),
        { ImageMember: { } member } => MemberValue.Find(image, member, _symbols, cancellationToken),
        _ => null,
    };

    private Location? PlaceOf(InstructionPlace place, INamedTypeSymbol image, ImageEvaluation evaluation, CancellationToken cancellationToken)
    {
        if (place.Instruction is null && place.Stage == evaluation.StageOrigins.Count - 1)
            return MemberValue.Find(image, ImageMembers.From, _symbols, cancellationToken);

        if (place.Stage == InstructionPlace.BeforeStages)
            return null;

        var origin = place.Instruction is { } instruction ? evaluation.Origins[place.Stage][instruction] : evaluation.StageOrigins[place.Stage];

        return origin is null ? null : Locate(origin, cancellationToken);
    }
}
