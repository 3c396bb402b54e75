namespace ImageDsl;

/// <summary>What <c>AddGit</c> takes of a repository, and how.</summary>
/// <example><code>image.AddGit("https://github.com/acme/tools.git", "/src", new() { Ref = "v1.2", Directory = "cmd" });</code></example>
public sealed class GitOptions
{
    /// <summary>A branch, tag or commit; the repository's default branch when null.</summary>
    public string? Ref { get; init; }

    /// <summary>The directory of the repository that is taken; all of it when null.</summary>
    public string? Directory { get; init; }

    /// <summary>The commit id, or the beginning of it, that the checkout must have; unchecked when null. Front end 1.6 and later.</summary>
    public string? Checksum { get; init; }

    /// <summary>Whether the <c>.git</c> directory stays.</summary>
    public bool KeepGitDir { get; init; }

    /// <summary>
    /// The owner, <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="ImageBuilder.AddUser"/> is written by
    /// number. COPY calls it <c>--chown</c>.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>Octal (<c>0644</c>) or symbolic (<c>u=rwX,go=rX</c>) permissions; those of the repository when null. COPY calls it <c>--chmod</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether the literal layer is independent of those below it, so that it stays when they change.</summary>
    public bool Link { get; init; }

    /// <summary>Patterns that are left out. Front end 1.19 and later.</summary>
    public string[] Exclude { get; init; } = [];
}
