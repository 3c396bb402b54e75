namespace ImageDsl.Dockerfile;

/// <summary>Executes a command and keeps what it changed as a layer.</summary>
/// <param name="Command">What is executed.</param>
public sealed record RunInstruction(Command Command) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "RUN";

    /// <summary>File systems that exist only during the command.</summary>
    public EquatableArray<RunMount> Mounts { get; init; }

    /// <summary><c>default</c>, <c>none</c> or <c>host</c>; null for the default.</summary>
    public string? Network { get; init; }

    /// <summary><c>sandbox</c> or <c>insecure</c>; null for the default.</summary>
    public string? Security { get; init; }

    /// <summary>Devices as <c>vendor/class[=name]</c> or a class, each optionally followed by <c>,required</c>. Needs the labs front end.</summary>
    public EquatableArray<string> Devices { get; init; }
}
