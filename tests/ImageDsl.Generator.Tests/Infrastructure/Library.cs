using ImageDsl.Generator.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Infrastructure;

/// <summary>A compilation as another one may reference it.</summary>
internal static class Library
{
    /// <summary>The bytes of the assembly, with what the generator adds.</summary>
    public static byte[] Emit(this Compilation compilation, bool withGenerator = true)
    {
        if (withGenerator)
        {
            _ = CSharpGeneratorDriver.Create(new ImageGenerator()).WithUpdatedParseOptions(TestCompilation.ParseOptions)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, CancellationToken.None);
        }

        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20);
        Assert.True(result.Success, string.Join("\n", errors.Select(d => d + "\n    " + d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line])));
        return stream.ToArray();
    }

    /// <summary>As a package or a build shows it: compiled, with attributes.</summary>
    public static MetadataReference ToCompiledReference(this Compilation compilation) => MetadataReference.CreateFromImage(compilation.Emit());

    /// <summary>As an editor shows a project: source, and nothing of what generators add for builds alone.</summary>
    public static MetadataReference ToSourceReference(this Compilation compilation) => compilation.ToMetadataReference();

    /// <summary>The Dockerfile of a class, or the findings that stand in its way.</summary>
    public static string Evaluated(this Compilation compilation, string @class)
    {
        var evaluation = compilation.Images().Evaluate("T:" + @class, CancellationToken.None).Evaluation;

        return evaluation.Model is { } model
            ? Building.DockerfileText.Write(model, Building.SyntaxOption.Auto)
            : $"FAILED {(evaluation.ParentFailed ? "parent" : "")} " + string.Join("\n", evaluation.Findings.Select(f => $"{f.RuleId} {f.Message} @ {f.Origin}"));
    }
}
