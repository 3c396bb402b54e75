using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>The Dockerfiles mean the same to a builder that shares no code with BuildKit.</summary>
[Collection(typeof(EstateTests))]
public class BuildahTests(Estate estate, BuildahStore buildah) : IClassFixture<BuildahStore>
{
    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public async Task Buildah_builds_the_same(string name)
    {
        var image = estate[name];
        await buildah.Build(image);

        var built = await buildah.Inspect(image.Reference);

        Assert.Equal(ContainerStart.AsSaid(image.Configuration), ContainerStart.AsBuilt(built, estate.BuildLabels(name)));
    }
}
