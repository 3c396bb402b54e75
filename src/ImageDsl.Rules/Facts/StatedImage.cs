using System.Runtime.CompilerServices;
using ImageDsl.Model;

namespace ImageDsl.Rules.Facts;

/// <summary>What a project says about external images itself. What it does not say stays as it is known.</summary>
/// <param name="repository">The repository with its registry; <c>*</c> stands for any characters.</param>
/// <param name="tag">The tag; <c>*</c> stands for any characters.</param>
/// <param name="facts">What is said.</param>
internal sealed class StatedImage(string repository, string tag, ExternalImageFacts facts)
{
    private readonly ConditionalWeakTable<ExternalImageFacts, ExternalImageFacts> _merged = new();

    public string Repository => repository;

    public string Tag => tag;

    public ExternalImageFacts Facts => facts;

    /// <summary>Whether it is about an image.</summary>
    public bool Fits(string imageRepository, string imageTag) =>
        WildcardPattern.Matches(repository, imageRepository) && WildcardPattern.Matches(tag, imageTag);

    /// <summary>The facts, and beneath them what is known anyway; the same object for the same knowledge.</summary>
    public ExternalImageFacts Over(ExternalImageFacts? known) => known is null ? facts : _merged.GetValue(known, Merge);

    private ExternalImageFacts Merge(ExternalImageFacts known) => new()
    {
        Kinds = facts.Kinds ?? known.Kinds,
        PackageManager = facts.PackageManager ?? known.PackageManager,
        Shell = facts.Shell ?? known.Shell,
        CLibrary = facts.CLibrary ?? known.CLibrary,
        User = facts.User ?? known.User,
        WorkingDirectory = facts.WorkingDirectory ?? known.WorkingDirectory,
        Environment = Merge(facts.Environment, known.Environment),
        Entrypoint = facts.Entrypoint ?? known.Entrypoint,
        Cmd = facts.Cmd ?? known.Cmd,
        ExposedPorts = Merge(facts.ExposedPorts, known.ExposedPorts),
        Volumes = Merge(facts.Volumes, known.Volumes),
        StopSignal = facts.StopSignal ?? known.StopSignal,
        Users = Merge(facts.Users, known.Users),
        Platforms = Merge(facts.Platforms, known.Platforms),
        LiteralLayers = facts.LiteralLayers ?? known.LiteralLayers,
        Purpose = facts.Purpose ?? known.Purpose,
        SupportEnd = facts.SupportEnd ?? known.SupportEnd,
    };

    private static FactList<T> Merge<T>(FactList<T> stated, FactList<T> known) => stated.IsComplete || !stated.Items.IsEmpty ? stated : known;
}
