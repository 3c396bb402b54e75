using ImageDsl.Building;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Json;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Caching;

/// <summary>
/// All that is asked about the classes of a compilation, asked once for all of them one after another, so that most are taken for what another one is, and
/// once for each alone, so that the compiler makes its symbols. Whatever the source is, valid or not, both must be the same.
/// </summary>
internal static class AskedTwice
{
    /// <summary>Fails at the first class that differs, in the order of the files and in the other one.</summary>
    /// <returns>How many classes were taken for what another one is, in the order of the files.</returns>
    public static int AssertSame(CSharpCompilation compilation)
    {
        var ids = CompilationFingerprint.Of(compilation, CancellationToken.None).FindCandidates().Distinct().ToArray();
        var expected = ids.ToDictionary(id => id, id => Alone(id, compilation));
        var shaped = 0;

        foreach (var order in new[] { ids, [.. ids.Reverse()] })
        {
            var images = Afresh(compilation).Images();
            var roots = images.Exports.Roots(CancellationToken.None).All;

            foreach (var id in order)
            {
                Assert.Equal(expected[id].Answers, Answers(id, expected[id].Members, images));
                Assert.Equal(expected[id].IsRoot, roots.Contains(id));
            }

            shaped = order == ids ? ids.Count(id => images.Classes.Find(id, CancellationToken.None) is not null) : shaped;
        }

        return shaped;
    }

    private static (string[] Members, string[] Answers, bool IsRoot) Alone(string id, CSharpCompilation compilation)
    {
        var alone = Afresh(compilation);
        var images = alone.Images();

        // The first of its shape is nobody's like.
        Assert.Null(images.Classes.Find(id, CancellationToken.None));
        var members = Members(id, alone);
        return (members, Answers(id, members, images), images.Exports.Roots(CancellationToken.None).Contains(id));
    }

    /// <summary>The same sources, of which nothing is known yet: a file that no image depends on is among the declarations.</summary>
    private static CSharpCompilation Afresh(CSharpCompilation compilation) =>
        compilation.AddSyntaxTrees(TestCompilation.Tree($"static class Afresh{Guid.NewGuid():N};", "/project/Afresh.cs"));

    private static string[] Members(string typeId, Compilation compilation)
    {
        var ids = new SymbolIds();
        var type = new SymbolResolver(compilation, ids).FindType(typeId);
        return [.. type?.GetMembers().Where(m => m is IMethodSymbol or IFieldSymbol).Select(ids.Of) ?? [], $"M:{typeId[2..]}.Unheard", $"M:{typeId[2..]}.#ctor"];
    }

    private static string[] Answers(string id, string[] members, ImageCompilation images)
    {
        var token = CancellationToken.None;
        var entry = images.Evaluate(id, token);
        var type = images.FindType(id, token);

        return
        [
            $"{images.Classify(id, token)}",
            type is null ? "no type" : RecipeWriter.Write(new ExportedType(type, default), []) + type.FullName,
            .. members.Select(member => $"{member}: {Answer(member, images)}"),
            .. entry.Evaluation.Findings.Select(finding => $"{finding} at {(finding.Origin is { } origin ? images.Locate(origin, token) : null)}"),
            .. entry.Evaluation.Origins.Select(stage => string.Join(" ", stage)),
            entry.Evaluation.Model is { } model ? DockerfileText.Write(model, SyntaxOption.Auto) + ImageDescriptionJson.Write(model.Description) : "no model",
            images.PlacesOf(id, "/project", token)?.Text ?? "no places",
        ];
    }

    private static string Answer(string id, ImageCompilation images)
    {
        var entry = images.FindMember(id, CancellationToken.None);

        return entry.Lowered is not { } lowered
            ? $"nothing {entry.Tree} {entry.Body}"
            : $"{RecipeWriter.Write(lowered.Recipe)} {lowered.Recipe.FrameSize} {lowered.Recipe.HasUnsupported} {entry.Tree} {entry.Body} {string.Join(" ", lowered.Lines)} "
                + $"{string.Join(" ", lowered.ConstantTypes)} {string.Join(" ", Enumerable.Range(0, lowered.Origins.Count).Select(node => images.Locate(new NodeOrigin(id, node), CancellationToken.None)))}";
    }
}
