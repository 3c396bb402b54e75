using Spectre.Console;

namespace ImageDsl.Tool.Output;

/// <summary>Shows on a terminal what takes long.</summary>
internal static class Progress
{
    /// <summary>Does something, and shows meanwhile what it is.</summary>
    /// <param name="error">Where progress is shown, if that is a terminal.</param>
    /// <param name="isQuiet">Whether nothing is to be shown.</param>
    /// <param name="work">Takes whom to report to, or null when nobody looks.</param>
    public static T Show<T>(TextWriter error, bool isQuiet, Func<IProgress<string>?, T> work)
    {
        if (isQuiet || !Terminal.Is(error))
            return work(null);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Status().Start("reading", context => work(new Reporter(context)));
    }

    private sealed class Reporter(StatusContext context) : IProgress<string>
    {
        public void Report(string value) => context.Status(Markup.Escape(TerminalText.Clean(value)));
    }
}
