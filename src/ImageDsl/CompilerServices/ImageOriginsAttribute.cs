using System.ComponentModel;

namespace ImageDsl.CompilerServices;

/// <summary>
/// Written by the generator: where the image classes of this assembly, and those that declare external images, stand in the sources, and which lines of
/// them wrote each line of their Dockerfiles. The only output that white space changes.
/// </summary>
/// <param name="origins">
/// A line per class: full name, tab, project-relative path with <c>/</c>, colon, line counted from 1; beneath it lines that begin with a tab, about
/// the sources of its image.
/// </param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageOriginsAttribute(string origins) : Attribute
{
    /// <summary>
    /// A line per class: full name, tab, project-relative path with <c>/</c>, colon, line counted from 1; beneath it lines that begin with a tab,
    /// about the sources of its image.
    /// </summary>
    public string Origins { get; } = origins;
}
