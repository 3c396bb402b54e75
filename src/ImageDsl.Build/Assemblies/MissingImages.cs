namespace ImageDsl.Build.Assemblies;

/// <summary>
/// Rule IMG013: an image class without a Dockerfile. Whatever the reason (analyzers switched off, a generator that did not load, a
/// member that another generator makes), the build fails rather than leave an image out.
/// </summary>
internal static class MissingImages
{
    private const string TwoGenerators =
        "two versions of ImageDsl's generator wrote it, and differently; reference the package ImageDsl once";

    private const string NoGenerator =
        "the compiler did not run ImageDsl's generator on it; look for a warning that an analyzer could not be loaded (CS8032, CS9057), "
        + "and for options that take analyzers out of the build";

    /// <summary>The images that have no Dockerfile, each once, with the reason.</summary>
    public static IReadOnlyList<MissingImage> Find(AssemblyImages assembly)
    {
        var missing = new List<MissingImage>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var texts = new Dictionary<string, GeneratedImage>(StringComparer.Ordinal);

        foreach (var image in assembly.NotGenerated)
        {
            if (known.Add(image.Class))
                missing.Add(new MissingImage(image.Class, $"{image.RuleId}: {image.Reason}"));
        }

        foreach (var image in assembly.Generated)
        {
            if (!texts.TryGetValue(image.Class, out var other))
                texts.Add(image.Class, image);
            else if (image != other && known.Add(image.Class))
                missing.Add(new MissingImage(image.Class, TwoGenerators));
        }

        foreach (var name in assembly.Classes.Select(c => c.FullName))
        {
            if (!texts.ContainsKey(name) && known.Add(name))
                missing.Add(new MissingImage(name, NoGenerator));
        }

        return missing;
    }
}

/// <summary>An image class without a Dockerfile.</summary>
/// <param name="Class">The class's full name.</param>
/// <param name="Reason">Why, as far as it is known.</param>
internal sealed record MissingImage(string Class, string Reason);
