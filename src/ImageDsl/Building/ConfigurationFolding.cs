using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>What the steps of a final stage do to the configuration of the image below, as engines compute it.</summary>
internal sealed class ConfigurationFolding
{
    private static readonly string[] DefaultShell = ["/bin/sh", "-c"];

    private readonly Dictionary<string, string> _labels;
    private readonly List<NameValue> _environment;
    private readonly HashSet<string> _ports;
    private readonly HashSet<string> _volumes;
    private ImageConfiguration _configuration;
    private bool _hasOwnCmd;

    private ConfigurationFolding(ImageConfiguration below)
    {
        _configuration = below;
        _environment = [.. below.Environment];
        _labels = below.Labels.ToDictionary(label => label.Name, label => label.Value, StringComparer.Ordinal);
        _ports = new HashSet<string>(below.ExposedPorts, StringComparer.Ordinal);
        _volumes = new HashSet<string>(below.Volumes, StringComparer.Ordinal);
    }

    /// <summary>Folds the steps of one image.</summary>
    /// <param name="parent">The image below, whose ONBUILD steps run first; null for an external one, of which nothing is known.</param>
    /// <param name="instructions">The steps of the final stage in order.</param>
    /// <param name="users">The users known at the end.</param>
    public static ImageConfiguration Fold(ImageModel? parent, IEnumerable<Instruction> instructions, IEnumerable<ImageUser> users)
    {
        var folding = new ConfigurationFolding(parent?.Description.Configuration ?? ImageConfiguration.Empty);

        foreach (var trigger in Triggers(parent))
            folding.Apply(trigger);

        foreach (var instruction in instructions)
            folding.Apply(instruction);

        return folding.Result(users);
    }

    private static IEnumerable<Instruction> Triggers(ImageModel? parent)
    {
        if (parent is null)
            return [];

        var stages = parent.Document.Stages;
        return stages[stages.Count - 1].Instructions.OfType<OnbuildInstruction>().Select(onbuild => onbuild.Trigger);
    }

    private ImageConfiguration Result(IEnumerable<ImageUser> users) => _configuration with
    {
        Environment = _environment.ToEquatableArray(),
        Labels = _labels.Select(label => new NameValue(label.Key, label.Value)).OrderBy(label => label.Name, StringComparer.Ordinal).ToEquatableArray(),
        ExposedPorts = _ports.OrderBy(PortNumber).ThenBy(port => port, StringComparer.Ordinal).ToEquatableArray(),
        Volumes = _volumes.OrderBy(volume => volume, StringComparer.Ordinal).ToEquatableArray(),
        Users = users.ToEquatableArray(),
    };

    private void Apply(Instruction instruction)
    {
        switch (instruction)
        {
            case EnvInstruction env:
                foreach (var variable in env.Variables)
                    SetVariable(variable.Key, variable.Value.ToString());
                break;
            case LabelInstruction label:
                foreach (var pair in label.Labels)
                    _labels[pair.Key] = pair.Value.ToString();
                break;
            case UserInstruction user:
                _configuration = _configuration with { User = user.User.ToString() };
                break;
            case WorkdirInstruction workdir:
                _configuration = _configuration with { WorkingDirectory = Resolve(workdir.Path.ToString()) };
                break;
            case ExposeInstruction expose:
                _ports.UnionWith(expose.Ports.SelectMany(port => Ports(port.ToString())));
                break;
            case VolumeInstruction volume:
                _volumes.UnionWith(volume.Paths.Select(path => path.ToString()));
                break;
            case ShellInstruction shell:
                _configuration = _configuration with { Shell = shell.Arguments };
                break;
            case StopsignalInstruction signal:
                _configuration = _configuration with { StopSignal = signal.Signal.ToString() };
                break;
            case HealthcheckInstruction:
                _configuration = _configuration with { HealthCheck = (HealthcheckInstruction)instruction with { Comments = default } };
                break;
            case CmdInstruction cmd:
                _hasOwnCmd = true;
                _configuration = _configuration with { Cmd = Arguments(cmd.Command) };
                break;
            case EntrypointInstruction entrypoint:
                _configuration = _configuration with
                {
                    Entrypoint = Arguments(entrypoint.Command),
                    Cmd = _hasOwnCmd ? _configuration.Cmd : null,
                };
                break;
            default:
                break;
        }
    }

    private void SetVariable(string name, string value)
    {
        var index = _environment.FindIndex(variable => variable.Name == name);

        if (index < 0)
            _environment.Add(new NameValue(name, value));
        else
            _environment[index] = new NameValue(name, value);
    }

    private EquatableArray<string> Arguments(Command command) => command is ShellCommand shell
        ? (_configuration.Shell ?? DefaultShell).Append(shell.Text).ToEquatableArray()
        : ((ExecCommand)command).Arguments;

    /// <summary>BuildKit keeps an absolute path as it is written, and cleans one that it joins.</summary>
    private string Resolve(string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal))
            return path;

        var parts = new List<string>();

        foreach (var part in $"{_configuration.WorkingDirectory}/{path}".Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }

        return "/" + string.Join("/", parts);
    }

    private static IEnumerable<string> Ports(string text)
    {
        var parts = text.Split('/');
        var protocol = parts.Length > 1 ? parts[1].ToLowerInvariant() : "tcp";
        var range = parts[0].Split('-');

        // A variable: what it holds is known when the image is built.
        if (!TryParsePort(range[0], out var first) || !TryParsePort(range[range.Length - 1], out var last))
            return [text];

        return Enumerable.Range(first, Math.Max(1, last - first + 1))
            .Select(port => $"{port.ToString(CultureInfo.InvariantCulture)}/{protocol}");
    }

    private static int PortNumber(string port) => TryParsePort(port.Split('/')[0], out var number) ? number : int.MaxValue;

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port);
}
