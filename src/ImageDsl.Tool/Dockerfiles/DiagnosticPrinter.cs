using ImageDsl.Dockerfile;
using ImageDsl.Tool.Output;

namespace ImageDsl.Tool.Dockerfiles;

/// <summary>Prints what is wrong as compilers do: <c>file:line:col: error: …</c>.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(string file, DockerfileSyntax syntax, TextWriter error)
    {
        foreach (var diagnostic in syntax.Diagnostics)
            error.WriteLine(TerminalText.Clean($"{file}:{diagnostic.Position}: {Severity(diagnostic.Severity)}: {diagnostic.Message}"));
    }

    public static string Severity(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error ? "error" : "warning";
}
