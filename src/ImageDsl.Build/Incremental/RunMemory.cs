using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Build.Incremental;

/// <summary>
/// What one run worked out, for the next one. Nothing in it is believed: each thing is used again only where all that it was made of is the
/// same, so that the files are those of a run that remembers nothing.
/// </summary>
internal sealed class RunMemory
{
    /// <summary>The images that were read; of this process alone.</summary>
    public ImageMemory Images { get; init; } = new();

    /// <summary>The files that were looked at; of this process alone.</summary>
    public FileMemory Files { get; } = new();

    /// <summary>The entries of images.json.</summary>
    public EntryMemory ImagesJson { get; init; } = new([]);

    /// <summary>The entries of origins.json.</summary>
    public EntryMemory OriginsJson { get; init; } = new([]);

    /// <summary>What the Dockerfiles take from their contexts.</summary>
    public ContextMemory Contexts { get; init; } = new([]);

    /// <summary>Takes note of the images of this run, which says what of the earlier one can be used.</summary>
    /// <returns>The keys.</returns>
    public ImageKeys Recognise(Estate estate)
    {
        var keys = ImageKeys.Of(estate, Images);
        ImagesJson.Keys = keys.Whole;
        OriginsJson.Keys = keys.Own;
        return keys;
    }
}
