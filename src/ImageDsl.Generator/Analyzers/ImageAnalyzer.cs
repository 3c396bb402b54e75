using ImageDsl.Generator.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// What all analyzers of image classes share: nothing happens in a compilation that does not reference the library, or has it switched off.
/// </summary>
public abstract class ImageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // An image class in a generated file is an image like any other: an error there also means that a Dockerfile is missing.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);

        Register(context);
    }

    private protected abstract void Register(AnalysisContext context);

    /// <summary>The library's symbols, or null when there is nothing to analyse.</summary>
    private protected static ImageSymbols? SymbolsIn(Compilation compilation, AnalyzerOptions options) =>
        GeneratorOptions.From(options.AnalyzerConfigOptionsProvider.GlobalOptions).IsEnabled ? ImageSymbols.Of(compilation) : null;
}

/// <summary>An analyzer that reports while the code is typed.</summary>
public abstract class LiveImageAnalyzer : ImageAnalyzer
{
    private protected sealed override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        if (SymbolsIn(start.Compilation, start.Options) is { } symbols)
            Register(start, symbols);
    });

    private protected abstract void Register(CompilationStartAnalysisContext context, ImageSymbols symbols);
}
