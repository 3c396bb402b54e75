namespace ImageDsl;

/// <summary>What <c>AddUser</c> creates besides the user.</summary>
/// <example><code>image.AddUser("app", 10001, new() { Home = "/home/app", Shell = "/bin/bash" });</code></example>
public sealed class UserOptions
{
    /// <summary>
    /// The number of the primary group, which is created unless it exists; when null a group of the user's name and number is created.
    /// </summary>
    public int? Gid { get; init; }

    /// <summary>The home directory, which is created; no directory is when null.</summary>
    public string? Home { get; init; }

    /// <summary>The login shell; one that refuses logins unless stated.</summary>
    public string Shell { get; init; } = "/usr/sbin/nologin";
}
