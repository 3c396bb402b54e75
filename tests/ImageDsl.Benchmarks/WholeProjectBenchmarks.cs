using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ImageDsl.Generator.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Benchmarks;

/// <summary>What all analyzers cost over a whole project, as a build runs them after the generator, beside emitting the same project.</summary>
[MemoryDiagnoser, WarmupCount(15), IterationCount(15)]
public class WholeProjectBenchmarks
{
    private int _edit;
    private CSharpCompilation _compilation = null!;

    [Params(100, 1000)]
    public int Images { get; set; }

    /// <summary>The sources with what the generator makes of them. Another declaration, so that nothing is remembered from the round before.</summary>
    [IterationSetup]
    public void Generate()
    {
        var sources = SyntheticEstate.Compile([.. SyntheticEstate.Sources(Images), SyntheticEstate.Declaration(++_edit)]);

        _ = CSharpGeneratorDriver.Create([new ImageGenerator().AsSourceGenerator()], parseOptions: SyntheticEstate.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(sources, out var generated, out _);

        // The generator leaves the parsing of what it adds to whoever asks first.
        foreach (var tree in generated.SyntaxTrees)
            _ = tree.GetRoot();

        _compilation = (CSharpCompilation)generated;
    }

    [Benchmark(Baseline = true)]
    public long Emit()
    {
        using var assembly = new MemoryStream();

        return _compilation.Emit(assembly).Success
            ? assembly.Length
            : throw new InvalidOperationException("The estate does not compile: the benchmark would measure nothing.");
    }

    [Benchmark]
    public ImmutableArray<Diagnostic> Analyzers() =>
        _compilation.WithAnalyzers(AnalyzerBenchmarks.Analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
}
