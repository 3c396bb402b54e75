using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>
/// Instructions of short texts of visible ASCII characters alone, of which it is known that they can be written without writing them. Nearly
/// all are of this kind; nothing is said of the others.
/// </summary>
internal static class PlainInstruction
{
    /// <summary>So many texts of such a length stay far below what a line can hold, whatever is quoted in them.</summary>
    private const int MaximumLength = 500;
    private const int MaximumCount = 10;

    /// <summary>Whether the instruction is of this kind.</summary>
    public static bool Is(Instruction instruction, char escape) => instruction switch
    {
        RunInstruction { Mounts.IsEmpty: true, Devices.IsEmpty: true, Network: null, Security: null, Command: not ExecCommand { Arguments.IsEmpty: true } } run => IsCommand(run.Command, escape),
        CopyInstruction { From: null, Chown: null, Chmod: null, Exclude.IsEmpty: true } copy => AreLocalPaths(copy.Sources) && IsPath(copy.Destination),
        EnvInstruction env => ArePairs(env.Variables),
        LabelInstruction label => ArePairs(label.Labels),
        WorkdirInstruction workdir => IsText(workdir.Path),
        UserInstruction user => IsText(user.User),
        StopsignalInstruction { Signal: { Literal: { } signal } text } => IsText(text) && Signal.IsKnown(signal),
        CmdInstruction cmd => IsCommand(cmd.Command, escape),
        EntrypointInstruction entrypoint => IsCommand(entrypoint.Command, escape),
        VolumeInstruction volume => ArePaths(volume.Paths),
        _ => false,
    };

    private static bool ArePairs(EquatableArray<KeyValue> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key.Length == 0 || pair.Key.IndexOf('=') >= 0 || !IsPlain(pair.Key) || pair.Value.Literal is not { } value || !IsPlain(value))
                return false;
        }

        return pairs.Count is > 0 and <= MaximumCount;
    }

    private static bool ArePaths(EquatableArray<ExpandableText> paths)
    {
        foreach (var path in paths)
        {
            if (!IsText(path))
                return false;
        }

        return paths.Count is > 0 and <= MaximumCount;
    }

    /// <summary>What holds a colon may be an address, and what holds '&lt;' may open a here-document.</summary>
    private static bool AreLocalPaths(EquatableArray<CopySource> sources)
    {
        foreach (var source in sources)
        {
            if (source is not PathSource path || !IsPath(path.Path))
                return false;
        }

        return sources.Count is > 0 and <= MaximumCount;
    }

    private static bool IsPath(ExpandableText path) => IsText(path) && path.Literal!.IndexOfAny([':', '<']) < 0;

    private static bool IsCommand(Command command, char escape) => command switch
    {
        ExecCommand exec => AreArguments(exec.Arguments),
        ShellCommand { Documents.IsEmpty: true, Text: { Length: > 0 } text } =>
            IsPlain(text) && text[0] is not (' ' or '[') && text[text.Length - 1] != ' ' && text[text.Length - 1] != escape && text.IndexOf('<') < 0,
        _ => false,
    };

    private static bool AreArguments(EquatableArray<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!IsPlain(argument))
                return false;
        }

        return arguments.Count <= MaximumCount;
    }

    private static bool IsText(ExpandableText text) => text.Literal is { Length: > 0 } literal && IsPlain(literal);

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
                return false;
        }

        return text.Length <= MaximumLength;
    }
}
