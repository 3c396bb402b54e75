using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    private const string InlineName = "EOF";

    /// <summary>Copies a file, or the content of a directory, of the build context.</summary>
    /// <param name="source">A path relative to the context; <c>* ? [</c> and <c>\</c> mean what Go's <c>filepath.Match</c> says.</param>
    /// <param name="destination">
    /// Where to; a directory when it ends in <c>/</c>; relative to the working directory unless it begins with <c>/</c>.
    /// </param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal (<c>0644</c>) or symbolic (<c>u=rwX,go=rX</c>) permissions; those of the source when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <param name="parents">Whether the directories of the source are kept.</param>
    /// <param name="exclude">Patterns that are left out.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public ImageBuilder Copy(
        string source, string destination,
        string? chown = null, string? chmod = null, bool link = false, bool parents = false, string[]? exclude = null) =>
        AddContextCopy([source], destination, new CopyOptions(chown, chmod, link, parents, exclude));

    /// <summary>Copies several files and directories of the build context.</summary>
    /// <param name="sources">Paths relative to the context; at least one.</param>
    /// <param name="destination">The directory they go to; it ends in <c>/</c> when there are several sources.</param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; those of the source when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <param name="parents">Whether the directories of the sources are kept.</param>
    /// <param name="exclude">Patterns that are left out.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public ImageBuilder Copy(
        string[] sources, string destination,
        string? chown = null, string? chmod = null, bool link = false, bool parents = false, string[]? exclude = null) =>
        AddContextCopy(sources, destination, new CopyOptions(chown, chmod, link, parents, exclude));

    /// <summary>Copies a file, or the content of a directory, of an earlier stage.</summary>
    /// <param name="from">The stage.</param>
    /// <param name="source">A path in the stage.</param>
    /// <param name="destination">Where to; a directory when it ends in <c>/</c>.</param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; those of the source when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <param name="parents">Whether the directories of the source are kept.</param>
    /// <param name="exclude">Patterns that are left out.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the stage belongs to another image.</exception>
    public ImageBuilder Copy(
        Stage from, string source, string destination,
        string? chown = null, string? chmod = null, bool link = false, bool parents = false, string[]? exclude = null) =>
        AddStageCopy(from, [source], destination, new CopyOptions(chown, chmod, link, parents, exclude));

    /// <summary>Copies several files and directories of an earlier stage.</summary>
    /// <param name="from">The stage.</param>
    /// <param name="sources">Paths in the stage; at least one.</param>
    /// <param name="destination">The directory they go to; it ends in <c>/</c> when there are several sources.</param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; those of the source when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <param name="parents">Whether the directories of the sources are kept.</param>
    /// <param name="exclude">Patterns that are left out.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the stage belongs to another image.</exception>
    public ImageBuilder Copy(
        Stage from, string[] sources, string destination,
        string? chown = null, string? chmod = null, bool link = false, bool parents = false, string[]? exclude = null) =>
        AddStageCopy(from, sources, destination, new CopyOptions(chown, chmod, link, parents, exclude));

    /// <summary>Copies a file, or the content of a directory, of another image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="source">A path in the image.</param>
    /// <param name="destination">Where to; a directory when it ends in <c>/</c>.</param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; those of the source when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <param name="parents">Whether the directories of the source are kept.</param>
    /// <param name="exclude">Patterns that are left out.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public ImageBuilder CopyFrom(
        ImageReference image, string source, string destination,
        string? chown = null, string? chmod = null, bool link = false, bool parents = false, string[]? exclude = null) =>
        AddImageCopy(image, [source], destination, new CopyOptions(chown, chmod, link, parents, exclude));

    /// <summary>Copies several files and directories of another image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="sources">Paths in the image; at least one.</param>
    /// <param name="destination">The directory they go to; it ends in <c>/</c> when there are several sources.</param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; those of the source when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <param name="parents">Whether the directories of the sources are kept.</param>
    /// <param name="exclude">Patterns that are left out.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public ImageBuilder CopyFrom(
        ImageReference image, string[] sources, string destination,
        string? chown = null, string? chmod = null, bool link = false, bool parents = false, string[]? exclude = null) =>
        AddImageCopy(image, sources, destination, new CopyOptions(chown, chmod, link, parents, exclude));

    /// <summary>Writes a text file whose content stands in the Dockerfile.</summary>
    /// <param name="path">The file's path; relative to the working directory unless it begins with <c>/</c>.</param>
    /// <param name="content">
    /// The text. Line ends become <c>\n</c>, and a last line without one gets it: a Dockerfile cannot hold a file that does not end in
    /// a newline.
    /// </param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; <c>0644</c> when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public ImageBuilder File(string path, string content, string? chown = null, string? chmod = null, bool link = false)
    {
        PathGrammar.CheckFile(path);
        var text = Lines.Terminate(Lines.Normalize(Required.Value(content, "The content of a file")));

        return Add(new CopyInstruction(new CopySource[] { new InlineSource(InlineName, text) }, path)
        {
            Chown = Owner(chown),
            Chmod = chmod,
            Link = link,
        });
    }

    /// <summary>Downloads a file.</summary>
    /// <param name="url">An <c>http</c> or <c>https</c> address.</param>
    /// <param name="destination">Where to; a directory when it ends in <c>/</c>.</param>
    /// <param name="checksum">What the download must be, <c>sha256:</c> and 64 hex digits; unchecked when null.</param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; <c>0600</c> when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <param name="unpack">Whether the download is an archive that is unpacked.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public ImageBuilder AddUrl(
        string url, string destination, string? checksum = null,
        string? chown = null, string? chmod = null, bool link = false, bool unpack = false)
    {
        AddressGrammar.CheckUrl(url);
        AddressGrammar.CheckDownloadChecksum(checksum);
        PathGrammar.CheckDestination(destination, sources: 1);

        return Add(new AddInstruction(Paths([url]), destination)
        {
            Checksum = checksum,
            Chown = Owner(chown),
            Chmod = chmod,
            Link = link,
            Unpack = unpack ? true : null,
        });
    }

    /// <summary>Unpacks a tar archive of the build context.</summary>
    /// <param name="archive">The archive's path relative to the context.</param>
    /// <param name="destination">The directory it is unpacked to.</param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; that of the archive when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; those of the archive when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public ImageBuilder AddArchive(string archive, string destination, string? chown = null, string? chmod = null, bool link = false)
    {
        PathGrammar.CheckContextSources([archive]);
        AddressGrammar.CheckArchive(archive);
        PathGrammar.CheckDestination(destination, sources: 1);
        return Add(new AddInstruction(Paths([archive]), destination) { Chown = Owner(chown), Chmod = chmod, Link = link });
    }

    /// <summary>Checks out a git repository.</summary>
    /// <param name="repository">The address with <c>#ref[:directory]</c>: <c>https://github.com/acme/tools.git#v1.2</c>.</param>
    /// <param name="destination">The directory it is checked out to.</param>
    /// <param name="checksum">The commit id, or the beginning of it, that the checkout must have; unchecked when null.</param>
    /// <param name="keepGitDir">Whether the <c>.git</c> directory stays.</param>
    /// <param name="chown">
    /// <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="AddUser"/> is written by number.
    /// </param>
    /// <param name="chmod">Octal or symbolic permissions; those of the repository when null.</param>
    /// <param name="link">Whether the literal layer is independent of those below it.</param>
    /// <param name="exclude">Patterns that are left out.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public ImageBuilder AddGit(
        string repository,
        string destination,
        string? checksum = null,
        bool keepGitDir = false,
        string? chown = null,
        string? chmod = null,
        bool link = false,
        string[]? exclude = null)
    {
        AddressGrammar.CheckGit(repository);
        AddressGrammar.CheckCommit(checksum);
        PathGrammar.CheckDestination(destination, sources: 1);

        return Add(new AddInstruction(Paths([repository]), destination)
        {
            Checksum = checksum,
            KeepGitDir = keepGitDir ? true : null,
            Chown = Owner(chown),
            Chmod = chmod,
            Link = link,
            Exclude = Patterns(exclude),
        });
    }

    private ImageBuilder AddContextCopy(string[] sources, string destination, CopyOptions options)
    {
        PathGrammar.CheckContextSources(sources);
        return AddCopy(null, sources, destination, options);
    }

    private ImageBuilder AddStageCopy(Stage from, string[] sources, string destination, CopyOptions options)
    {
        CheckStage(from);
        return AddCopy(from.Name, sources, destination, options);
    }

    private ImageBuilder AddImageCopy(ImageReference image, string[] sources, string destination, CopyOptions options)
    {
        _steps.Draft.AddSource(image);
        return AddCopy(image.ToString(), sources, destination, options);
    }

    private ImageBuilder AddCopy(string? from, string[] sources, string destination, CopyOptions options)
    {
        PathGrammar.CheckSources(sources);
        PathGrammar.CheckDestination(destination, sources.Length);

        return Add(new CopyInstruction(Paths(sources), destination)
        {
            From = from,
            Chown = Owner(options.Chown),
            Chmod = options.Chmod,
            Link = options.Link,
            Parents = options.Parents,
            Exclude = Patterns(options.Exclude),
        });
    }

    private static EquatableArray<CopySource> Paths(string[] sources) =>
        sources.Select(source => (CopySource)new PathSource(source)).ToEquatableArray();

    private static EquatableArray<string> Patterns(string[]? exclude) =>
        exclude is null ? EquatableArray<string>.Empty : Required.List(exclude, "The list of patterns to leave out");

    /// <summary>What the overloads of Copy have in common.</summary>
    private sealed record CopyOptions(string? Chown, string? Chmod, bool Link, bool Parents, string[]? Exclude);
}
