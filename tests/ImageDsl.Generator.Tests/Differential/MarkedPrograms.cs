using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>Programs that give no image, compiled together; what is at fault in them is marked as <c>[|…|]</c>.</summary>
internal sealed class MarkedPrograms
{
    private const string Common = "public abstract class Case : Image { public override ImageReference From => \"debian:13-slim\"; }";
    private const string Usings = "using System.IO; using System.Threading; using System.Threading.Tasks; using System.Runtime.CompilerServices;\n";

    private readonly ImageCompilation _images;

    /// <summary>Compiles programs; each is what <see cref="CaseProgram"/> takes, with marks.</summary>
    /// <param name="bodies">The programs.</param>
    /// <param name="areWrong">Whether the compiler refuses all of them.</param>
    public MarkedPrograms(IEnumerable<string> bodies, bool areWrong = false)
    {
        var trees = bodies.Select((body, i) => TestCompilation.Tree(Usings + CaseProgram.Source(Unmarked(body), i), $"/project/Case{i}.cs")).ToArray();
        var compilation = TestCompilation.Create(Common).AddReferences(MetadataReference.CreateFromFile(typeof(Microsoft.CSharp.RuntimeBinder.Binder).Assembly.Location)).AddSyntaxTrees(trees);
        compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(true).WithNullableContextOptions(NullableContextOptions.Annotations));

        if (areWrong)
            Assert.Superset(trees.Select(t => t.FilePath).ToHashSet(), compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Location.SourceTree!.FilePath).ToHashSet());
        else
            _ = compilation.Compiled();

        _images = ImageCompilation.For(compilation, EvaluationOptions.Default, CancellationToken.None)!;
    }

    /// <summary>What the evaluation of a program says, and at which text.</summary>
    public IReadOnlyList<(EvaluationFinding Finding, string Text)> Findings(int number)
    {
        var evaluation = _images.Evaluate($"T:Case{number}.Program", CancellationToken.None).Evaluation;
        Assert.Equal(evaluation.Model is null, evaluation.Findings.Count > 0);
        return [.. evaluation.Findings.Select(f => (f, TextAt(f)))];
    }

    /// <summary>What is marked in a program, in its order.</summary>
    public static IEnumerable<string> Marked(string body) => body.Split("[|").Skip(1).Select(part => part[..part.IndexOf("|]", StringComparison.Ordinal)]);

    private static string Unmarked(string body) => body.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private string TextAt(EvaluationFinding finding) => _images.Locate(finding.Origin!, CancellationToken.None) is { SourceTree: { } tree } place
        ? tree.GetText().ToString(place.SourceSpan)
        : "?";
}
