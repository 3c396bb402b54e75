using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>
/// The configuration of an image as the steps of its chain leave it, with the engines' semantics: later values win, ports, volumes
/// and labels add up, an own ENTRYPOINT clears an inherited CMD. What an external base brings is not in it.
/// </summary>
public sealed record ImageConfiguration
{
    /// <summary>The configuration before the first step.</summary>
    public static ImageConfiguration Empty { get; } = new();

    /// <summary>The user as the last USER step wrote it, or null when no step did.</summary>
    public string? User { get; init; }

    /// <summary>The absolute working directory, or null when no step set one.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Environment variables in the order of their first definition.</summary>
    public EquatableArray<NameValue> Environment { get; init; }

    /// <summary>The entrypoint, or null when no step set one; shell form begins with the shell.</summary>
    public EquatableArray<string>? Entrypoint { get; init; }

    /// <summary>The command, or null when no step set one or an own entrypoint cleared it.</summary>
    public EquatableArray<string>? Cmd { get; init; }

    /// <summary>The shell for shell-form commands, or null for the builder's default.</summary>
    public EquatableArray<string>? Shell { get; init; }

    /// <summary>Exposed ports as <c>8080/tcp</c>, sorted by number and protocol.</summary>
    public EquatableArray<string> ExposedPorts { get; init; }

    /// <summary>Volumes, sorted.</summary>
    public EquatableArray<string> Volumes { get; init; }

    /// <summary>Labels, sorted by key.</summary>
    public EquatableArray<NameValue> Labels { get; init; }

    /// <summary>The stop signal, or null when no step set one.</summary>
    public string? StopSignal { get; init; }

    /// <summary>The health check of the last HEALTHCHECK step, or null when there was none.</summary>
    public HealthcheckInstruction? HealthCheck { get; init; }

    /// <summary>Users that <c>AddUser</c> created along the chain.</summary>
    public EquatableArray<ImageUser> Users { get; init; }
}

/// <summary>A user that a step created.</summary>
/// <param name="Name">The name.</param>
/// <param name="Uid">The number.</param>
/// <param name="Gid">The number of the primary group.</param>
public sealed record ImageUser(string Name, int Uid, int Gid);
