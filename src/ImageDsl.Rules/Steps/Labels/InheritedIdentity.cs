using ImageDsl.Model;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG701: labels by which an image claims to be the one it stands on.</summary>
internal static class InheritedIdentity
{
    /// <summary>What names one image and no other (https://github.com/opencontainers/image-spec, annotations.md).</summary>
    private static readonly string[] Keys =
    [
        "org.opencontainers.image.title", "org.opencontainers.image.version", "org.opencontainers.image.source", "org.opencontainers.image.licenses",
        "org.opencontainers.image.description",
    ];

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var label in image.Effective.Configuration.Labels.Items)
        {
            if (Keys.Contains(label.Value.Name, StringComparer.Ordinal) && OwnerOf(label.Origin, image.Description?.Class) is { } owner)
                yield return image.Finding(RuleCatalog.InheritedIdentity, image.Description is null ? image.Final!.Place : null, [], label.Value.Name, label.Value.Value, owner) with { Proposal = Restated(label.Value) };
        }
    }

    /// <summary>The version of an image class is its tag; what else the label says has to be known by somebody, and may be the same.</summary>
    private static string Restated(NameValue label) =>
        $"Label({RuleProposals.Literal(label.Name)}, {(label.Name == "org.opencontainers.image.version" ? "Tag" : RuleProposals.Literal(label.Value))})";

    /// <summary>The image that set a label, or null when it is this one.</summary>
    private static string? OwnerOf(FactOrigin? origin, string? @class) => origin switch
    {
        StepOrigin { Class: { } owner } when owner != @class => $"'{owner}'",
        ExternalImageOrigin external => external.Source.Title,
        _ => null,
    };
}
