using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    private static readonly RunOptions DefaultRun = new();

    /// <summary>Runs one command line in the image's shell and keeps what it changed as a literal layer.</summary>
    /// <param name="command">
    /// The command line. Lines that end in a backslash continue, as in a Dockerfile; for several commands on lines of their own use
    /// <see cref="Script(string, Mount[])"/>. A <see cref="Variable"/> in it is expanded by the shell.
    /// </param>
    /// <param name="mounts">File systems that exist only during the command.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is empty, has a line that does not continue, or cannot be written as a RUN.
    /// </exception>
    /// <example><code>image.Run("mvn -B package", Mount.Cache("/root/.m2"));</code></example>
    public ImageBuilder Run(string command, params Mount[] mounts) =>
        Run(command, DefaultRun, mounts);

    /// <summary>Runs one command line in the image's shell, with a network, privileges or devices of its own.</summary>
    /// <param name="command">The command line, as in <see cref="Run(string, Mount[])"/>.</param>
    /// <param name="options">What surrounds the command.</param>
    /// <param name="mounts">File systems that exist only during the command.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is empty, has a line that does not continue, or cannot be written as a RUN.
    /// </exception>
    /// <example><code>image.Run("make test", new RunOptions { Network = RunNetwork.None });</code></example>
    public ImageBuilder Run(string command, RunOptions options, params Mount[] mounts) =>
        AddRun(ShellCommand(command, "The command of Run"), options, mounts);

    /// <summary>Runs a program without a shell.</summary>
    /// <param name="arguments">The program and its arguments; at least one. Nothing expands in them.</param>
    /// <exception cref="ImageDefinitionException">There is no argument, or one cannot be written.</exception>
    /// <example><code>image.RunExec("/usr/bin/tool", "--name", "$literal");</code></example>
    public ImageBuilder RunExec(params string[] arguments) =>
        RunExec(arguments, DefaultRun);

    /// <summary>Runs a program without a shell, with mounts.</summary>
    /// <param name="arguments">The program and its arguments; at least one. Nothing expands in them.</param>
    /// <param name="mounts">File systems that exist only during the command.</param>
    /// <exception cref="ImageDefinitionException">There is no argument, or one cannot be written.</exception>
    /// <example><code>image.RunExec(["/usr/bin/tool", "--fetch"], Mount.Secret("token"));</code></example>
    public ImageBuilder RunExec(string[] arguments, params Mount[] mounts) =>
        RunExec(arguments, DefaultRun, mounts);

    /// <summary>Runs a program without a shell, with a network, privileges or devices of its own.</summary>
    /// <param name="arguments">The program and its arguments; at least one. Nothing expands in them.</param>
    /// <param name="options">What surrounds the program.</param>
    /// <param name="mounts">File systems that exist only during the command.</param>
    /// <exception cref="ImageDefinitionException">There is no argument, or one cannot be written.</exception>
    /// <example><code>image.RunExec(["/usr/bin/tool"], new RunOptions { Network = RunNetwork.Host });</code></example>
    public ImageBuilder RunExec(string[] arguments, RunOptions options, params Mount[] mounts) =>
        AddRun(ExecCommand(arguments, "RunExec", "use Run(…), whose shell expands them"), options, mounts);

    /// <summary>
    /// Runs the lines of a script in the image's shell, in one literal layer. The first line written is <c>set -eux</c>, so that the build
    /// stops at the first command that fails and at a variable that is not set, and shows each command; with a secret among the mounts it
    /// is <c>set -eu</c>, since commands that are shown would show the secret too. A script that begins with <c>#!</c> is executed as it
    /// stands, by the program that it names.
    /// </summary>
    /// <param name="script">The script; line ends become <c>\n</c>.</param>
    /// <param name="mounts">File systems that exist only during the script.</param>
    /// <exception cref="ImageDefinitionException">The script is empty or cannot be written.</exception>
    /// <example>
    /// <code>
    /// image.Script("""
    ///     cd /src
    ///     make
    ///     make install
    ///     """);
    /// </code>
    /// </example>
    public ImageBuilder Script(string script, params Mount[] mounts) =>
        Script(script, DefaultRun, mounts);

    /// <summary>Runs a script, with a network, privileges or devices of its own.</summary>
    /// <param name="script">The script, as in <see cref="Script(string, Mount[])"/>.</param>
    /// <param name="options">What surrounds the script.</param>
    /// <param name="mounts">File systems that exist only during the script.</param>
    /// <exception cref="ImageDefinitionException">The script is empty or cannot be written.</exception>
    /// <example><code>image.Script("make\nmake test", new RunOptions { Network = RunNetwork.None });</code></example>
    public ImageBuilder Script(string script, RunOptions options, params Mount[] mounts)
    {
        var hasSecret = Required.Value(mounts, "The list of mounts").Any(mount => mount?.Value is SecretMount);
        return AddRun(ScriptText.Command(Shell(Required.Text(script, "A script")), isTraced: !hasSecret), options, mounts);
    }

    private ShellCommand ShellCommand(string command, string subject) =>
        new(CommandLine.Join(Shell(Required.Text(command, subject)), subject));

    /// <summary>A command that runs in containers, where only variables of the environment exist.</summary>
    private static ShellCommand ContainerCommand(string command, string subject)
    {
        var uses = new List<VariableUse>();
        var text = ShellVariables.Write(Required.Text(command, subject), uses);

        foreach (var use in uses)
        {
            if (use.Kind != VariableKind.Environment)
            {
                throw new ImageDefinitionException(
                    $"{subject} refers to the build argument '{use.Name}', which does not exist in a container: give its value to a variable with "
                    + $"Env(…), and refer to that with Variable.Env(…).");
            }
        }

        return new ShellCommand(CommandLine.Join(text, subject));
    }

    private static ExecCommand ExecCommand(string[] arguments, string method, string advice)
    {
        _ = Required.Text(Required.AtLeastOne(arguments, $"The arguments of {method}")[0], "The program");
        return Arguments(arguments, method, advice);
    }

    private static ExecCommand Arguments(string[] arguments, string method, string advice)
    {
        foreach (var argument in Required.List(arguments, $"The arguments of {method}"))
            _ = VariableText.CheckLiteral(argument, $"An argument of {method}", advice);

        return new ExecCommand(arguments);
    }

    private ImageBuilder AddRun(Command command, RunOptions options, Mount[] mounts)
    {
        foreach (var mount in Required.Value(mounts, "The list of mounts"))
            UseMount(mount);

        var (network, security) = (Required.Value(options, "The options of a command").Network, options.Security);

        return Add(new RunInstruction(command)
        {
            Mounts = mounts.Select(mount => mount.Value).ToEquatableArray(),
            Network = network == RunNetwork.Default ? null : Choice.Of(network),
            Security = security == RunSecurity.Sandbox ? null : Choice.Of(security),
            Devices = Literals(options.Devices, "The list of devices", "A device"),
        });
    }

    private void UseMount(Mount? mount)
    {
        _ = Required.Value(mount, "A mount");

        if (mount.Stage is not null)
            CheckStage(mount.Stage);

        if (mount.Image is not null)
            _steps.Draft.AddSource(mount.Image);

        _steps.Use(mount.Variables);
    }

    private static EquatableArray<string> Literals(string[]? texts, string list, string element) =>
        Required.List(texts, list).Select(text => VariableText.CheckLiteral(text, element, "write the value itself")).ToEquatableArray();
}
