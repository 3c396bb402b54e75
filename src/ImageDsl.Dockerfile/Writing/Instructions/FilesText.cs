using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>COPY and ADD as text.</summary>
internal static class FilesText
{
    public static string Copy(CopyInstruction copy, char escape)
    {
        var flags = new List<string>();

        if (copy.From is { } from)
        {
            StageReference.CheckFrom(from);
            flags.Add(Flag.Encode("from", from, escape));
        }

        AddFlags(flags, copy.Chown, copy.Chmod, copy.Link, copy.Exclude, escape);
        AddSwitch(flags, "parents", copy.Parents);

        foreach (var source in copy.Sources)
        {
            if (source is PathSource { Path.Literal: { } path } && RemoteSource.IsRemote(path))
                throw new DockerfileFormatException($"COPY cannot fetch '{path}': use ADD.");
        }

        return Files("COPY", flags, copy.Sources, copy.Destination, escape);
    }

    public static string Add(AddInstruction add, char escape)
    {
        var flags = new List<string>();
        AddFlags(flags, add.Chown, add.Chmod, add.Link, add.Exclude, escape);
        AddSwitch(flags, "keep-git-dir", add.KeepGitDir);

        if (add.Checksum is { } checksum)
        {
            CheckChecksum(checksum, add.Sources);
            flags.Add(Flag.Encode("checksum", checksum, escape));
        }

        AddSwitch(flags, "unpack", add.Unpack);
        return Files("ADD", flags, add.Sources, add.Destination, escape);
    }

    private static void CheckChecksum(ExpandableText checksum, EquatableArray<CopySource> sources)
    {
        if (sources.Count != 1 || sources[0] is not PathSource source)
            throw new DockerfileFormatException("ADD takes a checksum for exactly one source: use one ADD for each.");

        if (source.Path.Literal is not { } path)
            return;

        if (!RemoteSource.HasChecksum(path))
            throw new DockerfileFormatException($"ADD takes a checksum for downloads and git repositories only, and '{path}' is neither: leave it out.");

        if (RemoteSource.IsHttp(path) && checksum.Literal is { } literal && !Digest.IsDigest(literal))
            throw new DockerfileFormatException($"'{literal}' is not a checksum: write its algorithm and all of its digits, such as sha256:….");
    }

    private static void AddFlags(List<string> flags, ExpandableText? chown, ExpandableText? chmod, bool? link, EquatableArray<string> exclude, char escape)
    {
        if (chown is not null)
            flags.Add(Flag.Encode("chown", chown, escape));

        if (chmod is not null)
        {
            if (chmod.Literal is { } mode && !FilePermissions.IsMode(mode))
                throw new DockerfileFormatException($"'{mode}' is not a mode: use octal such as 755, or symbolic such as u=rwX,go=rX.");

            flags.Add(Flag.Encode("chmod", chmod, escape));
        }

        AddSwitch(flags, "link", link);

        foreach (var pattern in exclude)
            flags.Add(Flag.Encode("exclude", pattern, escape));
    }

    private static void AddSwitch(List<string> flags, string name, bool? value)
    {
        if (value is { } on)
            flags.Add(on ? "--" + name : $"--{name}=false");
    }

    private static string Files(string keyword, List<string> flags, EquatableArray<CopySource> sources, ExpandableText destination, char escape)
    {
        if (sources.IsEmpty)
            throw new DockerfileFormatException($"{keyword} has no source: give at least one.");

        var paths = new List<ExpandableText>(sources.Count + 1);

        foreach (var source in sources)
        {
            if (source is not PathSource path)
                return Inline(keyword, flags, sources, destination, escape);

            paths.Add(path.Path);
        }

        paths.Add(destination);
        var encoded = CopyPaths.Encode(paths, escape, keyword);
        return Layout.JoinWords(keyword, flags, encoded.Text, encoded.Words, escape);
    }

    private static string Inline(string keyword, List<string> flags, EquatableArray<CopySource> sources, ExpandableText destination, char escape)
    {
        var words = new List<string>();
        var bodies = new StringBuilder();
        var names = new HashSet<string>(StringComparer.Ordinal);

        foreach (var source in sources)
        {
            if (source is PathSource path)
            {
                words.Add(CopyPaths.EncodeWord(path.Path, escape, keyword, isLast: false));
                continue;
            }

            var inline = (InlineSource)source;
            CheckName(inline, keyword);
            CheckContent(inline, keyword);

            if (!names.Add(inline.Name))
                throw new DockerfileFormatException($"{keyword} has two inline contents with the name '{inline.Name}', of which the builder copies the last one twice: use another name.");

            words.Add(HereDocumentText.Word(inline.Name, isQuoted: !inline.Expand, inline.StripTabs));
            _ = bodies.Append('\n').Append(inline.Content).Append(inline.Name);
        }

        words.Add(CopyPaths.EncodeWord(destination, escape, keyword, isLast: true));
        return Layout.Join(keyword, flags, string.Join(" ", words)) + bodies;
    }

    private static void CheckName(InlineSource inline, string keyword)
    {
        if (!LineText.IsName(inline.Name))
            throw new DockerfileFormatException($"'{inline.Name}' cannot name inline content: use letters, digits and '_', and give the real name in the destination.");

        if (HereDocumentText.Holds(inline.Content, inline.Name, inline.StripTabs))
            throw new DockerfileFormatException($"The inline content '{inline.Name}' of {keyword} has a line that equals its name, which would end it: use another name, and give that of the file in the destination.");
    }

    private static void CheckContent(InlineSource inline, string keyword)
    {
        HereDocumentText.Check(inline.Content, $"The inline content '{inline.Name}' of {keyword}");

        if (inline.Content.Length > 0 && inline.Content[inline.Content.Length - 1] != '\n')
            throw new DockerfileFormatException($"The inline content '{inline.Name}' of {keyword} must end in a line end: the builder cannot make a file without one this way.");

        if (!inline.Expand)
            return;

        var (text, error, _) = WordLexer.ReadContent(inline.Content);

        if ((error?.Message ?? VariablePatterns.Problem(text!)) is { } problem)
            throw new DockerfileFormatException($"The inline content '{inline.Name}' of {keyword} is expanded and holds a reference to a variable that is wrong: {problem}");
    }
}
