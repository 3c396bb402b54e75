namespace ImageDsl.Dockerfile;

/// <summary>
/// A file system that exists only while one RUN executes: <c>RUN --mount=…</c>. Variables of the stage expand in its values, except in
/// the name of a stage or image.
/// </summary>
public abstract record RunMount;

/// <summary>Files of the build context, a stage or an image, read-only unless stated otherwise.</summary>
/// <param name="Target">Where they appear.</param>
public sealed record BindMount(ExpandableText Target) : RunMount
{
    /// <summary>Path within <see cref="From"/>; its root when null.</summary>
    public ExpandableText? Source { get; init; }

    /// <summary>Stage name or image reference; the build context when null.</summary>
    public string? From { get; init; }

    /// <summary>Whether the command may write. What it writes is discarded.</summary>
    public bool ReadWrite { get; init; }
}

/// <summary>A directory that keeps its content between builds on the same builder.</summary>
/// <param name="Target">Where it appears.</param>
public sealed record CacheMount(ExpandableText Target) : RunMount
{
    /// <summary>The name under which builds share it; the target path when null.</summary>
    public ExpandableText? Id { get; init; }

    /// <summary>What happens when two builds use it at a time; the builder's default is <see cref="CacheSharing.Shared"/>.</summary>
    public CacheSharing Sharing { get; init; }

    /// <summary>Whether the command may not write.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Stage name or image reference with the initial content; empty when null.</summary>
    public string? From { get; init; }

    /// <summary>Path within <see cref="From"/>; its root when null.</summary>
    public ExpandableText? Source { get; init; }

    /// <summary>Permission bits of a new directory; the builder's default is octal 0755.</summary>
    public int? Mode { get; init; }

    /// <summary>Owner of a new directory; the builder's default is 0.</summary>
    public int? Uid { get; init; }

    /// <summary>Group of a new directory; the builder's default is 0.</summary>
    public int? Gid { get; init; }
}

/// <summary>How builds that run at the same time use one cache mount.</summary>
public enum CacheSharing
{
    /// <summary>At the same time.</summary>
    Shared,

    /// <summary>Each gets its own.</summary>
    Private,

    /// <summary>One waits for the other.</summary>
    Locked,
}

/// <summary>An empty in-memory file system.</summary>
/// <param name="Target">Where it appears.</param>
public sealed record TmpfsMount(ExpandableText Target) : RunMount
{
    /// <summary>The largest size in bytes; the builder's default when null.</summary>
    public long? Size { get; init; }
}

/// <summary>A secret given at build time, which never becomes part of a layer.</summary>
/// <param name="Id">The name under which the build passes it: <c>docker build --secret id=…</c>.</param>
public sealed record SecretMount(ExpandableText Id) : RunMount
{
    /// <summary>The file it appears as; <c>/run/secrets/ID</c> when null and <see cref="Env"/> is null too.</summary>
    public ExpandableText? Target { get; init; }

    /// <summary>The environment variable it appears as.</summary>
    public ExpandableText? Env { get; init; }

    /// <summary>Whether the build fails when the secret is not given.</summary>
    public bool Required { get; init; }

    /// <summary>Permission bits; the builder's default is octal 0400.</summary>
    public int? Mode { get; init; }

    /// <summary>Owner; the builder's default is 0.</summary>
    public int? Uid { get; init; }

    /// <summary>Group; the builder's default is 0.</summary>
    public int? Gid { get; init; }
}

/// <summary>A forwarded SSH agent.</summary>
public sealed record SshMount : RunMount
{
    /// <summary>The agent's name; <c>default</c> when null.</summary>
    public ExpandableText? Id { get; init; }

    /// <summary>Where the socket appears.</summary>
    public ExpandableText? Target { get; init; }

    /// <summary>Whether the build fails when no agent is given.</summary>
    public bool Required { get; init; }

    /// <summary>Permission bits; the builder's default is octal 0600.</summary>
    public int? Mode { get; init; }

    /// <summary>Owner; the builder's default is 0.</summary>
    public int? Uid { get; init; }

    /// <summary>Group; the builder's default is 0.</summary>
    public int? Gid { get; init; }
}
