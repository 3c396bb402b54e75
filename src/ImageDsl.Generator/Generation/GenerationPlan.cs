using ImageDsl.Dockerfile;
using ImageDsl.Generator.Caching;

namespace ImageDsl.Generator.Generation;

/// <summary>Which candidates are image classes, and under which names their sources go; the same until the declarations change.</summary>
internal sealed class GenerationPlan
{
    private GenerationPlan(EquatableArray<string> candidates, Entry[] images, Entry[] byName)
    {
        Candidates = candidates;
        Images = images;
        ByName = byName;
    }

    /// <summary>The candidates it was made for.</summary>
    public EquatableArray<string> Candidates { get; }

    /// <summary>The classes that are images or want to be, and those that offer facts about external images to others; in the order of the sources.</summary>
    public Entry[] Images { get; }

    /// <summary>The same classes, and the others that declare external images, by name.</summary>
    public Entry[] ByName { get; }

    /// <summary>The latest lines about where the images come from.</summary>
    public OriginLines? Origins { get; set; }

    public static GenerationPlan Make(EquatableArray<string> candidates, ImageCompilation compilation, CancellationToken cancellationToken)
    {
        var ids = candidates.Distinct(StringComparer.Ordinal).ToArray();
        var classes = new ImageCandidate[ids.Length];
        compilation.ForEach(ids.Length, i => classes[i] = compilation.Classify(ids[i], cancellationToken), cancellationToken);

        var names = new HintNames();
        var images = new List<Entry>();

        for (var i = 0; i < ids.Length; i++)
        {
            if (classes[i].Kind is ImageCandidateKind.Image or ImageCandidateKind.Refused || classes[i].IsOffered)
                images.Add(new Entry(ids[i], classes[i], names.For(classes[i].FullName)));
        }

        var externals = ids.Zip(classes, (id, candidate) => (id, candidate)).Where(c => c.candidate is { Kind: ImageCandidateKind.External, IsOffered: false }).Select(c => new Entry(c.id, c.candidate, ""));
        var byName = images.Concat(externals).OrderBy(i => i.Candidate.FullName, StringComparer.Ordinal).ToArray();
        return new GenerationPlan(candidates, images.ToArray(), byName);
    }

    /// <summary>A class and the name of its source.</summary>
    public sealed class Entry
    {
        private readonly ImageOutput? _refused;

        public Entry(string id, ImageCandidate candidate, string hintName)
        {
            Id = id;
            Candidate = candidate;
            HintName = hintName;
            _refused = candidate.Kind == ImageCandidateKind.Refused
                ? new ImageOutput(hintName, ImageSourceText.NotGenerated(candidate.FullName, ("IMG003", candidate.Problem ?? "")))
                : null;
        }

        /// <summary>The class's documentation id.</summary>
        public string Id { get; }

        /// <summary>The class.</summary>
        public ImageCandidate Candidate { get; }

        /// <summary>The name of its source; empty for a class that has none.</summary>
        public string HintName { get; }

        /// <summary>The source of a class that cannot be an image, which no body can change; null for an image class.</summary>
        public ImageOutput? Refused => _refused;
    }
}
