using System.Text;

namespace ImageDsl.Dockerfile.Tests;

/// <summary>A real file with a few bytes changed: the same seed gives the same bytes.</summary>
public static class MutatedFile
{
    private static readonly string[] Pieces =
    [
        "\\\n", "\\", "`", "\"", "'", "$", "${", "${A:-b}", "<<EOF", "<<-EOF\n", "EOF\n", "#", "\n", "\r\n", "--", "--from=0 ", "--mount=type=cache,target=/x ",
        "[", "]", "[\"", "\"]", " ", "\t", "=", "\u00a0", "é", "\0", "FROM x\n", "ONBUILD ", "RUN ", "COPY ", "# escape=`\n", " AS a", "\u2028", ",", "/", ":",
    ];

    public static byte[] Of(byte[] file, int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>(file);

        for (var i = random.Next(3); i >= 0 && bytes.Count > 0; i--)
            Change(bytes, random);

        return [.. bytes];
    }

    /// <summary>What is wrong with how a text was read; null when nothing is.</summary>
    public static string? Problem(byte[] bytes, CancellationToken cancellationToken)
    {
        var syntax = DockerfileReader.ReadUtf8(bytes, cancellationToken);
        var again = DockerfileReader.ReadUtf8(bytes, cancellationToken);

        if (!syntax.ToUtf8().AsSpan().SequenceEqual(bytes))
            return "the bytes are not those of the file";

        if (syntax.Document != again.Document || !syntax.Diagnostics.SequenceEqual(again.Diagnostics))
            return "two reads differ";

        if (syntax.Diagnostics.Any(diagnostic => diagnostic.Span.Start < 0 || diagnostic.Span.End > syntax.Text.Length))
            return "a diagnostic lies outside of the text";

        return syntax.HasErrors ? null : Rewritten(syntax, cancellationToken);
    }

    /// <summary>What is wrong with how a document is written; null when it reads back as it was, and is written the same again.</summary>
    public static string? Rewritten(DockerfileSyntax syntax, CancellationToken cancellationToken)
    {
        if (DockerfileWriter.Validate(syntax.Document) is { } problem)
            return $"cannot be written: {problem}";

        var text = DockerfileWriter.Write(syntax.Document);
        var again = DockerfileReader.Read(text, cancellationToken);

        if (again.HasErrors)
            return $"what was written is wrong: {again.Diagnostics[0]}\n{text}";

        return again.Document == syntax.Document ? text == DockerfileWriter.Write(again.Document) ? null : "no fixed point" : $"reads back differently:\n{text}";
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var position = random.Next(bytes.Count);

        switch (random.Next(5))
        {
            case 0:
                bytes.RemoveRange(position, Math.Min(bytes.Count - position, random.Next(40)));
                break;
            case 1:
                bytes.InsertRange(position, bytes.GetRange(position, Math.Min(bytes.Count - position, random.Next(60))));
                break;
            case 2:
                bytes[position] = (byte)random.Next(256);
                break;
            default:
                bytes.InsertRange(position, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
        }
    }
}
