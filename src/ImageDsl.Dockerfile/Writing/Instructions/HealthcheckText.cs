using System.Globalization;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>HEALTHCHECK as text: the options on a line of their own when all is long.</summary>
internal static class HealthcheckText
{
    public static string Render(HealthcheckInstruction healthcheck, char escape)
    {
        var flags = Flags(healthcheck);

        if (healthcheck.Command is null)
        {
            return flags.Count == 0
                ? "HEALTHCHECK NONE"
                : throw new DockerfileFormatException("HEALTHCHECK NONE takes no options: leave them out, or give a command.");
        }

        if (healthcheck.Command is ExecCommand { Arguments.IsEmpty: true })
            throw new DockerfileFormatException("HEALTHCHECK has no command: give at least a program.");

        var command = CommandText.Encode(healthcheck.Command, "HEALTHCHECK", escape);

        // The flags end at the word CMD: what follows it may begin with '--'.
        if (healthcheck.Command is ShellCommand shell && command.Length != shell.Text.Length)
            command = shell.Text;

        var line = Layout.Join("HEALTHCHECK", flags, "CMD " + command);

        return flags.Count == 0 || line.Length <= Layout.MaximumColumns
            ? line
            : Layout.Lines([string.Join(" ", flags.Prepend("HEALTHCHECK")), Layout.Indent + "CMD " + command], escape);
    }

    private static List<string> Flags(HealthcheckInstruction healthcheck)
    {
        var flags = new List<string>();
        AddTime(flags, "interval", healthcheck.Interval);
        AddTime(flags, "timeout", healthcheck.Timeout);
        AddTime(flags, "start-period", healthcheck.StartPeriod);
        AddTime(flags, "start-interval", healthcheck.StartInterval);

        if (healthcheck.Retries is not { } retries)
            return flags;

        if (retries < 0)
            throw new DockerfileFormatException("The option --retries of HEALTHCHECK must not be negative.");

        flags.Add("--retries=" + retries.ToString(CultureInfo.InvariantCulture));
        return flags;
    }

    private static void AddTime(List<string> flags, string name, TimeSpan? time)
    {
        if (time is { } value)
            flags.Add($"--{name}={GoDuration.Encode(value, "--" + name)}");
    }
}
