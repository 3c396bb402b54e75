namespace ImageDsl;

/// <summary>What surrounds the command of a <c>Run</c>, <c>RunExec</c> or <c>Script</c>.</summary>
/// <example><code>image.Run("make test", new RunOptions { Network = RunNetwork.None });</code></example>
public sealed class RunOptions
{
    /// <summary>The network; the builder's default unless stated.</summary>
    public RunNetwork Network { get; init; }

    /// <summary>The privileges; those of a container unless stated. Front end 1.20 and later.</summary>
    public RunSecurity Security { get; init; }

    /// <summary>
    /// Devices by their names in the Container Device Interface, <c>vendor/class[=name]</c> or a class, each optionally followed by
    /// <c>,required</c>. Needs the labs front end.
    /// </summary>
    public string[] Devices { get; init; } = [];
}
