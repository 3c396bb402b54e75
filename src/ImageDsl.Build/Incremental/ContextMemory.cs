using ImageDsl.Build.Contexts;

namespace ImageDsl.Build.Incremental;

/// <summary>What the Dockerfiles take from their contexts, by class, so that those that did not change are not read again.</summary>
/// <param name="earlier">What an earlier run found.</param>
internal sealed class ContextMemory(IEnumerable<KnownSources> earlier)
{
    private readonly Dictionary<string, KnownSources> _known = earlier.ToDictionary(known => known.Class, StringComparer.Ordinal);
    private readonly List<KnownSources> _found = [];

    /// <summary>What this run found.</summary>
    public IReadOnlyList<KnownSources> Found => _found;

    /// <summary>What a Dockerfile takes.</summary>
    /// <param name="class">The class of the image.</param>
    /// <param name="key">What the Dockerfile depends on.</param>
    /// <param name="read">Reads the Dockerfile.</param>
    public IReadOnlyList<ContextSource> Get(string @class, string key, Func<IReadOnlyList<ContextSource>> read)
    {
        if (!_known.TryGetValue(@class, out var known) || known.Key != key)
            known = new KnownSources(@class, key, read());

        _found.Add(known);
        return known.Sources;
    }
}

/// <summary>What a Dockerfile takes from its context.</summary>
/// <param name="Class">The class of the image.</param>
/// <param name="Key">What the Dockerfile depends on.</param>
/// <param name="Sources">What it takes.</param>
internal sealed record KnownSources(string Class, string Key, IReadOnlyList<ContextSource> Sources);
