using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Dockerfile.Variables;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>
/// What the steps of one stage make of what they stand on, as engines compute it (https://github.com/moby/buildkit,
/// frontend/dockerfile/dockerfile2llb/convert.go). One pass, linear in the steps.
/// </summary>
internal sealed class StageFolding
{
    private static readonly string[] DefaultShell = ["/bin/sh", "-c"];

    private readonly StageInput _input;
    private readonly List<EffectiveStep> _steps = [];
    private readonly List<Fact<Instruction>> _triggers = [];
    private readonly List<Fact<Instruction>> _layers = [];
    private readonly Dictionary<string, VariableValue> _arguments;
    private readonly FactTable<NameValue> _environment;
    private readonly FactTable<NameValue> _labels;
    private readonly FactTable<string> _ports;
    private readonly FactTable<string> _volumes;
    private readonly FactTable<InstalledPackage> _packages;
    private readonly FactTable<ImageUser> _users;
    private readonly FileEffects _files;
    private ShellKind? _statedShell;
    private readonly Func<string, VariableValue> _find;
    private Fact<string?>? _user;
    private Fact<string?>? _workingDirectory;
    private Fact<EquatableArray<string>?>? _shell;
    private Fact<EquatableArray<string>?>? _entrypoint;
    private Fact<EquatableArray<string>?>? _cmd;
    private Fact<string?>? _stopSignal;
    private Fact<HealthcheckInstruction?>? _healthCheck;
    private bool _hasOwnCmd;

    private StageFolding(StageInput input)
    {
        _input = input;
        _statedShell = input.StatedShell;
        _find = Find;
        _user = input.Below.User;
        _workingDirectory = input.Below.WorkingDirectory;
        _shell = input.Below.Shell;
        _entrypoint = input.Below.Entrypoint;
        _cmd = input.Below.Cmd;
        _stopSignal = input.Below.StopSignal;
        _healthCheck = input.Below.HealthCheck;
        _arguments = input.Arguments is null ? new(StringComparer.Ordinal) : new(input.Arguments, StringComparer.Ordinal);
        _environment = new FactTable<NameValue>(input.Below.Environment, variable => variable.Name);
        _labels = new FactTable<NameValue>(input.Below.Labels, label => label.Name);
        _ports = new FactTable<string>(input.Below.ExposedPorts, port => port);
        _volumes = new FactTable<string>(input.Below.Volumes, volume => volume);
        _packages = new FactTable<InstalledPackage>(input.Below.Packages, package => package.Manager + " " + package.Name);
        _users = new FactTable<ImageUser>(input.Below.Users, user => user.Name);
        _files = new FileEffects(input.Below);
    }

    /// <summary>Folds the steps of a stage: first the ONBUILD steps that wait below, then its own.</summary>
    public static FoldedStage Fold(StageInput input, CancellationToken cancellationToken)
    {
        var folding = new StageFolding(input);
        var stage = new StepOrigin(input.Class, input.Stage, 0);
        folding.AddPath();
        folding.PreferEnvironment();

        foreach (var trigger in input.Below.Triggers)
            folding.Step(trigger.Value, (StepOrigin)trigger.Origin!, isTrigger: true);

        for (var i = 0; i < input.Instructions.Count; i++)
        {
            if ((i & 0xFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();

            folding.Step(input.Instructions[i], input.FollowsSteps ? new StepOrigin(input.Class, input.Stage, i) : stage, isTrigger: false);
        }

        return new FoldedStage(folding.Result(), folding._steps, folding._arguments, folding._statedShell);
    }

    /// <summary>Builders see to it that every image has a PATH.</summary>
    private void AddPath()
    {
        const string Path = "PATH";
        const string Default = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

        if (_input.AddsPath && _environment.IsComplete && _environment.Find(Path) is null)
            _environment.Set(new Fact<NameValue>(new NameValue(Path, Default), BuilderOrigin.Instance));
    }

    /// <summary>Where a stage begins, its environment wins over the variables of the build that the stage below leaves.</summary>
    private void PreferEnvironment()
    {
        if (_arguments.Count == 0)
            return;

        foreach (var name in _arguments.Keys.Where(name => _environment.Find(name) is not null).ToList())
            _ = _arguments.Remove(name);
    }

    private EffectiveConfiguration Result() => _files.ApplyTo(_input.Below with
    {
        User = _user,
        WorkingDirectory = _workingDirectory,
        Shell = _shell,
        Entrypoint = _entrypoint,
        Cmd = _cmd,
        StopSignal = _stopSignal,
        HealthCheck = _healthCheck,
        Environment = _environment.ToList(),
        Labels = _labels.ToList(labels => labels.OrderBy(label => label.Value.Name, StringComparer.Ordinal)),
        ExposedPorts = _ports.ToList(ports => ports.OrderBy(port => ExposedPort.NumberOf(port.Value)).ThenBy(port => port.Value, StringComparer.Ordinal)),
        Volumes = _volumes.ToList(volumes => volumes.OrderBy(volume => volume.Value, StringComparer.Ordinal)),
        Packages = _packages.ToList(),
        Users = _users.ToList(),
        Triggers = _triggers.ToEquatableArray(),
        LiteralLayers = _layers.Count == 0 ? _input.Below.LiteralLayers : _input.Below.LiteralLayers.Concat(_layers).ToEquatableArray(),
    });

    private void Step(Instruction instruction, StepOrigin origin, bool isTrigger)
    {
        if (!_input.FollowsSteps)
        {
            Apply(instruction, origin);
            return;
        }

        _statedShell = ShellComment.Above(instruction) ?? _statedShell;

        var step = new EffectiveStep(instruction, origin, isTrigger)
        {
            User = _user,
            WorkingDirectory = _workingDirectory,
            Shell = _shell,
            ShellProgram = _files.ShellProgram,
            StatedShell = _statedShell,
            Target = TargetOf(instruction),
        };

        _steps.Add(step);
        Apply(instruction, origin);

        if (instruction is RunInstruction or CopyInstruction or AddInstruction)
        {
            _layers.Add(new Fact<Instruction>(instruction, origin));
            _files.Apply(step);
        }

        if (step.Script is { } script)
            Apply(script, origin);
    }

    /// <summary>What the commands that are known do.</summary>
    private void Apply(ShellScript script, StepOrigin origin)
    {
        foreach (var command in script.Commands.Select(ShellInvocation.Of).OfType<ShellInvocation>())
        {
            var packages = PackageCommands.In(command, out var isComplete);

            foreach (var package in packages)
                _packages.Add(new Fact<InstalledPackage>(package, origin));

            if (!isComplete)
                _packages.SetIncomplete();

            if (UserCommands.In(command) is { } user)
                _users.Set(new Fact<ImageUser>(user, origin));
        }
    }

    private void Apply(Instruction instruction, StepOrigin origin)
    {
        switch (instruction)
        {
            case EnvInstruction env:
                SetVariables(env, origin);
                break;
            case ArgInstruction arg:
                foreach (var argument in arg.Further.Prepend(arg))
                    _arguments[argument.Name] = ValueOf(argument);
                break;
            case LabelInstruction label:
                foreach (var pair in label.Labels)
                    _labels.Set(Named(pair.Key, Expand(pair.Value), origin));
                break;
            case UserInstruction user:
                _user = Text(Expand(user.User), origin);
                break;
            case WorkdirInstruction workdir:
                _workingDirectory = Resolve(Expand(workdir.Path), origin);
                break;
            case ExposeInstruction expose:
                foreach (var port in expose.Ports)
                    AddPorts(Expand(port), origin);
                break;
            case VolumeInstruction volume:
                foreach (var path in volume.Paths)
                    AddVolume(Expand(path), origin);
                break;
            case ShellInstruction shell:
                _shell = new(shell.Arguments, origin);
                _statedShell = null;
                break;
            case StopsignalInstruction signal:
                _stopSignal = Text(Expand(signal.Signal), origin);
                break;
            case HealthcheckInstruction check:
                _healthCheck = new(check.Comments.IsEmpty ? check : check with { Comments = default }, origin);
                break;
            case CmdInstruction cmd:
                _hasOwnCmd = true;
                _cmd = Arguments(cmd.Command, origin);
                break;
            case EntrypointInstruction entrypoint:
                _entrypoint = Arguments(entrypoint.Command, origin);
                _cmd = _hasOwnCmd ? _cmd : new(null, origin);
                break;
            case OnbuildInstruction onbuild:
                _triggers.Add(new Fact<Instruction>(onbuild.Trigger, origin));
                break;
            case RawInstruction raw:
                NoteUnread(raw, origin);
                break;
            default:
                break;
        }
    }

    /// <summary>No value sees another one of the same instruction.</summary>
    private void SetVariables(EnvInstruction env, StepOrigin origin)
    {
        var values = new Fact<NameValue>[env.Variables.Count];

        for (var i = 0; i < values.Length; i++)
            values[i] = Named(env.Variables[i].Key, Expand(env.Variables[i].Value), origin);

        foreach (var value in values)
        {
            _environment.Set(value);
            _ = _arguments.Remove(value.Value.Name);
        }
    }

    /// <summary>
    /// An instruction with a variable where the model has none: what it names is not known, so its kind of facts is incomplete. A trigger waits
    /// whatever it is.
    /// </summary>
    private void NoteUnread(RawInstruction raw, StepOrigin origin)
    {
        switch (raw.Keyword)
        {
            case "ONBUILD":
                var words = raw.Text.Split([' ', '\t'], 2);
                _triggers.Add(new Fact<Instruction>(new RawInstruction(words[0], words.Length > 1 ? words[1].TrimStart() : ""), origin));
                break;
            case "ENV":
                _environment.SetIncomplete();
                break;
            case "LABEL":
                _labels.SetIncomplete();
                break;
            case "EXPOSE":
                _ports.SetIncomplete();
                break;
            case "VOLUME":
                _volumes.SetIncomplete();
                break;
            default:
                break;
        }
    }

    private VariableValue ValueOf(ArgInstruction argument)
    {
        if (argument.Default is { } value)
            return Expand(value).Literal is { } text ? VariableValue.Of(text) : VariableValue.Unknown;

        return _input.GlobalArguments is { } globals && globals.TryGetValue(argument.Name, out var global) ? global : VariableValue.Unknown;
    }

    private ExpandableText Expand(ExpandableText text) => VariableExpansion.Expand(text, _find);

    private VariableValue Find(string name)
    {
        if (_arguments.TryGetValue(name, out var argument))
            return argument;

        if (_environment.Find(name) is { } variable)
            return variable.IsKnown ? VariableValue.Of(variable.Value.Value) : VariableValue.Unknown;

        return _environment.IsComplete ? VariableValue.Unset : VariableValue.Unknown;
    }

    private static string? Unresolved(ExpandableText text) => text.Literal is null ? text.ToString() : null;

    private static Fact<string?> Text(ExpandableText text, StepOrigin origin) => new(text.ToString(), origin) { Unresolved = Unresolved(text) };

    private static Fact<NameValue> Named(string name, ExpandableText value, StepOrigin origin) =>
        new(new NameValue(name, value.ToString()), origin) { Unresolved = Unresolved(value) };

    private Fact<EquatableArray<string>?> Arguments(Command command, StepOrigin origin)
    {
        if (command is ExecCommand exec)
            return new(exec.Arguments, origin);

        var text = ((ShellCommand)command).Text;
        EquatableArray<string> words = (_shell?.Value ?? DefaultShell).Append(text).ToEquatableArray();

        return new(words, origin) { Unresolved = _shell is { IsKnown: true } ? null : text };
    }

    private void AddVolume(ExpandableText path, StepOrigin origin) => _volumes.Add(new Fact<string>(path.ToString(), origin) { Unresolved = Unresolved(path) });

    private void AddPorts(ExpandableText text, StepOrigin origin)
    {
        foreach (var port in ExposedPort.Expand(text.ToString()))
            _ports.Add(new Fact<string>(port, origin) { Unresolved = Unresolved(text) });
    }

    private string? TargetOf(Instruction instruction)
    {
        var path = instruction switch
        {
            CopyInstruction copy => copy.Destination,
            AddInstruction add => add.Destination,
            WorkdirInstruction workdir => workdir.Path,
            _ => null,
        };

        return path is not null && Expand(path).Literal is { } literal ? Absolute(literal) : null;
    }

    /// <summary>The path from the root; null when the working directory is not known.</summary>
    private string? Absolute(string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal))
            return path;

        return _workingDirectory is { IsKnown: true } directory ? DirectoryPath.Join(directory.Value, path) : null;
    }

    private Fact<string?> Resolve(ExpandableText text, StepOrigin origin)
    {
        var path = text.ToString();
        var isKnown = text.Literal is { } literal && Absolute(literal) is not null;

        return new(DirectoryPath.Join(_workingDirectory?.Value, path), origin) { Unresolved = isKnown ? null : path };
    }
}

/// <summary>A stage that is to be folded.</summary>
/// <param name="Class">The full name of its image class, or null.</param>
/// <param name="Stage">Its position in the Dockerfile.</param>
/// <param name="Below">What it stands on.</param>
/// <param name="Instructions">Its steps.</param>
internal sealed record StageInput(string? Class, int Stage, EffectiveConfiguration Below, IReadOnlyList<Instruction> Instructions)
{
    /// <summary>Variables of the build that the stage below leaves, or null.</summary>
    public IDictionary<string, VariableValue>? Arguments { get; init; }

    /// <summary>The ARGs before the first FROM, or null.</summary>
    public IReadOnlyDictionary<string, VariableValue>? GlobalArguments { get; init; }

    /// <summary>The shell that a comment of the Dockerfile names for what the stage begins with, or null.</summary>
    public ShellKind? StatedShell { get; init; }

    /// <summary>Whether a PATH is added when there is none, as builders do.</summary>
    public bool AddsPath { get; init; } = true;

    /// <summary>Whether the steps are noted, and what they do within: packages, users and files. If not, only what instructions say of the configuration is folded.</summary>
    public bool FollowsSteps { get; init; } = true;
}

/// <summary>A stage that was folded.</summary>
/// <param name="Configuration">What it leaves.</param>
/// <param name="Steps">Its steps with what held when they were executed.</param>
/// <param name="Arguments">Variables of the build, for stages that stand on it.</param>
/// <param name="StatedShell">The shell that a comment names, for stages that stand on it.</param>
internal sealed record FoldedStage(
    EffectiveConfiguration Configuration, IReadOnlyList<EffectiveStep> Steps, IDictionary<string, VariableValue> Arguments, ShellKind? StatedShell);
