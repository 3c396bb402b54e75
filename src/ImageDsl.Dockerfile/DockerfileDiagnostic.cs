namespace ImageDsl.Dockerfile;

/// <summary>Something wrong in the text of a Dockerfile.</summary>
/// <param name="Severity">Whether BuildKit refuses the file for it.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Span">The text that is wrong.</param>
/// <param name="Position">Where that text begins.</param>
public sealed record DockerfileDiagnostic(DiagnosticSeverity Severity, string Message, SourceSpan Span, SourcePosition Position);

/// <summary>How bad a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>BuildKit accepts the file and warns, or will refuse it in a later version.</summary>
    Warning,

    /// <summary>BuildKit refuses the file.</summary>
    Error,
}
