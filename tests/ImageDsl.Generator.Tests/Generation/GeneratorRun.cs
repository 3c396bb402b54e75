using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>A driver that keeps its state between edits, as an editor does.</summary>
internal sealed class GeneratorRun
{
    private GeneratorDriver _driver;

    public GeneratorRun(Compilation compilation, params (string Name, string Value)[] properties)
    {
        Compilation = compilation;
        _driver = CSharpGeneratorDriver.Create(
            [new ImageGenerator().AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            optionsProvider: new BuildProperties(properties.Append(("ProjectDir", "/project/"))),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        _driver = _driver.RunGenerators(compilation);
    }

    public Compilation Compilation { get; private set; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>The generated text whose name holds the given one.</summary>
    public string Source(string name) => Result.GeneratedSources.Single(s => s.HintName.Contains(name, StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>Changes the text of a file and runs again.</summary>
    public GeneratorRun Edit(string before, string after)
    {
        var tree = Compilation.SyntaxTrees.First(t => t.ToString().Contains(before, StringComparison.Ordinal));
        var text = tree.GetText();
        var start = text.ToString().IndexOf(before, StringComparison.Ordinal);
        var changed = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, before.Length), after)));
        return Run(Compilation.ReplaceSyntaxTree(tree, changed));
    }

    /// <summary>Runs on another compilation.</summary>
    public GeneratorRun Run(Compilation compilation)
    {
        Compilation = compilation;
        _driver = _driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Runs with a cancellation that was asked for already.</summary>
    public void RunCancelled(Compilation compilation)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        _driver = _driver.RunGenerators(compilation, source.Token);
    }

    /// <summary>Why each output of a step is what it is, each reason once.</summary>
    public string Reasons(string step) => string.Join(" ", AllReasons(step).Distinct().OrderBy(r => r).Select(r => r.ToString()));

    public IEnumerable<IncrementalStepRunReason> AllReasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(r => r.Outputs).Select(o => o.Reason) : [];

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Generated => Compilation.AddSyntaxTrees(Result.GeneratedSources.Select(s => s.SyntaxTree));

    /// <summary>The compiler's errors in what was generated, together with the sources.</summary>
    public IEnumerable<Diagnostic> Errors => Generated.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
}
