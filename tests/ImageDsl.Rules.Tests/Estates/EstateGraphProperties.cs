using ImageDsl.Dockerfile;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Tests.Estates;

/// <summary>Laws that hold for estates of any shape; the answers are computed again in the plainest way.</summary>
public sealed class EstateGraphProperties
{
    private const int Rounds = 200;

    [Fact]
    public void No_image_is_rebuilt_before_one_that_it_needs() => ForEachEstate((graph, _, _) =>
        Assert.All(graph.Images, image => Assert.All(graph.Needs(image), edge => Assert.True(edge.Other < image.Index))));

    [Fact]
    public void Dependents_are_the_reverse_of_the_chains() => ForEachEstate((graph, _, _) =>
    {
        foreach (var start in graph.Images)
        {
            var byInheritance = graph.Images.Where(image => image != start && graph.ChainOf(image).Contains(start)).Select(image => image.Name);
            var byAny = graph.Images.Where(image => image != start && Reaches(graph, image, start)).Select(image => image.Name);
            var dependents = Dependents.Of(graph, [start], TestContext.Current.CancellationToken);

            Assert.Equal(byAny, dependents.Select(dependent => dependent.Image.Name));
            Assert.Equal(byInheritance, dependents.Where(dependent => dependent.IsByInheritance).Select(dependent => dependent.Image.Name));
        }
    });

    [Fact]
    public void Every_way_is_made_of_edges_and_leads_from_the_asked_image() => ForEachEstate((graph, _, _) =>
    {
        foreach (var start in graph.Images)
        {
            foreach (var way in Dependents.Of(graph, [start], TestContext.Current.CancellationToken).Select(dependent => dependent.Way))
            {
                Assert.Same(start, way[0].Image);
                Assert.All(way.Skip(1), step => Assert.Contains(new EstateGraphEdge(step.Kind, step.Previous!.Image.Index), graph.Needs(step.Image)));
            }
        }
    });

    [Fact]
    public void The_order_of_the_declarations_does_not_matter() => ForEachEstate((graph, declarations, random) =>
    {
        random.Shuffle(declarations);
        Assert.Equal(Describe(graph), Describe(Create(declarations)));
    });

    [Fact]
    public void Further_declarations_take_no_edge_away() => ForEachEstate((graph, declarations, random) =>
    {
        var (fewer, more) = (Edges(Create(declarations[..random.Next(declarations.Length)])), Edges(graph));
        Assert.Superset(fewer, more);
    });

    [Fact]
    public void Orphans_are_the_bases_without_an_edge_to_them() => ForEachEstate((graph, declarations, _) =>
    {
        var needed = declarations.SelectMany(declaration => declaration.Dependencies).Select(dependency => dependency.Reference!.Familiar).ToHashSet();
        var expected = declarations.Where(declaration => declaration.Layer != LayerKind.Application).Select(declaration => declaration.Names[0].Familiar).Where(name => !needed.Contains(name));

        Assert.Equal(expected.Order(), Orphans.Of(graph).Select(image => image.Name).Order());
    });

    private static void ForEachEstate(Action<EstateGraph, ImageDeclaration[], Random> check)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var declarations = Generate(random);
            check(Create(declarations), declarations, random);
        }
    }

    /// <summary>Few bases with many dependents, further stages and copies; an image needs only earlier ones, so that there is no cycle.</summary>
    private static ImageDeclaration[] Generate(Random random)
    {
        var count = random.Next(1, 40);
        var declarations = new ImageDeclaration[count];

        for (var i = 0; i < count; i++)
        {
            var needs = EstateGraphTests.Needs(Earlier());

            for (var more = random.Next(3); more > 0; more--)
            {
                var name = Earlier();
                needs = needs.Append(new ImageDependency((EstateEdgeKind)random.Next(1, 4), name) { Reference = name }).ToEquatableArray();
            }

            declarations[i] = EstateGraphTests.Declare($"acme/i{i:00}:1", "scratch") with { Layer = (LayerKind)random.Next(4), Dependencies = needs };

            string Earlier() => i == 0 || random.Next(5) == 0 ? $"external{random.Next(3)}:1" : $"acme/i{(int)(i * Math.Pow(random.NextDouble(), 3)):00}:1";
        }

        return declarations;
    }

    private static EstateGraph Create(params ImageDeclaration[] declarations) =>
        EstateGraph.Create(declarations, cancellationToken: TestContext.Current.CancellationToken);

    private static bool Reaches(EstateGraph graph, GraphImage from, GraphImage to) =>
        graph.Needs(from).Any(edge => graph.Images[edge.Other] == to || Reaches(graph, graph.Images[edge.Other], to));

    private static string Describe(EstateGraph graph) => string.Join('\n', graph.Images.Select(image =>
        $"{image.Name}: {string.Join(", ", graph.Needs(image).Select(edge => $"{edge.Kind} {graph.Images[edge.Other].Name}"))}"));

    private static HashSet<string> Edges(EstateGraph graph) =>
        [.. graph.Images.SelectMany(image => graph.Needs(image).Select(edge => $"{image.Name} {edge.Kind} {graph.Images[edge.Other].Name}"))];
}
