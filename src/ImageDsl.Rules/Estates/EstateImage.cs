using ImageDsl.CompilerServices;
using ImageDsl.Model;

namespace ImageDsl.Rules.Estates;

/// <summary>An image as an assembly carries it.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Dockerfile">The Dockerfile's text.</param>
/// <param name="Source">Where its class stands, or null when that is not known.</param>
public sealed record EstateImage(ImageDescription Description, string Dockerfile, SourceLine? Source = null)
{
    /// <summary>The namespace of the class, empty for the global one; null when nothing tells it apart from containing types.</summary>
    public string? Namespace { get; init; }

    /// <summary>The files that the image is made of and the lines that wrote its instructions, or null when that is not known.</summary>
    internal UnreadSources? Sources { get; init; }
}

/// <summary>A line of a source file.</summary>
/// <param name="Path">The path relative to the project's directory, with <c>/</c>.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record SourceLine(string Path, int Line);
