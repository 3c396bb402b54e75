using System.Collections.Immutable;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Exporting;
using ImageDsl.Recipes;
using ImageDsl.Recipes.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// What images of other assemblies would stumble over, told where it is declared: parts of a template or component that cannot be evaluated
/// (IMG001, here a warning), and files that a package cannot bring along (IMG014).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExportedCodeAnalyzer : LiveImageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.NotEvaluable, Descriptors.ContextCopyInPackage);

    private protected override void Register(CompilationStartAnalysisContext context, ImageSymbols symbols)
    {
        var configuration = context.Options.AnalyzerConfigOptionsProvider;
        var isPacked = configuration.GlobalOptions.TryGetValue("build_property.IsPackable", out var packable) && string.Equals(packable, "true", StringComparison.OrdinalIgnoreCase);
        var options = EvaluationOptions.From(configuration.GlobalOptions);
        var findings = ImageFindings.In(context.Compilation, symbols, configuration);
        var places = new FindingPlaces(context.Compilation, symbols, findings);

        context.RegisterSymbolAction(c => Analyze(c, symbols, options, findings, places, isPacked), SymbolKind.NamedType);
    }

    private static void Analyze(
        SymbolAnalysisContext context, ImageSymbols symbols, EvaluationOptions options, ImageFindings findings, FindingPlaces places, bool isPacked)
    {
        var type = (INamedTypeSymbol)context.Symbol;

        // An image is evaluated as it is.
        if (symbols.IsImage(type) || ImageCompilation.For(context.Compilation, options, context.CancellationToken) is not { } images || !images.Exports.IsRoot(type, context.CancellationToken))
            return;

        var told = new Lazy<HashSet<Location>>(() => [.. places.LiveIn(type, context.CancellationToken).Select(f => f.Place.Location)]);

        foreach (var recipe in images.Exports.MembersOf(type, context.CancellationToken))
        {
            foreach (var finding in Evaluability.Check(recipe, id => images.IsKnownType(id, context.CancellationToken)))
            {
                if (findings.Locate(finding.Origin!, context.CancellationToken) is { } place && !told.Value.Contains(place)
                    && !findings.IsToldByTheCompiler(place, context.CancellationToken))
                {
                    context.ReportDiagnostic(AsWarning(place, $"{finding.Message} No image of another project can use '{Ids.Display(recipe.Id)}'."));
                }
            }

            foreach (var (origin, source) in isPacked ? ContextCopies.In(recipe) : [])
            {
                if (findings.Locate(origin, context.CancellationToken) is { } place)
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.ContextCopyInPackage, place, Ids.Display(recipe.Id), source));
            }
        }
    }

    /// <summary>It becomes an error for the image that runs into it.</summary>
    private static Diagnostic AsWarning(Location place, string message) =>
        Diagnostic.Create(Descriptors.NotEvaluable, place, DiagnosticSeverity.Warning, additionalLocations: null, properties: null, message);
}
