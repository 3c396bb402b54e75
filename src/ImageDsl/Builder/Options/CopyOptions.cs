namespace ImageDsl;

/// <summary>How <c>Copy</c> and <c>CopyFrom</c> copy.</summary>
/// <example><code>image.Copy("app/", "/app/", new() { Owner = "1000:1000", Mode = "u=rwX,go=rX", Exclude = ["*.md"] });</code></example>
public sealed class CopyOptions
{
    /// <summary>
    /// The owner, <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="ImageBuilder.AddUser"/> is written by
    /// number. COPY calls it <c>--chown</c>.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>Octal (<c>0644</c>) or symbolic (<c>u=rwX,go=rX</c>) permissions; those of the source when null. COPY calls it <c>--chmod</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether the literal layer is independent of those below it, so that it stays when they change.</summary>
    public bool Link { get; init; }

    /// <summary>Whether the directories of the sources are kept; <c>/./</c> in a source marks where keeping begins. Front end 1.20 and later.</summary>
    public bool Parents { get; init; }

    /// <summary>Patterns that are left out, matched as in <c>.dockerignore</c>. Front end 1.19 and later.</summary>
    public string[] Exclude { get; init; } = [];
}
