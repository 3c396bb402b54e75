using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>A step of a stage, and what holds when it is executed.</summary>
/// <param name="Instruction">The instruction; for a trigger what ONBUILD holds back.</param>
/// <param name="Origin">The step itself; for a trigger the ONBUILD in the image below.</param>
/// <param name="IsTrigger">Whether an ONBUILD of the image below put it here.</param>
public sealed record EffectiveStep(Instruction Instruction, StepOrigin Origin, bool IsTrigger)
{
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
}
