using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;

namespace ImageDsl.Tests.Json;

public sealed class ImageDescriptionJsonTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_description_comes_back_equal(int size)
    {
        var values = new ModelValues(size);

        for (var seed = 0; seed < 200; seed++)
        {
            var description = values.Make<ImageDescription>();
            Assert.Equal(description, RoundTrip(description));
        }
    }

    [Fact]
    public void The_smallest_description_comes_back_equal()
    {
        var description = new ImageDescription("A", LayerKind.Os, "a:1", ImageReference.Scratch, null);

        Assert.Equal(description, RoundTrip(description));
    }

    [Fact]
    public void Each_property_alone_is_kept_so_none_was_forgotten()
    {
        var least = new ImageDescription("A", LayerKind.Os, "a:1", ImageReference.Scratch, null);

        foreach (var changed in ModelValues.WithEachPropertyChanged(least, new ModelValues(2)))
        {
            Assert.NotEqual(least, changed.Value);
            Assert.True(changed.Value.Equals(RoundTrip(changed.Value)), changed.Property + " does not come back");
        }
    }

    [Theory]
    [InlineData("ExecCommand")]
    [InlineData("ShellCommand")]
    [InlineData("ScriptCommand")]
    [InlineData(null)]
    public void Every_form_of_a_health_check_comes_back(string? form)
    {
        Command? command = form switch
        {
            "ExecCommand" => new ExecCommand(new[] { "curl", "" }),
            "ShellCommand" => new ShellCommand(""),
            "ScriptCommand" => new ScriptCommand("a\nb\n"),
            _ => null,
        };

        var description = new ImageDescription("A", LayerKind.Os, "a:1", ImageReference.Scratch, null)
        {
            Configuration = new ImageConfiguration { HealthCheck = new HealthcheckInstruction(command) },
        };

        Assert.Equal(description, RoundTrip(description));
    }

    [Fact]
    public void An_empty_entrypoint_is_not_an_absent_one()
    {
        var description = new ImageDescription("A", LayerKind.Os, "a:1", ImageReference.Scratch, null)
        {
            Configuration = new ImageConfiguration { Entrypoint = EquatableArray<string>.Empty },
        };

        Assert.NotNull(RoundTrip(description).Configuration.Entrypoint);
        Assert.Null(RoundTrip(description).Configuration.Cmd);
    }

    [Theory]
    [InlineData("", "character 1: a value is expected")]
    [InlineData("[]", "an object is expected")]
    [InlineData("{}", "class: text is expected")]
    [InlineData("""{"class":1}""", "class: text is expected")]
    [InlineData("""{"class":"A","layer":"cloud"}""", "layer: a known word is expected")]
    [InlineData("""{"class":"A","layer":"os","reference":"a:1","parent":"b:1","context":".","literalLayers":0,"chain":{}}""", "chain: a list is expected")]
    [InlineData("""{"class":"A","layer":"os","reference":"a:1","parent":"b:1","context":".","literalLayers":0,"chain":[1]}""", "chain[]: an object is expected")]
    [InlineData("""{"class":"A","layer":"os","reference":"a:1","parent":"b:1","context":".","literalLayers":0,"tags":[1]}""", "tags[]: text is expected")]
    [InlineData("""{"class":"A","layer":"os","reference":"a:1","parent":"b:1","context":".","literalLayers":0,"configuration":{"users":[{"name":"x","uid":"1","gid":1}]}}""", "configuration.users[].uid: a whole number is expected")]
    public void Damage_is_named_and_never_thrown(string text, string expected)
    {
        Assert.False(ImageDescriptionJson.TryRead(text, out var description, out var error));
        Assert.Null(description);
        Assert.Equal(expected, error);
    }

    [Fact]
    public void Cut_text_is_refused_at_every_length()
    {
        var text = ImageDescriptionJson.Write(new ModelValues(1).Make<ImageDescription>());

        for (var length = 0; length < text.Length; length++)
            Assert.False(ImageDescriptionJson.TryRead(text[..length], out _, out _));
    }

    [Fact]
    public void Members_of_a_later_version_are_passed_over()
    {
        const string Text = """{"class":"A","layer":"os","later":{"x":[1]},"reference":"a:1","parent":"scratch","context":".","literalLayers":0}""";

        Assert.True(ImageDescriptionJson.TryRead(Text, out var description, out var error), error);
        Assert.Equal("A", description!.Class);
    }

    private static ImageDescription RoundTrip(ImageDescription description)
    {
        Assert.True(ImageDescriptionJson.TryRead(ImageDescriptionJson.Write(description), out var read, out var error), error);
        return read!;
    }
}
