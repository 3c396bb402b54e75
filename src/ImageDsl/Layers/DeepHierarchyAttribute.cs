namespace ImageDsl;

/// <summary>States why an image, and those above it, may have more than the recommended three conceptual layers (rule IMG101).</summary>
/// <param name="reason">The reason, which reviewers read.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class DeepHierarchyAttribute(string reason) : Attribute
{
    /// <summary>The reason, which reviewers read.</summary>
    public string Reason { get; } = reason;
}
