using System.ComponentModel;

namespace ImageDsl.CompilerServices;

/// <summary>
/// Written by the generator: where the image classes of this assembly stand in the sources. The only output that white space changes.
/// </summary>
/// <param name="origins">A line per image class: full name, tab, project-relative path with <c>/</c>, colon, line counted from 1.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageOriginsAttribute(string origins) : Attribute
{
    /// <summary>A line per image class: full name, tab, project-relative path with <c>/</c>, colon, line counted from 1.</summary>
    public string Origins { get; } = origins;
}
