using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>The ports of EXPOSE: words of their own, with no quoting at all.</summary>
internal static class PortEncoder
{
    private const string Punctuation = "./:[]-+";

    public static string Encode(ExpandableText port, char escape)
    {
        if (port.Literal is { } literal && !PortText.IsPort(literal))
            throw new DockerfileFormatException($"'{literal}' is not a port: use a number up to 65535 or a range, with /tcp, /udp or /sctp behind it if needed.");

        if (!IsMadeOfPorts(port))
            throw new DockerfileFormatException($"'{port}' is not a port: beside variables only a number, a range and a protocol are possible.");

        ExpandableWord.Check(port, "A port of EXPOSE");
        return ExpandableWord.OneWord(port, escape, "A port of EXPOSE");
    }

    /// <summary>Whether a port that the builder takes has a form here.</summary>
    public static bool IsWritable(ExpandableText port) =>
        port.Literal is { } literal
            ? LineText.IsMadeOf(literal, Punctuation) && literal.Length > 0
            : IsMadeOfPorts(port) && ExpandableWord.IsWritable(port) && !ExpandableWord.Escape(port, '\\').Any(LineText.IsSeparator);

    private static bool IsMadeOfPorts(ExpandableText port) => port.Parts.All(part => part is VariablePart || LineText.IsMadeOf(((LiteralPart)part).Text, Punctuation));
}
