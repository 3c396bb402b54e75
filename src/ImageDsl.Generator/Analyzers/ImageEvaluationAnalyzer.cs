using System.Collections.Immutable;
using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// What is wrong with an image or could be better, while it is typed. Only the class at hand and its bases are evaluated.
/// </summary>
/// <remarks>
/// A finding stands at the expression that caused it, once, however many images share that expression. So it is reported by the analysis of
/// the class that holds the expression: an image reports what lies in its own declaration, and a template what lies in its own, by the example of
/// the image that derives from it most directly. What cannot be evaluated in a helper that several images use has the same cause for all of them: the
/// first of them reports it. What is left (a value that only one image gives to its template or to a component) is an error of that image, at the call in
/// it that leads there. Warnings of that kind wait for the end of the compilation (<see cref="EstateAnalyzer"/>).
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageEvaluationAnalyzer : LiveImageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(
    [
        Descriptors.NotEvaluable,
        Descriptors.EvaluationBound,
        Descriptors.InvalidValue,
        Descriptors.DuplicateName,
        Descriptors.DefineOfParentImage,
        Descriptors.UnreadableRecipe,
        Descriptors.MemberFailed,
        Descriptors.PropertyMissing,
        .. Descriptors.Of(ImageRules.Rules),
    ]);

    private protected override void Register(CompilationStartAnalysisContext context, ImageSymbols symbols)
    {
        var findings = ImageFindings.In(context.Compilation, symbols, context.Options.AnalyzerConfigOptionsProvider);
        var places = new FindingPlaces(context.Compilation, symbols, findings);

        context.RegisterSymbolAction(c => Analyze(c, places), SymbolKind.NamedType);
    }

    private void Analyze(SymbolAnalysisContext context, FindingPlaces places)
    {
        foreach (var (finding, place) in places.LiveIn((INamedTypeSymbol)context.Symbol, context.CancellationToken))
        {
            // A rule that is unknown here still kept the image from being evaluated, and must not pass in silence.
            var descriptor = SupportedDiagnostics.FirstOrDefault(descriptor => descriptor.Id == finding.RuleId) ?? Descriptors.NotEvaluable;
            context.ReportDiagnostic(place.ToDiagnostic(descriptor, finding));
        }
    }
}
