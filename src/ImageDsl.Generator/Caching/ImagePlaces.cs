namespace ImageDsl.Generator.Caching;

/// <summary>Where the sources of an image stand, as long as the files stay as they were.</summary>
/// <param name="Text">The text for the attribute; the very same object until something moves.</param>
/// <param name="Files">The files that the image is made of.</param>
/// <param name="ProjectDirectory">What paths are relative to.</param>
internal sealed record ImagePlaces(string Text, FileStates Files, string ProjectDirectory);
