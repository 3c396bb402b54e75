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
    public ExternalImageFacts Over(ExternalImageFacts? known) => known is null ? facts : _merged.GetValue(known, facts.Over);
}
