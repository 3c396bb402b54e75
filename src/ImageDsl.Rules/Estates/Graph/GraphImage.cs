namespace ImageDsl.Rules.Estates;

/// <summary>An image of an <see cref="EstateGraph"/>: one that a source declares, or an external one that others only name.</summary>
public sealed class GraphImage
{
    internal GraphImage(string name, ImageReference? reference, IReadOnlyList<ImageDeclaration> declarations)
    {
        Name = name;
        Reference = reference;
        Declarations = declarations;
    }

    /// <summary>The position in <see cref="EstateGraph.Images"/>, which is the order in which images are rebuilt.</summary>
    public int Index { get; internal set; }

    /// <summary>The shortest form of the reference, or what stands for an image without one; unique in its graph.</summary>
    public string Name { get; }

    /// <summary>The main reference, or null for an image that only its file stands for.</summary>
    public ImageReference? Reference { get; }

    /// <summary>What the sources say, the most believable first; empty for an external image.</summary>
    public IReadOnlyList<ImageDeclaration> Declarations { get; }

    /// <summary>Whether no source declares it.</summary>
    public bool IsExternal => Declarations.Count == 0;

    /// <summary>Every reference under which it is published; for an external image the one that is used.</summary>
    public IEnumerable<ImageReference> Names =>
        IsExternal ? [Reference!] : Declarations.SelectMany(declaration => declaration.Names).Distinct();

    /// <summary>The full name of the image class, or null.</summary>
    public string? Class => Known(declaration => declaration.Class);

    /// <summary>The kind of conceptual layer, or null where nothing states it.</summary>
    public LayerKind? Layer => Declarations.Select(declaration => declaration.Layer).FirstOrDefault(layer => layer is not null);

    /// <summary>The tag, or else the digest; null for an image without a reference.</summary>
    public string? Version => Reference is { IsScratch: false } reference ? reference.Tag ?? reference.Digest ?? ImageReference.DefaultTag : null;

    /// <summary>Who answers for it, by its labels: vendor, authors or maintainer; null where nothing says so.</summary>
    public string? Owner =>
        Label("org.opencontainers.image.vendor") ?? Label("org.opencontainers.image.authors") ?? Label("maintainer");

    /// <summary>Its licences, by its label; null where nothing says so.</summary>
    public string? Licences => Label("org.opencontainers.image.licenses");

    /// <summary>The references that could not be resolved.</summary>
    public IEnumerable<ImageDependency> Unresolved =>
        Declarations.SelectMany(declaration => declaration.Dependencies).Where(dependency => !dependency.IsResolved).Distinct();

    /// <summary>The first thing that a declaration knows, the most believable one first.</summary>
    public T? Known<T>(Func<ImageDeclaration, T?> select)
        where T : class => Declarations.Select(select).FirstOrDefault(value => value is not null);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private string? Label(string key)
    {
        foreach (var declaration in Declarations)
        {
            foreach (var label in declaration.Labels)
            {
                if (label.Name == key && label.Value.Trim().Length > 0)
                    return label.Value.Trim();
            }
        }

        return null;
    }
}
