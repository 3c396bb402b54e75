using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Reading;

namespace ImageDsl.Dockerfile;

/// <summary>The stages and images that instructions name which no record holds.</summary>
internal static class RawReferences
{
    /// <summary>What a COPY copies from; null for the build context.</summary>
    public static string? OfCopy(RawInstruction copy, char escape) =>
        Flags(copy, escape).Where(flag => flag is { Name: "from", Value.Length: > 0 }).Select(flag => flag.Value).FirstOrDefault();

    /// <summary>For each mount of a RUN what it takes files from; null for the build context.</summary>
    public static IEnumerable<string?> OfMounts(RawInstruction run, char escape) =>
        Flags(run, escape).Where(flag => flag is { Name: "mount", Value: not null }).Select(flag => From(flag.Value!, escape));

    private static List<FlagWord> Flags(RawInstruction instruction, char escape) =>
        FlagSplitter.Split(instruction.Text, 0, instruction.Text.Length, escape, out _) ?? [];

    private static string? From(string mount, char escape)
    {
        string? from = null;

        foreach (var field in CommaSeparatedLine.Fields(mount) ?? [])
        {
            var equals = field.IndexOf('=');

            // Of several the last one counts.
            if (equals >= 0 && field.Substring(0, equals).Equals("from", StringComparison.OrdinalIgnoreCase))
                from = WordLexer.Read(field, equals + 1, field.Length, escape).Text?.Literal;
        }

        return from is { Length: > 0 } ? from : null;
    }
}
