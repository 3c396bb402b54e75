using System.Text;
using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>
/// What a Dockerfile reads of its build context, as patterns of a <c>.dockerignore</c> that lets nothing else through
/// (https://docs.docker.com/build/concepts/context/#dockerignore-files): everything is left out, and each source is taken in again.
/// </summary>
internal static class ContextPatterns
{
    private const string Everything = "*";

    /// <summary>The patterns for a Dockerfile.</summary>
    /// <param name="document">The Dockerfile.</param>
    /// <param name="parent">The image below, whose ONBUILD steps read this context too; null for an external one.</param>
    /// <exception cref="ImageDefinitionException">A step takes the whole context.</exception>
    public static EquatableArray<string> Of(DockerfileDocument document, ImageModel? parent) => Triggers(parent)
        .Concat(document.Stages.SelectMany(stage => stage.Instructions))
        .SelectMany(Sources)
        .Select(source => "!" + Pattern(source))
        .Distinct(StringComparer.Ordinal)
        .Prepend(Everything)
        .ToEquatableArray();

    private static IEnumerable<Instruction> Triggers(ImageModel? parent) =>
        parent?.Document.Stages.Last().Instructions.OfType<OnbuildInstruction>().Select(onbuild => onbuild.Trigger) ?? [];

    private static IEnumerable<ExpandableText> Sources(Instruction instruction) => instruction switch
    {
        CopyInstruction { From: null } copy => Paths(copy.Sources),
        AddInstruction add => Paths(add.Sources).Where(path => path.Parts[0] is not LiteralPart { Text: var text } || !Values.PathGrammar.IsRemote(text)),
        RunInstruction run => run.Mounts.OfType<BindMount>().Where(mount => mount.From is null).Select(mount => mount.Source ?? ExpandableText.Empty),
        _ => [],
    };

    private static IEnumerable<ExpandableText> Paths(EquatableArray<CopySource> sources) => sources.OfType<PathSource>().Select(source => source.Path);

    /// <summary>The source as a pattern: both mean the same by wildcards, but here the path is clean, and what a variable holds is not known.</summary>
    private static string Pattern(ExpandableText source)
    {
        var isWhole = source.Parts.Count > 0 && source.Parts[0] is LiteralPart && source.Parts.Count == 1;
        var text = source.Parts.Count > 0 && source.Parts[0] is LiteralPart literal ? literal.Text : "";
        var clean = Clean(text, keepsLastPart: !isWhole);

        // Whatever begins so; a directory of that name comes with all that is in it.
        if (!isWhole && clean.Length > 0)
            clean += "*";

        return clean.Length > 0 ? Protect(clean) : throw new ImageDefinitionException(
            $"{ImageMembers.Dockerignore} is asked for, but a step takes the whole build context ('{source}'): name the files that it needs, or keep a .dockerignore "
            + "in the context.")
        {
            Member = ImageMembers.Dockerignore,
        };
    }

    private static string Clean(string path, bool keepsLastPart)
    {
        var parts = new List<string>();

        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }

        var isDirectory = path.EndsWith("/", StringComparison.Ordinal);
        return string.Join("/", parts) + (keepsLastPart && isDirectory && parts.Count > 0 ? "/" : "");
    }

    /// <summary>Blanks around a line mean nothing there, unless they stand in a class.</summary>
    private static string Protect(string pattern)
    {
        var text = new StringBuilder(pattern);

        if (IsBlank(pattern[pattern.Length - 1]))
            _ = text.Remove(text.Length - 1, 1).Append('[').Append(pattern[pattern.Length - 1]).Append(']');

        if (pattern.Length > 1 && IsBlank(pattern[0]))
            _ = text.Remove(0, 1).Insert(0, "[" + pattern[0] + "]");

        return text.ToString();
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);
}
