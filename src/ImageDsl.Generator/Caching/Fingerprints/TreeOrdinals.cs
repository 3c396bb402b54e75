using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>The numbers of the files of one state of the sources.</summary>
internal sealed class TreeOrdinals(Compilation compilation, CompilationFingerprint fingerprint)
{
    private Dictionary<SyntaxTree, int>? _ordinals;

    /// <summary>The number of a file, or -1 for one that images do not depend on.</summary>
    public int Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var ordinals = _ordinals ??= Count(cancellationToken);
        return ordinals.TryGetValue(tree, out var ordinal) ? ordinal : -1;
    }

    private Dictionary<SyntaxTree, int> Count(CancellationToken cancellationToken)
    {
        var ordinals = new Dictionary<SyntaxTree, int>(fingerprint.Trees.Length);

        foreach (var tree in SourceTrees.Of(compilation, cancellationToken))
            ordinals.Add(tree, ordinals.Count);

        return ordinals;
    }
}
