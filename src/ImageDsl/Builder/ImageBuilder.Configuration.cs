using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>
    /// Creates a user with a fixed number, and its group, by the tools of Debian, Ubuntu, Fedora and RHEL. <see cref="User"/> and
    /// <c>chown</c> then take the name and write the number, which orchestrators want to see.
    /// </summary>
    /// <param name="name">The user's name: lower-case letters, digits, <c>_</c> and <c>-</c>, at most 32.</param>
    /// <param name="uid">The number; not 0, which is root.</param>
    /// <param name="gid">
    /// The number of the primary group, which is created unless it exists; when null a group of the user's name and number is created.
    /// </param>
    /// <param name="home">The home directory, which is created; no directory is when null.</param>
    /// <param name="shell">The login shell.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the image has a user of that name.</exception>
    public ImageBuilder AddUser(string name, int uid, int? gid = null, string? home = null, string shell = "/usr/sbin/nologin")
    {
        var user = NewUser.Check(name, uid, gid, home, shell);

        if (_steps.FindUser(name) is { } known)
            throw new ImageDefinitionException($"The image has a user '{name}' already, with the number {known.Uid}.");

        _ = Add(new RunInstruction(new ShellCommand(NewUser.Command(user, gid is not null, home, shell))));
        _steps.AddUser(user);
        return this;
    }

    /// <summary>The user of later steps and of containers.</summary>
    /// <param name="user"><c>user[:group]</c>, names or numbers. A user of <see cref="AddUser"/> is written by number.</param>
    /// <exception cref="ImageDefinitionException">The text is not a user.</exception>
    public ImageBuilder User(string user) =>
        Add(new UserInstruction(Numbers(user, withOwnGroup: false)));

    /// <summary>An environment variable of later steps and of containers.</summary>
    /// <param name="name">The name: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>, not beginning with a digit.</param>
    /// <param name="value">The value, literal.</param>
    /// <exception cref="ImageDefinitionException">The name is not one, or the value has a line end.</exception>
    public ImageBuilder Env(string name, string value)
    {
        NameGrammar.CheckEnvironmentVariable(name);
        return Add(new EnvInstruction(new[] { new KeyValue(name, Required.Value(value, $"The value of '{name}'")) }));
    }

    /// <summary>A label of the image.</summary>
    /// <param name="key">The key, such as <c>org.opencontainers.image.vendor</c>.</param>
    /// <param name="value">The value, literal.</param>
    /// <exception cref="ImageDefinitionException">The key is not one, or the value has a line end.</exception>
    public ImageBuilder Label(string key, string value)
    {
        NameGrammar.CheckLabel(key);
        return Add(new LabelInstruction(new[] { new KeyValue(key, Required.Value(value, $"The value of '{key}'")) }));
    }

    /// <summary>A variable that RUN steps see and that <c>--build-arg</c> can set.</summary>
    /// <param name="name">The name: letters, digits and <c>_</c>, not beginning with a digit.</param>
    /// <param name="defaultValue">The value unless the build gives another, literal; not set when null.</param>
    /// <exception cref="ImageDefinitionException">The name is not one, or the value has a line end.</exception>
    public ImageBuilder Arg(string name, string? defaultValue = null)
    {
        NameGrammar.CheckArgument(name);
        return Add(new ArgInstruction(name, defaultValue));
    }

    /// <summary>The directory of later steps and of containers; created when absent.</summary>
    /// <param name="path">The path; relative to the current one unless it begins with <c>/</c>.</param>
    /// <exception cref="ImageDefinitionException">The path is empty or has a line end.</exception>
    public ImageBuilder WorkDir(string path)
    {
        PathGrammar.CheckText(path, "A working directory");
        return Add(new WorkdirInstruction(path));
    }

    /// <summary>TCP ports that containers listen on.</summary>
    /// <param name="ports">Numbers from 1 to 65535; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no port, or a number is out of range.</exception>
    public ImageBuilder Expose(params int[] ports) =>
        AddPorts(ports, Protocol.Tcp);

    /// <summary>A port that containers listen on.</summary>
    /// <param name="port">A number from 1 to 65535.</param>
    /// <param name="protocol">The protocol.</param>
    /// <exception cref="ImageDefinitionException">The number is out of range.</exception>
    public ImageBuilder Expose(int port, Protocol protocol) =>
        AddPorts([port], protocol);

    /// <summary>Directories whose content lives outside the container.</summary>
    /// <param name="paths">Absolute paths; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no path, or one is not absolute.</exception>
    public ImageBuilder Volume(params string[] paths)
    {
        var volumes = Required.AtLeastOne(paths, "The list of volumes").Select(path => PathGrammar.CheckAbsolute(path, "A volume"));
        return Add(new VolumeInstruction(volumes.Select(path => (ExpandableText)path).ToEquatableArray()));
    }

    /// <summary>The signal that asks a container to stop.</summary>
    /// <param name="signal">A name, with or without <c>SIG</c>, or a number.</param>
    /// <exception cref="ImageDefinitionException">There is no such signal.</exception>
    public ImageBuilder StopSignal(string signal) =>
        Add(new StopsignalInstruction(Required.Text(signal, "A signal")));

    /// <summary>The shell for the commands that follow and are text.</summary>
    /// <param name="arguments">The program and its arguments; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no argument.</exception>
    public ImageBuilder Shell(params string[] arguments) =>
        Add(new ShellInstruction(Required.AtLeastOne(arguments, "The arguments of Shell")));

    /// <summary>The program of a container. Clears the command of the parent image.</summary>
    /// <param name="arguments">The program and its arguments, started without a shell; none clears that of the parent image.</param>
    public ImageBuilder Entrypoint(params string[] arguments) =>
        Add(new EntrypointInstruction(new ExecCommand(Required.List(arguments, "The arguments of Entrypoint"))));

    /// <summary>
    /// The program of a container as a command line of the image's shell, which then stands between the engine's signals and the
    /// program.
    /// </summary>
    /// <param name="command">The command line.</param>
    /// <exception cref="ImageDefinitionException">The text is empty or has several lines.</exception>
    public ImageBuilder EntrypointShell(string command) =>
        Add(new EntrypointInstruction(new ShellCommand(CommandLine.Join(command, "The command of EntrypointShell"))));

    /// <summary>The command of a container, or the default arguments of its entrypoint.</summary>
    /// <param name="arguments">The arguments, used without a shell; none clears those of the parent image.</param>
    public ImageBuilder Cmd(params string[] arguments) =>
        Add(new CmdInstruction(new ExecCommand(Required.List(arguments, "The arguments of Cmd"))));

    /// <summary>
    /// The command of a container as a command line of the image's shell, which then stands between the engine's signals and the
    /// program.
    /// </summary>
    /// <param name="command">The command line.</param>
    /// <exception cref="ImageDefinitionException">The text is empty or has several lines.</exception>
    public ImageBuilder CmdShell(string command) =>
        Add(new CmdInstruction(new ShellCommand(CommandLine.Join(command, "The command of CmdShell"))));

    /// <summary>How the engine finds out whether a container works: a command line of the image's shell that succeeds.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="interval">Time between probes; the engine's default, 30 s, when null.</param>
    /// <param name="timeout">Time after which a probe counts as failed; the engine's default, 30 s, when null.</param>
    /// <param name="startPeriod">Time in which failures do not count; the engine's default, 0 s, when null.</param>
    /// <param name="startInterval">
    /// Time between probes in the start period; the engine's default, 5 s, when null. Engine 25 and later.
    /// </param>
    /// <param name="retries">Failures in a row that make a container unhealthy; the engine's default, 3, when null.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is empty or has several lines, a time is below 1 ms, or the retries are negative.
    /// </exception>
    public ImageBuilder HealthCheck(
        string command,
        TimeSpan? interval = null,
        TimeSpan? timeout = null,
        TimeSpan? startPeriod = null,
        TimeSpan? startInterval = null,
        int? retries = null) =>
        AddHealthCheck(
            new ShellCommand(CommandLine.Join(command, "The command of HealthCheck")), interval, timeout, startPeriod, startInterval, retries);

    /// <summary>How the engine finds out whether a container works: a program, started without a shell, that succeeds.</summary>
    /// <param name="arguments">The program and its arguments; at least one.</param>
    /// <param name="interval">Time between probes; the engine's default, 30 s, when null.</param>
    /// <param name="timeout">Time after which a probe counts as failed; the engine's default, 30 s, when null.</param>
    /// <param name="startPeriod">Time in which failures do not count; the engine's default, 0 s, when null.</param>
    /// <param name="startInterval">
    /// Time between probes in the start period; the engine's default, 5 s, when null. Engine 25 and later.
    /// </param>
    /// <param name="retries">Failures in a row that make a container unhealthy; the engine's default, 3, when null.</param>
    /// <exception cref="ImageDefinitionException">There is no argument, a time is below 1 ms, or the retries are negative.</exception>
    public ImageBuilder HealthCheckExec(
        string[] arguments,
        TimeSpan? interval = null,
        TimeSpan? timeout = null,
        TimeSpan? startPeriod = null,
        TimeSpan? startInterval = null,
        int? retries = null) =>
        AddHealthCheck(ExecCommand(arguments, "The arguments of HealthCheckExec"), interval, timeout, startPeriod, startInterval, retries);

    /// <summary>Switches the health check of the parent image off.</summary>
    public ImageBuilder NoHealthCheck() =>
        Add(new HealthcheckInstruction(Command: null));

    private ImageBuilder AddPorts(int[] ports, Protocol protocol)
    {
        if (ports is null or { Length: 0 })
            throw new ImageDefinitionException("The list of ports must not be empty.");

        return Add(new ExposeInstruction(ports.Select(port => (ExpandableText)PortText.Write(port, protocol)).ToEquatableArray()));
    }

    private ImageBuilder AddHealthCheck(
        Command command, TimeSpan? interval, TimeSpan? timeout, TimeSpan? startPeriod, TimeSpan? startInterval, int? retries) =>
        Add(new HealthcheckInstruction(command)
        {
            Interval = Duration.Check(interval, nameof(interval)),
            Timeout = Duration.Check(timeout, nameof(timeout)),
            StartPeriod = Duration.Check(startPeriod, nameof(startPeriod)),
            StartInterval = Duration.Check(startInterval, nameof(startInterval)),
            Retries = retries,
        });

    private ExpandableText? Owner(string? chown) => chown is null ? null : Numbers(chown, withOwnGroup: true);

    /// <summary>Writes the users that the chain created by number, so that no tool has to look into the image to know who it is.</summary>
    private string Numbers(string text, bool withOwnGroup)
    {
        var (name, group) = UserGrammar.Parse(text);

        if (_steps.FindUser(name) is not { } user)
            return text;

        var number = Invariant(user.Uid);

        if (group is null)
            return withOwnGroup ? $"{number}:{Invariant(user.Gid)}" : number;

        return group == name ? $"{number}:{Invariant(user.Gid)}" : $"{number}:{group}";
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
