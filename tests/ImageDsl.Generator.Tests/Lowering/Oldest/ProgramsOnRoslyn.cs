using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Lowering.Oldest;

/// <summary>What becomes of programs on the Roslyn that is loaded beside this code. It calls nothing that the oldest one does not have.</summary>
internal static class ProgramsOnRoslyn
{
    private const string Common = "public abstract class Case : Image { public override ImageReference From => \"debian:13-slim\"; }";

    /// <summary>The newest C# that the oldest Roslyn knows.</summary>
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    /// <summary>The programs, by their names, that are C# of that version.</summary>
    public static Dictionary<string, string> Compilable(Dictionary<string, string> programs)
    {
        // What does not parse is put aside first: the newest compiler stumbles over an extension block that its version of C# does not have.
        var parsed = programs.Where(p => !TestCompilation.Tree(p.Value, p.Key, ParseOptions).GetDiagnostics().Any(IsError)).ToDictionary();
        var faulty = Compilation(parsed).GetDiagnostics().Where(IsError).Select(d => d.Location.SourceTree!.FilePath).ToHashSet();
        return parsed.Where(p => !faulty.Contains(p.Key)).ToDictionary();
    }

    /// <summary>
    /// All that is made of programs: the recipe of each type, the recipe of each member with the lines of its nodes, and what the generator adds. Beside it
    /// the version of Roslyn, and what it says against the programs.
    /// </summary>
    public static Dictionary<string, string> Describe(Dictionary<string, string> programs)
    {
        var compilation = Compilation(programs);
        var images = compilation.Images();
        var ids = new SymbolIds();

        var described = new Dictionary<string, string>
        {
            ["version"] = typeof(Compilation).Assembly.GetName().Version!.ToString(),
            ["errors"] = string.Join("\n", compilation.GetDiagnostics().Where(IsError)),
        };

        foreach (var type in Types(compilation.Assembly.GlobalNamespace))
        {
            described.Add(ids.Of(type), RecipeWriter.Write(TypeLowerer.Lower(type, ids, CancellationToken.None)));

            foreach (var id in type.GetMembers().Where(m => m is IMethodSymbol or IFieldSymbol).Select(ids.Of))
            {
                if (images.FindMember(id, CancellationToken.None).Lowered is { } lowered)
                    described[id] = $"{RecipeWriter.Write(lowered.Recipe)} {string.Join(" ", lowered.Lines)}";
            }
        }

        var run = CSharpGeneratorDriver.Create([new ImageGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out _, out _, CancellationToken.None);

        foreach (var source in run.GetRunResult().Results.Single().GeneratedSources)
            described.Add(source.HintName, source.SourceText.ToString());

        return described;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static CSharpCompilation Compilation(Dictionary<string, string> programs) => CSharpCompilation.Create(
        "Test",
        programs.Select(p => TestCompilation.Tree($"namespace {p.Key};\n{p.Value}", p.Key, ParseOptions))
            .Append(TestCompilation.Tree(Common, "Common", ParseOptions)).Append(TestCompilation.Tree(TestCompilation.Usings, "Usings", ParseOptions)),
        TestCompilation.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
