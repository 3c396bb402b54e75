namespace ImageDsl.Dockerfile.Shell;

/// <summary>A program that a simple command starts, and what it is given: <c>sudo -E apt-get -y install curl</c> starts <c>apt-get</c>.</summary>
internal sealed class ShellInvocation
{
    /// <summary>Programs that start the one they are given, and which of their flags take the next word.</summary>
    private static readonly Dictionary<string, string[]> Wrappers = new(StringComparer.Ordinal)
    {
        ["sudo"] = ["-u", "-g", "-h", "-p", "-C", "-r", "-t", "-T", "-U", "-D", "-R", "--user", "--group"],
        ["doas"] = ["-u", "-C"],
        ["env"] = ["-u", "-C", "-S", "--unset", "--chdir"],
        ["exec"] = ["-a"],
        ["command"] = [],
        ["builtin"] = [],
        ["nohup"] = [],
        ["time"] = ["-f", "-o"],
        ["nice"] = ["-n"],
        ["ionice"] = ["-c", "-n"],
        ["eatmydata"] = [],
    };

    private ShellInvocation(SimpleCommand command, string program, EquatableArray<ShellWord> arguments, bool hasWrapper)
    {
        Command = command;
        Program = program;
        Arguments = arguments;
        HasWrapper = hasWrapper;
    }

    /// <summary>The command it stands in.</summary>
    public SimpleCommand Command { get; }

    /// <summary>The program's name without its directory.</summary>
    public string Program { get; }

    /// <summary>What follows the program.</summary>
    public EquatableArray<ShellWord> Arguments { get; }

    /// <summary>Whether another program starts it: <c>sudo</c>, <c>env</c>.</summary>
    public bool HasWrapper { get; }

    /// <summary>The arguments that are no flags, in order. What belongs to a flag before it is among them unless the flag is named.</summary>
    /// <param name="flagsWithValue">Flags whose value is the next word.</param>
    public IEnumerable<ShellWord> Operands(params string[] flagsWithValue)
    {
        var areFlagsOver = false;

        for (var i = 0; i < Arguments.Count; i++)
        {
            var text = Arguments[i].Sketch;

            if (areFlagsOver || text.Length < 2 || text[0] != '-')
                yield return Arguments[i];
            else if (text == "--")
                areFlagsOver = true;
            else if (flagsWithValue.Contains(text, StringComparer.Ordinal))
                i++;
        }
    }

    /// <summary>Whether a flag is given: a long one, also with a value behind <c>=</c>; or a short one, also together with others.</summary>
    /// <param name="flags">With their dashes.</param>
    public bool HasFlag(params string[] flags) => Arguments.Any(argument => flags.Any(flag => IsFlag(argument.Sketch, flag)));

    /// <summary>
    /// The value of a flag, with variables as <c>$NAME</c>: behind <c>=</c>, as the next word, also of several short flags together (<c>-qO file</c>), or right behind a short one
    /// (<c>-O-</c>); null when it is not given.
    /// </summary>
    /// <param name="flags">With their dashes.</param>
    public string? ValueOf(params string[] flags)
    {
        for (var i = 0; i < Arguments.Count; i++)
        {
            var text = Arguments[i].Sketch;

            if (flags.Any(flag => text == flag || (IsShort(flag) && text.Length > 2 && text[0] == '-' && IsCluster(text) && text[text.Length - 1] == flag[1])))
                return i + 1 < Arguments.Count ? Arguments[i + 1].Sketch : null;

            if (flags.Any(flag => IsFlagWithValue(text, flag)))
                return text.Substring(text.IndexOf('=') + 1);

            if (flags.Any(flag => IsShort(flag) && text.StartsWith(flag, StringComparison.Ordinal)))
                return text.Substring(2);
        }

        return null;
    }

    /// <summary>The program that a command starts; null when it has none, or when a variable names it.</summary>
    public static ShellInvocation? Of(SimpleCommand command)
    {
        var words = command.Words;
        var start = 0;

        while (start < words.Count && words[start].Literal is { } name)
        {
            var program = name.Substring(name.LastIndexOf('/') + 1);

            if (!Wrappers.TryGetValue(program, out var flagsWithValue) || Wrapped(words, start + 1, flagsWithValue) is not { } next)
                return new ShellInvocation(command, program, words.Skip(start + 1).ToEquatableArray(), start > 0);

            start = next;
        }

        return null;
    }

    /// <summary>Where the program begins that a wrapper starts, or null when there is none.</summary>
    private static int? Wrapped(EquatableArray<ShellWord> words, int start, string[] flagsWithValue)
    {
        for (var i = start; i < words.Count; i++)
        {
            var text = words[i].Sketch;

            if (flagsWithValue.Contains(text, StringComparer.Ordinal))
                i++;
            else if (!text.StartsWith("-", StringComparison.Ordinal) && !IsAssignment(text))
                return i;
        }

        return null;
    }

    private static bool IsAssignment(string text) => ShellWordReader.EndOfName(text, 0) is > 0 and var end && end < text.Length && text[end] == '=';

    private static bool IsFlag(string text, string flag) => text == flag
        || IsFlagWithValue(text, flag)
        || (IsShort(flag) && text.Length > 2 && text[0] == '-' && text[1] != '-' && IsCluster(text) && text.IndexOf(flag[1]) > 0);

    private static bool IsFlagWithValue(string text, string flag) => !IsShort(flag) && text.StartsWith(flag + "=", StringComparison.Ordinal);

    private static bool IsShort(string flag) => flag.Length == 2 && flag[0] == '-';

    private static bool IsCluster(string text) => text.Skip(1).All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
