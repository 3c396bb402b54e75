using System.Text;
using System.Text.RegularExpressions;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Patterns for the paths of a build context, as Go's <c>filepath.Match</c> and the reader of <c>.dockerignore</c> have them
/// (https://docs.docker.com/build/concepts/context/#dockerignore-files). A pattern that matches a directory matches what is in it.
/// </summary>
internal sealed class PathPatterns
{
    private readonly IReadOnlyList<(Regex Pattern, bool IsException)> _patterns;

    private PathPatterns(IReadOnlyList<(Regex, bool)> patterns) => _patterns = patterns;

    /// <summary>Reads the lines of a <c>.dockerignore</c>.</summary>
    public static PathPatterns ReadIgnoreFile(string text) => new(
    [
        .. text.Split('\n')
            .Select(line => line.TrimStart('\uFEFF'))
            .Where(line => !line.StartsWith('#') && line.Trim().Length > 0)
            .Select(line => line.Trim())
            // The context itself cannot be left out; the engines pass over such a line.
            .Where(line => line is not ("." or "!."))
            .Select(line => (Compile(line.StartsWith('!') ? line[1..].Trim() : line), line.StartsWith('!'))),
    ]);

    /// <summary>The sources of a COPY.</summary>
    public static PathPatterns Of(IEnumerable<string> sources) => new([.. sources.Select(source => (Compile(source), false))]);

    /// <summary>Whether the last pattern that matches a path or a directory above it is no exception.</summary>
    public bool Matches(string path)
    {
        var isMatch = false;

        foreach (var (pattern, isException) in _patterns)
        {
            if (isMatch == isException && pattern.IsMatch(path))
                isMatch = !isException;
        }

        return isMatch;
    }

    /// <summary>Without backtracking, so that no pattern costs more than the length of what it is held against.</summary>
    private static Regex Compile(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/').Where(part => part is not ("" or ".")).ToList();
        var regex = new StringBuilder("^");

        if (parts.Count == 0)
            return new Regex("", RegexOptions.NonBacktracking);

        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] == "**")
            {
                _ = regex.Append(i == parts.Count - 1 ? ".+" : "(?:[^/]+/)*");
                continue;
            }

            AppendPart(regex, parts[i]);

            if (i < parts.Count - 1)
                _ = regex.Append('/');
        }

        return new Regex(regex.Append("(?:/.*)?\\z").ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    private static void AppendPart(StringBuilder regex, string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var close = part[i] == '[' ? part.IndexOf(']', i + 1) : -1;

            if (part[i] == '*' && i + 1 < part.Length && part[i + 1] == '*')
            {
                _ = regex.Append(".*");
                i++;
            }
            else if (part[i] is '*' or '?')
            {
                _ = regex.Append(part[i] == '*' ? "[^/]*" : "[^/]");
            }
            else if (close > i + 1)
            {
                var set = part[(i + 1)..close];
                _ = regex.Append('[').Append(set[0] == '^' ? "^" : "").Append(Regex.Replace(set.TrimStart('^'), @"[\[\]\\^&~]", @"\$0")).Append(']');
                i = close;
            }
            else
            {
                _ = regex.Append(Regex.Escape(part[i].ToString()));
            }
        }
    }
}
