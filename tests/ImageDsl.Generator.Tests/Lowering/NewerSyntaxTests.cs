using ImageDsl.Generator.Tests.Differential;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Lowering;

/// <summary>C# that the compilers of users may know and the floor does not: refused by name, never taken for something older.</summary>
public sealed class NewerSyntaxTests
{
    private const string Case = "public abstract class Case : Image { public override ImageReference From => \"debian:13-slim\"; }";

    [Theory]
    [InlineData("""List<int> l = [with(capacity: 10), 1, 2]; image.Run("a" + l.Count);""", "'with(…)' in a collection expression", """[with(capacity: 10), 1, 2]""")]
    [InlineData("""HashSet<string> s = [with(StringComparer.OrdinalIgnoreCase), "a", "A"]; image.Run("a" + s.Count);""", "'with(…)' in a collection expression", """[with(StringComparer.OrdinalIgnoreCase), "a", "A"]""")]
    [InlineData("""outer: foreach (var i in new[] { 1, 2 }) { foreach (var j in new[] { 1, 2 }) { if (j == 1) continue outer; image.Run("a" + i + j); } }""", "a jump to an outer loop", "continue outer;")]
    [InlineData("""outer: for (var i = 0; i < 3; i++) { while (true) { if (i == 1) break outer; image.Run("a" + i); break; } }""", "a jump to an outer loop", "break outer;")]
    [InlineData("""outer: for (var i = 0; i < 3; i++) { switch (i) { case 1: break outer; default: image.Run("a" + i); break; } }""", "a jump to an outer loop", "break outer;")]
    public void It_is_refused_by_name(string body, string construct, string place)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var created = TestCompilation.Create(Case, CaseProgram.Source(body, 0));
        var compilation = created.RemoveAllSyntaxTrees().AddSyntaxTrees(created.SyntaxTrees.Select(t => TestCompilation.Tree(t.ToString(), t.FilePath, options))).Compiled();

        var images = compilation.Images();
        var evaluation = images.Evaluate("T:Case0.Program", TestContext.Current.CancellationToken).Evaluation;

        Assert.Null(evaluation.Model);
        var finding = Assert.Single(evaluation.Findings);
        Assert.Equal("IMG001", finding.RuleId);
        Assert.StartsWith(construct, finding.Message);
        var located = images.Locate(finding.Origin!, TestContext.Current.CancellationToken)!;
        Assert.Equal(place, located.SourceTree!.ToString().Substring(located.SourceSpan.Start, located.SourceSpan.Length));
    }
}
