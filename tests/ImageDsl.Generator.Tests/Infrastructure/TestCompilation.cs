using System.Collections.Immutable;
using ImageDsl.CompilerServices;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Infrastructure;

/// <summary>Compilations against the real library and the run time of the tests.</summary>
internal static class TestCompilation
{
    public static IReadOnlyList<MetadataReference> References { get; } = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
        .Append(typeof(Image).Assembly.Location)
        .Append(typeof(Dockerfile.DockerfileDocument).Assembly.Location)
        .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))
        .ToArray();

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    /// <summary>What the SDK's implicit usings give, and the DSL.</summary>
    public const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Text; global using System.Globalization; global using ImageDsl;";

    public static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create(
        "Test",
        sources.Select((s, i) => Tree(s, $"/project/File{i}.cs")).Append(Tree(Usings, "/project/Usings.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Tree(string source, string path, CSharpParseOptions? options = null) =>
        CSharpSyntaxTree.ParseText(source, options ?? ParseOptions, path);

    public static ImageCompilation Images(this Compilation compilation) =>
        ImageCompilation.For(compilation, EvaluationOptions.Default, CancellationToken.None)!;

    public static LoweredMember? Lower(this Compilation compilation, string id) =>
        compilation.Images().FindMember(id, CancellationToken.None).Lowered;

    /// <summary>What the generator says of the compilation: the attributes of the assembly, and those about single images.</summary>
    public static ImmutableArray<AttributeData> GeneratedAttributes(this Compilation compilation) =>
        [.. compilation.Assembly.GetAttributes(), .. compilation.Assembly.GetTypeByMetadataName(ImageMetadataClass.FullName)?.GetAttributes() ?? []];

    /// <summary>Fails when the code does not compile, so that no test passes for the wrong reason.</summary>
    public static T Compiled<T>(this T compilation)
        where T : Compilation
    {
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(errors.Length == 0, string.Join("\n", errors.Take(10)) + "\n" + string.Join("\n", compilation.SyntaxTrees.Select(t => t.ToString()).Take(1)));
        return compilation;
    }
}
