namespace ImageDsl.Dockerfile;

/// <summary>Opens a stage on an image or on an earlier stage.</summary>
/// <param name="Image">An image reference, the name of an earlier stage, or <c>scratch</c>. Only global ARGs expand in it.</param>
public sealed record FromInstruction(ExpandableText Image) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "FROM";

    /// <summary>The stage's name, which later instructions use, or null.</summary>
    public string? StageName { get; init; }

    /// <summary>The platform to take the image for, or null for the target platform.</summary>
    public ExpandableText? Platform { get; init; }
}
