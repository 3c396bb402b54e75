using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

[Collection(typeof(EstateTests))]
public class EmissionTests(Estate estate)
{
    [Fact]
    public void The_examples_compile_without_a_warning() =>
        Assert.Contains("0 Warning(s)", estate.Compilation);

    [Fact]
    public void Images_json_lists_every_image_of_the_examples() =>
        Assert.Equal(Estate.Names.Select(row => row.Data).Order(StringComparer.Ordinal), estate.Images.Select(image => image.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public void A_Dockerfile_says_from_which_class_it_is(string name)
    {
        var image = estate[name];

        Assert.Contains(image.Class, File.ReadLines(image.DockerfileIn(estate.Folder)).First());
    }

    [Theory]
    [MemberData(nameof(Estate.Names), MemberType = typeof(Estate))]
    public void The_picture_shows_every_image(string name) =>
        Assert.Contains(estate[name].Reference, File.ReadAllText(Path.Combine(estate.Folder, "images.md")));
}
