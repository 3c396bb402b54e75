using System.Text.Json;
using System.Text.RegularExpressions;
using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

[Collection(typeof(EstateTests))]
public partial class BakeTests(Estate estate)
{
    [Fact]
    public void The_first_build_executes_every_step_of_every_Dockerfile()
    {
        AssertEveryStep(estate.ColdSteps);
        Assert.DoesNotContain(estate.ColdSteps, step => step.Cached);
    }

    [Fact]
    public async Task A_second_build_executes_nothing()
    {
        var steps = await estate.Bake();

        AssertEveryStep(steps);
        Assert.DoesNotContain(steps, step => !step.Cached);
    }

    // Bake passes over what it does not know, so that a misspelt member of the file would go unnoticed: only what it prints counts.
    [Fact]
    public void Bake_understands_the_file_as_images_json_means_it()
    {
        var targets = estate.BakePlan.GetProperty("target");
        var group = estate.BakePlan.GetProperty("group").GetProperty("default").GetProperty("targets");

        Assert.Equal(Sorted(estate.Images.Select(image => image.Name)), Sorted(Texts(group)));
        Assert.Equal(Sorted(estate.Images.Select(image => image.Name)), Sorted(targets.EnumerateObject().Select(target => target.Name)));
        Assert.All(estate.Images, image => AssertTarget(image, targets.GetProperty(image.Name)));
    }

    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task The_revision_of_the_sources_is_a_label_of_the_image_but_not_of_the_Dockerfile(string name)
    {
        var labels = (await Docker.Inspect(estate[name].Reference)).GetProperty("Labels");

        Assert.Equal(Estate.Revision, labels.GetProperty("org.opencontainers.image.revision").GetString());
        Assert.DoesNotContain("image.revision", File.ReadAllText(estate[name].DockerfileIn(estate.Folder)));
    }

    private void AssertEveryStep(IReadOnlyList<BuildStep> steps)
    {
        var built = steps.Select(step => step.Instruction).Distinct();
        var written = estate.Images.SelectMany(image => LiteralLayers(File.ReadAllText(image.DockerfileIn(estate.Folder)))).Distinct();

        Assert.Equal(written.Order(StringComparer.Ordinal), built.Order(StringComparer.Ordinal));
    }

    /// <summary>The instructions that lay down a literal layer, each on one line.</summary>
    private static IEnumerable<string> LiteralLayers(string dockerfile) => dockerfile
        .Replace("\\\n", "")
        .Split('\n')
        .Where(line => LiteralLayer().IsMatch(line))
        .Select(BuildSteps.Normalise);

    private void AssertTarget(ImageEntry image, JsonElement target)
    {
        var context = Path.GetFullPath(Path.Combine(Estate.Project, target.GetProperty("context").GetString()!));
        var dockerfile = Path.GetFullPath(Path.Combine(context, target.GetProperty("dockerfile").GetString()!));

        Assert.Equal(image.ContextIn(estate.Folder), context);
        Assert.Equal(image.DockerfileIn(estate.Folder), dockerfile);
        Assert.Equal(Sorted(image.AllReferences), Sorted(Texts(target.GetProperty("tags"))));
        Assert.Equal(image.Platforms, target.TryGetProperty("platforms", out var platforms) ? Texts(platforms) : []);
        Assert.Equal(Contexts(image), target.TryGetProperty("contexts", out var contexts)
            ? contexts.EnumerateObject().ToDictionary(link => link.Name, link => link.Value.GetString()!)
            : []);
    }

    /// <summary>Every image of this estate that the Dockerfile names is built before, and used.</summary>
    private Dictionary<string, string> Contexts(ImageEntry image) => estate.Images
        .Where(other => other.Reference == image.Parent || image.References.Contains(other.Reference))
        .ToDictionary(other => other.Reference, other => "target:" + other.Name);

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(element => element.GetString()!);

    [GeneratedRegex("^(RUN|COPY|ADD) ")]
    private static partial Regex LiteralLayer();
}
