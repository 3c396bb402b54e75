using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Names of stages, and the places that refer to stages and images.</summary>
internal static class StageReference
{
    private const string FromPunctuation = "_./:@+-[]";
    private const string ImagePunctuation = "_./:@+-()[]";

    /// <summary>Refuses what cannot name a stage.</summary>
    public static void CheckName(string name)
    {
        if (!IsName(name))
            throw new DockerfileFormatException($"'{name}' cannot name a stage: use lower-case letters, digits, '-', '_' and '.', beginning with a letter.");
    }

    /// <summary>Whether it can name a stage.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name[0] is >= 'a' and <= 'z' && LineText.IsMadeOf(name, "-_.") && !name.Any(c => c is >= 'A' and <= 'Z');

    /// <summary>Whether it can stand in a <c>from</c>.</summary>
    public static bool IsFrom(string from) => from.Length > 0 && LineText.IsMadeOf(from, FromPunctuation);

    /// <summary>Whether what is literal in an image or platform has only characters that these have.</summary>
    public static bool IsMadeOfImage(ExpandableText image) =>
        image.Parts.All(part => part is not LiteralPart literal || LineText.IsMadeOf(literal.Text, ImagePunctuation));

    /// <summary>Refuses what cannot stand in a <c>from</c>: it takes no variables.</summary>
    public static void CheckFrom(string from)
    {
        if (from.Length == 0)
            throw new DockerfileFormatException("The source of a COPY or mount must name a stage or an image; leave it out for the build context.");

        if (from.IndexOf('$') >= 0)
            throw new DockerfileFormatException($"'{from}' cannot be copied from: no variables expand there. Open a stage FROM that image and name the stage.");

        if (!LineText.IsMadeOf(from, FromPunctuation))
            throw new DockerfileFormatException($"'{from}' is neither a stage's name nor an image reference.");
    }

    /// <summary>Refuses what cannot stand in FROM: the reference is one word, and its literal characters are those of references.</summary>
    public static string EncodeImage(ExpandableText image, char escape, string place)
    {
        CheckImage(image, place);

        // None of its characters means something to the lexer.
        if (image.Literal is { } plain && plain[0] != '-')
            return plain;

        return image.Parts[0] is LiteralPart first && first.Text.StartsWith("--", StringComparison.Ordinal)
            ? throw new DockerfileFormatException($"{place} begins with '--', which the builder takes for a flag.")
            : ExpandableWord.OneWord(image, escape, place);
    }

    /// <summary>Refuses literal characters that neither references nor platforms have.</summary>
    public static void CheckImage(ExpandableText image, string place)
    {
        ExpandableWord.Check(image, place);

        if (image.Parts.IsEmpty)
            throw new DockerfileFormatException($"{place} must not be empty.");

        foreach (var part in image.Parts)
        {
            if (part is LiteralPart literal && !LineText.IsMadeOf(literal.Text, ImagePunctuation))
                throw new DockerfileFormatException($"{place} is '{image}', which holds characters that references do not have.");
        }
    }
}
