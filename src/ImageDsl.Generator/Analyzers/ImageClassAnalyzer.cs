using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Analyzers;

/// <summary>IMG003: classes that should be images and are not, or cannot be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageClassAnalyzer : LiveImageAnalyzer
{
    /// <summary>The property of a diagnostic that names its <see cref="ImageClassFlawKind"/>.</summary>
    internal const string FlawProperty = "Flaw";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.InvalidImageClass);

    private protected override void Register(CompilationStartAnalysisContext context, ImageSymbols symbols) =>
        context.RegisterSymbolAction(c => Analyze(c, symbols), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, ImageSymbols symbols)
    {
        var type = (INamedTypeSymbol)context.Symbol;

        if (ImageClassFlaw.Find(type, symbols) is not { } flaw)
            return;

        var location = flaw.Attribute?.ApplicationSyntaxReference is { } attribute
            ? attribute.GetSyntax(context.CancellationToken).GetLocation()
            : type.Locations[0];

        var properties = ImmutableDictionary<string, string?>.Empty.Add(FlawProperty, flaw.Kind.ToString());
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidImageClass, location, properties, flaw.Message));
    }
}
