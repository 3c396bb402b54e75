using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>Runs one command line in the image's shell and keeps what it changed as a literal layer.</summary>
    /// <param name="command">
    /// The command line. Lines that end in a backslash continue, as in a Dockerfile; for several commands on lines of their own use
    /// <see cref="Script(string, Mount[])"/>.
    /// </param>
    /// <param name="mounts">File systems that exist only during the command.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is empty, has a line that does not continue, or cannot be written as a RUN.
    /// </exception>
    public ImageBuilder Run(string command, params Mount[] mounts) =>
        AddRun(ShellCommand(command), RunNetwork.Default, RunSecurity.Sandbox, mounts);

    /// <summary>Runs one command line in the image's shell, with a network other than the builder's default.</summary>
    /// <param name="command">The command line, as in <see cref="Run(string, Mount[])"/>.</param>
    /// <param name="network">The network of the command.</param>
    /// <param name="mounts">File systems that exist only during the command.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is empty, has a line that does not continue, or cannot be written as a RUN.
    /// </exception>
    public ImageBuilder Run(string command, RunNetwork network, params Mount[] mounts) =>
        AddRun(ShellCommand(command), network, RunSecurity.Sandbox, mounts);

    /// <summary>Runs one command line in the image's shell, with the network and the privileges stated.</summary>
    /// <param name="command">The command line, as in <see cref="Run(string, Mount[])"/>.</param>
    /// <param name="network">The network of the command.</param>
    /// <param name="security">Whether the command is sandboxed.</param>
    /// <param name="mounts">File systems that exist only during the command.</param>
    /// <exception cref="ImageDefinitionException">
    /// The text is empty, has a line that does not continue, or cannot be written as a RUN.
    /// </exception>
    public ImageBuilder Run(string command, RunNetwork network, RunSecurity security, params Mount[] mounts) =>
        AddRun(ShellCommand(command), network, security, mounts);

    /// <summary>Runs a program without a shell.</summary>
    /// <param name="arguments">The program and its arguments; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no argument, or one cannot be written.</exception>
    public ImageBuilder RunExec(params string[] arguments) =>
        RunExec(arguments, []);

    /// <summary>Runs a program without a shell, with mounts.</summary>
    /// <param name="arguments">The program and its arguments; at least one.</param>
    /// <param name="mounts">File systems that exist only during the command.</param>
    /// <exception cref="ImageDefinitionException">There is no argument, or one cannot be written.</exception>
    public ImageBuilder RunExec(string[] arguments, params Mount[] mounts) =>
        AddRun(ExecCommand(arguments, "The arguments of RunExec"), RunNetwork.Default, RunSecurity.Sandbox, mounts);

    /// <summary>
    /// Runs the lines of a script in the image's shell, in one literal layer. The first line written is <c>set -eu</c>, so that the build
    /// stops at the first command that fails and at a variable that is not set; a script that begins with <c>#!</c> is executed as it
    /// stands.
    /// </summary>
    /// <param name="script">The script; line ends become <c>\n</c>.</param>
    /// <param name="mounts">File systems that exist only during the script.</param>
    /// <exception cref="ImageDefinitionException">The script is empty or cannot be written.</exception>
    public ImageBuilder Script(string script, params Mount[] mounts) =>
        Script(script, RunNetwork.Default, mounts);

    /// <summary>Runs a script, with a network other than the builder's default.</summary>
    /// <param name="script">The script, as in <see cref="Script(string, Mount[])"/>.</param>
    /// <param name="network">The network of the script.</param>
    /// <param name="mounts">File systems that exist only during the script.</param>
    /// <exception cref="ImageDefinitionException">The script is empty or cannot be written.</exception>
    public ImageBuilder Script(string script, RunNetwork network, params Mount[] mounts) =>
        AddRun(ScriptText.Command(script), network, RunSecurity.Sandbox, mounts);

    private static ShellCommand ShellCommand(string command) => new(CommandLine.Join(command, "The command of Run"));

    private static ExecCommand ExecCommand(string[] arguments, string subject)
    {
        _ = Required.Text(Required.AtLeastOne(arguments, subject)[0], "The program");
        return new ExecCommand(arguments);
    }

    private ImageBuilder AddRun(Command command, RunNetwork network, RunSecurity security, Mount[] mounts)
    {
        foreach (var mount in Required.Value(mounts, "The list of mounts"))
            CheckMount(mount);

        return Add(new RunInstruction(command)
        {
            Mounts = mounts.Select(mount => mount.Value).ToEquatableArray(),
            Network = network == RunNetwork.Default ? null : Choice.Of(network),
            Security = security == RunSecurity.Sandbox ? null : Choice.Of(security),
        });
    }

    private void CheckMount(Mount? mount)
    {
        _ = Required.Value(mount, "A mount");

        if (mount.Stage is not null)
            CheckStage(mount.Stage);

        if (mount.Image is not null)
            _steps.Draft.AddSource(mount.Image);
    }
}
