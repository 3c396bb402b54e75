using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>
/// The builder searches whole lines for here-documents, whatever stands there; so what was written is searched in the same way,
/// and must open exactly those that were meant.
/// </summary>
internal static class HereDocumentCheck
{
    public static void Check(Instruction instruction, string text, char escape)
    {
        var inner = instruction is OnbuildInstruction onbuild ? onbuild.Trigger : instruction;

        if (Meant(inner) is not { } meant || (meant == 0 && text.IndexOf("<<", StringComparison.Ordinal) < 0))
            return;

        var line = LogicalLine(text, escape);
        var found = HereDocumentLexer.Find(line);

        if (meant == 0 && found.Count > 0 && inner is RunInstruction)
        {
            throw new DockerfileFormatException(
                $"The shell command of RUN holds '<<', which the builder takes for a here-document up to '{found[0].Delimiter}': "
                + "write arithmetic shifts without blanks (1<<3), or give a script.");
        }

        if (found.Count < meant)
            throw new DockerfileFormatException($"The arguments of {inner.Keyword} open {found.Count} here-documents, and {meant} are given.");

        if (found.Count != meant && !(meant == 0 && IsArray(line)))
            throw new DockerfileFormatException($"The arguments of {inner.Keyword} hold '<<', which the builder takes for a here-document: use another path.");

        if (inner is RunInstruction { Command: ShellCommand command })
            CheckDocuments(command.Documents, found);
    }

    /// <summary>How many here-documents an instruction opens; null for those that are not searched.</summary>
    private static int? Meant(Instruction instruction) => instruction switch
    {
        RunInstruction { Command: ScriptCommand } => 1,
        RunInstruction { Command: ShellCommand shell } => shell.Documents.Count,
        CopyInstruction copy => copy.Sources.Count(source => source is InlineSource),
        AddInstruction add => add.Sources.Count(source => source is InlineSource),
        _ => null,
    };

    private static void CheckDocuments(EquatableArray<HereDocument> documents, List<HereDocumentWord> words)
    {
        for (var i = 0; i < documents.Count; i++)
        {
            if (documents[i].Delimiter != words[i].Delimiter)
                throw new DockerfileFormatException($"The shell command of RUN opens a here-document up to '{words[i].Delimiter}', not '{documents[i].Delimiter}'.");

            if (HereDocumentText.Holds(documents[i].Body, words[i].Delimiter, words[i].StripTabs))
                throw new DockerfileFormatException($"The here-document '{documents[i].Delimiter}' of RUN has a line that would end it: use another delimiter.");
        }
    }

    // The builder does not search instructions whose arguments are an array.
    private static bool IsArray(string line) => line.IndexOf(" [", StringComparison.Ordinal) is var start and >= 0 && JsonProbe.IsArray(line, start, line.Length);

    private static string LogicalLine(string text, char escape)
    {
        var line = new StringBuilder();

        foreach (var physical in text.Split('\n'))
        {
            if (!LineText.EndsInContinuation(physical, escape))
                return line.Append(physical).ToString();

            _ = line.Append(physical, 0, physical.Length - 1);
        }

        return line.ToString();
    }
}
