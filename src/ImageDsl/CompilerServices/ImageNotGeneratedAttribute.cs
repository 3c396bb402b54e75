using System.ComponentModel;

namespace ImageDsl.CompilerServices;

/// <summary>
/// Written by the generator: an image class of this assembly for which there is no Dockerfile, and why. The build fails on it.
/// </summary>
/// <param name="class">The class's full name.</param>
/// <param name="ruleId">The rule of the first finding.</param>
/// <param name="reason">The message of the first finding.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageNotGeneratedAttribute(string @class, string ruleId, string reason) : Attribute
{
    /// <summary>The class's full name.</summary>
    public string Class { get; } = @class;

    /// <summary>The rule of the first finding.</summary>
    public string RuleId { get; } = ruleId;

    /// <summary>The message of the first finding.</summary>
    public string Reason { get; } = reason;
}
