using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Inspection;

/// <summary>The stages and images that instructions take files from.</summary>
internal static class InstructionSources
{
    /// <summary>Names as they are written: of stages, their numbers, and references of images.</summary>
    public static IEnumerable<string> Of(IEnumerable<Instruction> instructions) => instructions.SelectMany(Of);

    private static IEnumerable<string> Of(Instruction instruction) => instruction switch
    {
        CopyInstruction { From: { } from } => [from],
        RunInstruction run => run.Mounts.Select(mount => mount switch
        {
            BindMount bind => bind.From,
            CacheMount cache => cache.From,
            _ => null,
        }).OfType<string>(),
        OnbuildInstruction onbuild => Of(onbuild.Trigger),

        // What no record holds may name a stage in its text, which must not count as unused then.
        RawInstruction raw => FromFlag(raw.Text),
        _ => [],
    };

    private static IEnumerable<string> FromFlag(string text)
    {
        for (var i = text.IndexOf("from=", StringComparison.Ordinal); i >= 0; i = text.IndexOf("from=", i + 1, StringComparison.Ordinal))
        {
            var start = i + "from=".Length;
            var end = text.IndexOfAny([' ', ',', '\t', '"'], start);
            yield return text.Substring(start, (end < 0 ? text.Length : end) - start);
        }
    }
}
