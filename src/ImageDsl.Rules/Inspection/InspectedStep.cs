using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;

namespace ImageDsl.Rules.Inspection;

/// <summary>A step of an <see cref="InspectedStage"/>. What it executes is read when a rule asks; the rules ask one after the other.</summary>
internal sealed class InspectedStep
{
    private readonly CancellationToken _cancellationToken;
    private ShellScript? _script;
    private bool _isScriptRead;
    private IReadOnlyList<PackageCommand>? _packages;

    public InspectedStep(InspectedStage stage, int index, Instruction instruction, StepShell shell, CancellationToken cancellationToken)
    {
        Stage = stage;
        Index = index;
        Instruction = instruction;
        Shell = shell;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The stage it belongs to.</summary>
    public InspectedStage Stage { get; }

    /// <summary>Its position in the stage.</summary>
    public int Index { get; }

    /// <summary>The instruction; for ONBUILD what it holds back.</summary>
    public Instruction Instruction { get; }

    /// <summary>The instruction when it is a RUN.</summary>
    public RunInstruction? Run => Instruction as RunInstruction;

    /// <summary>Whether ONBUILD holds it back for the images that stand on this one.</summary>
    public bool IsTrigger { get; init; }

    /// <summary>The shell that reads it when it is in shell form.</summary>
    public StepShell Shell { get; }

    /// <summary>What one of the POSIX shells reads, or null when none does.</summary>
    public ShellScript? Script
    {
        get
        {
            if (!_isScriptRead)
            {
                _script = CommandOf(Instruction) is { } command ? ShellScripts.Of(command, Shell.Kind, _cancellationToken) : null;
                _isScriptRead = true;
            }

            return _script;
        }
    }

    /// <summary>The programs that it starts, as far as they are known.</summary>
    public IReadOnlyList<ShellInvocation> Invocations => Script?.Invocations ?? [];

    /// <summary>What it asks of package managers.</summary>
    public IReadOnlyList<PackageCommand> Packages => _packages ??= Invocations.Count == 0 ? [] : [.. Invocations.Select(PackageCommand.Of).OfType<PackageCommand>()];

    /// <summary>Where it stands.</summary>
    public InstructionPlace Place => new(Stage.Number, Index);

    /// <summary>Whether a cache or tmpfs mount keeps a directory out of the layer.</summary>
    /// <param name="directory">An absolute path, or the end of one.</param>
    public bool HasMountOver(string directory) => Run is { } run && run.Mounts.Any(mount => mount switch
    {
        CacheMount cache => Covers(cache.Target, directory),
        TmpfsMount tmpfs => Covers(tmpfs.Target, directory),
        _ => false,
    });

    // A target that a variable gives may be any directory.
    private static bool Covers(ExpandableText target, string directory) => target.Literal is not { } path
        || (directory[0] == '/' ? (directory + "/").StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal) : path.IndexOf(directory, StringComparison.Ordinal) >= 0);

    private static Command? CommandOf(Instruction instruction) => instruction switch
    {
        RunInstruction run => run.Command,
        CmdInstruction cmd => cmd.Command,
        EntrypointInstruction entrypoint => entrypoint.Command,
        HealthcheckInstruction healthcheck => healthcheck.Command,
        _ => null,
    };
}
