using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;

namespace ImageDsl.Model;

/// <summary>A step of a stage, and what holds when it is executed.</summary>
/// <param name="instruction">The instruction.</param>
/// <param name="origin">Where it stands.</param>
/// <param name="isTrigger">Whether it is a trigger.</param>
public sealed class EffectiveStep(Instruction instruction, StepOrigin origin, bool isTrigger)
{
    private static readonly ShellScript None = new("", null, null);

    private ShellScript? _script;

    /// <summary>The instruction; for a trigger what ONBUILD holds back.</summary>
    public Instruction Instruction { get; } = instruction;

    /// <summary>The step itself; for a trigger the ONBUILD in the image below.</summary>
    public StepOrigin Origin { get; } = origin;

    /// <summary>Whether an ONBUILD of the image below put it here.</summary>
    public bool IsTrigger { get; } = isTrigger;

    /// <summary>The user that executes it.</summary>
    public Fact<string?>? User { get; init; }

    /// <summary>The directory in which it is executed.</summary>
    public Fact<string?>? WorkingDirectory { get; init; }

    /// <summary>The shell that reads it when it is in shell form.</summary>
    public Fact<EquatableArray<string>?>? Shell { get; init; }

    /// <summary>The path of a shell in the image.</summary>
    public Fact<string?>? ShellProgram { get; init; }

    /// <summary>The absolute path to which COPY, ADD and WORKDIR lead; null for other steps, and when it is not known.</summary>
    public string? Target { get; init; }

    /// <summary>The shell that a comment names (<see cref="ShellComment"/>), or null for none.</summary>
    internal ShellKind? StatedShell { get; init; }

    /// <summary>Which language a shell form is in.</summary>
    internal ShellKind ShellKind => StatedShell ?? (Shell?.Value is { IsEmpty: false } shell ? ShellKinds.Of(shell[0]) : ShellKind.Posix);

    /// <summary>
    /// What a shell reads when the RUN is executed, read once; null for other instructions, when no POSIX shell reads anything, and when the text
    /// is not understood.
    /// </summary>
    internal ShellScript? Script
    {
        get
        {
            _script ??= Instruction is RunInstruction run && ShellScripts.Of(run.Command, ShellKind) is { IsUnderstood: true } script ? script : None;
            return ReferenceEquals(_script, None) ? null : _script;
        }
    }
}
