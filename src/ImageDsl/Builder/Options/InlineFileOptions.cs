namespace ImageDsl;

/// <summary>How <c>File</c> writes a file.</summary>
/// <example><code>image.File("/etc/cron.daily/clean", "#!/bin/sh\nrm -rf /tmp/*", new() { Mode = "0755" });</code></example>
public sealed class InlineFileOptions
{
    /// <summary>
    /// The owner, <c>user[:group]</c>, names or numbers; <c>0:0</c> when null. A user of <see cref="ImageBuilder.AddUser"/> is written by
    /// number. COPY calls it <c>--chown</c>.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>Octal (<c>0644</c>) or symbolic (<c>u=rwX,go=rX</c>) permissions; <c>0644</c> when null. COPY calls it <c>--chmod</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether the literal layer is independent of those below it, so that it stays when they change.</summary>
    public bool Link { get; init; }
}
