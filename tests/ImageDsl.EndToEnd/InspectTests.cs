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
