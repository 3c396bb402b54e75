using System.Collections.Concurrent;
using ImageDsl.Generator.Exporting;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Generator.References;
using ImageDsl.Model;
using ImageDsl.Recipes;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// What is known about all compilations with the same declarations, that is, of all states of the sources between two edits outside of
/// bodies. It holds plain data only, so it may outlive every compilation.
/// </summary>
internal sealed class LoweringScope
{
    /// <summary>Shapes of types by id; null for an id that is no type of the source.</summary>
    public ConcurrentDictionary<string, TypeRecipe?> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The latest lowering of each member by id.</summary>
    public ConcurrentDictionary<string, MemberEntry> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The lines of the nodes of a member by id, for the latest state of its file that somebody asked about, if it is not the one it was lowered from.</summary>
    public ConcurrentDictionary<string, MemberLines> Lines { get; } = new(StringComparer.Ordinal);

    /// <summary>What shapes of calls and values are lowered to, by key; null for a shape that tells too little.</summary>
    public ConcurrentDictionary<string, LoweredShape?> Shapes { get; } = new(StringComparer.Ordinal);

    /// <summary>The latest evaluation of each image class by id.</summary>
    public ConcurrentDictionary<string, ImageEntry> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>What each candidate class is.</summary>
    public ConcurrentDictionary<string, ImageCandidate> Candidates { get; } = new(StringComparer.Ordinal);

    /// <summary>The latest list of image classes.</summary>
    public GenerationPlan? Plan { get; set; }

    /// <summary>Types of other assemblies by id, as last read.</summary>
    public ConcurrentDictionary<string, ReferencedType> References { get; } = new(StringComparer.Ordinal);

    /// <summary>Images of other assemblies by id, as last folded, with the models that they were folded from.</summary>
    public ConcurrentDictionary<string, (ImageModel Model, FoldedImage Folded)> FoldedReferences { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that other assemblies can build on; null before somebody looked.</summary>
    public ExportRoots? ExportRoots { get; set; }

    /// <summary>The latest exported form of each exported type by id.</summary>
    public ConcurrentDictionary<string, TypeExport> Exports { get; } = new(StringComparer.Ordinal);

    /// <summary>The latest generated source with all exported types.</summary>
    public ExportedSource? ExportedSource { get; set; }

    /// <summary>Whether ImageDsl is referenced; null before somebody looked.</summary>
    public bool? IsImageDslReferenced { get; set; }
}

/// <summary>A lowered member and what its lowering stands for.</summary>
/// <param name="File">The state of the file that it was lowered from; null when there is no body.</param>
/// <param name="Tree">The number of the file, or -1 when there is no body, so that the declarations alone decide.</param>
/// <param name="Body">The number of the body within the file.</param>
/// <param name="Lowered">The recipe, or null for a member that has or needs none.</param>
internal sealed record MemberEntry(TreeFingerprint? File, int Tree, int Body, LoweredMember? Lowered)
{
    /// <summary>A member without a body of its own.</summary>
    public static MemberEntry WithoutBody(LoweredMember? lowered) => new(null, -1, -1, lowered);

    /// <summary>Whether the member would be lowered to the same again.</summary>
    public bool IsCurrent(CompilationFingerprint fingerprint) =>
        File is null || ReferenceEquals(fingerprint.Trees[Tree], File) || fingerprint.Trees[Tree].Bodies[Body] == File.Bodies[Body];
}

/// <summary>The lines of the nodes of a member.</summary>
/// <param name="File">The state of its file.</param>
/// <param name="Origins">The places as ranges of tokens.</param>
/// <param name="Lines">The first and the last line of each node, counted from 1; zeros for a node without a place.</param>
internal sealed record MemberLines(TreeFingerprint File, OriginTable Origins, (int First, int Last)[] Lines);
