namespace ImageDsl;

/// <summary>Where a <see cref="Mount.Secret(Secret, SecretMountOptions)"/> appears.</summary>
/// <example><code>image.Run("npm ci", Mount.Secret("npm-token", new() { Env = "NPM_TOKEN", Required = true }));</code></example>
public sealed class SecretMountOptions
{
    /// <summary>The file; <c>/run/secrets/ID</c> when this and <see cref="Env"/> are null.</summary>
    public string? Target { get; init; }

    /// <summary>The variable of the environment; front end 1.10 and later.</summary>
    public string? Env { get; init; }

    /// <summary>Whether the build fails when the secret is not given.</summary>
    public bool Required { get; init; }

    /// <summary>Octal permissions of the file; <c>0400</c> when null.</summary>
    public string? Mode { get; init; }

    /// <summary>The owner of the file; 0 when null.</summary>
    public int? Uid { get; init; }

    /// <summary>The group of the file; 0 when null.</summary>
    public int? Gid { get; init; }
}
