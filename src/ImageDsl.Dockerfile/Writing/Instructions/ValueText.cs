using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Instructions whose arguments are one value, as text: WORKDIR, USER and STOPSIGNAL.</summary>
internal static class ValueText
{
    public static string Render(string keyword, ExpandableText argument, char escape)
    {
        if (argument.Parts.IsEmpty)
            throw new DockerfileFormatException($"{keyword} has no value.");

        return $"{keyword} {ExpandableWord.Encode(argument, escape, keyword)}";
    }

    // Behind '--' stand no flags.
    public static string Maintainer(MaintainerInstruction maintainer, char escape)
    {
        LineText.Check(maintainer.Name, "The text of MAINTAINER");
        return (maintainer.Name.StartsWith("--", StringComparison.Ordinal) ? "MAINTAINER -- " : "MAINTAINER ") + RawText.Verbatim(maintainer.Name, "MAINTAINER", escape);
    }

    public static string Stopsignal(StopsignalInstruction stopsignal, char escape)
    {
        if (stopsignal.Signal.Literal is { } signal && !Signal.IsKnown(signal))
            throw new DockerfileFormatException($"'{signal}' is not a signal of Linux: use a name such as SIGTERM, or a number.");

        return Render("STOPSIGNAL", stopsignal.Signal, escape);
    }
}
