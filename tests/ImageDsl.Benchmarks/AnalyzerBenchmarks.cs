using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ImageDsl.Generator.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Benchmarks;

/// <summary>
/// What all live analyzers together cost on the open file after an edit in it, as an editor asks them. The runtime goes on compiling the compiler for
/// some two hundred rounds, in which a round takes up to twice as long.
/// </summary>
[MemoryDiagnoser, WarmupCount(250), IterationCount(15)]
public class AnalyzerBenchmarks
{
    internal static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(ImageGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private int _edit;
    private string _openFile = "";
    private CSharpCompilation _compilation = null!;
    private CompilationWithAnalyzers _withAnalyzers = null!;
    private CompilationWithAnalyzers _withNothing = null!;
    private SemanticModel _model = null!;

    [Params(100, 1000)]
    public int Images { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var sources = SyntheticEstate.Sources(Images);
        _openFile = sources[^2];
        _compilation = SyntheticEstate.Compile(sources);
    }

    /// <summary>A new compilation per iteration, as every keystroke makes one; another step of the application changed, so that a rule fires.</summary>
    [IterationSetup]
    public void PrepareEdit()
    {
        var tree = _compilation.SyntaxTrees[^2];
        var edited = _openFile.Replace("\"APP_EDIT\", \"0\"", $"\"APP_EDIT\", \"{++_edit}\"", StringComparison.Ordinal).Replace(".User(\"app\")", ".User(\"root\")", StringComparison.Ordinal);
        _compilation = _compilation.ReplaceSyntaxTree(tree, SyntheticEstate.Parse(edited, tree.FilePath));
        _withAnalyzers = _compilation.WithAnalyzers(Analyzers);
        _withNothing = _compilation.WithAnalyzers([new NothingAnalyzer()]);
        _model = _compilation.GetSemanticModel(_compilation.SyntaxTrees[^2]);
    }

    [Benchmark]
    public ImmutableArray<Diagnostic> OpenFile()
    {
        var diagnostics = _withAnalyzers.GetAnalyzerSemanticDiagnosticsAsync(_model, null, CancellationToken.None).GetAwaiter().GetResult();

        return diagnostics.Any(d => d.Id == "IMG501")
            ? diagnostics
            : throw new InvalidOperationException("The rule about root did not fire: the benchmark would measure nothing.");
    }

    /// <summary>What the compiler itself needs to ask an analyzer that does nothing.</summary>
    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> Nothing() =>
        _withNothing.GetAnalyzerSemanticDiagnosticsAsync(_model, null, CancellationToken.None).GetAwaiter().GetResult();

    // Only ever created here, and no analyzer of the product.
#pragma warning disable RS1036, RS1038, RS1041
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class NothingAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("NOTHING", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
        }
    }
#pragma warning restore RS1036, RS1038, RS1041
}
