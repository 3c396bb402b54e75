using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>RUN as text.</summary>
internal static class RunText
{
    public static string Render(RunInstruction run, char escape)
    {
        var flags = Flags(run, escape);

        switch (run.Command)
        {
            case ExecCommand { Arguments.IsEmpty: true }:
                throw new DockerfileFormatException("RUN has no command: give at least a program.");
            case ShellCommand { Documents.IsEmpty: false } shell:
                return Layout.Join("RUN", flags, ShellText.Encode(shell.Text, escape, "RUN")) + HereDocumentText.Bodies(shell.Documents, "RUN");
            case ScriptCommand script:
                return Script(flags, script, escape);
            case ShellCommand shell:
                return Layout.JoinShell("RUN", flags, ShellText.Encode(shell.Text, escape, "RUN"), escape);
            default:
                return Layout.JoinCommand("RUN", flags, CommandText.Encode(run.Command, "RUN", escape), escape);
        }
    }

    private static List<string>? Flags(RunInstruction run, char escape)
    {
        if (run.Mounts.IsEmpty && run.Devices.IsEmpty && run.Network is null && run.Security is null)
            return null;

        var flags = run.Mounts.Select(mount => MountFlag.Encode(mount, escape)).ToList();
        AddChoice(flags, "network", run.Network, "default", "none", "host");
        AddChoice(flags, "security", run.Security, "sandbox", "insecure");
        flags.AddRange(run.Devices.Select(device => Device(device, escape)));
        return flags;
    }

    private static void AddChoice(List<string> flags, string name, string? value, params string[] choices)
    {
        if (value is null)
            return;

        if (Array.IndexOf(choices, value) < 0)
            throw new DockerfileFormatException($"'{value}' is not a value of RUN --{name}: use {string.Join(" or ", choices)}.");

        flags.Add($"--{name}={value}");
    }

    private static string Device(string device, char escape) =>
        DeviceText.Problem(device) is { } problem ? throw new DockerfileFormatException(problem) : Flag.Encode("device", device, escape);

    private static string Script(List<string>? flags, ScriptCommand script, char escape)
    {
        HereDocumentText.Check(script.Body, "The script of RUN");

        if (!Language.LineText.IsName(script.Delimiter))
            throw new DockerfileFormatException($"'{script.Delimiter}' cannot end a script: use letters, digits and '_', not beginning with a digit.");

        var delimiter = HereDocumentText.ChooseDelimiter(script.Body, script.Delimiter, script.StripTabs);
        var word = HereDocumentText.Word(delimiter, script.IsQuoted, script.StripTabs);
        return $"{Layout.JoinCommand("RUN", flags, word, escape)}\n{script.Body}{delimiter}";
    }
}
