using ImageDsl.Dockerfile.Dockerignore;

namespace ImageDsl.Rules.Documents;

/// <summary>Paths as text, without a look at any disk. Both separators are understood; <c>/</c> is written.</summary>
internal static class PathText
{
    /// <summary>A path seen from a directory; unchanged when it has a root.</summary>
    public static string Combine(string directory, string path)
    {
        var slashed = path.Replace('\\', '/');

        return RootOf(slashed).Length > 0 || directory.Length == 0 ? Normalise(slashed) : Normalise(directory.Replace('\\', '/') + "/" + slashed);
    }

    /// <summary>The way from one directory to a path; the path itself when they have no root in common.</summary>
    public static string Relative(string fromDirectory, string path)
    {
        var from = Normalise(fromDirectory.Replace('\\', '/'));
        var to = Normalise(path.Replace('\\', '/'));
        var comparison = IsWindows(from) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

        if (!string.Equals(RootOf(from), RootOf(to), StringComparison.OrdinalIgnoreCase))
            return to;

        var fromParts = Parts(from);
        var toParts = Parts(to);
        var common = 0;

        while (common < fromParts.Length && common < toParts.Length && string.Equals(fromParts[common], toParts[common], comparison))
            common++;

        // What a leading ".." stands for is not known, so there is no way back down through it.
        if (fromParts.Skip(common).Contains(".."))
            return to;

        var way = Enumerable.Repeat("..", fromParts.Length - common).Concat(toParts.Skip(common)).ToArray();

        return way.Length == 0 ? "." : string.Join("/", way);
    }

    /// <summary>Whether a relative way leads out of where it begins; a path with a root does too.</summary>
    public static bool IsOutside(string way) => way == ".." || way.StartsWith("../", StringComparison.Ordinal) || RootOf(way).Length > 0;

    /// <summary>Without <c>.</c> and empty parts, and without <c>..</c> but at the beginning.</summary>
    public static string Normalise(string path)
    {
        var root = RootOf(path);
        var text = root + SlashPath.Shorten(path.Substring(root.Length), isRooted: root.Length > 0);
        return text.Length == 0 ? "." : text;
    }

    private static string[] Parts(string normalised) =>
        normalised.Substring(RootOf(normalised).Length).Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();

    /// <summary><c>/</c>, <c>C:/</c>, <c>//</c> of a network share, or nothing.</summary>
    private static string RootOf(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal))
            return "//";

        if (path.StartsWith("/", StringComparison.Ordinal))
            return "/";

        return IsWindows(path) ? path.Substring(0, 3) : "";
    }

    private static bool IsWindows(string path) =>
        path.Length >= 3 && path[1] == ':' && path[2] == '/' && path[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
