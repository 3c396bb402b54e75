namespace ImageDsl.Dockerfile.Reading;

/// <summary>Collects what is wrong.</summary>
internal sealed class DiagnosticBag(int[] lineStarts)
{
    private readonly List<DockerfileDiagnostic> _diagnostics = [];

    public int Errors { get; private set; }

    public void Error(string message, SourceSpan span)
    {
        Errors++;
        Add(DiagnosticSeverity.Error, message, span);
    }

    public void Warning(string message, SourceSpan span) => Add(DiagnosticSeverity.Warning, message, span);

    public List<DockerfileDiagnostic> ToSortedList() => [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];

    private void Add(DiagnosticSeverity severity, string message, SourceSpan span) =>
        _diagnostics.Add(new DockerfileDiagnostic(severity, message, span, DockerfileSyntax.PositionOf(lineStarts, span.Start)));
}
