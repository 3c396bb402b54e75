using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;

namespace ImageDsl.Rules.Inspection;

/// <summary>A stage of an <see cref="InspectedImage"/>.</summary>
internal sealed class InspectedStage
{
    public InspectedStage(
        int number, DockerfileStage stage, EffectiveConfiguration below, InspectedStage? @base, StageShell @default, CancellationToken cancellationToken)
    {
        Number = number;
        Stage = stage;
        Below = below;
        Base = @base;

        if (@base is not null)
            @base.IsBase = true;

        var shell = @base?.ShellAtEnd ?? ShellOf(below, @default.IsWindows || IsWindowsImage(stage.From)).Or(@default.Stated);
        var steps = new List<InspectedStep>();

        for (var i = 0; i < stage.Instructions.Count; i++)
        {
            var instruction = stage.Instructions[i];
            shell = shell.Or(ShellComment.Above(instruction));
            steps.Add(new InspectedStep(this, i, (instruction as OnbuildInstruction)?.Trigger ?? instruction, shell, cancellationToken) { IsTrigger = instruction is OnbuildInstruction });

            if (instruction is ShellInstruction { Arguments: { IsEmpty: false } arguments })
                shell = new StepShell(ShellKinds.Of(arguments[0]), arguments);
        }

        Steps = steps;
        ShellAtEnd = shell;
    }

    /// <summary>Its position in the Dockerfile.</summary>
    public int Number { get; }

    /// <summary>The stage as data.</summary>
    public DockerfileStage Stage { get; }

    /// <summary>What it finds of what it stands on.</summary>
    public EffectiveConfiguration Below { get; }

    /// <summary>The stage that it stands on, or null when that is an image.</summary>
    public InspectedStage? Base { get; }

    /// <summary>The image that it stands on, or null for a stage, and when variables name it.</summary>
    public string? Image => Base is null ? Stage.From.Image.Literal : null;

    /// <summary>Whether it is the image itself.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether another stage stands on it.</summary>
    public bool IsBase { get; private set; }

    /// <summary>Whether another stage takes files from it.</summary>
    public bool IsCopiedFrom { get; set; }

    /// <summary>Whether its files are in the image: the final stage, and the stages that it stands on.</summary>
    public bool IsInImage { get; private set; }

    /// <summary>The steps in order.</summary>
    public IReadOnlyList<InspectedStep> Steps { get; }

    /// <summary>This stage's steps, after those of the stages it stands on.</summary>
    public IEnumerable<InspectedStep> AllSteps => Base is null ? Steps : Base.AllSteps.Concat(Steps);

    /// <summary>The shell that the stage leaves to those that stand on it.</summary>
    public StepShell ShellAtEnd { get; }

    /// <summary>The place of its FROM.</summary>
    public InstructionPlace Place => new(Number, null);

    /// <summary>Marks what is in the image, once all stages are known.</summary>
    public void SettleUse()
    {
        for (var stage = IsFinal ? this : null; stage is not null; stage = stage.Base)
            stage.IsInImage = true;
    }

    /// <summary>The shell that an image leaves; the builder's own where that is not known.</summary>
    private static StepShell ShellOf(EffectiveConfiguration below, bool isWindows) => below.Shell is { IsKnown: true, Value: { IsEmpty: false } arguments }
        ? new StepShell(ShellKinds.Of(arguments[0]), arguments)
        : new StepShell(isWindows ? ShellKind.Cmd : ShellKind.Posix, EquatableArray<string>.Empty);

    private static bool IsWindowsImage(FromInstruction from)
    {
        var image = from.Image.ToString();

        return image.IndexOf("windows", StringComparison.OrdinalIgnoreCase) >= 0
            || image.IndexOf("nanoserver", StringComparison.OrdinalIgnoreCase) >= 0
            || image.IndexOf("dotnet/framework", StringComparison.OrdinalIgnoreCase) >= 0
            || (from.Platform?.ToString().StartsWith("windows", StringComparison.OrdinalIgnoreCase) ?? false);
    }
}

/// <summary>The shell of shell-form steps.</summary>
/// <param name="Kind">Its language.</param>
/// <param name="Arguments">What SHELL gives; empty for the default.</param>
internal sealed record StepShell(ShellKind Kind, EquatableArray<string> Arguments)
{
    /// <summary>The shell that a comment states, when it is another one.</summary>
    public StepShell Or(ShellKind? stated) => stated is { } kind && kind != Kind ? new StepShell(kind, EquatableArray<string>.Empty) : this;
}

/// <summary>What a file says about the shell of all its stages that stand on images.</summary>
/// <param name="IsWindows">Whether it is made for Windows.</param>
/// <param name="Stated">The shell that a comment states, or null.</param>
internal sealed record StageShell(bool IsWindows, ShellKind? Stated);
