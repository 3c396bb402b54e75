using ImageDsl.Rules.Documents;

namespace ImageDsl.Build.Files;

/// <summary>
/// Files that are whole at every moment, whoever else reads or writes them: a build in the IDE and one on the command line may meet in
/// one folder.
/// </summary>
internal static class AtomicFile
{
    /// <summary>How often a file is tried to be put in place while another process holds it.</summary>
    private const int Attempts = 6;

    /// <summary>Small enough for the part of the heap that is collected cheaply.</summary>
    private const int BufferSize = 16_384;

    /// <inheritdoc cref="WriteIfChanged(string, DocumentContent)"/>
    public static bool WriteIfChanged(string path, byte[] content) => WriteIfChanged(path, DocumentContent.Of(content));

    /// <summary>Writes a file unless it has the content already; makes its folder.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static bool WriteIfChanged(string path, DocumentContent content)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (HasContent(path, content))
                return false;

            try
            {
                Write(path, content);
                return true;
            }
            catch (Exception e) when (attempt < Attempts && e is IOException or UnauthorizedAccessException)
            {
                // Another build replaced or removed the file, or its emptied folder, between two of our steps, or reads it just now.
                Thread.Sleep(attempt * 10);
            }
        }
    }

    /// <summary>Removes a file.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="IOException">The file cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be removed.</exception>
    public static bool Delete(string path)
    {
        try
        {
            var existed = File.Exists(path);
            File.Delete(path);
            return existed;
        }
        catch (DirectoryNotFoundException)
        {
            // It is gone, and its folder with it: another build was faster.
            return false;
        }
    }

    /// <summary>Whether a file is there, is no link, and has the content; one that cannot be read has not.</summary>
    public static bool HasContent(string path, DocumentContent content)
    {
        try
        {
            var file = new FileInfo(path);

            // A link is replaced by a file: what it points to is not ours to rely on.
            return file.Exists && file.Length == content.Length && !FileSystem.IsLink(path) && Reads(path, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether a file of the same length has the content.</summary>
    private static bool Reads(string path, DocumentContent content)
    {
        var buffer = new byte[Math.Min(content.Length, BufferSize)];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);

        foreach (var part in content.Parts)
        {
            for (var done = 0; done < part.Count;)
            {
                var read = stream.Read(buffer, 0, Math.Min(buffer.Length, part.Count - done));

                if (read == 0 || !AreSame(buffer, part, done, read))
                    return false;

                done += read;
            }
        }

        return stream.ReadByte() < 0;
    }

    /// <summary>Byte by byte: what compares spans would be one more assembly for the host to supply.</summary>
    private static bool AreSame(byte[] buffer, ArraySegment<byte> part, int start, int count)
    {
        var (bytes, offset) = (part.Array, part.Offset + start);

        for (var i = 0; i < count; i++)
        {
            if (buffer[i] != bytes[offset + i])
                return false;
        }

        return true;
    }

    private static void Write(string path, DocumentContent content)
    {
        var folder = Path.GetDirectoryName(path)!;
        // In the same folder, since only within one file system is a file put in place in one step.
        var temporary = Path.Combine(folder, "." + Path.GetRandomFileName());

        Directory.CreateDirectory(folder);

        try
        {
            WriteParts(temporary, content);

            if (File.Exists(path))
                File.Replace(temporary, path, destinationBackupFileName: null);
            else
                File.Move(temporary, path);
        }
        finally
        {
            // There is one only when a step before failed; that failure is the one to report.
            DeleteQuietly(temporary);
        }
    }

    private static void WriteParts(string path, DocumentContent content)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);

        foreach (var part in content.Parts)
            stream.Write(part.Array, part.Offset, part.Count);
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing can be done about it here.
        }
    }
}
