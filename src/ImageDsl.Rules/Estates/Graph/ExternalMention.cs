namespace ImageDsl.Rules.Estates;

/// <summary>That a source speaks of an external image without building on it.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Pattern">The reference; <c>*</c> stands for any characters, and a missing tag for any.</param>
/// <param name="Source">Where it says so.</param>
public sealed record ExternalMention(ExternalMentionKind Kind, string Pattern, SourceLine Source);

/// <summary>What a source says about an external image.</summary>
public enum ExternalMentionKind
{
    /// <summary>The organisation allows it as a base.</summary>
    Approved,

    /// <summary>A compose file runs it as it is.</summary>
    Run,
}
