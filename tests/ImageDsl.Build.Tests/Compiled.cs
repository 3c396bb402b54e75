using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Build.Tests;

/// <summary>Assemblies made by the real compiler from the source of a test.</summary>
internal static class Compiled
{
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
        MetadataReference.CreateFromFile(typeof(Image).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Dockerfile.DockerfileDocument).Assembly.Location),
    ];

    /// <summary>A part of the class that carries attributes about single images, as the generator adds it.</summary>
    /// <param name="attributes">The attributes, with names as <c>ImageDsl.CompilerServices</c> has them.</param>
    public static string Metadata(string attributes) => $"namespace ImageDsl.CompilerServices {{ {attributes} internal static partial class ImageMetadata {{ }} }}\n";

    /// <summary>Compiles a library.</summary>
    /// <param name="path">Where the assembly is written.</param>
    /// <param name="source">The source.</param>
    /// <param name="references">Further assemblies.</param>
    public static string Write(string path, string source, params string[] references)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Framework, .. references.Select(r => MetadataReference.CreateFromFile(r))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var result = compilation.Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return path;
    }
}
