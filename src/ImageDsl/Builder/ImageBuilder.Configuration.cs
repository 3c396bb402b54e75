using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>An environment variable of later steps and of containers.</summary>
    /// <param name="name">The name: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>, not beginning with a digit.</param>
    /// <param name="value">The value; variables expand in it, to what they are before this step.</param>
    /// <exception cref="ImageDefinitionException">The name is not one, or the value has a line end.</exception>
    /// <example><code>image.Env("PATH", $"/opt/tools/bin:{Variable.Env("PATH")}");</code></example>
    public ImageBuilder Env(string name, string value)
    {
        NameGrammar.CheckEnvironmentVariable(name);
        return Add(new EnvInstruction(new[] { new KeyValue(name, Expand(Required.Value(value, $"The value of '{name}'"))) }));
    }

    /// <summary>A label of the image.</summary>
    /// <param name="key">The key, such as <c>org.opencontainers.image.vendor</c>.</param>
    /// <param name="value">The value; variables expand in it.</param>
    /// <exception cref="ImageDefinitionException">The key is not one, or the value has a line end.</exception>
    /// <example><code>image.Label("org.opencontainers.image.vendor", "Acme");</code></example>
    public ImageBuilder Label(string key, string value) =>
        Add(new LabelInstruction(new[] { LabelPair(key, value) }));

    /// <summary>Several labels of the image, in one instruction.</summary>
    /// <param name="labels">Keys and values; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no label, a key is not one, or a value has a line end.</exception>
    /// <example>
    /// <code>
    /// image.Labels(new()
    /// {
    ///     ["org.opencontainers.image.vendor"] = "Acme",
    ///     ["org.opencontainers.image.licenses"] = "MIT",
    /// });
    /// </code>
    /// </example>
    public ImageBuilder Labels(LabelSet labels)
    {
        var pairs = Required.Value(labels, "The set of labels").Keys.Select(key => LabelPair(key, labels[key])).ToEquatableArray();
        return pairs.IsEmpty ? throw new ImageDefinitionException("The set of labels must not be empty.") : Add(new LabelInstruction(pairs));
    }

    /// <summary>A variable of this stage that <c>--build-arg</c> can set. It does not exist in containers.</summary>
    /// <param name="name">The name: letters, digits and <c>_</c>, not beginning with a digit.</param>
    /// <param name="defaultValue">The value unless the build gives another; not set when null. Variables expand in it.</param>
    /// <returns>The variable, to be used within strings of later steps.</returns>
    /// <exception cref="ImageDefinitionException">The name is not one, or the value has a line end.</exception>
    /// <example>
    /// <code>
    /// var version = image.Arg("VERSION", "1.2");
    /// image.Run($"make VERSION={version}");
    /// </code>
    /// </example>
    public Variable Arg(string name, string? defaultValue = null)
    {
        NameGrammar.CheckArgument(name);
        _ = Add(new ArgInstruction(name, defaultValue is null ? null : Expand(defaultValue)));
        return new Variable(VariableKind.Argument, name);
    }

    /// <summary>
    /// A variable of the whole Dockerfile that <c>--build-arg</c> can set. FROM of a stage can refer to it, and every stage that does is
    /// given it by an ARG of its own before its first use.
    /// </summary>
    /// <param name="name">The name: letters, digits and <c>_</c>, not beginning with a digit.</param>
    /// <param name="defaultValue">The value unless the build gives another; not set when null. Earlier global variables expand in it.</param>
    /// <returns>The variable, to be used within strings.</returns>
    /// <exception cref="ImageDefinitionException">
    /// The name is not one, the value has a line end, or the Dockerfile has the variable with another default.
    /// </exception>
    /// <example>
    /// <code>
    /// var go = image.GlobalArg("GO", "1.25");
    /// image.Stage("build", from: $"golang:{go}", stage => stage.Run($"echo built with {go}"));
    /// </code>
    /// </example>
    public Variable GlobalArg(string name, string? defaultValue = null)
    {
        NameGrammar.CheckArgument(name);
        CheckStagesPossible("A global argument");
        _steps.Draft.AddGlobalArgument(name, defaultValue);
        return new Variable(VariableKind.GlobalArgument, name);
    }

    /// <summary>The directory of later steps and of containers; created when absent.</summary>
    /// <param name="path">The path; relative to the current one unless it begins with <c>/</c>. Variables expand in it.</param>
    /// <exception cref="ImageDefinitionException">The path is empty or has a line end.</exception>
    /// <example><code>image.WorkDir("/app");</code></example>
    public ImageBuilder WorkDir(string path)
    {
        PathGrammar.CheckText(path, "A working directory");
        return Add(new WorkdirInstruction(Expand(path)));
    }

    /// <summary>TCP ports that containers listen on.</summary>
    /// <param name="ports">Numbers from 1 to 65535; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no port, or a number is out of range.</exception>
    /// <example><code>image.Expose(8080, 8443);</code></example>
    public ImageBuilder Expose(params int[] ports)
    {
        if (ports is null or { Length: 0 })
            throw new ImageDefinitionException("The list of ports must not be empty.");

        return Add(new ExposeInstruction(ports.Select(port => (ExpandableText)PortText.Write(port, Protocol.Tcp)).ToEquatableArray()));
    }

    /// <summary>A port that containers listen on.</summary>
    /// <param name="port">A number from 1 to 65535.</param>
    /// <param name="protocol">The protocol.</param>
    /// <exception cref="ImageDefinitionException">The number is out of range.</exception>
    /// <example><code>image.Expose(53, Protocol.Udp);</code></example>
    public ImageBuilder Expose(int port, Protocol protocol) =>
        Add(new ExposeInstruction(new ExpandableText[] { PortText.Write(port, protocol) }));

    /// <summary>A port whose number a variable holds.</summary>
    /// <param name="port">The variable.</param>
    /// <param name="protocol">The protocol.</param>
    /// <exception cref="ImageDefinitionException">The variable is not known here.</exception>
    /// <example>
    /// <code>
    /// image.Env("PORT", "8080").Expose(Variable.Env("PORT"));
    /// </code>
    /// </example>
    public ImageBuilder Expose(Variable port, Protocol protocol = Protocol.Tcp) =>
        Add(new ExposeInstruction(new[] { Expand(Required.Value(port, "A port") + PortText.Suffix(protocol)) }));

    /// <summary>All ports from one to another.</summary>
    /// <param name="first">A number from 1 to 65535.</param>
    /// <param name="last">A number from <paramref name="first"/> to 65535.</param>
    /// <param name="protocol">The protocol.</param>
    /// <exception cref="ImageDefinitionException">A number is out of range.</exception>
    /// <example><code>image.ExposeRange(30000, 30009, Protocol.Udp);</code></example>
    public ImageBuilder ExposeRange(int first, int last, Protocol protocol = Protocol.Tcp) =>
        Add(new ExposeInstruction(new ExpandableText[] { PortText.WriteRange(first, last, protocol) }));

    /// <summary>Directories whose content lives outside the container.</summary>
    /// <param name="paths">Absolute paths; at least one. Variables expand in them.</param>
    /// <exception cref="ImageDefinitionException">There is no path, or one is not absolute.</exception>
    /// <example><code>image.Volume("/var/lib/data");</code></example>
    public ImageBuilder Volume(params string[] paths)
    {
        var volumes = Required.AtLeastOne(paths, "The list of volumes").Select(path => PathGrammar.CheckAbsolute(path, "A volume"));
        return Add(new VolumeInstruction(volumes.Select(Expand).ToEquatableArray()));
    }

    /// <summary>The signal that asks a container to stop.</summary>
    /// <param name="signal">The signal.</param>
    /// <exception cref="ImageDefinitionException">There is no such signal.</exception>
    /// <example><code>image.StopSignal(Signal.SIGQUIT);</code></example>
    public ImageBuilder StopSignal(Signal signal) =>
        StopSignal(Choice.Of(signal));

    /// <summary>The signal that asks a container to stop, by its name or number; real-time signals have no other way.</summary>
    /// <param name="signal">A name, with or without <c>SIG</c>, or a number. Variables expand in it.</param>
    /// <exception cref="ImageDefinitionException">There is no such signal.</exception>
    /// <example><code>image.StopSignal("SIGRTMIN+3");</code></example>
    public ImageBuilder StopSignal(string signal) =>
        Add(new StopsignalInstruction(Expand(Required.Text(signal, "A signal"))));

    /// <summary>The shell for the commands that follow and are text.</summary>
    /// <param name="arguments">The program and its arguments; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no argument.</exception>
    /// <example><code>image.Shell("/bin/bash", "-o", "pipefail", "-c");</code></example>
    public ImageBuilder Shell(params string[] arguments) =>
        Add(new ShellInstruction(Arguments(Required.AtLeastOne(arguments, "The arguments of Shell"), "Shell", "write the value itself").Arguments));

    /// <summary>The program of a container. Clears the command of the parent image.</summary>
    /// <param name="arguments">
    /// The program and its arguments, started without a shell, so that nothing expands in them; none clears that of the parent image.
    /// </param>
    /// <exception cref="ImageDefinitionException">An argument cannot be written, or refers to a variable.</exception>
    /// <example><code>image.Entrypoint("java", "-jar", "/app/orders.jar");</code></example>
    public ImageBuilder Entrypoint(params string[] arguments) =>
        Add(new EntrypointInstruction(Arguments(arguments, "Entrypoint", "use EntrypointShell(…), whose shell expands variables of the environment")));

    /// <summary>
    /// The program of a container as a command line of the image's shell, which then stands between the engine's signals and the
    /// program.
    /// </summary>
    /// <param name="command">The command line; the shell of the container expands variables of the environment in it.</param>
    /// <exception cref="ImageDefinitionException">The text is empty, has several lines, or refers to a build argument.</exception>
    /// <example><code>image.EntrypointShell("exec java $JAVA_OPTIONS -jar /app/orders.jar");</code></example>
    public ImageBuilder EntrypointShell(string command) =>
        Add(new EntrypointInstruction(ContainerCommand(command, "The command of EntrypointShell")));

    /// <summary>The command of a container, or the default arguments of its entrypoint.</summary>
    /// <param name="arguments">The arguments, used without a shell, so that nothing expands in them; none clears those of the parent image.</param>
    /// <exception cref="ImageDefinitionException">An argument cannot be written, or refers to a variable.</exception>
    /// <example><code>image.Cmd("--port", "8080");</code></example>
    public ImageBuilder Cmd(params string[] arguments) =>
        Add(new CmdInstruction(Arguments(arguments, "Cmd", "use CmdShell(…), whose shell expands variables of the environment")));

    /// <summary>
    /// The command of a container as a command line of the image's shell, which then stands between the engine's signals and the
    /// program.
    /// </summary>
    /// <param name="command">The command line; the shell of the container expands variables of the environment in it.</param>
    /// <exception cref="ImageDefinitionException">The text is empty, has several lines, or refers to a build argument.</exception>
    /// <example><code>image.CmdShell("exec server --port $PORT");</code></example>
    public ImageBuilder CmdShell(string command) =>
        Add(new CmdInstruction(ContainerCommand(command, "The command of CmdShell")));

    private KeyValue LabelPair(string key, string value)
    {
        NameGrammar.CheckLabel(key);
        return new KeyValue(key, Expand(Required.Value(value, $"The value of '{key}'")));
    }
}
