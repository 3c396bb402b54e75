using System.Runtime.InteropServices;
using System.Security;

namespace ImageDsl.Build.Files;

/// <summary>What differs between file systems, and what they may throw.</summary>
internal static class FileSystem
{
    /// <summary>Whether two spellings are one file: on Linux they are not, elsewhere they usually are.</summary>
    public static StringComparison PathComparison { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The same as <see cref="PathComparison"/>, for sets.</summary>
    public static StringComparer PathComparer { get; } =
        PathComparison == StringComparison.Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether the exception is the file system's answer to a path, and not a defect of ours.</summary>
    public static bool IsRefusal(Exception exception) => exception
        is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    /// <summary>Whether a path is a symbolic link or junction, which may lead anywhere.</summary>
    public static bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
