namespace ImageDsl.Dockerfile.Language;

/// <summary>Image references as the builder takes them: <c>[registry[:port]/]path[:tag][@algorithm:hex]</c>.</summary>
internal static class ReferenceText
{
    private const int MaximumTag = 128;
    private const int MaximumName = 255;

    /// <summary>Why it is none, whatever the case of its letters; null when it is one.</summary>
    public static string? Problem(string text) =>
        IsReference(LowerName(text)) ? null : $"'{text}' is not a reference of an image: write [registry/]path[:tag][@digest].";

    /// <summary>Whether it is one.</summary>
    public static bool IsReference(string text)
    {
        if (text.Length == 64 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')))
            return false;

        var slash = text.IndexOf('/');
        var first = slash < 0 ? "" : text.Substring(0, slash);

        // A first part without a dot, a port or a capital letter is a part of the path.
        var hasRegistry = first == "localhost" || first.IndexOfAny(['.', ':']) >= 0 || first.Any(char.IsUpper);
        // What has a single part is an image of the library, whose name counts.
        var inLibrary = !hasRegistry && slash < 0;
        return (!hasRegistry || IsRegistry(first)) && IsRemainder(text, hasRegistry ? slash + 1 : 0, inLibrary ? MaximumName - "library/".Length : MaximumName);
    }

    // Capital letters of a digest are wrong whatever a build context is called.
    private static string LowerName(string text)
    {
        var at = text.IndexOf('@');
        return at < 0 ? text.ToLowerInvariant() : text.Substring(0, at).ToLowerInvariant() + text.Substring(at);
    }

    private static bool IsRegistry(string text)
    {
        var portStart = text.LastIndexOf(':');

        if (portStart >= 0 && portStart > text.LastIndexOf(']'))
        {
            var port = text.Substring(portStart + 1);

            if (port.Length == 0 || !port.All(c => c is >= '0' and <= '9'))
                return false;

            text = text.Substring(0, portStart);
        }

        if (text.Length > 2 && text[0] == '[' && text[text.Length - 1] == ']')
            return text.Substring(1, text.Length - 2).All(c => c == ':' || Uri.IsHexDigit(c));

        return text.Split('.').All(part =>
            part.Length > 0 && LineText.IsMadeOf(part, "-") && part[0] != '-' && part[part.Length - 1] != '-');
    }

    private static bool IsRemainder(string text, int start, int maximumName)
    {
        var at = text.IndexOf('@', start);
        var nameEnd = at < 0 ? text.Length : at;
        var colon = text.IndexOf(':', start, nameEnd - start);

        if (at >= 0 && !Digest.IsDigest(text.Substring(at + 1)))
            return false;

        if (colon >= 0 && !IsTag(text.Substring(colon + 1, nameEnd - colon - 1)))
            return false;

        return IsPath(text.Substring(start, (colon < 0 ? nameEnd : colon) - start), maximumName);
    }

    private static bool IsTag(string text) =>
        text.Length is > 0 and <= MaximumTag && text[0] is not ('.' or '-') && LineText.IsMadeOf(text, "_.-");

    private static bool IsPath(string path, int maximum)
    {
        if (path.Length == 0 || path.Length > maximum)
            return false;

        var position = 0;

        while (SkipAlphanumeric(path, ref position))
        {
            if (position == path.Length)
                return true;

            if (path[position] == '/')
                position++;
            else if (!SkipSeparator(path, ref position))
                return false;
        }

        return false;
    }

    private static bool SkipAlphanumeric(string path, ref int position)
    {
        var start = position;

        while (position < path.Length && path[position] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            position++;

        return position > start;
    }

    // A point, one or two underscores, or any number of dashes.
    private static bool SkipSeparator(string path, ref int position)
    {
        var start = position;
        var separator = path[start];

        if (separator is not ('.' or '_' or '-'))
            return false;

        while (position < path.Length && path[position] == separator)
            position++;

        return position - start <= separator switch { '.' => 1, '_' => 2, _ => int.MaxValue };
    }
}
