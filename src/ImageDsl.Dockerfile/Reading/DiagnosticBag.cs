namespace ImageDsl.Dockerfile.Reading;

/// <summary>Collects what is wrong.</summary>
internal sealed class DiagnosticBag(int[] lineStarts)
{
    private const int MaximumLength = 300;

    private readonly List<DockerfileDiagnostic> _diagnostics = [];

    public int Errors { get; private set; }

    public void Error(string message, SourceSpan span)
    {
        Errors++;
        Add(DiagnosticSeverity.Error, message, span);
    }

    public void Warning(string message, SourceSpan span) => Add(DiagnosticSeverity.Warning, message, span);

    public List<DockerfileDiagnostic> ToSortedList() => [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];

    // Messages repeat what stands in the file, which may be as long as it likes.
    private static string Shorten(string message) =>
        message.Length <= MaximumLength ? message : message.Substring(0, MaximumLength / 2) + "…" + message.Substring(message.Length - (MaximumLength / 2));

    private void Add(DiagnosticSeverity severity, string message, SourceSpan span) =>
        _diagnostics.Add(new DockerfileDiagnostic(severity, Shorten(message), span, DockerfileSyntax.PositionOf(lineStarts, span.Start)));
}
