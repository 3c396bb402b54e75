using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>Where steps and facts stand, as findings name places.</summary>
internal static class StepPlaces
{
    /// <summary>The place of a step of this Dockerfile; null for a trigger, which stands in another one.</summary>
    public static InstructionPlace? Of(EffectiveStep step) => step.IsTrigger ? null : new InstructionPlace(step.Origin.Stage, step.Origin.Instruction);

    /// <summary>Whether a step of the final stage of this Dockerfile set it.</summary>
    public static bool IsOwn<T>(EffectiveImage image, Fact<T> fact) =>
        fact.Origin is StepOrigin origin && origin.Class == image.Description?.Class && origin.Stage == image.Stages.Count - 1;

    /// <summary>Who set something, for people: a class, an external image, an earlier step.</summary>
    public static string Owner(EffectiveImage image, FactOrigin? origin) => origin switch
    {
        StepOrigin { Class: { } name } => $"'{name}'",
        ClassOrigin { Class: var name } => $"'{name}'",
        ExternalImageOrigin when image.Root is { } root => $"'{root}'",
        ExternalImageOrigin => "the external image",
        BuilderOrigin => "the builder",
        _ => "this Dockerfile",
    };

    /// <summary>Whether the image is an application as far as anybody says; a Dockerfile that no class describes counts as one.</summary>
    public static bool IsApplication(EffectiveImage image) => image.Description is null or { Layer: LayerKind.Application };
}
