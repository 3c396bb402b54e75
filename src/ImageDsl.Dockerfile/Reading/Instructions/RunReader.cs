using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>RUN.</summary>
internal static class RunReader
{
    private static readonly FlagKind[] Flags = [FlagKind.List("mount"), "network", "security", FlagKind.List("device")];

    public static RunInstruction? Read(InstructionLine line)
    {
        var flags = FlagSet.Read(line, Flags);
        var mounts = line.Flags is null ? default : Mounts(line, flags);

        Choose(line, flags, "network", "default", "none", "host");
        Choose(line, flags, "security", "sandbox", "insecure");

        foreach (var device in flags.All("device"))
        {
            if (DeviceText.Problem(device.Value!) is { } problem)
                line.Error(problem, device);
        }

        var command = line.Documents.Count > 0 ? WithDocuments(line) : CommandReader.Command(line);
        line.MarkUntypedIf(command is null or ExecCommand { Arguments.IsEmpty: true });

        return command is null ? null : new RunInstruction(command)
        {
            Mounts = mounts,
            Network = flags.Value("network"),
            Security = flags.Value("security"),
            Devices = line.Flags is null ? default : flags.All("device").Select(device => device.Value!).ToEquatableArray(),
        };
    }

    private static EquatableArray<RunMount> Mounts(InstructionLine line, FlagSet flags)
    {
        var mounts = flags.All("mount").Select(flag => MountText.Read(line, flag)).ToList();
        line.MarkUntypedIf(mounts.Contains(null));
        return mounts.OfType<RunMount>().ToEquatableArray();
    }

    private static void Choose(InstructionLine line, FlagSet flags, string name, params string[] choices)
    {
        if (flags.Find(name) is { } flag && Array.IndexOf(choices, flag.Value) < 0)
            line.Error($"'{flag.Value}' is no value of --{name}: use {string.Join(" or ", choices)}.", flag);
    }

    private static Command WithDocuments(InstructionLine line)
    {
        var documents = line.Documents;

        if (documents.Count == 1 && HereDocumentLexer.Parse(line.Arguments) is { } word)
        {
            // A file descriptor before '<<' means nothing here, and neither does how the delimiter is called.
            var script = new ScriptCommand(documents[0].Body) { IsQuoted = !word.Expand, StripTabs = word.StripTabs };
            return LineText.IsName(word.Delimiter) ? script with { Delimiter = word.Delimiter } : script;
        }

        return new ShellCommand(line.ShellText())
        {
            Documents = documents.Select(document => new HereDocument(document.Word.Delimiter, document.Body)).ToEquatableArray(),
        };
    }
}
