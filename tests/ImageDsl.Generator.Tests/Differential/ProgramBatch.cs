using System.Reflection;
using System.Runtime.Loader;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// Programs compiled together, once. Each is run by .NET, and each is evaluated from its recipes; the Dockerfiles must be the same bytes,
/// or neither may exist.
/// </summary>
internal sealed class ProgramBatch
{
    /// <summary>What every program stands on.</summary>
    private const string Common = """
        public abstract class Case : Image
        {
            public override ImageReference From => "debian:13-slim";
        }
        """;

    private readonly CSharpCompilation _compilation;
    private readonly Assembly _assembly;

    private ProgramBatch(CSharpCompilation compilation, Assembly assembly)
    {
        _compilation = compilation;
        _assembly = assembly;
    }

    /// <summary>Compiles programs; each has a class <c>Program</c> in the namespace of its name.</summary>
    public static ProgramBatch Compile(IEnumerable<(string Name, string Source)> programs)
    {
        var sources = programs.Select(p => $"namespace {p.Name};\n{p.Source}").Prepend(Common).ToArray();
        var compilation = TestCompilation.Create(sources);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20).Select(Describe)));
        stream.Position = 0;
        return new ProgramBatch(compilation, new AssemblyLoadContext("programs", isCollectible: true).LoadFromStream(stream));
    }

    /// <summary>Runs and evaluates one program.</summary>
    public (string Run, string Evaluated) Both(string name) => (Run(name), Evaluate(name));

    private string Run(string name)
    {
        try
        {
            return ((Image)Activator.CreateInstance(_assembly.GetType(name + ".Program", throwOnError: true)!)!).ToDockerfile();
        }
        catch (Exception exception)
        {
            return Failure + (exception as TargetInvocationException)?.InnerException + exception.Message;
        }
    }

    private string Evaluate(string name)
    {
        var images = ImageCompilation.For(_compilation, EvaluationOptions.Default, CancellationToken.None)!;
        var evaluation = new ImageEvaluator(new RoundTrippedRecipes(images), EvaluationLimits.Default).Evaluate($"T:{name}.Program", CancellationToken.None);

        return evaluation.Model is { } model
            ? Building.DockerfileText.Write(model, Building.SyntaxOption.Auto)
            : Failure + string.Join("\n", evaluation.Findings.Select(f => $"{f.RuleId} {f.Message} @ {f.Origin} {Locate(images, f.Origin)}"));
    }

    /// <summary>What both sides begin with when there is no Dockerfile.</summary>
    public const string Failure = "FAILED ";

    private static string Locate(ImageCompilation images, NodeOrigin? origin) =>
        origin is not null && images.Locate(origin, CancellationToken.None) is { SourceTree: { } tree } place
            ? "\n    " + tree.GetText().ToString(place.SourceSpan)
            : "";

    private static string Describe(Diagnostic diagnostic) =>
        diagnostic + "\n    " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line];

    /// <summary>Recipes as they arrive from another assembly.</summary>
    private sealed class RoundTrippedRecipes(ImageCompilation images) : RecipeSource
    {
        public override TypeRecipe? FindType(string id)
        {
            if (images.FindType(id, CancellationToken.None) is not { } recipe)
                return null;

            var read = RecipeReader.ReadType(RecipeWriter.Write(recipe)).Value;
            Assert.Equal(recipe, read);
            return read;
        }

        public override MemberRecipe? FindMember(string id)
        {
            if (images.FindMember(id, CancellationToken.None).Lowered?.Recipe is not { } recipe)
                return null;

            var read = RecipeReader.ReadMember(RecipeWriter.Write(recipe)).Value;
            Assert.Equal(recipe, read);
            return read;
        }
    }
}
