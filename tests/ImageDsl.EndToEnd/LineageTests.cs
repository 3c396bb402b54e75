using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>A registry alone tells who stands on what.</summary>
[Collection(typeof(EstateTests))]
public class LineageTests(Estate estate)
{
    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task The_built_image_names_its_parent(string name)
    {
        var image = estate[name];
        var labels = (await Docker.Inspect(image.Reference)).GetProperty("Labels");

        Assert.Equal(FullyQualified(image.Parent), labels.GetProperty("org.opencontainers.image.base.name").GetString());
    }

    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task The_built_image_has_a_title_of_its_own(string name)
    {
        var image = estate[name];
        var labels = (await Docker.Inspect(image.Reference)).GetProperty("Labels");
        var repository = image.Reference[..image.Reference.LastIndexOf(':')];

        Assert.Equal(repository[(repository.LastIndexOf('/') + 1)..], labels.GetProperty("org.opencontainers.image.title").GetString());
    }

    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task The_built_image_stands_on_the_layers_of_its_parent(string name)
    {
        var image = estate[name];
        var own = await Layers(image.Reference);
        var parent = await Layers(image.Parent);

        Assert.True(own.Length > parent.Length);
        Assert.Equal(parent, own.Take(parent.Length));
    }

    private static async Task<string[]> Layers(string reference) =>
        (await Command.Run("docker", "image", "inspect", "--format", "{{range .RootFS.Layers}}{{.}} {{end}}", reference))
            .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string FullyQualified(string reference) => "docker.io/" + (reference.Contains('/') ? reference : "library/" + reference);
}
