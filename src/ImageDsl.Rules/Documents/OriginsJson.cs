using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Documents;

/// <summary>
/// Which lines of C# wrote which lines of the Dockerfiles, and of which files each image is made; the schema is
/// <c>docs/schemas/origins.schema.json</c>. A file of its own, since white space in the sources changes it.
/// </summary>
public static class OriginsJson
{
    /// <summary>The name of the file.</summary>
    public const string Name = "origins.json";

    /// <summary>Goes up when a reader of the earlier version would misread the file; members may be added without.</summary>
    public const int Version = 1;

    /// <summary>Whether there is anything to write.</summary>
    public static bool IsKnown(Estate estate) => estate.Nodes.Any(node => node.Image.Sources is not null);

    /// <summary>Writes the file.</summary>
    /// <param name="estate">The images.</param>
    /// <param name="options">Where everything is.</param>
    public static string Write(Estate estate, DocumentOptions options) =>
        Write(EstateFolding.Of(estate, options.ExternalImages, CancellationToken.None), options, new EntryMemory([])).ToString();

    /// <summary>Writes the file of images that are folded already.</summary>
    /// <param name="folding">The images.</param>
    /// <param name="options">Where everything is.</param>
    /// <param name="memory">What was written about images before.</param>
    internal static DocumentContent Write(EstateFolding folding, DocumentOptions options, EntryMemory memory)
    {
        var content = new DocumentContent();
        var json = new JsonWriter(indented: true);

        _ = json.StartObject().Name("version").Value(Version)
            .Name("project").Value(new DocumentPaths(options).ProjectFromOutput)
            .Name("images").StartArray();

        foreach (var node in folding.Estate.Nodes)
        {
            if (node.Image.Sources is not { } sources)
                continue;

            content.Add(json.TakeBeforeValue());
            memory.Append(content, node, folding, options, _ => Image(node, sources.Value, folding[node].Syntax));
        }

        content.Add(json.EndArray().EndObject().ToString());
        return content;
    }

    private static string Image(EstateNode node, ImageSources sources, DockerfileSyntax syntax)
    {
        var json = new JsonWriter(indented: true, depth: 2);

        _ = json.StartObject()
            .Name("class").Value(node.Description.Class)
            .Name("dockerfile").Value(DocumentOptions.DockerfileOf(node))
            .Name("files").Values(sources.Files)
            .Name("uses").Values(sources.Uses)
            .Name("steps").StartArray();

        var (stage, number) = (-1, 0);

        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Instruction is FromInstruction)
                (stage, number) = (stage + 1, 0);

            if (stage >= 0 && stage < sources.Stages.Count && number < sources.Stages[stage].Count)
            {
                // The FROM at the end is written by no step: it is the class's own.
                var source = sources.Stages[stage][number] ?? (number == 0 && stage == sources.Stages.Count - 1 ? ClassOf(node) : null);

                if (source is not null)
                    WriteStep(json, syntax, instruction.Span, source);
            }

            number++;
        }

        return json.EndArray().EndObject().ToString();
    }

    private static StepSource? ClassOf(EstateNode node) => node.Image.Source is { } source ? new StepSource(source.Path, source.Line, source.Line, null) : null;

    private static void WriteStep(JsonWriter json, DockerfileSyntax syntax, SourceSpan span, StepSource source)
    {
        var line = syntax.PositionOf(span.Start).Line;
        var end = syntax.PositionOf(Math.Max(span.Start, span.End - 1)).Line;

        _ = json.StartLine().Name("line").Value(line);

        if (end > line)
            _ = json.Name("endLine").Value(end);

        if (source.Path is { } path)
        {
            _ = json.Name("source").Value(SourceText.Of(new SourceLine(path, source.Line)));

            if (source.EndLine > source.Line)
                _ = json.Name("sourceEndLine").Value(source.EndLine);
        }

        _ = json.OptionalText("member", source.Member).EndObject();
    }
}
