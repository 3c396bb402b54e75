using ImageDsl.Generator.Analyzers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>Runs one analyzer on marked-up source; any diagnostic that the markup does not name fails the test.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : ImageAnalyzer, new()
{
    /// <summary>The markup names what must be reported: <c>{|IMG003:Orders|}</c>.</summary>
    public static Task Analyzer(string source) => Analyzer(source, []);

    /// <summary>As above, with results that markup cannot say: arguments, further files, places outside of a file.</summary>
    public static Task Analyzer(string source, params DiagnosticResult[] expected)
    {
        var test = new ImageAnalyzerTest<TAnalyzer> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Applies a fix and compares.</summary>
    /// <param name="source">Marked-up source.</param>
    /// <param name="fixedSource">What the fix must make of it.</param>
    /// <param name="key">The equivalence key of the fix, where there are several.</param>
    public static Task CodeFix<TFix>(string source, string fixedSource, string? key = null)
        where TFix : CodeFixProvider, new()
    {
        var test = new ImageCodeFixTest<TAnalyzer, TFix> { TestCode = source, FixedCode = fixedSource, CodeActionEquivalenceKey = key };

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
