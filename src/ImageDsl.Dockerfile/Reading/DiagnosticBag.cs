using System.Globalization;
using System.Text;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Collects what is wrong.</summary>
internal sealed class DiagnosticBag
{
    private const int MaximumLength = 300;

    private readonly List<(DiagnosticSeverity Severity, string Message, SourceSpan Span)> _found = [];

    public int Errors { get; private set; }

    /// <summary>What was found wrong first; null when nothing was.</summary>
    public string? FirstError => _found.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Message).FirstOrDefault();

    public void Error(string message, SourceSpan span)
    {
        Errors++;
        _found.Add((DiagnosticSeverity.Error, OneLine(message), span));
    }

    public void Warning(string message, SourceSpan span) => _found.Add((DiagnosticSeverity.Warning, OneLine(message), span));

    /// <summary>All of it in the order of the text.</summary>
    public IReadOnlyList<DockerfileDiagnostic> ToSortedList(LineMap lines) => _found.Count == 0
        ? []
        : [.. _found.OrderBy(found => found.Span.Start).Select(found => new DockerfileDiagnostic(found.Severity, found.Message, found.Span, lines.PositionOf(found.Span.Start)))];

    // Messages repeat what stands in the file, which may hold anything.
    private static string OneLine(string message)
    {
        var shortened = Shorten(message);

        if (!shortened.Any(char.IsControl))
            return shortened;

        var shown = new StringBuilder();

        foreach (var c in shortened)
            _ = char.IsControl(c) ? shown.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)) : shown.Append(c);

        return shown.ToString();
    }

    // A pair of surrogates stays together.
    private static string Shorten(string message)
    {
        if (message.Length <= MaximumLength)
            return message;

        var head = MaximumLength / 2;
        var tail = message.Length - head;
        return message.Substring(0, char.IsHighSurrogate(message[head - 1]) ? head - 1 : head) + "…" + message.Substring(char.IsLowSurrogate(message[tail]) ? tail + 1 : tail);
    }
}
