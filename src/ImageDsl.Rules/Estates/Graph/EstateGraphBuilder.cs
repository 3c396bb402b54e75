namespace ImageDsl.Rules.Estates;

/// <summary>Makes an <see cref="EstateGraph"/>: brings declarations together, finds what they need, and puts the images in order.</summary>
internal sealed class EstateGraphBuilder(CancellationToken cancellationToken)
{
    private readonly Dictionary<ImageReference, string> _familiar = [];
    private readonly List<GraphImage> _images = [];
    private readonly Dictionary<string, int> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byIdentity = new(StringComparer.Ordinal);

    public EstateGraph Build(IEnumerable<ImageDeclaration> declarations, IEnumerable<ExternalMention> mentions)
    {
        foreach (var same in Merge(Ordered(declarations)))
            AddDeclared(same);

        var declared = _images.Count;
        var edges = new List<IReadOnlyList<EstateGraphEdge>>();

        for (var i = 0; i < declared; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            edges.Add(EdgesOf(_images[i]));
        }

        while (edges.Count < _images.Count)
            edges.Add([]);

        return Finish(edges, mentions);
    }

    private static List<ImageDeclaration> Ordered(IEnumerable<ImageDeclaration> declarations) =>
    [
        .. declarations
            .OrderBy(declaration => declaration.Origin)
            .ThenBy(declaration => declaration.Source.Path, StringComparer.Ordinal)
            .ThenBy(declaration => declaration.Source.Line)
            .ThenBy(declaration => declaration.Identities.IsEmpty ? "" : declaration.Identities[0], StringComparer.Ordinal)
            .ThenBy(declaration => declaration.Names.IsEmpty ? "" : declaration.Names[0].ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Declarations that share a reference or an identity, also by way of a third one, speak of one image.</summary>
    private IEnumerable<List<ImageDeclaration>> Merge(List<ImageDeclaration> declarations)
    {
        var sets = new DisjointSets(declarations.Count);
        var references = new Dictionary<string, int>(StringComparer.Ordinal);
        var identities = new Dictionary<string, int>(StringComparer.Ordinal);

        for (var i = 0; i < declarations.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            foreach (var name in declarations[i].Names)
                Join(references, Familiar(name), i);

            foreach (var identity in declarations[i].Identities)
                Join(identities, identity, i);
        }

        var groups = new Dictionary<int, List<ImageDeclaration>>();
        var order = new List<List<ImageDeclaration>>();

        for (var i = 0; i < declarations.Count; i++)
        {
            var root = sets.Find(i);

            if (!groups.TryGetValue(root, out var group))
            {
                groups.Add(root, group = []);
                order.Add(group);
            }

            group.Add(declarations[i]);
        }

        return order;

        void Join(Dictionary<string, int> known, string key, int index)
        {
            if (known.TryGetValue(key, out var other))
                sets.Join(index, other);
            else
                known.Add(key, index);
        }
    }

    private void AddDeclared(List<ImageDeclaration> same)
    {
        var index = _images.Count;
        var main = same.FirstOrDefault(declaration => !declaration.Names.IsEmpty)?.Names[0];

        _images.Add(new GraphImage(main is null ? IdentityOf(same[0]) : Familiar(main), main, same));

        foreach (var declaration in same)
        {
            foreach (var name in declaration.Names)
                _byReference[Familiar(name)] = index;

            foreach (var identity in declaration.Identities)
                _byIdentity[identity] = index;
        }
    }

    private static string IdentityOf(ImageDeclaration declaration) => declaration.Identities.IsEmpty ? declaration.Source.Path : declaration.Identities[0];

    /// <summary>
    /// What the declarations of an image need, each once, and what the ONBUILD steps of the images name that its stages stand on; an identity that nothing declares leads
    /// nowhere.
    /// </summary>
    private List<EstateGraphEdge> EdgesOf(GraphImage image)
    {
        var edges = new List<EstateGraphEdge>();
        var seen = new HashSet<EstateGraphEdge>();

        foreach (var dependency in image.Declarations.SelectMany(declaration => declaration.Dependencies))
        {
            if (TargetOf(dependency) is { } target && seen.Add(new EstateGraphEdge(dependency.Kind, target)))
                edges.Add(new EstateGraphEdge(dependency.Kind, target));
        }

        foreach (var trigger in edges.Where(edge => edge.Kind is EstateEdgeKind.Inheritance or EstateEdgeKind.Stage).SelectMany(edge => _images[edge.Other].Declarations).SelectMany(below => below.Triggers).ToList())
        {
            if (!image.Declarations.Any(declaration => declaration.StageNames.Contains(trigger.Text, StringComparer.OrdinalIgnoreCase))
                && TargetOf(trigger) is { } target && seen.Add(new EstateGraphEdge(trigger.Kind, target)))
                edges.Add(new EstateGraphEdge(trigger.Kind, target));
        }

        return [.. edges.OrderBy(edge => edge.IsInheritance ? 0 : 1)];
    }

    private int? TargetOf(ImageDependency dependency)
    {
        if (dependency.Identity is { } identity)
            return _byIdentity.TryGetValue(identity, out var found) ? found : null;

        if (dependency.Reference is not { } reference)
            return null;

        var name = Familiar(reference);

        if (_byReference.TryGetValue(name, out var known))
            return known;

        // A pin of an image of the estate: the digest says which build of it.
        if (reference.Digest is not null && reference.Tag is not null
            && _byReference.TryGetValue(Familiar(ImageReference.Parse($"{reference.Repository}:{reference.Tag}")), out var pinned)
            && !_images[pinned].IsExternal)
        {
            _byReference.Add(name, pinned);
            return pinned;
        }

        _byReference.Add(name, _images.Count);
        _images.Add(new GraphImage(name, reference, []));
        return _images.Count - 1;
    }

    /// <summary>References repeat, and the comparison of their texts is cheaper than making the form they are compared by.</summary>
    private string Familiar(ImageReference reference)
    {
        if (!_familiar.TryGetValue(reference, out var familiar))
            _familiar.Add(reference, familiar = reference.Familiar);

        return familiar;
    }

    private EstateGraph Finish(List<IReadOnlyList<EstateGraphEdge>> edges, IEnumerable<ExternalMention> mentions)
    {
        var byName = Enumerable.Range(0, _images.Count).ToArray();
        Array.Sort([.. _images.Select(image => image.Name)], byName, StringComparer.Ordinal);

        var components = RebuildOrder.Of(byName, edges, cancellationToken);
        var position = new int[_images.Count];
        var ordered = new List<GraphImage>(_images.Count);

        foreach (var index in components.SelectMany(component => component))
        {
            position[index] = ordered.Count;
            _images[index].Index = ordered.Count;
            ordered.Add(_images[index]);
        }

        var moved = new IReadOnlyList<EstateGraphEdge>[_images.Count];

        for (var i = 0; i < edges.Count; i++)
            moved[position[i]] = [.. edges[i].Select(edge => new EstateGraphEdge(edge.Kind, position[edge.Other]))];

        var cycles = components
            .Where(component => component.Count > 1 || edges[component[0]].Any(edge => edge.Other == component[0]))
            .Select(IReadOnlyList<GraphImage> (component) => [.. component.Select(index => _images[index])])
            .ToList();

        return new EstateGraph(ordered, EdgeTable.Create(moved), cycles, Names(position), [.. mentions.OrderBy(mention => mention.Source.Path, StringComparer.Ordinal).ThenBy(mention => mention.Source.Line)]);
    }

    private Dictionary<string, int> Names(int[] position)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var known in _byReference)
            names[known.Key] = position[known.Value];

        foreach (var known in _byIdentity.Where(known => !names.ContainsKey(known.Key)))
            names[known.Key] = position[known.Value];

        return names;
    }
}
