using System.Runtime.CompilerServices;
using ImageDsl.Dockerfile;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>What counts about a compilation: one hash over everything outside of bodies, and its files in order.</summary>
internal sealed class CompilationFingerprint
{
    private static readonly ConditionalWeakTable<Compilation, CompilationFingerprint> Known = new();

    private CompilationFingerprint(Hash128 declarations, TreeFingerprint[] trees)
    {
        Declarations = declarations;
        Trees = trees;
    }

    /// <summary>
    /// The hash of the declarations of all files in order, of the options, and of the references. With this and a body's own hash equal,
    /// the body means the same.
    /// </summary>
    public Hash128 Declarations { get; }

    /// <summary>The files that images depend on (<see cref="SourceTrees"/>), in the order of the compilation.</summary>
    public TreeFingerprint[] Trees { get; }

    public static CompilationFingerprint Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(compilation, out var known))
            return known;

        var fingerprint = Compute(compilation, cancellationToken);
        return Known.GetValue(compilation, _ => fingerprint);
    }

    /// <summary>The ids of the classes that may be images, in the order of the files; one per class declaration.</summary>
    public EquatableArray<string> FindCandidates()
    {
        var candidates = new List<string>(Trees.Length);

        foreach (var tree in Trees)
            candidates.AddRange(tree.Candidates);

        return EquatableArray<string>.Adopt(candidates.ToArray());
    }

    /// <summary>Whether these files are the same as in another state with the same declarations.</summary>
    public bool HasSameTrees(CompilationFingerprint other, int[] trees)
    {
        foreach (var tree in trees)
        {
            if (!ReferenceEquals(other.Trees[tree], Trees[tree]))
                return false;
        }

        return true;
    }

    private static CompilationFingerprint Compute(Compilation compilation, CancellationToken cancellationToken)
    {
        var hash = OptionsHash.OfCompilationOptions(compilation.Options).Add(compilation.AssemblyName ?? "");
        var trees = FingerprintTrees(compilation, cancellationToken);

        foreach (var tree in trees)
            hash = hash.Add(tree.Declarations);

        foreach (var reference in compilation.ExternalReferences)
            hash = hash.Add(OptionsHash.OfReference(reference, cancellationToken));

        return new CompilationFingerprint(hash, trees);
    }

    private static TreeFingerprint[] FingerprintTrees(Compilation compilation, CancellationToken cancellationToken)
    {
        var sources = SourceTrees.Of(compilation, cancellationToken).ToArray();
        var trees = new TreeFingerprint[sources.Length];
        var unknown = new List<int>();
        var files = LoweringScopes.FilesOf(compilation);

        for (var i = 0; i < sources.Length; i++)
        {
            if (TreeFingerprint.TryGetKnown(sources[i]) is { } known)
                trees[i] = known;
            else
                unknown.Add(i);
        }

        Concurrency.For(unknown.Count, i => trees[unknown[i]] = TreeFingerprint.Of(sources[unknown[i]], files, cancellationToken), compilation, cancellationToken);

        if (unknown.Count > 0)
            files.Remember(trees);

        return trees;
    }
}
