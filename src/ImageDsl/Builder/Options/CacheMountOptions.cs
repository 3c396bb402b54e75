namespace ImageDsl;

/// <summary>How a <see cref="Mount.Cache"/> keeps its content.</summary>
/// <example><code>image.Run("make", Mount.Cache("/cache", new() { Id = "build", Sharing = CacheSharing.Locked }));</code></example>
public sealed class CacheMountOptions
{
    /// <summary>The name under which builds share it; the target path when null.</summary>
    public string? Id { get; init; }

    /// <summary>What happens when two builds use it at a time; <see cref="CacheSharing.Shared"/> unless stated.</summary>
    public CacheSharing Sharing { get; init; }

    /// <summary>Whether the command may not write.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The stage whose files a new cache begins with; none when null.</summary>
    public Stage? FromStage { get; init; }

    /// <summary>The image whose files a new cache begins with; none when null.</summary>
    public ImageReference? FromImage { get; init; }

    /// <summary>The path in that stage or image; all of it when null.</summary>
    public string? Source { get; init; }

    /// <summary>Octal permissions of a new directory; <c>0755</c> when null.</summary>
    public string? Mode { get; init; }

    /// <summary>The owner of a new directory; 0 when null.</summary>
    public int? Uid { get; init; }

    /// <summary>The group of a new directory; 0 when null.</summary>
    public int? Gid { get; init; }
}
