using ImageDsl.Values;

namespace ImageDsl;

/// <summary>
/// A variable whose value is known when the image is built: a build argument, or a variable of the environment. It is used within strings,
/// <c>$"echo {version}"</c>, and written as a reference there; a <c>$</c> that somebody typed stays a <c>$</c>.
/// </summary>
/// <example>
/// <code>
/// var version = image.Arg("VERSION", "1.2");
/// image.Run($"make VERSION={version}").Label("org.opencontainers.image.version", version);
/// </code>
/// </example>
public sealed class Variable
{
    private readonly VariableUse _use;
    private readonly string? _operator;
    private readonly string? _word;
    private readonly string? _replacement;

    internal Variable(VariableKind kind, string name, string? @operator = null, string? word = null, string? replacement = null)
    {
        _use = new VariableUse(kind, name);
        _operator = @operator;
        _word = word;
        _replacement = replacement;
    }

    /// <summary>The platform that is built for, such as <c>linux/arm64/v8</c>.</summary>
    public static Variable TargetPlatform { get; } = Predefined("TARGETPLATFORM");

    /// <summary>The operating system that is built for, such as <c>linux</c>.</summary>
    public static Variable TargetOs { get; } = Predefined("TARGETOS");

    /// <summary>The architecture that is built for, such as <c>arm64</c>.</summary>
    public static Variable TargetArch { get; } = Predefined("TARGETARCH");

    /// <summary>The variant of the architecture that is built for, such as <c>v8</c>; mostly empty.</summary>
    public static Variable TargetVariant { get; } = Predefined("TARGETVARIANT");

    /// <summary>The version of the operating system that is built for; front end 1.13 and later.</summary>
    public static Variable TargetOsVersion { get; } = Predefined("TARGETOSVERSION");

    /// <summary>The name of the stage that the build was asked for; front end 1.11 and later.</summary>
    public static Variable TargetStage { get; } = Predefined("TARGETSTAGE");

    /// <summary>The platform of the machine that builds.</summary>
    public static Variable BuildPlatform { get; } = Predefined("BUILDPLATFORM");

    /// <summary>The operating system of the machine that builds.</summary>
    public static Variable BuildOs { get; } = Predefined("BUILDOS");

    /// <summary>The architecture of the machine that builds.</summary>
    public static Variable BuildArch { get; } = Predefined("BUILDARCH");

    /// <summary>The variant of the architecture of the machine that builds; mostly empty.</summary>
    public static Variable BuildVariant { get; } = Predefined("BUILDVARIANT");

    /// <summary>The version of the operating system of the machine that builds; front end 1.13 and later.</summary>
    public static Variable BuildOsVersion { get; } = Predefined("BUILDOSVERSION");

    /// <summary>The name.</summary>
    public string Name => _use.Name;

    /// <summary>A variable of the environment: one that <c>Env</c> set, or that the image below brings.</summary>
    /// <param name="name">The name: letters, digits and <c>_</c>, not beginning with a digit.</param>
    /// <exception cref="ImageDefinitionException">The text is no such name.</exception>
    /// <example><code>image.Env("PATH", $"/opt/tools/bin:{Variable.Env("PATH")}");</code></example>
    public static Variable Env(string name)
    {
        NameGrammar.CheckArgument(name);
        return new Variable(VariableKind.Environment, name);
    }

    /// <summary>The value, or another text when it is not set or empty: <c>${NAME:-text}</c>.</summary>
    /// <param name="text">The other text; may refer to variables itself.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example><code>image.Env("MODE", Variable.Env("MODE").Or("production"));</code></example>
    public Variable Or(string text) => With(":-", text);

    /// <summary>The value, or another text when it is not set; an empty value stays empty: <c>${NAME-text}</c>.</summary>
    /// <param name="text">The other text; may refer to variables itself.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example><code>image.Env("MODE", Variable.Env("MODE").OrIfUnset("production"));</code></example>
    public Variable OrIfUnset(string text) => With("-", text);

    /// <summary>A text when the variable is set and not empty, and nothing otherwise: <c>${NAME:+text}</c>.</summary>
    /// <param name="text">The text; may refer to variables itself.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example>
    /// <code>
    /// var debug = image.Arg("DEBUG");
    /// image.Run($"make {debug.Then("--debug")}");
    /// </code>
    /// </example>
    public Variable Then(string text) => With(":+", text);

    /// <summary>A text when the variable is set, even to nothing: <c>${NAME+text}</c>.</summary>
    /// <param name="text">The text; may refer to variables itself.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example><code>image.Env("FLAGS", Variable.Env("DEBUG").ThenIfSet("--debug"));</code></example>
    public Variable ThenIfSet(string text) => With("+", text);

    /// <summary>The value; the build fails with a message when it is not set or empty: <c>${NAME:?message}</c>.</summary>
    /// <param name="message">What the person who builds reads.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example>
    /// <code>
    /// var version = image.Arg("VERSION");
    /// image.Env("VERSION", version.Required("give --build-arg VERSION"));
    /// </code>
    /// </example>
    public Variable Required(string message) => With(":?", message);

    /// <summary>The value; the build fails with a message when it is not set: <c>${NAME?message}</c>.</summary>
    /// <param name="message">What the person who builds reads.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example><code>image.Env("HOME_OF_APP", Variable.Env("APP_HOME").RequiredSet("the base must set APP_HOME"));</code></example>
    public Variable RequiredSet(string message) => With("?", message);

    /// <summary>The value without the shortest beginning that matches: <c>${NAME#pattern}</c>; front end 1.7 and later.</summary>
    /// <param name="pattern">The pattern, in which <c>*</c> and <c>?</c> are wildcards.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example>
    /// <code>
    /// var tag = image.Arg("TAG", "v1.2");
    /// image.Env("VERSION", tag.WithoutPrefix("v"));
    /// </code>
    /// </example>
    public Variable WithoutPrefix(string pattern) => With("#", pattern);

    /// <summary>The value without the longest beginning that matches: <c>${NAME##pattern}</c>; front end 1.7 and later.</summary>
    /// <param name="pattern">The pattern, in which <c>*</c> and <c>?</c> are wildcards.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example>
    /// <code>
    /// var file = image.Arg("FILE", "dir/app.jar");
    /// image.Env("NAME", file.WithoutLongestPrefix("*/"));
    /// </code>
    /// </example>
    public Variable WithoutLongestPrefix(string pattern) => With("##", pattern);

    /// <summary>The value without the shortest end that matches: <c>${NAME%pattern}</c>; front end 1.7 and later.</summary>
    /// <param name="pattern">The pattern, in which <c>*</c> and <c>?</c> are wildcards.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example>
    /// <code>
    /// var file = image.Arg("FILE", "app.jar");
    /// image.Env("NAME", file.WithoutSuffix(".jar"));
    /// </code>
    /// </example>
    public Variable WithoutSuffix(string pattern) => With("%", pattern);

    /// <summary>The value without the longest end that matches: <c>${NAME%%pattern}</c>; front end 1.7 and later.</summary>
    /// <param name="pattern">The pattern, in which <c>*</c> and <c>?</c> are wildcards.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example>
    /// <code>
    /// var version = image.Arg("VERSION", "1.2.3");
    /// image.Env("MAJOR", version.WithoutLongestSuffix(".*"));
    /// </code>
    /// </example>
    public Variable WithoutLongestSuffix(string pattern) => With("%%", pattern);

    /// <summary>The value with every match replaced: <c>${NAME//pattern/replacement}</c>; front end 1.7 and later, and not in commands.</summary>
    /// <param name="pattern">The pattern, in which <c>*</c> and <c>?</c> are wildcards.</param>
    /// <param name="replacement">What takes the place of a match.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example>
    /// <code>
    /// var version = image.Arg("VERSION", "1.2.3");
    /// image.Env("SERIES", version.Replace(".", "-"));
    /// </code>
    /// </example>
    public Variable Replace(string pattern, string replacement) => With("//", pattern, replacement);

    /// <summary>The value with its first match replaced: <c>${NAME/pattern/replacement}</c>; front end 1.7 and later, and not in commands.</summary>
    /// <param name="pattern">The pattern, in which <c>*</c> and <c>?</c> are wildcards.</param>
    /// <param name="replacement">What takes the place of the match.</param>
    /// <exception cref="ImageDefinitionException">The reference is changed already.</exception>
    /// <example>
    /// <code>
    /// var version = image.Arg("VERSION", "1.2.3");
    /// image.Env("SERIES", version.ReplaceFirst(".", "-"));
    /// </code>
    /// </example>
    public Variable ReplaceFirst(string pattern, string replacement) => With("/", pattern, replacement);

    /// <summary>The reference as a text of its own, where a string is asked for.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator string(Variable variable) => ImageDsl.Values.Required.Value(variable, "A variable").ToString();

    /// <summary>The reference within a text. It can be joined to other text, but not cut or compared: the value is not known yet.</summary>
    public override string ToString() => VariableText.Mark(_use, _operator, _word, _replacement);

    private static Variable Predefined(string name) => new(VariableKind.Predefined, name);

    private Variable With(string @operator, string word, string? replacement = null)
    {
        if (_operator is not null)
            throw new ImageDefinitionException($"The reference to '{Name}' is changed twice, and a Dockerfile can change it once: put the first result into Env(…).");

        _ = ImageDsl.Values.Required.Value(word, $"What changes '{Name}'");
        return new Variable(_use.Kind, Name, @operator, word, replacement);
    }
}
