using ImageDsl.Dockerfile;

namespace ImageDsl.Building;

/// <summary>Whether an instruction can be written, asked where the call that adds it still stands on the stack.</summary>
internal static class WriterCheck
{
    /// <exception cref="ImageDefinitionException">A value has no spelling at its place.</exception>
    public static void Validate(Instruction instruction)
    {
        if (DockerfileWriter.Validate(instruction) is { } refusal)
            throw new ImageDefinitionException(refusal);
    }
}
