using System.Runtime.CompilerServices;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Tests.Caching;

/// <summary>An editor makes a compilation with every keystroke: what is remembered of the sources must keep none of them alive.</summary>
public sealed class ForgottenCompilationsTests
{
    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(ImageGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void Earlier_compilations_and_files_are_forgotten()
    {
        var run = Begin();
        var earlier = Edited(run, times: 12);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.NotEmpty(run.Result.GeneratedSources);
        Assert.DoesNotContain(earlier, reference => reference.IsAlive);
        GC.KeepAlive(run);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static GeneratorRun Begin() => new(Sample.Create());

    /// <summary>Edits bodies and now and then a declaration, and asks the generator and the analyzers. A method of its own, so that no local of it is left.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> Edited(GeneratorRun run, int times)
    {
        var earlier = new List<WeakReference>();

        for (var i = 0; i < times; i++)
        {
            AskAnalyzers(run.Compilation);
            earlier.Add(new WeakReference(run.Compilation));
            earlier.Add(new WeakReference(run.Compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("File2.cs", StringComparison.Ordinal))));
            _ = run.Edit($"Port => {9090 + i}", $"Port => {9091 + i}");

            if (i % 4 == 3)
                _ = run.Edit("Suffix = \"svc", "Suffix = \"svcs");
        }

        return earlier;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AskAnalyzers(Compilation compilation)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("File2.cs", StringComparison.Ordinal)));
        _ = compilation.WithAnalyzers([.. Analyzers]).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
    }
}
