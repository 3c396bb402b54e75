namespace ImageDsl.Tests.References;

public class ImageReferenceTests
{
    private static readonly string Sha256 = "sha256:" + new string('a', 64);

    // Expected values by the rules of https://github.com/distribution/reference.
    [Theory]
    [InlineData("debian", null, "debian", null, "docker.io/library/debian:latest", "debian")]
    [InlineData("debian:13-slim", null, "debian", "13-slim", "docker.io/library/debian:13-slim", "debian:13-slim")]
    [InlineData("debian:latest", null, "debian", "latest", "docker.io/library/debian:latest", "debian")]
    [InlineData("library/debian:13", null, "library/debian", "13", "docker.io/library/debian:13", "debian:13")]
    [InlineData("docker.io/debian:13", "docker.io", "docker.io/debian", "13", "docker.io/library/debian:13", "debian:13")]
    [InlineData("docker.io/library/debian:13", "docker.io", "docker.io/library/debian", "13", "docker.io/library/debian:13", "debian:13")]
    [InlineData("index.docker.io/acme/a:1", "index.docker.io", "index.docker.io/acme/a", "1", "docker.io/acme/a:1", "acme/a:1")]
    [InlineData("acme/orders:1.4.0", null, "acme/orders", "1.4.0", "docker.io/acme/orders:1.4.0", "acme/orders:1.4.0")]
    [InlineData("localhost/a:1", "localhost", "localhost/a", "1", "localhost/a:1", "localhost/a:1")]
    [InlineData("localhost:5000/a", "localhost:5000", "localhost:5000/a", null, "localhost:5000/a:latest", "localhost:5000/a")]
    [InlineData("reg.example.com:5000/a/b/c:v_1.0-x", "reg.example.com:5000", "reg.example.com:5000/a/b/c", "v_1.0-x", "reg.example.com:5000/a/b/c:v_1.0-x", "reg.example.com:5000/a/b/c:v_1.0-x")]
    [InlineData("[2001:db8::1]:5000/a:1", "[2001:db8::1]:5000", "[2001:db8::1]:5000/a", "1", "[2001:db8::1]:5000/a:1", "[2001:db8::1]:5000/a:1")]
    [InlineData("UPPER/a:1", "UPPER", "UPPER/a", "1", "UPPER/a:1", "UPPER/a:1")]
    [InlineData("a__b---c/d.e_f:_", null, "a__b---c/d.e_f", "_", "docker.io/a__b---c/d.e_f:_", "a__b---c/d.e_f:_")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "mcr.microsoft.com", "mcr.microsoft.com/dotnet/aspnet", "10.0", "mcr.microsoft.com/dotnet/aspnet:10.0", "mcr.microsoft.com/dotnet/aspnet:10.0")]
    public void A_reference_has_its_parts(string text, string? registry, string repository, string? tag, string fullyQualified, string familiar)
    {
        var reference = ImageReference.Parse(text);

        Assert.Equal(registry, reference.Registry);
        Assert.Equal(repository, reference.Repository);
        Assert.Equal(tag, reference.Tag);
        Assert.Null(reference.Digest);
        Assert.Equal(fullyQualified, reference.FullyQualified);
        Assert.Equal(familiar, reference.Familiar);
        Assert.Equal(text, reference.ToString());
        Assert.False(reference.IsScratch);
    }

    [Fact]
    public void A_digest_stands_after_the_tag_or_instead_of_it()
    {
        var tagged = ImageReference.Parse($"debian:13@{Sha256}");
        var bare = ImageReference.Parse($"docker.io/library/debian@{Sha256}");

        Assert.Equal(("13", Sha256), (tagged.Tag, tagged.Digest));
        Assert.Equal($"docker.io/library/debian:13@{Sha256}", tagged.FullyQualified);
        Assert.Equal($"debian:13@{Sha256}", tagged.Familiar);
        Assert.Null(bare.Tag);
        Assert.Equal($"docker.io/library/debian@{Sha256}", bare.FullyQualified);
        Assert.Equal($"debian@{Sha256}", bare.Familiar);
    }

    [Theory]
    [InlineData("", "must not be empty")]
    [InlineData("Debian", "path has the unexpected character 'D' at character 1")]
    [InlineData("acme/Orders:1", "path has the unexpected character 'O' at character 6")]
    [InlineData("acme//orders", "path has an empty part at character 6")]
    [InlineData("/orders", "path has an empty part at character 1")]
    [InlineData("acme/", "path has an empty part at character 6")]
    [InlineData("acme/-orders", "path has a part that begins with character '-' at character 6")]
    [InlineData("acme/orders.", "path has a part that ends with character '.' at character 12")]
    [InlineData("acme/a..b", "path has the unexpected character '.' at character 8")]
    [InlineData("acme/a___b", "path has the unexpected character '_' at character 9")]
    [InlineData("acme/a._b", "path has the unexpected character '_' at character 8")]
    [InlineData("acme/or ders", "path has the unexpected blank at character 8")]
    [InlineData(" debian", "path has the unexpected blank at character 1")]
    [InlineData("debian\n", "path has the unexpected control character U+000A at character 7")]
    [InlineData("debian:", "tag is empty at character 8")]
    [InlineData("debian:1 0", "tag has the unexpected blank at character 9")]
    [InlineData("debian:-1", "tag has the unexpected character '-' at character 8")]
    [InlineData("debian:ü", "tag has the unexpected character 'ü' at character 8")]
    [InlineData("debian:${V}", "tag has the unexpected character '$' at character 8")]
    [InlineData("reg.example.com:port/a", "registry has the unexpected character 'p' at character 17")]
    [InlineData("reg.example.com:/a", "registry has an empty port at character 17")]
    [InlineData("reg..example/a", "registry has an empty part at character 5")]
    [InlineData("-reg.example/a", "registry has the unexpected character '-' at character 1")]
    [InlineData("https://reg.example.com/a", "registry has an empty port at character 7")]
    [InlineData("debian@", "digest has no ':' at character 8")]
    [InlineData("debian@sha256:abc", "digest has 3 hexadecimal digits instead of 64 at character 18")]
    [InlineData("debian@:abc", "digest has no algorithm at character 8")]
    [InlineData("debian@sha256:ABC", "digest has the unexpected character 'A' at character 15")]
    [InlineData("debian@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "digest has 65 hexadecimal digits instead of 64 at character 79")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "64 hexadecimal digits")]
    public void What_is_no_reference_is_refused_with_the_place(string text, string message)
    {
        var error = Assert.Throws<ImageDefinitionException>(() => ImageReference.Parse(text));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("IMG004", error.RuleId);
        Assert.False(ImageReference.TryParse(text, out var reference));
        Assert.Null(reference);
    }

    [Fact]
    public void Lengths_are_bounded()
    {
        Assert.True(ImageReference.TryParse("a:" + new string('t', 128), out _));
        Assert.False(ImageReference.TryParse("a:" + new string('t', 129), out _));
        Assert.True(ImageReference.TryParse(new string('a', 255), out _));
        Assert.False(ImageReference.TryParse(new string('a', 256), out _));
    }

    [Fact]
    public void Null_is_no_reference()
    {
        Assert.False(ImageReference.TryParse(null, out _));
        Assert.Throws<ImageDefinitionException>(() => ImageReference.Parse(null!));
    }

    [Fact]
    public void Scratch_is_the_empty_image()
    {
        Assert.True(ImageReference.Scratch.IsScratch);
        Assert.Equal(ImageReference.Scratch, "scratch");
        Assert.Equal("scratch", ImageReference.Scratch.FullyQualified);
        Assert.Throws<ImageDefinitionException>(() => ImageReference.Scratch.WithTag("1"));
    }

    [Fact]
    public void Another_tag_takes_the_place_of_tag_and_digest()
    {
        Assert.Equal("reg:5000/a:2", ImageReference.Parse($"reg:5000/a:1@{Sha256}").WithTag("2").ToString());
        Assert.Equal("a:2", ImageReference.Parse("a").WithTag("2").ToString());
        Assert.Contains("character 2", Assert.Throws<ImageDefinitionException>(() => ImageReference.Parse("a").WithTag("1:2")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void References_are_equal_when_written_the_same()
    {
        Assert.Equal(ImageReference.Parse("debian:13"), ImageReference.Parse("debian:13"));
        Assert.Equal(ImageReference.Parse("debian:13").GetHashCode(), ImageReference.Parse("debian:13").GetHashCode());
        Assert.NotEqual(ImageReference.Parse("debian:13"), ImageReference.Parse("library/debian:13"));
    }
}
