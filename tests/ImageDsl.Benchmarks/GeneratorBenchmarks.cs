using BenchmarkDotNet.Attributes;
using ImageDsl.Generator.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Benchmarks;

/// <summary>
/// What the generator costs in the IDE: the first run, and the run after each kind of edit. Warmed up as an editor is that has been open for
/// a while, since the compiler of this process starts without compiled code.
/// </summary>
[MemoryDiagnoser, WarmupCount(120), IterationCount(15)]
public class GeneratorBenchmarks
{
    private const int EditsPerIteration = 8;

    private int _edit;
    private List<string> _sources = [];
    private GeneratorDriver _driver = null!;
    private CSharpCompilation _compilation = null!;
    private readonly List<CSharpCompilation> _edited = [];

    [Params(100, 1000)]
    public int Images { get; set; }

    [IterationSetup(Target = nameof(FirstRun))]
    public void PrepareFirstRun()
    {
        // The cache knows bodies by their content, whoever parsed them: only another declaration makes everything new.
        _compilation = SyntheticEstate.Compile([.. SyntheticEstate.Sources(Images), SyntheticEstate.Declaration(++_edit)]);
        _driver = CreateDriver();
    }

    /// <summary>Everything is new: trees, compilation, driver, and what the cache could know.</summary>
    [Benchmark]
    public GeneratorDriver FirstRun() => _driver.RunGenerators(_compilation);

    [IterationSetup(Target = nameof(EditElsewhere))]
    public void PrepareEditElsewhere() => PrepareEdits(fileIndex: _sources.Count - 1, SyntheticEstate.Elsewhere);

    /// <summary>A body without images changed, as while typing in any other class.</summary>
    [Benchmark(OperationsPerInvoke = EditsPerIteration)]
    public GeneratorDriver EditElsewhere() => RunEdits();

    [IterationSetup(Target = nameof(EditInTable))]
    public void PrepareEditInTable() => PrepareEdits(fileIndex: 0, SyntheticEstate.Table);

    /// <summary>A body changed that is no image's, but is exported: its recipe is a part of what is generated.</summary>
    [Benchmark(OperationsPerInvoke = EditsPerIteration)]
    public GeneratorDriver EditInTable() => RunEdits();

    [IterationSetup(Target = nameof(EditInOneDefine))]
    public void PrepareEditInOneDefine() =>
        PrepareEdits(_sources.Count - 2, edit => _sources[^2].Replace("\"APP_EDIT\", \"0\"", $"\"APP_EDIT\", \"{edit}\"", StringComparison.Ordinal));

    /// <summary>A step of one application changed.</summary>
    [Benchmark(OperationsPerInvoke = EditsPerIteration)]
    public GeneratorDriver EditInOneDefine() => RunEdits();

    [GlobalSetup]
    public void PrepareDriver()
    {
        _sources = SyntheticEstate.Sources(Images);
        _compilation = SyntheticEstate.Compile(_sources);
        _driver = CreateDriver().RunGenerators(_compilation);

        var generated = _driver.GetRunResult().GeneratedTrees.Length;

        if (generated < Images)
            throw new InvalidOperationException($"{generated} sources for {Images} images: the benchmark would measure nothing.");
    }

    private static CSharpGeneratorDriver CreateDriver() =>
        CSharpGeneratorDriver.Create([new ImageGenerator().AsSourceGenerator()], parseOptions: SyntheticEstate.ParseOptions);

    private void PrepareEdits(int fileIndex, Func<int, string> source)
    {
        _edited.Clear();
        var tree = _compilation.SyntaxTrees[fileIndex];

        for (var i = 0; i < EditsPerIteration; i++)
            _edited.Add(_compilation.ReplaceSyntaxTree(tree, SyntheticEstate.Parse(source(++_edit), tree.FilePath)));
    }

    private GeneratorDriver RunEdits()
    {
        foreach (var compilation in _edited)
            _driver = _driver.RunGenerators(compilation);

        return _driver;
    }
}
