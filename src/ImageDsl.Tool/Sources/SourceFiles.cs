using System.Text;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Reads files of which nothing is known: what is too large, is no regular file, or cannot be read is an error with a sentence, never
/// a hanging command.
/// </summary>
internal static class SourceFiles
{
    /// <summary>The largest text that a person writes, with much room.</summary>
    private const long MaxTextLength = 4 * 1024 * 1024;

    private const long MaxDataLength = 1024 * 1024 * 1024;

    /// <summary>Reads a text that a person wrote: UTF-8, or UTF-16 with a byte-order mark; other bytes become U+FFFD.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(new MemoryStream(Read(path, MaxTextLength)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a file that a program wrote.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] ReadData(string path) => Read(path, MaxDataLength);

    /// <summary>Whether an exception is the file's fault.</summary>
    public static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    private static byte[] Read(string path, long maxLength)
    {
        var file = new FileInfo(path);

        // The length is that of the link itself otherwise; a ring of links is an error here.
        if (file.LinkTarget is not null)
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? throw new IOException("The link does not lead to a file.");

        if (!file.Exists)
            throw new FileNotFoundException("The file does not exist.");

        // Pipes and devices have no length either, and opening one may wait for ever.
        if (file.Length == 0)
            return [];

        if (file.Length > maxLength)
            throw new IOException($"The file is larger than {maxLength / 1024 / 1024} MB.");

        return File.ReadAllBytes(file.FullName);
    }
}
