using System.Text.RegularExpressions;

namespace ImageDsl.Dockerfile.Language;

/// <summary>Whether the builder would fetch a source from elsewhere, which it does for ADD and refuses for COPY.</summary>
internal static class RemoteSource
{
    private static readonly Regex Scheme = new(@"\A[a-zA-Z0-9]+://", RegexOptions.CultureInvariant);
    private static readonly Regex SecureCopy = new(@"\A[a-zA-Z0-9_-]+@[a-zA-Z0-9.-]+:[^\n]*\z", RegexOptions.CultureInvariant);

    public static bool IsRemote(string source) => IsHttp(source) || IsGit(source);

    /// <summary>Whether a checksum can be given for it. A repository of GitHub without a scheme is one too, though it may be a local path.</summary>
    public static bool HasChecksum(string source) => IsRemote(source) || source.StartsWith("github.com/", StringComparison.Ordinal);

    /// <summary>Whether it is a git repository: by its scheme, or by the ending <c>.git</c> of its path.</summary>
    public static bool IsGit(string source)
    {
        // Nearly all sources are plain paths.
        if (source.IndexOf(':') < 0)
            return false;

        if (Scheme.Match(source) is not { Success: true, Length: var length })
            return SecureCopy.IsMatch(source);

        return source.Substring(0, length).ToLowerInvariant() switch
        {
            "git://" or "ssh://" => true,
            "http://" or "https://" => Path(source, length).EndsWith(".git", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether it is a download.</summary>
    public static bool IsHttp(string source) =>
        (source.StartsWith("http://", StringComparison.Ordinal) || source.StartsWith("https://", StringComparison.Ordinal)) && !IsGit(source);

    private static string Path(string url, int start)
    {
        var end = url.IndexOfAny(['?', '#'], start);
        return url.Substring(start, (end < 0 ? url.Length : end) - start);
    }
}
