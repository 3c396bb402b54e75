namespace ImageDsl.Dockerfile.Dockerignore;

/// <summary>Lines of a <c>.dockerignore</c> as they are written and as they are meant.</summary>
internal static class DockerignoreText
{
    /// <summary>The pattern that a trimmed line stands for, without <c>!</c>; empty when nothing stands behind that.</summary>
    public static string Clean(string line, out bool isException)
    {
        isException = line[0] == '!';
        var pattern = isException ? line.Substring(1).Trim() : line;

        if (pattern.Length > 0)
            pattern = SlashPath.Clean(pattern);

        if (pattern.Length > 1 && pattern[0] == '/')
            pattern = pattern.Substring(1);

        // The builder cleans a second time with the '!' before the pattern, and looks for one again.
        var whole = SlashPath.Clean(((isException ? "!" : "") + pattern).Trim());
        isException = whole[0] == '!';
        return isException ? whole.Substring(1) : whole;
    }

    public static string Encode(DockerignoreLine line)
    {
        var text = line switch
        {
            DockerignoreComment comment => comment.Text.Length == 0 ? "#" : "# " + comment.Text,
            DockerignorePattern pattern => Encode(pattern),
            _ => "",
        };

        return text.IndexOfAny(['\n', '\r']) < 0
            ? text
            : throw new DockerfileFormatException("A line of a .dockerignore contains a line break: give each pattern of its own.");
    }

    private static string Encode(DockerignorePattern pattern)
    {
        // A '#' at the beginning of a line would be a comment, and a '!' an exception; a slash before them is taken off again.
        var text = pattern.IsException ? "!" + pattern.Pattern : pattern.Pattern.StartsWith("#", StringComparison.Ordinal) ? "/" + pattern.Pattern : pattern.Pattern;

        if (text.Length == 0 || text.Trim().Length != text.Length || Clean(text, out var isException) != pattern.Pattern || isException != pattern.IsException)
            throw new DockerfileFormatException($"The pattern '{pattern.Pattern}' has no form in a .dockerignore: remove blanks around it, a '!' before it, '.', '..' and double slashes.");

        return IgnorePattern.IsPattern(pattern.Pattern)
            ? text
            : throw new DockerfileFormatException($"The pattern '{pattern.Pattern}' has a class of characters that is not closed or not in order, or a '\\' at its end.");
    }
}
