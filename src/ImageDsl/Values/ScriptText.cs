using ImageDsl.Dockerfile;

namespace ImageDsl.Values;

/// <summary>Scripts of several lines.</summary>
internal static class ScriptText
{
    private const string Strict = "set -eu\n";

    /// <summary>The script, which ends at the first command that fails; one that names its own interpreter is left as it is.</summary>
    public static ScriptCommand Command(string? script)
    {
        var text = Lines.Terminate(Lines.Normalize(Required.Text(script, "A script")).TrimStart('\n'));

        if (text.Trim().Length == 0)
            throw new ImageDefinitionException("A script must not be empty.");

        return new ScriptCommand(text.StartsWith("#!", StringComparison.Ordinal) ? text : Strict + text);
    }
}
