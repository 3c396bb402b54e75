using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>A Dockerfile is complete: it can be built on its own where its parents are, without the bake file.</summary>
[Collection(typeof(EstateTests))]
public class DockerBuildTests(Estate estate)
{
    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task A_Dockerfile_builds_alone(string name)
    {
        var image = estate[name];
        var tag = $"imagedsl-alone/{name}";

        await Command.Run(
            "docker",
            ["build", "--quiet", "--network", "host", .. Docker.StandInOptions, "--tag", tag, "--file", image.DockerfileIn(estate.Folder), image.ContextIn(estate.Folder)]);

        var built = await Docker.Inspect(tag);
        await Command.Run("docker", "image", "rm", "--force", tag);

        Assert.Equal(ContainerStart.AsSaid(image.Configuration), ContainerStart.AsBuilt(built, estate.BuildLabels(name)));
    }
}
