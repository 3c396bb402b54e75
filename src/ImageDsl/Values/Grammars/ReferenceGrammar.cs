using static ImageDsl.Values.Characters;

namespace ImageDsl.Values;

/// <summary>The parts of an image reference, as written.</summary>
internal sealed record ReferenceParts(string? Registry, string Path, string? Tag, string? Digest);

/// <summary>
/// The grammar of image references (https://github.com/distribution/reference, and the tag and name rules of the OCI distribution
/// specification). Every error names the part, its grammar and the character, counted from 1.
/// </summary>
internal static class ReferenceGrammar
{
    public const string Scratch = "scratch";
    public const string Hub = "docker.io";
    public const string LegacyHub = "index.docker.io";
    public const string HubDirectory = "library/";

    private const int LongestPath = 255;
    private const int LongestTag = 128;
    private const string PathRule = "lower-case letters and digits, joined by one '.', one or two '_', or any number of '-'";
    private const string TagRule = "a letter, digit or '_', then up to 127 letters, digits, '_', '.' and '-'";
    private const string RegistryRule = "a host name (letters, digits, '-' and '.') or an IPv6 address in brackets, then possibly ':' and a port";
    private const string DigestRule = "an algorithm, ':' and its lower-case hexadecimal digits (sha256: 64, sha512: 128)";

    /// <summary>Splits a reference.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? Parse(string text, out ReferenceParts? parts)
    {
        parts = null;

        if (text is null)
            return "An image reference must not be null.";

        if (text.Length == 0)
            return "An image reference must not be empty; the empty image is 'scratch'.";

        if (VariableText.HasVariable(text))
        {
            // What it is, its default or the person who builds decides.
            parts = new ReferenceParts(null, VariableText.Show(text), null, null);
            return null;
        }

        var at = text.IndexOf('@');
        var name = at < 0 ? text : text.Substring(0, at);
        var colon = name.LastIndexOf(':');
        var hasTag = colon > name.LastIndexOf('/') && colon >= 0;
        var repository = hasTag ? name.Substring(0, colon) : name;

        if (FindRepositoryError(text, repository, out var registry, out var path) is { } repositoryError)
            return repositoryError;

        var tag = hasTag ? name.Substring(colon + 1) : null;

        if (tag is not null && FindTagFlaw(tag) is { } tagFlaw)
            return Error(text, "image reference", "tag", tagFlaw, colon + 1, TagRule);

        var digest = at < 0 ? null : text.Substring(at + 1);

        if (digest is not null && FindDigestFlaw(digest) is { } digestFlaw)
            return Error(text, "image reference", "digest", digestFlaw, at + 1, DigestRule);

        parts = new ReferenceParts(registry, path, tag, digest);
        return null;
    }

    /// <summary>What is wrong with a repository, which has neither tag nor digest; null when nothing is.</summary>
    public static string? FindRepositoryError(string text)
    {
        if (text is null or "")
            return "A repository must not be empty: write for example 'acme/orders' or 'registry.example.com/acme/orders'.";

        if (text == Scratch)
            return "'scratch' is the name of the empty image and cannot be the repository of another one.";

        var at = text.IndexOf('@');

        if (at >= 0)
            return $"'{text}' is not a repository: it has a digest at character {at + 1}; a repository is written without tag and digest.";

        var colon = text.LastIndexOf(':');

        if (colon > text.LastIndexOf('/'))
            return $"'{text}' is not a repository: it has a tag at character {colon + 1}; override Tag instead.";

        return FindRepositoryError(text, text, out _, out _);
    }

    /// <summary>What is wrong with a tag; null when nothing is.</summary>
    public static string? FindTagError(string? tag)
    {
        if (tag is null)
            return "A tag must not be null.";

        return FindTagFlaw(tag) is { } flaw ? Error(tag, "tag", null, flaw, 0, TagRule) : null;
    }

    private static string? FindRepositoryError(string text, string repository, out string? registry, out string path)
    {
        SplitRegistry(repository, out registry, out path);

        if (registry is not null && FindRegistryFlaw(registry) is { } registryFlaw)
            return Error(text, "image reference", "registry", registryFlaw, 0, RegistryRule);

        var start = registry is null ? 0 : registry.Length + 1;

        if (FindPathFlaw(path) is { } pathFlaw)
            return Error(text, "image reference", "path", pathFlaw, start, PathRule);

        return registry is null && path.Length == 64 && path.All(IsLowerHex)
            ? $"'{text}' is not an image reference: 64 hexadecimal digits are taken for an image id."
            : null;
    }

    /// <summary>Docker's rule: what stands before the first slash is a registry when it cannot be the first part of a path.</summary>
    private static void SplitRegistry(string repository, out string? registry, out string path)
    {
        var slash = repository.IndexOf('/');
        var isRegistry = slash > 0 && IsRegistry(repository, slash);

        registry = isRegistry ? repository.Substring(0, slash) : null;
        path = isRegistry ? repository.Substring(slash + 1) : repository;
    }

    private static bool IsRegistry(string repository, int length)
    {
        const string Local = "localhost";

        for (var i = 0; i < length; i++)
        {
            if (repository[i] is '.' or ':' or '[' or (>= 'A' and <= 'Z'))
                return true;
        }

        return length == Local.Length && repository.StartsWith(Local, StringComparison.Ordinal);
    }

    private static Flaw? FindRegistryFlaw(string registry)
    {
        var portColon = registry.LastIndexOf(':');
        var bracket = registry.LastIndexOf(']');
        var hasPort = portColon > bracket;
        var host = hasPort ? registry.Substring(0, portColon) : registry;

        if (hasPort && FindPortFlaw(registry, portColon + 1) is { } portFlaw)
            return portFlaw;

        return host.StartsWith("[", StringComparison.Ordinal) ? FindIpv6Flaw(host) : FindHostFlaw(host);
    }

    private static Flaw? FindPortFlaw(string registry, int start)
    {
        for (var i = start; i < registry.Length; i++)
        {
            if (!IsDigit(registry[i]))
                return Unexpected(registry, i);
        }

        return registry.Length == start ? new Flaw("has an empty port", start) : null;
    }

    private static Flaw? FindIpv6Flaw(string host)
    {
        if (!host.EndsWith("]", StringComparison.Ordinal))
            return new Flaw("lacks the bracket that ends the address", host.Length);

        for (var i = 1; i < host.Length - 1; i++)
        {
            if (!IsLowerHex(host[i]) && host[i] is not (':' or (>= 'A' and <= 'F')))
                return Unexpected(host, i);
        }

        return host.Length == 2 ? new Flaw("has an empty address", 1) : null;
    }

    private static Flaw? FindHostFlaw(string host)
    {
        var start = 0;

        foreach (var label in host.Split('.'))
        {
            if (label.Length == 0)
                return new Flaw("has an empty part", start);

            for (var i = 0; i < label.Length; i++)
            {
                var isEdge = i == 0 || i == label.Length - 1;

                if (!IsDigit(label[i]) && !IsLetter(label[i]) && (label[i] != '-' || isEdge))
                    return Unexpected(label, i, start);
            }

            start += label.Length + 1;
        }

        return null;
    }

    private static Flaw? FindPathFlaw(string path)
    {
        if (path.Length > LongestPath)
            return new Flaw($"has {path.Length} characters, more than {LongestPath}", LongestPath);

        for (var start = 0; start <= path.Length;)
        {
            var slash = path.IndexOf('/', start);
            var end = slash < 0 ? path.Length : slash;

            if (FindPathPartFlaw(path, start, end) is { } flaw)
                return flaw;

            start = end + 1;
        }

        return null;
    }

    private static Flaw? FindPathPartFlaw(string path, int start, int end)
    {
        if (start == end)
            return new Flaw("has an empty part", start);

        for (var i = start; i < end;)
        {
            if (IsLowerAlphanumeric(path[i]))
            {
                i++;
                continue;
            }

            var length = SeparatorLength(path, i, end);

            if (length == 0)
                return Unexpected(path, i);

            if (i == start || i + length == end)
                return new Flaw($"has a part that {(i == start ? "begins" : "ends")} with {Show(path[i])}", i);

            if (!IsLowerAlphanumeric(path[i + length]))
                return Unexpected(path, i + length);

            i += length;
        }

        return null;
    }

    /// <summary>The length of <c>.</c>, <c>_</c>, <c>__</c> or <c>-…</c> at the place; 0 for another character.</summary>
    private static int SeparatorLength(string path, int start, int end)
    {
        if (path[start] == '.')
            return 1;

        if (path[start] == '_')
            return start + 1 < end && path[start + 1] == '_' ? 2 : 1;

        var next = start;

        while (next < end && path[next] == '-')
            next++;

        return next - start;
    }

    private static Flaw? FindTagFlaw(string tag)
    {
        if (tag.Length == 0)
            return new Flaw("is empty", 0);

        for (var i = 0; i < tag.Length; i++)
        {
            var isWord = IsDigit(tag[i]) || IsLetter(tag[i]) || tag[i] == '_';

            if (!isWord && (i == 0 || tag[i] is not ('.' or '-')))
                return Unexpected(tag, i);
        }

        return tag.Length > LongestTag ? new Flaw($"has {tag.Length} characters, more than {LongestTag}", LongestTag) : null;
    }

    private static Flaw? FindDigestFlaw(string digest)
    {
        var colon = digest.IndexOf(':');

        if (colon <= 0)
            return new Flaw(colon < 0 ? "has no ':'" : "has no algorithm", 0);

        for (var i = 0; i < colon; i++)
        {
            var isSeparator = digest[i] is '+' or '.' or '_' or '-' && i > 0 && i < colon - 1;

            if (!IsLowerAlphanumeric(digest[i]) && !isSeparator)
                return Unexpected(digest, i);
        }

        for (var i = colon + 1; i < digest.Length; i++)
        {
            if (!IsLowerHex(digest[i]))
                return Unexpected(digest, i);
        }

        var digits = digest.Length - colon - 1;
        var algorithm = digest.Substring(0, colon);
        var expected = algorithm == "sha256" ? 64 : algorithm == "sha512" ? 128 : Math.Max(32, digits);

        var end = Math.Min(digest.Length, colon + 1 + expected);
        return digits == expected ? null : new Flaw($"has {digits} hexadecimal digits instead of {expected}", end);
    }

    private static Flaw Unexpected(string text, int position, int offset = 0) =>
        new($"has the unexpected {Show(text[position])}", position + offset);

    private static string Error(string text, string what, string? part, Flaw flaw, int offset, string rule)
    {
        var subject = part is null ? "it" : "its " + part;
        var article = what[0] == 'i' ? "an" : "a";
        return $"'{text}' is not {article} {what}: {subject} {flaw.What} at character {offset + flaw.Position + 1}; expected {rule}.";
    }

    /// <summary>What is wrong, and where, counted from 0.</summary>
    private sealed record Flaw(string What, int Position);
}
