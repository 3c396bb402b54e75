using System.Text;
using ImageDsl.Build.Files;
using ImageDsl.Rules.Documents;

namespace ImageDsl.Build.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_content_of_parts_of_any_size_is_written_whole_and_known_again_to_the_last_byte(int seed)
    {
        var random = new Random(seed);
        var path = _folder["f"];

        for (var round = 0; round < 30; round++)
        {
            var (content, bytes) = Random(random);
            _ = AtomicFile.WriteIfChanged(path, content);

            Assert.Equal(bytes, File.ReadAllBytes(path));
            Assert.Equal(bytes.Length, content.Length);
            Assert.True(AtomicFile.HasContent(path, content));
            Assert.False(AtomicFile.WriteIfChanged(path, content));

            if (bytes.Length == 0)
                continue;

            bytes[random.Next(bytes.Length)] ^= 1;
            File.WriteAllBytes(path, bytes);
            Assert.False(AtomicFile.HasContent(path, content));

            File.WriteAllBytes(path, [.. bytes, 0]);
            Assert.False(AtomicFile.HasContent(path, content));
        }
    }

    [Fact]
    public void A_text_in_parts_is_the_text()
    {
        var content = DocumentContent.Of("é");
        content.Add("\U0001F40B");
        content.Add(new ArraySegment<byte>(Encoding.UTF8.GetBytes("xaby"), 1, 2));

        Assert.Equal("é\U0001F40Bab", content.ToString());
        Assert.Equal("é\U0001F40Bab"u8.Length, content.Length);
    }

    /// <summary>Parts that are empty, small, and larger than what is read at a time.</summary>
    private static (DocumentContent Content, byte[] Bytes) Random(Random random)
    {
        var content = new DocumentContent();
        var bytes = new List<byte>();

        for (var count = random.Next(6); count > 0; count--)
        {
            var array = new byte[random.Next(3) switch { 0 => 0, 1 => random.Next(1, 100), _ => random.Next(1, 60_000) }];
            random.NextBytes(array);
            var start = random.Next(array.Length + 1);
            var part = new ArraySegment<byte>(array, start, array.Length - start);
            content.Add(part);
            bytes.AddRange(part);
        }

        return (content, [.. bytes]);
    }
}
