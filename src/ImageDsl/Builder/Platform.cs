using ImageDsl.Values;

namespace ImageDsl;

/// <summary>The platform for which a stage takes its image. Without one that is the platform that is built for.</summary>
/// <example>
/// <code>
/// var build = image.Stage("build", "golang:1.25", Platform.Build, stage => stage
///     .Run($"GOARCH={Variable.TargetArch} go build -o /out/app"));
/// </code>
/// </example>
public sealed class Platform
{
    private Platform(string text) => Text = text;

    /// <summary>That of the machine that builds, so that nothing is emulated: <c>--platform=${BUILDPLATFORM}</c>.</summary>
    public static Platform Build { get; } = new(Variable.BuildPlatform);

    internal string Text { get; }

    /// <summary>A platform by its name.</summary>
    /// <param name="platform"><c>os/architecture[/variant]</c> in lower case, such as <c>linux/arm64</c>; global and predefined arguments expand in it.</param>
    /// <exception cref="ImageDefinitionException">The text is no platform.</exception>
    /// <example><code>var tools = image.Stage("tools", "alpine:3.22", Platform.Of("linux/amd64"), stage => stage.Apk("make"));</code></example>
    public static Platform Of(string platform)
    {
        _ = Required.Text(platform, "A platform");

        return VariableText.HasVariable(platform) || PlatformGrammar.FindError(platform) is not { } error
            ? new Platform(platform)
            : throw new ImageDefinitionException($"'{platform}' is not a platform: {error}");
    }

    /// <summary>A platform by its name.</summary>
    /// <param name="platform"><c>os/architecture[/variant]</c> in lower case, such as <c>linux/arm64</c>.</param>
    /// <exception cref="ImageDefinitionException">The text is no platform.</exception>
    public static implicit operator Platform(string platform) => Of(platform);

    /// <summary>The name.</summary>
    public override string ToString() => Text;
}
