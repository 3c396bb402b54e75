using System.ComponentModel;

namespace ImageDsl.CompilerServices;

/// <summary>Written by the generator: a build property of the project that its images may read (<see cref="Image.Property"/>).</summary>
/// <param name="name">The name of the MSBuild property.</param>
/// <param name="value">Its value in this build.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImagePropertyAttribute(string name, string value) : Attribute
{
    /// <summary>The name of the MSBuild property.</summary>
    public string Name { get; } = name;

    /// <summary>Its value in this build.</summary>
    public string Value { get; } = value;
}
