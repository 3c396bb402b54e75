namespace ImageDsl;

/// <summary>Where a <see cref="Mount.Ssh"/> appears.</summary>
/// <example><code>image.Run("git clone git@github.com:acme/tools.git", Mount.Ssh("github", new() { Required = true }));</code></example>
public sealed class SshMountOptions
{
    /// <summary>The path of the socket; one of the builder's choice when null, which <c>SSH_AUTH_SOCK</c> names.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the build fails when no agent is given.</summary>
    public bool Required { get; init; }

    /// <summary>Octal permissions of the socket; <c>0600</c> when null.</summary>
    public string? Mode { get; init; }

    /// <summary>The owner of the socket; 0 when null.</summary>
    public int? Uid { get; init; }

    /// <summary>The group of the socket; 0 when null.</summary>
    public int? Gid { get; init; }
}
