using ImageDsl.Dockerfile;

namespace ImageDsl.Values;

/// <summary>Scripts of several lines.</summary>
internal static class ScriptText
{
    /// <summary>The script, which ends at the first command that fails; one that names its own interpreter is left as it is.</summary>
    /// <param name="script">The script.</param>
    /// <param name="isTraced">Whether the log of the build shows each command, with the values of its variables.</param>
    public static ScriptCommand Command(string script, bool isTraced)
    {
        var text = Lines.Terminate(Lines.Normalize(script).TrimStart('\n'));

        if (text.Trim().Length == 0)
            throw new ImageDefinitionException("A script must not be empty.");

        return new ScriptCommand(text.StartsWith("#!", StringComparison.Ordinal) ? text : $"set -eu{(isTraced ? "x" : "")}\n{text}");
    }
}
