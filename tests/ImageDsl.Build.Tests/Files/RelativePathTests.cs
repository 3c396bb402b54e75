using ImageDsl.Build.Files;

namespace ImageDsl.Build.Tests.Files;

public class RelativePathTests
{
    [Theory]
    [InlineData("/work/acme", "/work/acme/bin/images")]
    [InlineData("/work/acme/", "/work/acme/bin/images")]
    [InlineData("/work/acme", "/work/out")]
    [InlineData("/work/acme", "/work/acme2/out")]
    [InlineData("/work/acme/../acme", "/work/./x")]
    [InlineData("/", "/work")]
    [InlineData("/work", "/")]
    [InlineData("/work/acme", "/other/place")]
    public void Agrees_with_the_framework(string folder, string path)
    {
        // On Windows the same paths stand on the current drive.
        folder = Path.GetFullPath(folder);
        path = Path.GetFullPath(path);

        Assert.Equal(Path.GetRelativePath(folder, path).Replace('\\', '/'), RelativePath.From(folder, path));
    }
}
