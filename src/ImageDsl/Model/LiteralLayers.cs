using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>
/// The layers of an image's file system. RUN, COPY and ADD lay one down each; all other instructions change the configuration alone
/// (https://github.com/opencontainers/image-spec, config.md, <c>empty_layer</c>).
/// </summary>
internal static class LiteralLayers
{
    /// <summary>How many the final stage lays down on what it stands on.</summary>
    public static int Of(DockerfileDocument document) => document.Stages.IsEmpty
        ? 0
        : document.Stages[document.Stages.Count - 1].Instructions.Count(instruction => instruction is RunInstruction or CopyInstruction or AddInstruction);
}
