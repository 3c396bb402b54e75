using ImageDsl.Model;
using ImageDsl.Recipes;
using ImageDsl.Rules;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Generator.Caching;

/// <summary>An evaluated image class, and all that its evaluation looked at besides declarations.</summary>
internal sealed class ImageEntry
{
    private readonly int[] _trees;
    private CompilationFingerprint? _validFor;

    public ImageEntry(
        ImageEvaluation evaluation,
        EvaluationLimits limits,
        KeyValuePair<string, string?>[] properties,
        KeyValuePair<string, MemberEntry>[] members,
        KeyValuePair<string, string>[] references,
        KeyValuePair<string, ParentFacts>[] parents)
    {
        Evaluation = evaluation;
        ParentId = evaluation.Model?.Description.ParentClass is { } parentClass ? "T:" + parentClass : null;
        Limits = limits;
        Properties = properties;
        Members = members;
        References = references;
        Parents = parents;
        _trees = TreesOf(members);
    }

    /// <summary>The result.</summary>
    public ImageEvaluation Evaluation { get; }

    /// <summary>The id of the class of its parent image; null for one that stands on an external image. Asked on every edit, hence kept.</summary>
    public string? ParentId { get; }

    /// <summary>The bounds it was evaluated under.</summary>
    public EvaluationLimits Limits { get; }

    /// <summary>The build properties it asked for, and the values they had; null for none.</summary>
    public KeyValuePair<string, string?>[] Properties { get; }

    /// <summary>The members it asked for.</summary>
    public KeyValuePair<string, MemberEntry>[] Members { get; }

    /// <summary>The types of referenced projects that it asked for, with their exported form. What is compiled cannot change.</summary>
    public KeyValuePair<string, string>[] References { get; }

    /// <summary>The parent images it asked for, and what it saw of them.</summary>
    public KeyValuePair<string, ParentFacts>[] Parents { get; }

    /// <summary>The types of the source that it asked for, by id.</summary>
    public string[] Types { get; init; } = [];

    /// <summary>The types of other assemblies that it asked for, by id.</summary>
    public string[] ForeignTypes { get; init; } = [];

    /// <summary>Where its sources stand, remembered for one state of their files.</summary>
    public ImagePlaces? Places { get; set; }

    /// <summary>The numbers of its files when an earlier evaluation asked for the same members and types, of which they follow; else null.</summary>
    public int[]? KnownFiles { get; private set; }

    /// <summary>What a host makes of the result, remembered with it; the host decides what.</summary>
    public object? Rendering { get; set; }

    /// <summary>The image with what is folded into it, remembered for one knowledge of external images.</summary>
    public FoldedImage? Folded { get; set; }

    /// <summary>What the rules say about the image, remembered for what was folded into it and for one configuration.</summary>
    public CheckedImage? Checked { get; set; }

    /// <summary>Whether this was already found to hold for a state of the sources.</summary>
    public bool IsKnownValidFor(CompilationFingerprint fingerprint) => ReferenceEquals(_validFor, fingerprint);

    /// <summary>Whether no file that it looked at has changed since it was last found to hold.</summary>
    public bool HasSameTrees(CompilationFingerprint fingerprint) => _validFor is { } earlier && fingerprint.HasSameTrees(earlier, _trees);

    /// <summary>Remembers that it holds.</summary>
    public void SetValidFor(CompilationFingerprint fingerprint) => _validFor = fingerprint;

    /// <summary>Takes over what an earlier evaluation of the class is known to be made of.</summary>
    public void TakeFilesFrom(ImageEntry earlier)
    {
        if (earlier.Places is { } places && AsksForTheSameAs(earlier))
            KnownFiles = places.Files.Trees;
    }

    private bool AsksForTheSameAs(ImageEntry other)
    {
        if (Members.Length != other.Members.Length || !Types.SequenceEqual(other.Types))
            return false;

        for (var i = 0; i < Members.Length; i++)
        {
            var (member, before) = (Members[i].Value, other.Members[i].Value);

            if (Members[i].Key != other.Members[i].Key || member.Tree != before.Tree || member.Lowered?.ConstantTypes != before.Lowered?.ConstantTypes)
                return false;
        }

        return true;
    }

    private static int[] TreesOf(KeyValuePair<string, MemberEntry>[] members)
    {
        var trees = new List<int>();

        foreach (var member in members)
        {
            if (!trees.Contains(member.Value.Tree))
                trees.Add(member.Value.Tree);
        }

        return trees.ToArray();
    }
}

/// <summary>A folded image.</summary>
/// <param name="Image">The image.</param>
/// <param name="ExternalImages">What was known about external images.</param>
internal sealed record FoldedImage(EffectiveImage Image, ExternalImageCatalog ExternalImages);

/// <summary>An image that the rules were asked about.</summary>
/// <param name="Image">The image, folded.</param>
/// <param name="Options">The configuration of the rules.</param>
/// <param name="Findings">What they say: plain data, whose places are positions in the Dockerfile.</param>
internal sealed record CheckedImage(EffectiveImage Image, RuleOptions Options, IReadOnlyList<RuleFinding> Findings);

/// <summary>What a child image sees of its parent.</summary>
/// <param name="Description">The facts that travel, or null when the parent has an error.</param>
internal sealed record ParentFacts(ImageDescription? Description)
{
    public static ParentFacts Of(ImageEvaluation parent) => new(parent.Model?.Description);

    /// <summary>Whether a later evaluation of the parent looks the same.</summary>
    public bool AreThoseOf(ImageEvaluation parent) => Equals(Description, parent.Model?.Description);
}
