using System.Text.Json;
using System.Text.RegularExpressions;
using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

public partial class BakeTests(Estate estate)
{
    [Fact]
    public void The_first_build_executes_every_step_of_every_Dockerfile()
    {
        var written = estate.Images.Sum(image => LiteralLayer().Count(File.ReadAllText(image.DockerfileIn(estate.Folder))));

        Assert.Equal(written, estate.ColdSteps.Count);
        Assert.DoesNotContain(estate.ColdSteps, step => step.Cached);
    }

    [Fact]
    public async Task A_second_build_executes_nothing()
    {
        var steps = await estate.Bake();

        Assert.Equal(estate.ColdSteps.Count, steps.Count);
        Assert.DoesNotContain(steps, step => !step.Cached);
    }

    // Bake passes over what it does not know, so that a misspelt member of the file would go unnoticed: only what it prints counts.
    [Fact]
    public async Task Bake_understands_the_file_as_images_json_means_it()
    {
        var printed = await Command.RunIn(Estate.Project, "docker", ["buildx", "bake", .. estate.BakeArguments, "--print"]);
        using var json = JsonDocument.Parse(printed);
        var targets = json.RootElement.GetProperty("target");
        var group = json.RootElement.GetProperty("group").GetProperty("default").GetProperty("targets");

        Assert.Equal(Sorted(estate.Images.Select(image => image.Name)), Sorted(Texts(group)));
        Assert.Equal(Sorted(estate.Images.Select(image => image.Name)), Sorted(targets.EnumerateObject().Select(target => target.Name)));
        Assert.All(estate.Images, image => AssertTarget(image, targets.GetProperty(image.Name)));
    }

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

    [GeneratedRegex("^(RUN|COPY|ADD) ", RegexOptions.Multiline)]
    private static partial Regex LiteralLayer();
}
