using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;

namespace ImageDsl.Rules.Facts;

/// <summary>An entry of the build property <c>ImageDslExternalImages</c>.</summary>
internal static class StatedExternalImage
{
    private static readonly ExternalImageOrigin Origin = new(new FactSource(RuleOptions.ExternalImagesProperty, null, null));

    private const string Form = "write 'repository=os+runtime' or 'repository=os+runtime=user'";

    public static bool TryParse(string entry, out StatedImage? image, out string? error)
    {
        image = null;
        var parts = entry.Split('=').Select(part => part.Trim()).ToArray();

        if (parts.Length is not (2 or 3) || parts.Any(part => part.Length == 0))
        {
            error = $"'{entry}' does not say what an external image holds: {Form}.";
            return false;
        }

        var kinds = new List<LayerKind>();

        foreach (var word in parts[1].Split('+').Select(word => word.Trim()))
        {
            if (LayerKindName.Parse(word) is not { } kind)
            {
                error = $"'{word}' in '{entry}' is no kind of layer: there are os, runtime, middleware and application.";
                return false;
            }

            kinds.Add(kind);
        }

        if (Repository(parts[0]) is not { } repository)
        {
            error = $"'{parts[0]}' in '{entry}' is no repository: {Form}, without tag and digest; '*' stands for any characters.";
            return false;
        }

        var facts = new ExternalImageFacts { Kinds = new(kinds.OrderBy(kind => kind).Distinct().ToEquatableArray(), Origin) };
        image = new StatedImage(repository, "*", parts.Length == 3 ? facts with { User = new(parts[2], Origin) } : facts);
        error = null;
        return true;
    }

    /// <summary>
    /// The repository with its registry. A star counts as letters for the grammar, so that a pattern is qualified like a name; what begins
    /// with a star stands for any registry.
    /// </summary>
    private static string? Repository(string text)
    {
        const string Star = "x0star0x";

        if (!ImageReference.TryParse(text.Replace("*", Star), out var reference) || reference.IsScratch || reference.Tag is not null || reference.Digest is not null)
            return null;

        return text[0] == '*' ? text : ExternalImageCatalog.RepositoryOf(reference).Replace(Star, "*");
    }
}
