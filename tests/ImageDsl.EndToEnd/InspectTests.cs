using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>The engine agrees with images.json about what a container of each image starts with.</summary>
[Collection(typeof(EstateTests))]
public class InspectTests(Estate estate)
{
    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task The_engine_agrees(string name)
    {
        var image = estate[name];
        var built = await Docker.Inspect(image.Reference);

        Assert.Equal(ContainerStart.AsSaid(image.Configuration), ContainerStart.AsBuilt(built, estate.BuildLabels(name)));
    }

    /// <summary>Images on Debian, which is here; the stand-ins for other images do not claim to have the facts of what they stand for.</summary>
    [Fact]
    public async Task The_engine_agrees_about_what_the_external_image_brings()
    {
        var images = estate.Images.Where(image => image.Chain[0].Reference.StartsWith("debian:", StringComparison.Ordinal)).ToList();
        Assert.True(images.Count >= 5);

        foreach (var image in images)
        {
            var said = EffectiveEntry.Read(image.Effective);
            var built = await Docker.Inspect(image.Reference);

            Assert.Equal(ContainerStart.PathOf(built), said.Environment.Single(variable => variable.Name == "PATH").Value);
            Assert.Equal(
                ContainerStart.AsSaid(said with { Environment = [.. said.Environment.Where(variable => variable.Name != "PATH")] }),
                ContainerStart.AsBuilt(built, estate.BuildLabels(image.Name)));
        }
    }

    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task Every_tag_is_the_same_image(string name)
    {
        var image = estate[name];
        var ids = await Command.Run("docker", ["image", "inspect", "--format", "{{.Id}}", .. image.AllReferences]);

        Assert.Single(ids.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct());
    }

    [Fact]
    public void Images_json_says_what_applications_start_with()
    {
        var applications = estate.Images.Where(image => image.Layer == "application").ToList();

        Assert.Equal(5, applications.Count);
        Assert.All(applications, image =>
        {
            Assert.StartsWith("10001", image.Configuration.User);
            Assert.NotEmpty(image.Configuration.Entrypoint!);
            Assert.Equal(["8080/tcp"], image.Configuration.ExposedPorts);
            Assert.NotNull(image.Configuration.HealthCheck);
        });
    }
}
