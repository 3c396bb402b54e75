namespace ImageDsl.Dockerfile;

/// <summary>The author of the image. Deprecated: a label <c>org.opencontainers.image.authors</c> says the same.</summary>
/// <param name="Name">The text as it stands; no variable expands in it and quotes belong to it.</param>
public sealed record MaintainerInstruction(string Name) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "MAINTAINER";
}
