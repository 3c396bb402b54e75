using System.Collections.Immutable;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Analyzers;

/// <summary>Which class reports a finding, and where, so that each is seen once and as early as possible.</summary>
internal sealed class FindingPlaces(Compilation compilation, ImageSymbols symbols, ImageFindings findings)
{
    private IReadOnlyDictionary<(string RuleId, NodeOrigin Origin), ImmutableArray<INamedTypeSymbol>>? _imagesByCause;

    /// <summary>What the analysis of one class reports while its file is open.</summary>
    public IEnumerable<(ImageFinding Finding, FindingPlace Place)> LiveIn(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (IsProperImage(type) || IsCompleteExternalImage(type))
            return OfImage(type, cancellationToken);

        return type is { TypeKind: TypeKind.Class, IsAbstract: true } && symbols.DerivesFromImage(type) ? OfTemplate(type, cancellationToken) : [];
    }

    /// <summary>
    /// What no analysis of one class reports: findings short of an error at an expression outside of the image, which the template there does
    /// not have by itself.
    /// </summary>
    public IEnumerable<(ImageFinding Finding, FindingPlace Place)> AtCompilationEnd(INamedTypeSymbol image, CancellationToken cancellationToken) =>
        from finding in findings.Of(image, cancellationToken)
        where finding.Place is { } place && !IsError(finding) && !image.Declares(place) && !IsReportedByBase(finding, image, cancellationToken)
        select (finding, new FindingPlace(finding.Place!));

    /// <summary>Whether the class is an image that IMG003 has nothing to say about.</summary>
    public bool IsProperImage(INamedTypeSymbol type) => symbols.IsImage(type) && ImageClassFlaw.Find(type, symbols) is null;

    /// <summary>IMG006 can be told from the declarations, so that what the evaluation says about source is already said.</summary>
    private static bool IsKnownFromDeclarations(ImageFinding finding) => finding is { RuleId: "IMG003" or "IMG006", Place: not null };

    private IEnumerable<(ImageFinding Finding, FindingPlace Place)> OfImage(INamedTypeSymbol image, CancellationToken cancellationToken)
    {
        foreach (var finding in findings.Of(image, cancellationToken).Where(finding => !IsKnownFromDeclarations(finding)))
        {
            if (finding.Place is not { } place)
                yield return (finding, new FindingPlace(CallInside(image, finding, cancellationToken)));
            else if (image.Declares(place))
                yield return (finding, new FindingPlace(place));
            else if (!IsError(finding) || IsReportedByBase(finding, image, cancellationToken) || IsReportedByExternalImage(finding, image, cancellationToken))
                continue;
            else if (finding.RuleId != Descriptors.NotEvaluable.Id || image.BaseThatDeclares(place) is not null || !compilation.ContainsSyntaxTree(place.SourceTree!))
                yield return (finding, new FindingPlace(CallInside(image, finding, cancellationToken), place));
            else if (ImagesWith(finding, cancellationToken) is [var first, .. var others] && SymbolEqualityComparer.Default.Equals(first, image) && !others.Any(other => other.Declares(place)))
                yield return (finding.ForOthers(others), new FindingPlace(place));
        }
    }

    private IEnumerable<(ImageFinding Finding, FindingPlace Place)> OfTemplate(INamedTypeSymbol template, CancellationToken cancellationToken)
    {
        if (DerivedImages.NearestTo(template, compilation, symbols, cancellationToken) is not { } example)
            yield break;

        foreach (var finding in findings.Of(example, cancellationToken))
        {
            if (finding.Place is { } place && !IsKnownFromDeclarations(finding) && template.Declares(place) && !example.Declares(place))
                yield return (finding, new FindingPlace(place));
        }
    }

    /// <summary>Whether the analysis of the base class that holds the expression has the same to say.</summary>
    private bool IsReportedByBase(ImageFinding finding, INamedTypeSymbol image, CancellationToken cancellationToken)
    {
        if (image.BaseThatDeclares(finding.Place!) is not { } holder)
            return false;

        var example = symbols.IsImage(holder) ? holder : DerivedImages.NearestTo(holder, compilation, symbols, cancellationToken);

        return example is not null &&
            (SymbolEqualityComparer.Default.Equals(example, image) || findings.Of(example, cancellationToken).Any(finding.IsAtTheSamePlaceAs));
    }

    /// <summary>Whether the expression stands in a class that declares an external image, whose own analysis has the same to say.</summary>
    private bool IsReportedByExternalImage(ImageFinding finding, INamedTypeSymbol image, CancellationToken cancellationToken) =>
        ClassAt(finding.Place!, cancellationToken) is { } holder && !SymbolEqualityComparer.Default.Equals(holder, image) && IsCompleteExternalImage(holder)
        && findings.Of(holder, cancellationToken).Any(finding.IsAtTheSamePlaceAs);

    /// <summary>
    /// The images that come to the same node, by name. It takes the evaluations of all images, which the generator makes as well and which are
    /// remembered over edits elsewhere; but no rule is asked, and no place is looked up.
    /// </summary>
    private ImmutableArray<INamedTypeSymbol> ImagesWith(ImageFinding finding, CancellationToken cancellationToken)
    {
        if (finding.Origin is not { } origin)
            return ImmutableArray<INamedTypeSymbol>.Empty;

        var images = _imagesByCause ??= SourceTypes.In(compilation, cancellationToken).Where(type => IsProperImage(type) || IsCompleteExternalImage(type))
            .SelectMany(image => findings.CausesOf(image, cancellationToken), (image, cause) => (Image: image, Cause: cause))
            .GroupBy(pair => pair.Cause, pair => pair.Image)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());

        return images.TryGetValue((finding.RuleId, origin), out var found) ? found : ImmutableArray<INamedTypeSymbol>.Empty;
    }

    private INamedTypeSymbol? ClassAt(Location place, CancellationToken cancellationToken) =>
        place.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)
        && tree.GetRoot(cancellationToken).FindNode(place.SourceSpan).FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } declaration
            ? compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellationToken) as INamedTypeSymbol
            : null;

    /// <summary>Whether the class declares an external image and can be made without arguments, so that it can be judged by itself.</summary>
    private bool IsCompleteExternalImage(INamedTypeSymbol type) =>
        symbols.IsExternalImage(type) && !type.IsGenericType && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty);

    /// <summary>The innermost call within the image that leads to the finding, or the image's name.</summary>
    private Location CallInside(INamedTypeSymbol image, ImageFinding finding, CancellationToken cancellationToken) => finding.Path.Reverse()
        .Select(origin => findings.Locate(origin, cancellationToken))
        .FirstOrDefault(place => place is not null && image.Declares(place)) ?? image.NameLocation();

    private static bool IsError(ImageFinding finding) => finding.Severity == Rules.RuleSeverity.Error;
}
