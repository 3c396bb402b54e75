using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>Which images a Dockerfile names, and where.</summary>
internal static class ImageUses
{
    /// <summary>
    /// The images named besides the one that the final stage stands on, in the order of the document and each once per kind of use.
    /// </summary>
    public static EquatableArray<ImageUse> Of(DockerfileDocument document)
    {
        var parent = document.Stages.IsEmpty ? null : document.Stages[document.Stages.Count - 1].From.Image.Literal;

        return Places(document)
            .Where(place => place.Instruction is not null || place.Stage < document.Stages.Count - 1)
            .Select(place => place.Use)
            .Where(use => use.Reference.ToString() != parent)
            .Distinct()
            .ToEquatableArray();
    }

    /// <summary>Every place where an image is named, the final stage's FROM included; stages and <c>scratch</c> are no images.</summary>
    public static IEnumerable<ImageUsePlace> Places(DockerfileDocument document)
    {
        var stageNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var arguments = new GlobalArguments(document.GlobalArgs);

        // To copy from a stage that is not yet closed is a mistake; an image it is not.
        var allStageNames = new HashSet<string>(document.Stages.Select(stage => stage.From.StageName).OfType<string>(), StringComparer.OrdinalIgnoreCase);

        for (var s = 0; s < document.Stages.Count; s++)
        {
            var stage = document.Stages[s];

            if (Image(arguments.Resolve(stage.From.Image)) is { } from)
                yield return new ImageUsePlace(new ImageUse(ImageUseKind.Stage, from), s, null);

            for (var i = 0; i < stage.Instructions.Count; i++)
            {
                if (stage.Instructions[i] is not (CopyInstruction { From: not null } or RunInstruction { Mounts.IsEmpty: false }))
                    continue;

                foreach (var (kind, name) in Named(stage.Instructions[i]))
                {
                    if (!IsNumber(name) && !allStageNames.Contains(name) && Image(name) is { } image)
                        yield return new ImageUsePlace(new ImageUse(kind, image), s, i);
                }
            }

            if (stage.From.StageName is { } stageName)
                _ = stageNames.Add(stageName);
        }

        ImageReference? Image(string? name) =>
            name is not null && !stageNames.Contains(name) && ImageReference.TryParse(name, out var reference) && !reference.IsScratch ? reference : null;
    }

    private static IEnumerable<(ImageUseKind Kind, string Name)> Named(Instruction instruction)
    {
        if (instruction is CopyInstruction { From: { } from })
            yield return (ImageUseKind.Copy, from);

        if (instruction is not RunInstruction run)
            yield break;

        foreach (var mount in run.Mounts)
        {
            if (mount is BindMount { From: { } bound })
                yield return (ImageUseKind.Mount, bound);

            if (mount is CacheMount { From: { } initial })
                yield return (ImageUseKind.Mount, initial);
        }
    }

    /// <summary>Builders take a number for the stage with this position.</summary>
    private static bool IsNumber(string name) => name.Length > 0 && name.All(c => c is >= '0' and <= '9');
}

/// <summary>A place where a Dockerfile names an image.</summary>
/// <param name="Use">The image, and how it is used.</param>
/// <param name="Stage">The position of the stage.</param>
/// <param name="Instruction">The position of the instruction in the stage, or null for its FROM.</param>
internal sealed record ImageUsePlace(ImageUse Use, int Stage, int? Instruction);
