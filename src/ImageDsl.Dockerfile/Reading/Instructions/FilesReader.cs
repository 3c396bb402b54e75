using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>COPY and ADD.</summary>
internal static class FilesReader
{
    private static readonly FlagKind[] CopyFlags =
        ["chown", "chmod", FlagKind.Switch("link"), FlagKind.List("exclude"), "from", FlagKind.Switch("parents")];

    private static readonly FlagKind[] AddFlags =
        ["chown", "chmod", FlagKind.Switch("link"), FlagKind.List("exclude"), FlagKind.Switch("keep-git-dir"), "checksum", FlagKind.Switch("unpack")];

    public static CopyInstruction? Copy(InstructionLine line)
    {
        var flags = FlagSet.Read(line, CopyFlags);

        if (Files(line) is not { } files)
            return null;

        if (line.Flags is null)
            return new CopyInstruction(files.Sources, files.Destination);

        return new CopyInstruction(files.Sources, files.Destination)
        {
            From = From(line, flags.Find("from")),
            Chown = line.Lex(flags.Find("chown")),
            Chmod = Chmod(line, flags),
            Link = flags.Switch("link"),
            Parents = flags.Switch("parents"),
            Exclude = Exclude(flags),
        };
    }

    public static AddInstruction? Add(InstructionLine line)
    {
        var flags = FlagSet.Read(line, AddFlags);

        if (Files(line) is not { } files)
            return null;

        if (line.Flags is null)
        {
            CheckGit(line, files.Sources, null, null);
            return new AddInstruction(files.Sources, files.Destination);
        }

        var checksum = Checksum(line, flags.Find("checksum"), files.Sources);
        var keepGitDir = flags.Switch("keep-git-dir");
        CheckGit(line, files.Sources, keepGitDir, checksum);

        return new AddInstruction(files.Sources, files.Destination)
        {
            Chown = line.Lex(flags.Find("chown")),
            Chmod = Chmod(line, flags),
            Link = flags.Switch("link"),
            Exclude = Exclude(flags),
            Checksum = checksum,
            KeepGitDir = keepGitDir,
            Unpack = flags.Switch("unpack"),
        };
    }

    private static string? From(InstructionLine line, FlagWord? flag)
    {
        if (flag is not { Value: { Length: > 0 } from })
        {
            line.MarkUntypedIf(flag is not null);
            return null;
        }

        var (text, error, _) = WordLexer.Read(from, 0, from.Length, line.Escape);

        // Neither do quotes and escapes have a meaning there: what they would change is refused.
        if (error is not null || text!.Literal != from)
            line.Error("No variables expand in --from: open a stage FROM that image and name the stage.", flag);

        line.MarkUntypedIf(!StageReference.IsFrom(from));
        return from;
    }

    private static ExpandableText? Chmod(InstructionLine line, FlagSet flags)
    {
        var mode = line.Lex(flags.Find("chmod"));

        if (mode?.Literal is { Length: > 0 } literal && !FilePermissions.IsMode(literal))
            line.Error($"'{literal}' is not a mode: use octal such as 755, or symbolic such as u=rwX,go=rX.", flags.Find("chmod")!);

        return mode;
    }

    private static EquatableArray<string> Exclude(FlagSet flags) => flags.All("exclude").Select(flag => flag.Value!).ToEquatableArray();

    private static ExpandableText? Checksum(InstructionLine line, FlagWord? flag, EquatableArray<CopySource> sources)
    {
        var checksum = line.Lex(flag);

        if (checksum is null || checksum.Literal == "")
            return checksum;

        if (sources.Count(source => source is PathSource) != 1)
            line.Error("A checksum needs exactly one source.", flag!);
        else if (sources.OfType<PathSource>().First().Path.Literal is { } path)
            CheckChecksum(line, flag!, checksum, path);

        line.MarkUntypedIf(sources.Count != 1);
        return checksum;
    }

    private static void CheckChecksum(InstructionLine line, FlagWord flag, ExpandableText checksum, string path)
    {
        if (!RemoteSource.HasChecksum(path))
            line.Error($"'{path}' is no download and no git repository: only those have a checksum.", flag);
        else if (RemoteSource.IsHttp(path) && checksum.Literal is { } literal && !Digest.IsDigest(literal))
            line.Error($"'{literal}' is not a checksum: write its algorithm too, such as sha256:….", flag);
    }

    private static (EquatableArray<CopySource> Sources, ExpandableText Destination)? Files(InstructionLine line)
    {
        var words = line.Array() ?? (line.Errors > 0 ? null : line.Words());

        if (words is null)
            return null;

        if (words.Count < 2)
        {
            line.Error($"{line.Keyword} needs a source and a destination.");
            return null;
        }

        var destination = words[words.Count - 1];

        if (OpensDocument(destination) is not null)
        {
            line.Error($"The destination of {line.Keyword} cannot be a here-document.", destination);
            return null;
        }

        var sources = new CopySource[words.Count - 1];
        var inline = 0;

        for (var i = 0; i < sources.Length; i++)
        {
            if (Source(line, words[i]) is not { } source)
                continue;

            sources[i] = source;
            inline += source is InlineSource ? 1 : 0;
        }

        line.MarkUntypedIf(inline != line.Documents.Count);

        if (line.Lex(destination) is not { } path || line.Errors > 0)
            return null;

        line.MarkUntypedIf(path.Literal == "");
        return (EquatableArray<CopySource>.Adopt(sources), path);
    }

    private static CopySource? Source(InstructionLine line, Word word)
    {
        if (OpensDocument(word) is { } document)
            return Inline(line, document);

        if (line.Lex(word) is not { } path)
            return null;

        line.MarkUntypedIf(path.Literal == "");

        if (path.Literal is { } literal)
            CheckRemote(line, word, literal);

        return new PathSource(path);
    }

    private static void CheckRemote(InstructionLine line, Word word, string path)
    {
        if (line.Known == "COPY" && RemoteSource.IsRemote(path))
            line.Error($"COPY cannot fetch '{path}': use ADD.", word);
    }

    private static void CheckGit(InstructionLine line, EquatableArray<CopySource> sources, bool? keepGitDir, ExpandableText? checksum)
    {
        foreach (var source in sources)
        {
            if (source is PathSource { Path.Literal: { } path } && RemoteSource.IsGit(path) && GitQuery.Problem(path, keepGitDir, checksum?.Literal) is { } problem)
                line.Error(problem);
        }
    }

    private static InlineSource Inline(InstructionLine line, HereDocumentWord word)
    {
        // Of here-documents with one name the last is copied, each time.
        var named = line.Documents.FindAll(candidate => candidate.Word.Delimiter == word.Delimiter);
        var content = named.Count == 0 ? "" : named[named.Count - 1].Body;

        line.MarkUntypedIf(!LineText.IsName(word.Delimiter) || named.Count != 1);

        if (word.Expand && named.Count > 0)
            line.CheckContent(named[named.Count - 1]);

        return new InlineSource(word.Delimiter, content) { Expand = word.Expand, StripTabs = word.StripTabs };
    }

    private static HereDocumentWord? OpensDocument(Word word) =>
        word.Length > 2 && word.Text[word.Start] is '<' or (>= '0' and <= '9') ? HereDocumentLexer.Parse(word.ToString()) : null;
}
