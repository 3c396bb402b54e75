using System.Security.Cryptography;

namespace ImageDsl.Build.Incremental;

/// <summary>
/// Reads parts of a file from front to back, and knows at the end the hash of all of it. Each part becomes an array of its own: one of megabytes would
/// make the build collect everything it holds.
/// </summary>
internal sealed class HashedFile : IDisposable
{
    /// <summary>Small enough for the part of the heap that is collected cheaply.</summary>
    private const int BufferSize = 65_536;

    private readonly SHA256 _hash = SHA256.Create();
    private readonly Stream _stream;
    private readonly byte[] _skipped = new byte[256];

    /// <summary>Opens a file; one that does not exist is read as an empty one.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public HashedFile(string path) => _stream = File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize)
        : Stream.Null;

    /// <summary>Reads a part; nothing when the file has no such part, or one behind it was read before.</summary>
    /// <param name="start">Where it begins, in bytes.</param>
    /// <param name="length">How long it is, in bytes.</param>
    public ArraySegment<byte> Read(int start, int length)
    {
        if (start < _stream.Position || length < 0 || start > _stream.Length - length)
            return new ArraySegment<byte>([]);

        Skip(start - _stream.Position);
        var part = new byte[length];
        Read(part, length);
        return new ArraySegment<byte>(part);
    }

    /// <summary>Reads to the end, and returns the hash of the file.</summary>
    public byte[] ReadToEnd()
    {
        Skip(_stream.Length - _stream.Position);
        _ = _hash.TransformFinalBlock([], 0, 0);
        return _hash.Hash;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
    }

    private void Skip(long length)
    {
        for (var left = length; left > 0; left -= _skipped.Length)
            Read(_skipped, (int)Math.Min(left, _skipped.Length));
    }

    private void Read(byte[] buffer, int length)
    {
        for (var done = 0; done < length;)
        {
            var read = _stream.Read(buffer, done, length - done);

            if (read == 0)
                throw new EndOfStreamException("The file was made shorter while it was read.");

            done += read;
        }

        _ = _hash.TransformBlock(buffer, 0, length, null, 0);
    }
}
