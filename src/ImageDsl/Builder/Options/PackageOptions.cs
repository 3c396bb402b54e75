namespace ImageDsl;

/// <summary>What a package manager leaves behind.</summary>
/// <example><code>image.Apt(new PackageOptions { CacheMounts = true }, "curl", "git");</code></example>
public sealed class PackageOptions
{
    /// <summary>
    /// Whether downloads and indexes stay in cache mounts of the builder, which later builds find again, in place of being removed. Either
    /// way none of them is part of the image.
    /// </summary>
    public bool CacheMounts { get; init; }
}
