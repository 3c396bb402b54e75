namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>
    /// Creates a user with a fixed number, and its group, by the tools of Debian, Ubuntu, Fedora and RHEL. <see cref="User"/> and
    /// <c>chown</c> then take the name and write the number, which orchestrators want to see.
    /// </summary>
    /// <param name="name">The user's name: lower-case letters, digits, <c>_</c> and <c>-</c>, at most 32.</param>
    /// <param name="uid">The number; not 0, which is root.</param>
    /// <param name="gid">The number of the primary group, which is created unless it exists; when null a group of the user's name and number is created.</param>
    /// <param name="home">The home directory, which is created; no directory is when null.</param>
    /// <param name="shell">The login shell.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the image has a user of that name.</exception>
    public ImageBuilder AddUser(string name, int uid, int? gid = null, string? home = null, string shell = "/usr/sbin/nologin") =>
        throw new NotImplementedException();

    /// <summary>The user of later steps and of containers.</summary>
    /// <param name="user"><c>user[:group]</c>, names or numbers. A user of <see cref="AddUser"/> is written by number.</param>
    /// <exception cref="ImageDefinitionException">The text is not a user.</exception>
    public ImageBuilder User(string user) => throw new NotImplementedException();

    /// <summary>An environment variable of later steps and of containers.</summary>
    /// <param name="name">The name: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>, not beginning with a digit.</param>
    /// <param name="value">The value, literal.</param>
    /// <exception cref="ImageDefinitionException">The name is not one, or the value has a line end.</exception>
    public ImageBuilder Env(string name, string value) => throw new NotImplementedException();

    /// <summary>A label of the image.</summary>
    /// <param name="key">The key, such as <c>org.opencontainers.image.vendor</c>.</param>
    /// <param name="value">The value, literal.</param>
    /// <exception cref="ImageDefinitionException">The key is not one, or the value has a line end.</exception>
    public ImageBuilder Label(string key, string value) => throw new NotImplementedException();

    /// <summary>A variable that RUN steps see and that <c>--build-arg</c> can set.</summary>
    /// <param name="name">The name: letters, digits and <c>_</c>, not beginning with a digit.</param>
    /// <param name="defaultValue">The value unless the build gives another, literal; not set when null.</param>
    /// <exception cref="ImageDefinitionException">The name is not one, or the value has a line end.</exception>
    public ImageBuilder Arg(string name, string? defaultValue = null) => throw new NotImplementedException();

    /// <summary>The directory of later steps and of containers; created when absent.</summary>
    /// <param name="path">The path; relative to the current one unless it begins with <c>/</c>.</param>
    /// <exception cref="ImageDefinitionException">The path is empty or has a line end.</exception>
    public ImageBuilder WorkDir(string path) => throw new NotImplementedException();

    /// <summary>TCP ports that containers listen on.</summary>
    /// <param name="ports">Numbers from 1 to 65535; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no port, or a number is out of range.</exception>
    public ImageBuilder Expose(params int[] ports) => throw new NotImplementedException();

    /// <summary>A port that containers listen on.</summary>
    /// <param name="port">A number from 1 to 65535.</param>
    /// <param name="protocol">The protocol.</param>
    /// <exception cref="ImageDefinitionException">The number is out of range.</exception>
    public ImageBuilder Expose(int port, Protocol protocol) => throw new NotImplementedException();

    /// <summary>Directories whose content lives outside the container.</summary>
    /// <param name="paths">Absolute paths; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no path, or one is not absolute.</exception>
    public ImageBuilder Volume(params string[] paths) => throw new NotImplementedException();

    /// <summary>The signal that asks a container to stop.</summary>
    /// <param name="signal">A name, with or without <c>SIG</c>, or a number.</param>
    /// <exception cref="ImageDefinitionException">There is no such signal.</exception>
    public ImageBuilder StopSignal(string signal) => throw new NotImplementedException();

    /// <summary>The shell for the commands that follow and are text.</summary>
    /// <param name="arguments">The program and its arguments; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no argument.</exception>
    public ImageBuilder Shell(params string[] arguments) => throw new NotImplementedException();

    /// <summary>The program of a container. Clears the command of the parent image.</summary>
    /// <param name="arguments">The program and its arguments, started without a shell; none clears that of the parent image.</param>
    public ImageBuilder Entrypoint(params string[] arguments) => throw new NotImplementedException();

    /// <summary>The program of a container as a command line of the image's shell, which then stands between the engine's signals and the program.</summary>
    /// <param name="command">The command line.</param>
    /// <exception cref="ImageDefinitionException">The text is empty or has several lines.</exception>
    public ImageBuilder EntrypointShell(string command) => throw new NotImplementedException();

    /// <summary>The command of a container, or the default arguments of its entrypoint.</summary>
    /// <param name="arguments">The arguments, used without a shell; none clears those of the parent image.</param>
    public ImageBuilder Cmd(params string[] arguments) => throw new NotImplementedException();

    /// <summary>The command of a container as a command line of the image's shell, which then stands between the engine's signals and the program.</summary>
    /// <param name="command">The command line.</param>
    /// <exception cref="ImageDefinitionException">The text is empty or has several lines.</exception>
    public ImageBuilder CmdShell(string command) => throw new NotImplementedException();

    /// <summary>How the engine finds out whether a container works: a command line of the image's shell that succeeds.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="interval">Time between probes; the engine's default, 30 s, when null.</param>
    /// <param name="timeout">Time after which a probe counts as failed; the engine's default, 30 s, when null.</param>
    /// <param name="startPeriod">Time in which failures do not count; the engine's default, 0 s, when null.</param>
    /// <param name="startInterval">Time between probes in the start period; the engine's default, 5 s, when null. Engine 25 and later.</param>
    /// <param name="retries">Failures in a row that make a container unhealthy; the engine's default, 3, when null.</param>
    /// <exception cref="ImageDefinitionException">The text is empty or has several lines, a time is below 1 ms, or the retries are negative.</exception>
    public ImageBuilder HealthCheck(
        string command,
        TimeSpan? interval = null,
        TimeSpan? timeout = null,
        TimeSpan? startPeriod = null,
        TimeSpan? startInterval = null,
        int? retries = null) =>
        throw new NotImplementedException();

    /// <summary>How the engine finds out whether a container works: a program, started without a shell, that succeeds.</summary>
    /// <param name="arguments">The program and its arguments; at least one.</param>
    /// <param name="interval">Time between probes; the engine's default, 30 s, when null.</param>
    /// <param name="timeout">Time after which a probe counts as failed; the engine's default, 30 s, when null.</param>
    /// <param name="startPeriod">Time in which failures do not count; the engine's default, 0 s, when null.</param>
    /// <param name="startInterval">Time between probes in the start period; the engine's default, 5 s, when null. Engine 25 and later.</param>
    /// <param name="retries">Failures in a row that make a container unhealthy; the engine's default, 3, when null.</param>
    /// <exception cref="ImageDefinitionException">There is no argument, a time is below 1 ms, or the retries are negative.</exception>
    public ImageBuilder HealthCheckExec(
        string[] arguments,
        TimeSpan? interval = null,
        TimeSpan? timeout = null,
        TimeSpan? startPeriod = null,
        TimeSpan? startInterval = null,
        int? retries = null) =>
        throw new NotImplementedException();

    /// <summary>Switches the health check of the parent image off.</summary>
    public ImageBuilder NoHealthCheck() => throw new NotImplementedException();
}
