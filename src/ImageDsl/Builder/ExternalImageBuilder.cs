using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Values;

namespace ImageDsl;

/// <summary>
/// Takes what a class says about an external image, in the words of <see cref="ImageBuilder"/>. What is not stated is not known. Variables, ports,
/// volumes and users add to those that are well known for the reference, unless <see cref="NothingElse"/> is said; any other fact takes the place of
/// the well-known one.
/// </summary>
public sealed class ExternalImageBuilder
{
    private readonly string _class;
    private ExternalImageOrigin _origin;
    private bool _isComplete;

    internal ExternalImageBuilder(string @class)
    {
        _class = @class;
        _origin = new ExternalImageOrigin(new FactSource(@class, null, null)) { Class = @class };
    }

    /// <summary>What was stated.</summary>
    internal ExternalImageFacts Facts
    {
        get => _isComplete
            ? field with
            {
                Environment = field.Environment with { IsComplete = true },
                ExposedPorts = field.ExposedPorts with { IsComplete = true },
                Volumes = field.Volumes with { IsComplete = true },
                Users = field.Users with { IsComplete = true },
            }
            : field;
        private set;
    } = ExternalImageFacts.Unknown;

    /// <summary>Who says the facts that follow; shown wherever a fact is shown.</summary>
    /// <param name="address">A public address, <c>https://…</c>.</param>
    /// <param name="date">The day on which it was looked up, <c>2026-11-25</c>; null for none.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Source("https://images.acme.example/golden", "2026-11-25").User("app");</code></example>
    public ExternalImageBuilder Source(string address, string? date = null)
    {
        PathGrammar.CheckText(address, "The address of a source");
        CheckPlain(address, "The address of a source");
        _origin = new ExternalImageOrigin(new FactSource(_class, address, date is null ? null : CheckedDay(date))) { Class = _class };
        return this;
    }

    /// <summary>The conceptual layers that the image holds.</summary>
    /// <param name="kinds">The kinds from the bottom up, each once; none when it holds nothing that counts.</param>
    /// <exception cref="ImageDefinitionException">A kind is there twice, or above a higher one.</exception>
    /// <example><code>image.Holds(LayerKind.Os, LayerKind.Runtime);</code></example>
    public ExternalImageBuilder Holds(params LayerKind[] kinds)
    {
        if (kinds is null)
            throw new ImageDefinitionException("The list of layers must not be null.");

        for (var i = 0; i < kinds.Length; i++)
        {
            if (!Enum.IsDefined(typeof(LayerKind), kinds[i]))
                throw new ImageDefinitionException($"{(int)kinds[i]} is not a value of {nameof(LayerKind)}.");

            if (i > 0 && kinds[i] <= kinds[i - 1])
                throw new ImageDefinitionException($"{kinds[i]} cannot stand on {kinds[i - 1]}: kinds go from the bottom up (Os, Runtime, Middleware, Application), each once.");
        }

        return With(facts => facts with { Kinds = new(kinds.ToEquatableArray(), _origin) });
    }

    /// <summary>The package manager within.</summary>
    /// <param name="manager">The package manager.</param>
    /// <exception cref="ImageDefinitionException">There is no such value.</exception>
    /// <example><code>image.PackageManager(PackageManager.Microdnf);</code></example>
    public ExternalImageBuilder PackageManager(PackageManager manager)
    {
        var known = Defined(manager);
        return With(facts => facts with { PackageManager = new(known, _origin) });
    }

    /// <summary>There is no package manager within.</summary>
    /// <example><code>image.NoPackageManager();</code></example>
    public ExternalImageBuilder NoPackageManager() => With(facts => facts with { PackageManager = new(null, _origin) });

    /// <summary>The shell within, which steps of text need.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="ImageDefinitionException">The path is not absolute.</exception>
    /// <example><code>image.Shell("/bin/bash");</code></example>
    public ExternalImageBuilder Shell(string path)
    {
        var shell = Path(path, "The shell");
        return With(facts => facts with { Shell = new(shell, _origin) });
    }

    /// <summary>There is no shell within.</summary>
    /// <example><code>image.NoShell();</code></example>
    public ExternalImageBuilder NoShell() => With(facts => facts with { Shell = new(null, _origin) });

    /// <summary>The C library that programs link to.</summary>
    /// <param name="library">The library.</param>
    /// <exception cref="ImageDefinitionException">There is no such value.</exception>
    /// <example><code>image.CLibrary(CLibrary.Musl);</code></example>
    public ExternalImageBuilder CLibrary(CLibrary library)
    {
        var known = Defined(library);
        return With(facts => facts with { CLibrary = new(known, _origin) });
    }

    /// <summary>A user that the image has, so that steps can name it and its number is known.</summary>
    /// <param name="name">The user's name.</param>
    /// <param name="uid">The number; not 0, which is root.</param>
    /// <param name="gid">The number of its group; that of the user when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.HasUser("app", uid: 10001);</code></example>
    public ExternalImageBuilder HasUser(string name, int uid, int? gid = null)
    {
        UserGrammar.CheckNewName(name);

        if (uid <= 0)
            throw new ImageDefinitionException($"{Invariant(uid)} is not the number of a user besides root: it must be above 0.");

        if (gid < 0)
            throw new ImageDefinitionException($"{Invariant(gid.Value)} is not the number of a group: it must not be below 0.");

        return With(facts => facts with { Users = Add(facts.Users, new ImageUser(name, uid, gid ?? uid), user => user.Name) });
    }

    /// <summary>The user that steps and containers begin with.</summary>
    /// <param name="user"><c>user[:group]</c>, names or numbers; <c>root</c> where the image sets none.</param>
    /// <exception cref="ImageDefinitionException">The text is not a user.</exception>
    /// <example><code>image.User("10001");</code></example>
    public ExternalImageBuilder User(string user)
    {
        _ = UserGrammar.Parse(user);
        return With(facts => facts with { User = new(user, _origin) });
    }

    /// <summary>The working directory.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="ImageDefinitionException">The path is not absolute.</exception>
    /// <example><code>image.WorkDir("/app");</code></example>
    public ExternalImageBuilder WorkDir(string path)
    {
        var directory = Path(path, "A working directory");
        return With(facts => facts with { WorkingDirectory = new(directory, _origin) });
    }

    /// <summary>An environment variable.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; nothing expands in it.</param>
    /// <exception cref="ImageDefinitionException">The name is not one.</exception>
    /// <example><code>image.Env("JAVA_HOME", "/opt/java");</code></example>
    public ExternalImageBuilder Env(string name, string value)
    {
        NameGrammar.CheckEnvironmentVariable(name);
        CheckPlain(Required.Value(value, $"The value of '{name}'"), $"The value of '{name}'");
        return With(facts => facts with { Environment = Add(facts.Environment, new NameValue(name, value), variable => variable.Name) });
    }

    /// <summary>The program of a container.</summary>
    /// <param name="arguments">The program and its arguments; none when the image has no entrypoint.</param>
    /// <exception cref="ImageDefinitionException">An argument is null.</exception>
    /// <example><code>image.Entrypoint("/opt/golden/start");</code></example>
    public ExternalImageBuilder Entrypoint(params string[] arguments)
    {
        var words = Words(arguments, "The arguments of Entrypoint");
        return With(facts => facts with { Entrypoint = new(words, _origin) });
    }

    /// <summary>The command of a container, or the default arguments of its entrypoint.</summary>
    /// <param name="arguments">The arguments; none when the image has no command.</param>
    /// <exception cref="ImageDefinitionException">An argument is null.</exception>
    /// <example><code>image.Cmd("bash");</code></example>
    public ExternalImageBuilder Cmd(params string[] arguments)
    {
        var words = Words(arguments, "The arguments of Cmd");
        return With(facts => facts with { Cmd = new(words, _origin) });
    }

    /// <summary>TCP ports that containers listen on.</summary>
    /// <param name="ports">Numbers from 1 to 65535; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no port, or a number is out of range.</exception>
    /// <example><code>image.Expose(8080, 8443);</code></example>
    public ExternalImageBuilder Expose(params int[] ports)
    {
        if (ports is null or { Length: 0 })
            throw new ImageDefinitionException("The list of ports must not be empty.");

        foreach (var port in ports)
            _ = Expose(port, Protocol.Tcp);

        return this;
    }

    /// <summary>A port that containers listen on.</summary>
    /// <param name="port">A number from 1 to 65535.</param>
    /// <param name="protocol">The protocol.</param>
    /// <exception cref="ImageDefinitionException">The number is out of range.</exception>
    /// <example><code>image.Expose(53, Protocol.Udp);</code></example>
    public ExternalImageBuilder Expose(int port, Protocol protocol)
    {
        PortText.Check(port);
        var text = $"{Invariant(port)}/{Choice.Of(protocol)}";
        return With(facts => facts with { ExposedPorts = Add(facts.ExposedPorts, text, other => other) });
    }

    /// <summary>Directories whose content lives outside the container.</summary>
    /// <param name="paths">Absolute paths; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is no path, or one is not absolute.</exception>
    /// <example><code>image.Volume("/var/lib/data");</code></example>
    public ExternalImageBuilder Volume(params string[] paths)
    {
        foreach (var path in Required.AtLeastOne(paths, "The list of volumes"))
        {
            var volume = Path(path, "A volume");
            _ = With(facts => facts with { Volumes = Add(facts.Volumes, volume, other => other) });
        }

        return this;
    }

    /// <summary>The signal that asks a container to stop.</summary>
    /// <param name="signal">The signal.</param>
    /// <exception cref="ImageDefinitionException">There is no such signal.</exception>
    /// <example><code>image.StopSignal(Signal.SIGQUIT);</code></example>
    public ExternalImageBuilder StopSignal(Signal signal)
    {
        var name = Choice.Of(signal);
        return With(facts => facts with { StopSignal = new(name, _origin) });
    }

    /// <summary>The platforms that the image is there for.</summary>
    /// <param name="platforms"><c>os/architecture[/variant]</c>; at least one.</param>
    /// <exception cref="ImageDefinitionException">There is none, or one is not a platform.</exception>
    /// <example><code>image.Platforms("linux/amd64", "linux/arm64");</code></example>
    public ExternalImageBuilder Platforms(params string[] platforms)
    {
        foreach (var platform in Required.AtLeastOne(platforms, "The list of platforms"))
        {
            if (PlatformGrammar.FindError(platform) is { } error)
                throw new ImageDefinitionException($"'{platform}' is not a platform: {error}");

            _ = With(facts => facts with { Platforms = Add(facts.Platforms, platform, other => other) with { IsComplete = true } });
        }

        return this;
    }

    /// <summary>How many literal layers the image has, which count in the chain (rule IMG106).</summary>
    /// <param name="count">The number; not below 0.</param>
    /// <exception cref="ImageDefinitionException">The number is below 0.</exception>
    /// <example><code>image.LiteralLayers(7);</code></example>
    public ExternalImageBuilder LiteralLayers(int count) => count >= 0
        ? With(facts => facts with { LiteralLayers = new(count, _origin) })
        : throw new ImageDefinitionException($"{Invariant(count)} is not a number of layers: it must not be below 0.");

    /// <summary>What the image is made for: to build programs, or to run them.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <exception cref="ImageDefinitionException">There is no such value.</exception>
    /// <example><code>image.Purpose(ImagePurpose.BuildKit);</code></example>
    public ExternalImageBuilder Purpose(ImagePurpose purpose)
    {
        var known = Defined(purpose);
        return With(facts => facts with { Purpose = new(known, _origin) });
    }

    /// <summary>The last day on which the publisher repairs the image (rule IMG107).</summary>
    /// <param name="day">The day, <c>2028-08-09</c>.</param>
    /// <exception cref="ImageDefinitionException">The text is not a day.</exception>
    /// <example><code>image.SupportedUntil("2028-08-09");</code></example>
    public ExternalImageBuilder SupportedUntil(string day)
    {
        var end = CheckedDay(day);
        return With(facts => facts with { SupportEnd = new(end, _origin) });
    }

    /// <summary>The image has no environment variables, ports, volumes and users besides those that are stated here.</summary>
    /// <example><code>image.Expose(8080).NothingElse();</code></example>
    public ExternalImageBuilder NothingElse()
    {
        _isComplete = true;
        return this;
    }

    private ExternalImageBuilder With(Func<ExternalImageFacts, ExternalImageFacts> change)
    {
        Facts = change(Facts);
        return this;
    }

    private FactList<T> Add<T>(FactList<T> list, T value, Func<T, string> keyOf) =>
        list with { Items = list.Items.Where(item => keyOf(item.Value) != keyOf(value)).Append(new Fact<T>(value, _origin)).ToEquatableArray() };

    private static EquatableArray<string>? Words(string[] arguments, string subject)
    {
        foreach (var argument in Required.List(arguments, subject))
            CheckPlain(argument, subject);

        return arguments.Length == 0 ? (EquatableArray<string>?)null : arguments.ToEquatableArray();
    }

    private static string Path(string? path, string subject)
    {
        CheckPlain(PathGrammar.CheckAbsolute(path, subject), subject);
        return path!;
    }

    private static void CheckPlain(string text, string subject)
    {
        if (VariableText.HasVariable(text))
            throw new ImageDefinitionException($"{subject} refers to a variable of a build, and a fact about an image has none: write the value itself.");
    }

    private static string CheckedDay(string? text) => Day.IsDay(Required.Text(text, "A day"))
        ? text!
        : throw new ImageDefinitionException($"'{text}' is not a day: expected year, month and day, such as 2028-08-09.");

    private static T Defined<T>(T value)
        where T : struct, Enum =>
        Enum.IsDefined(typeof(T), value) ? value : throw new ImageDefinitionException($"{Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)} is not a value of {typeof(T).Name}.");

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
