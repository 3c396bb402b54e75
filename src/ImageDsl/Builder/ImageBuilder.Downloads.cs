using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    private static readonly AddOptions DefaultAdd = new();
    private static readonly GitOptions DefaultGit = new();

    /// <summary>Downloads a file.</summary>
    /// <param name="url">An <c>http</c> or <c>https</c> address; variables expand in it.</param>
    /// <param name="destination">Where to; a directory when it ends in <c>/</c>.</param>
    /// <param name="checksum">What the download must be, <c>sha256:</c> and 64 hex digits; unchecked when null. Front end 1.6 and later.</param>
    /// <param name="options">Owner, permissions and the like; root and <c>0600</c> when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example>
    /// <code>
    /// image.AddUrl(
    ///     "https://example.com/tool-1.2",
    ///     "/usr/bin/tool",
    ///     checksum: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    ///     options: new() { Mode = "0755" });
    /// </code>
    /// </example>
    public ImageBuilder AddUrl(string url, string destination, string? checksum = null, AddOptions? options = null)
    {
        AddressGrammar.CheckUrl(url);
        return AddDownload(url, destination, checksum, options, isUnpacked: false);
    }

    /// <summary>Unpacks a tar archive, of the build context or downloaded.</summary>
    /// <param name="archive">
    /// The archive's path relative to the context, or an <c>http</c> or <c>https</c> address (front end 1.17 and later). Variables expand in it.
    /// </param>
    /// <param name="destination">The directory it is unpacked to.</param>
    /// <param name="checksum">What a download must be, <c>sha256:</c> and 64 hex digits; unchecked when null.</param>
    /// <param name="options">Owner, permissions and the like; those of the archive when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.AddArchive("vendor.tar.gz", "/opt/vendor/");</code></example>
    public ImageBuilder AddArchive(string archive, string destination, string? checksum = null, AddOptions? options = null)
    {
        if (PathGrammar.IsRemote(Required.Text(archive, "An archive")))
        {
            AddressGrammar.CheckUrl(archive);
            return AddDownload(archive, destination, checksum, options, isUnpacked: true);
        }

        PathGrammar.CheckContextSources([archive]);
        AddressGrammar.CheckArchive(archive);

        if (checksum is not null)
            throw new ImageDefinitionException($"'{archive}' is a file of the build context, and builders check downloads only: leave the checksum out.");

        return AddFiles(Paths(archive), destination, options);
    }

    /// <summary>Checks out a git repository.</summary>
    /// <param name="repository">The address: <c>https://github.com/acme/tools.git</c>; variables expand in it.</param>
    /// <param name="destination">The directory it is checked out to.</param>
    /// <param name="options">Which part of the repository, and how; all of its default branch when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.AddGit("https://github.com/acme/tools.git", "/src", new() { Ref = "v1.2", KeepGitDir = true });</code></example>
    public ImageBuilder AddGit(string repository, string destination, GitOptions? options = null)
    {
        options ??= DefaultGit;
        AddressGrammar.CheckGit(repository);
        AddressGrammar.CheckCommit(options.Checksum);
        PathGrammar.CheckDestination(destination, sources: 1);

        return Add(new AddInstruction(Paths(AddressGrammar.GitSource(repository, options.Ref, options.Directory)), Expand(destination))
        {
            Checksum = options.Checksum is null ? null : Expand(options.Checksum),
            KeepGitDir = options.KeepGitDir ? true : null,
            Chown = Owner(options.Owner),
            Chmod = Mode(options.Mode),
            Link = options.Link ? true : null,
            Exclude = Patterns(options.Exclude),
        });
    }

    private ImageBuilder AddDownload(string url, string destination, string? checksum, AddOptions? options, bool isUnpacked)
    {
        AddressGrammar.CheckDownloadChecksum(checksum);
        return AddFiles(Paths(url), destination, options, checksum is null ? null : Expand(checksum), isUnpacked ? true : null);
    }

    private ImageBuilder AddFiles(
        EquatableArray<CopySource> sources, string destination, AddOptions? options, ExpandableText? checksum = null, bool? unpack = null)
    {
        options ??= DefaultAdd;
        PathGrammar.CheckDestination(destination, sources: 1);

        return Add(new AddInstruction(sources, Expand(destination))
        {
            Checksum = checksum,
            Unpack = unpack,
            Chown = Owner(options.Owner),
            Chmod = Mode(options.Mode),
            Link = options.Link ? true : null,
            Exclude = Patterns(options.Exclude),
        });
    }
}
