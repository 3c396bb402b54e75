using System.ComponentModel;

namespace ImageDsl.CompilerServices;

/// <summary>
/// Written by the generator: what a public class of this assembly says about an external image, whether an image of this assembly names it or not. Images of other assemblies
/// evaluate the class itself; this is for those that name the image alone, such as plain Dockerfiles.
/// </summary>
/// <param name="class">The class's full name.</param>
/// <param name="facts">The image and the facts, as JSON.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExternalImageFactsAttribute(string @class, string facts) : Attribute
{
    /// <summary>The class's full name.</summary>
    public string Class { get; } = @class;

    /// <summary>The image and the facts, as JSON.</summary>
    public string Facts { get; } = facts;
}
