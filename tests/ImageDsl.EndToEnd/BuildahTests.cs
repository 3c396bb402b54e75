using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>The Dockerfiles mean the same to a builder that shares no code with BuildKit.</summary>
public class BuildahTests(Estate estate, BuildahStore buildah) : IClassFixture<BuildahStore>
{
    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task Buildah_builds_the_same(string name)
    {
        var image = estate[name];
        await buildah.Build(image);

        Assert.Equal(ContainerStart.AsSaid(image.Configuration), ContainerStart.AsBuilt(await buildah.Inspect(image.Reference)));
    }
}
