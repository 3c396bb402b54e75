using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Hosts;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// Programs compiled together, once. Each is run by .NET, and each is evaluated from its recipes; the Dockerfiles must be the same bytes,
/// or neither may exist.
/// </summary>
internal sealed partial class ProgramBatch
{
    /// <summary>What every program stands on.</summary>
    private const string Common = """
        public abstract class Case : Image
        {
            public override ImageReference From => "debian:13-slim";
        }
        """;

    private readonly Assembly _assembly;
    private readonly ImageCompilation _images;
    private readonly RoundTrippedRecipes _recipes;

    private ProgramBatch(CSharpCompilation compilation, Assembly assembly)
    {
        _assembly = assembly;
        _images = ImageCompilation.For(compilation, EvaluationOptions.Default, CancellationToken.None)!;
        _recipes = new RoundTrippedRecipes(_images);
    }

    /// <summary>Compiles programs; each has a class <c>Program</c> in the namespace of its name.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="shared">A source that all of them use.</param>
    public static ProgramBatch Compile(IEnumerable<(string Name, string Source)> programs, string shared = "")
    {
        var compilation = Compilation(programs, shared);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20).Select(Describe)));
        return Loaded(compilation, stream);
    }

    private static (ProgramBatch? Batch, HashSet<string> Faulty) TryCompile(IEnumerable<(string Name, string Source)> programs, string shared)
    {
        var compilation = Compilation(programs, shared);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var faulty = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => Path.GetFileNameWithoutExtension(d.Location.SourceTree?.FilePath ?? ""));
        return result.Success ? (Loaded(compilation, stream), []) : (null, faulty.ToHashSet());
    }

    private static ProgramBatch Loaded(CSharpCompilation compilation, MemoryStream stream)
    {
        stream.Position = 0;
        return new ProgramBatch(compilation, new AssemblyLoadContext("programs", isCollectible: true).LoadFromStream(stream));
    }

    private static CSharpCompilation Compilation(IEnumerable<(string Name, string Source)> programs, string shared)
    {
        var trees = programs.Select(p => TestCompilation.Tree($"namespace {p.Name};\n{p.Source}", $"/project/{p.Name}.cs"));
        var compilation = TestCompilation.Create(Common, shared).AddSyntaxTrees(trees);

        // Random code knows nothing of nullability, and analysing its flow would take half of the time.
        return shared.Length == 0 ? compilation : compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Annotations));
    }

    /// <summary>Compiles those of the programs that can be: what writes random code need not know every rule of the language.</summary>
    public static (ProgramBatch Batch, IReadOnlyList<(string Name, string Source)> Programs) CompileThoseThatCan(
        IReadOnlyList<(string Name, string Source)> programs, string shared)
    {
        var left = programs;

        // What the compiler finds when it emits (a jump out of a finally, say) it finds after what it finds when it binds.
        for (var round = 0; round < 3; round++)
        {
            var (batch, faulty) = TryCompile(left, shared);

            if (batch is not null)
                return (batch, left);

            left = [.. left.Where(p => !faulty.Contains(p.Name))];
        }

        return (Compile(left, shared), left);
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
            var thrown = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return $"{Failure}{thrown.GetType().Name}: {thrown.Message}";
        }
    }

    private string Evaluate(string name)
    {
        var evaluation = new ImageEvaluator(_recipes, EvaluationLimits.Default).Evaluate($"T:{name}.Program", CancellationToken.None);

        return evaluation.Model is { } model
            ? Building.DockerfileText.Write(model, Building.SyntaxOption.Auto)
            : Failure + string.Join("\n", evaluation.Findings.Select(f => $"{f.RuleId} {f.Message} @ {f.Origin} {Locate(f.Origin)}"));
    }

    /// <summary>Writes the programs, and what they come to here, for the tests on other hosts, when IMAGEDSL_EXPORT_CASES names a folder.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="programs">The names of the programs.</param>
    public void Export(string file, IEnumerable<string> programs)
    {
        if (Environment.GetEnvironmentVariable("IMAGEDSL_EXPORT_CASES") is not { Length: > 0 } folder)
            return;

        var cases = new CaseFile();

        foreach (var root in programs.Select(name => $"T:{name}.Program"))
            cases.Expected.Add(root, CaseFile.Evaluate(_recipes, root));

        _recipes.AddTo(cases);
        cases.Write(Path.Combine(folder, file + ".cases"));
    }

    /// <summary>What both sides begin with when there is no Dockerfile.</summary>
    public const string Failure = "FAILED ";

    public static bool HasFailed(string result) => result.StartsWith(Failure, StringComparison.Ordinal);

    /// <summary>Whether both give the same bytes, or what the run throws is told (IMG009) by its type where the finding names one, or refused (IMG001) or beyond the bounds (IMG002) before it could be thrown.</summary>
    public static bool Agree((string Run, string Evaluated) both) => both.Run == both.Evaluated
        || (HasFailed(both.Run) && HasFailed(both.Evaluated) && (!IsTold(both.Evaluated, "IMG009") || (ThrownByEvaluation(both.Evaluated) ?? ThrownByRun(both.Run)) == ThrownByRun(both.Run)) && !IsTold(both.Evaluated, "IMG008"));

    /// <summary>Whether the evaluation ends with a finding of this rule.</summary>
    public static bool IsTold(string evaluated, string rule) => evaluated.StartsWith(Failure + rule, StringComparison.Ordinal);

    private static string ThrownByRun(string run) => run[Failure.Length..run.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The type that a finding names, or null: what happens to null, or outside of a range, is told in words of its own.</summary>
    private static string? ThrownByEvaluation(string evaluated) => ThrownType().Match(evaluated.Split('\n')[0]) is { Success: true } named ? named.Groups[1].Value : null;

    [GeneratedRegex(@"(?:threw |throws |\()(\w+Exception)\b")]
    private static partial Regex ThrownType();

    private string Locate(NodeOrigin? origin) =>
        origin is not null && _images.Locate(origin, CancellationToken.None) is { SourceTree: { } tree } place
            ? "\n    " + tree.GetText().ToString(place.SourceSpan)
            : "";

    private static string Describe(Diagnostic diagnostic) =>
        diagnostic + "\n    " + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line];

    /// <summary>Recipes as they arrive from another assembly. What programs share is written and read once.</summary>
    private sealed class RoundTrippedRecipes(ImageCompilation images) : RecipeSource
    {
        private readonly ConcurrentDictionary<string, TypeRecipe?> _types = new();
        private readonly ConcurrentDictionary<string, MemberRecipe?> _members = new();

        public override TypeRecipe? FindType(string id) => _types.GetOrAdd(id, ReadType);

        public override MemberRecipe? FindMember(string id) => _members.GetOrAdd(id, ReadMember);

        public void AddTo(CaseFile cases)
        {
            foreach (var type in _types.Where(t => t.Value is not null))
                cases.AddType(type.Value!, type.Key);

            foreach (var member in _members.Where(m => m.Value is not null))
                cases.AddMember(member.Value!, member.Key);
        }

        private TypeRecipe? ReadType(string id)
        {
            if (images.FindType(id, CancellationToken.None) is not { } recipe)
                return null;

            var read = RecipeReader.ReadType(RecipeWriter.Write(recipe)).Value;
            Assert.Equal(recipe, read);
            return read;
        }

        private MemberRecipe? ReadMember(string id)
        {
            if (images.FindMember(id, CancellationToken.None).Lowered?.Recipe is not { } recipe)
                return null;

            var read = RecipeReader.ReadMember(RecipeWriter.Write(recipe)).Value;
            Assert.Equal(recipe, read);
            return read;
        }
    }
}
