using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>Tells what is delivered from what others build on, where no class says so.</summary>
internal static class DeliveredImages
{
    private static readonly HashSet<string> Interpreters = new(StringComparer.Ordinal)
    {
        "bash", "sh", "zsh", "python", "python2", "python3", "node", "irb", "php", "jshell", "ghci", "erl", "iex", "julia", "perl", "pypy", "pypy3", "R", "swift", "pwsh", "clojure", "lein",
    };

    /// <summary>
    /// Whether an image is delivered: an application, or a Dockerfile that says which program a container runs. One that starts an interpreter
    /// alone, whatever script stands before it, or nothing, is for others to build on.
    /// </summary>
    public static bool IsDelivered(EffectiveImage image) => image.Description is { Layer: var layer }
        ? layer == LayerKind.Application
        : !Starts(image.Configuration.Cmd, IsInterpreterAlone) && (Starts(image.Configuration.Entrypoint, _ => true) || Starts(image.Configuration.Cmd, _ => true));

    private static bool IsInterpreterAlone(EquatableArray<string> arguments) => arguments.Count == 1 && Interpreters.Contains(NameOf(arguments[0]));

    /// <summary>Whether a step of the Dockerfile sets a command, and one that counts.</summary>
    private static bool Starts(Fact<EquatableArray<string>?>? command, Func<EquatableArray<string>, bool> counts) =>
        command is { Origin: StepOrigin, Value: { IsEmpty: false } arguments } && counts(arguments);

    private static string NameOf(string program) => program.Substring(program.LastIndexOf('/') + 1);
}
