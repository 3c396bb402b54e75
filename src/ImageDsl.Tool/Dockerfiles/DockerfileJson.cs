using System.Text.Json;
using ImageDsl.Dockerfile;

namespace ImageDsl.Tool.Dockerfiles;

/// <summary>What Dockerfiles say, as JSON: <c>docs/schemas/dockerfiles.schema.json</c>. One file after the other, so that many need no memory.</summary>
internal sealed class DockerfileJson : IDisposable
{
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly TextWriter _output;

    public DockerfileJson(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        _json.WriteStartArray("files");
    }

    public void Add(string file, DockerfileSyntax syntax)
    {
        _json.WriteStartObject();
        _json.WriteString("path", file.Replace('\\', '/'));
        _json.WriteBoolean("valid", !syntax.HasErrors);
        WriteDirectives(syntax.Document);
        WriteInstructions(syntax);
        WriteStages(syntax);
        WriteDiagnostics(syntax);
        _json.WriteEndObject();
        Flush();
    }

    public void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
        _output.WriteLine();
        _json.Dispose();
    }

    private void Flush()
    {
        _json.Flush();
        _output.Write(System.Text.Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length));
        _buffer.SetLength(0);
    }

    private void WriteDirectives(DockerfileDocument document)
    {
        _json.WriteStartObject("directives");
        WriteOptional("syntax", document.Syntax);
        _json.WriteString("escape", document.Escape.ToString());
        WriteOptional("check", document.Check);
        _json.WriteEndObject();

        if (DockerfileFeatures.Strictest(document) is not { } strictest)
            return;

        _json.WriteStartObject("frontend");
        _json.WriteString("version", strictest.Version.ToString());
        _json.WriteBoolean("labs", strictest.Labs);
        _json.WriteString("feature", strictest.Feature);
        _json.WriteEndObject();
    }

    private void WriteInstructions(DockerfileSyntax syntax)
    {
        _json.WriteStartArray("instructions");

        foreach (var instruction in syntax.Instructions)
        {
            _json.WriteStartObject();
            _json.WriteString("keyword", instruction.Instruction.Keyword);

            if (instruction.StageIndex >= 0)
                _json.WriteNumber("stage", instruction.StageIndex);

            WriteSpan("span", syntax, instruction.Span);
            InstructionJson.Write(_json, instruction.Instruction);
            WriteFlags(syntax, instruction);
            WriteArguments(syntax, instruction);
            InstructionJson.WriteStrings(_json, "comments", instruction.Instruction.Comments);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteFlags(DockerfileSyntax syntax, InstructionSyntax instruction)
    {
        if (instruction.Flags is not { Count: > 0 } flags)
            return;

        _json.WriteStartArray("flags");

        foreach (var flag in flags)
        {
            _json.WriteStartObject();
            _json.WriteString("name", flag.Name);
            WriteOptional("value", flag.Value);
            WriteSpan("span", syntax, flag.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteArguments(DockerfileSyntax syntax, InstructionSyntax instruction)
    {
        _json.WriteStartArray("arguments");

        foreach (var argument in instruction.Arguments)
        {
            _json.WriteStartObject();
            _json.WriteString("text", argument.Text);
            WriteSpan("span", syntax, argument.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteStages(DockerfileSyntax syntax)
    {
        _json.WriteStartArray("stages");

        foreach (var stage in StageGraph.Create(syntax.Document).Stages)
        {
            _json.WriteStartObject();
            _json.WriteNumber("index", stage.Index);
            WriteOptional("name", stage.Name);
            _json.WriteString("image", syntax.Document.Stages[stage.Index].From.Image.ToString());
            WriteOptional("resolvedImage", stage.Image.Text);

            if (stage.BaseStage is { } parent)
                _json.WriteNumber("baseStage", parent);

            _json.WriteStartArray("uses");

            foreach (var edge in stage.Edges)
            {
                _json.WriteStartObject();
                _json.WriteString("kind", edge.Kind == StageEdgeKind.Copy ? "copy" : "mount");
                _json.WriteString("source", edge.Source);

                if (edge.Stage is { } used)
                    _json.WriteNumber("stage", used);

                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteDiagnostics(DockerfileSyntax syntax)
    {
        _json.WriteStartArray("diagnostics");

        foreach (var diagnostic in syntax.Diagnostics)
        {
            _json.WriteStartObject();
            _json.WriteString("severity", DiagnosticPrinter.Severity(diagnostic.Severity));
            _json.WriteString("message", diagnostic.Message);
            WriteSpan("span", syntax, diagnostic.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteSpan(string name, DockerfileSyntax syntax, SourceSpan span)
    {
        var (start, end) = (syntax.PositionOf(span.Start), syntax.PositionOf(span.End));
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", start.Line);
        _json.WriteNumber("startColumn", start.Column);
        _json.WriteNumber("endLine", end.Line);
        _json.WriteNumber("endColumn", end.Column);
        _json.WriteEndObject();
    }

    private void WriteOptional(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }
}
