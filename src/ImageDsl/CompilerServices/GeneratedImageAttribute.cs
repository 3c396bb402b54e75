using System.ComponentModel;

namespace ImageDsl.CompilerServices;

/// <summary>Written by the generator: what an image class of this assembly evaluated to.</summary>
/// <param name="class">The class's full name.</param>
/// <param name="description">The <see cref="Model.ImageDescription"/> as JSON.</param>
/// <param name="dockerfile">The Dockerfile's text.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedImageAttribute(string @class, string description, string dockerfile) : Attribute
{
    /// <summary>The class's full name.</summary>
    public string Class { get; } = @class;

    /// <summary>The <see cref="Model.ImageDescription"/> as JSON.</summary>
    public string Description { get; } = description;

    /// <summary>The Dockerfile's text.</summary>
    public string Dockerfile { get; } = dockerfile;
}
