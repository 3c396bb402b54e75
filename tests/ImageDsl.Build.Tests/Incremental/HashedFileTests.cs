using System.Security.Cryptography;
using ImageDsl.Build.Incremental;

namespace ImageDsl.Build.Tests.Incremental;

public sealed class HashedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _bytes = new byte[200_000];

    public HashedFileTests()
    {
        new Random(1).NextBytes(_bytes);
        File.WriteAllBytes(_folder["f"], _bytes);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parts_are_those_of_the_file_and_the_hash_is_that_of_all_of_it()
    {
        using var file = new HashedFile(_folder["f"]);

        foreach (var (start, length) in new[] { (0, 0), (3, 10), (13, 70_000), (100_000, 1), (199_999, 1) })
            Assert.Equal(_bytes[start..(start + length)], file.Read(start, length).ToArray());

        Assert.Equal(SHA256.HashData(_bytes), file.ReadToEnd());
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(-1, 1)]
    [InlineData(20, -1)]
    [InlineData(199_999, 2)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_part_that_is_not_there_is_nothing_and_does_no_harm(int start, int length)
    {
        using var file = new HashedFile(_folder["f"]);
        _ = file.Read(0, 10);

        Assert.Empty(file.Read(start, length).ToArray());
        Assert.Equal(_bytes[10..20], file.Read(10, 10).ToArray());
        Assert.Equal(SHA256.HashData(_bytes), file.ReadToEnd());
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_empty_one()
    {
        using var file = new HashedFile(_folder["none"]);

        Assert.Empty(file.Read(0, 1).ToArray());
        Assert.Equal(SHA256.HashData([]), file.ReadToEnd());
    }
}
