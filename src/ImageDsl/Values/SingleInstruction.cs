using ImageDsl.Dockerfile;

namespace ImageDsl.Values;

/// <summary>Instructions that people give as text.</summary>
internal static class SingleInstruction
{
    private const string Opening = "FROM scratch\n";

    /// <summary>The instruction as BuildKit reads it.</summary>
    /// <exception cref="ImageDefinitionException">It would be refused, opens a stage, or is not exactly one.</exception>
    public static Instruction Read(string text)
    {
        var syntax = DockerfileReader.Read(Opening + text);

        if (syntax.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
            throw new ImageDefinitionException($"'{FirstLine(text)}' is not an instruction that a builder takes: {error.Message}");

        var stages = syntax.Document.Stages;

        return stages.Count == 1 && stages[0].Instructions.Count == 1 && syntax.Document.Footer.IsEmpty
            ? stages[0].Instructions[0]
            : throw new ImageDefinitionException($"'{FirstLine(text)}' is not one instruction within a stage: use Stage(…) for FROM, and a call for each instruction.");
    }

    private static string FirstLine(string text) => text.Split('\n')[0];
}
