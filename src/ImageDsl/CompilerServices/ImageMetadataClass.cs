namespace ImageDsl.CompilerServices;

/// <summary>
/// The class without members that the generator adds to an assembly, so that attributes about single images and types have a place: each generated source
/// brings a part of it. On the assembly itself there are few attributes, since for every symbol of which a compiler wants to know whether
/// it is generated code it goes through all of those.
/// </summary>
internal static class ImageMetadataClass
{
    /// <summary>Its namespace.</summary>
    public const string Namespace = "ImageDsl.CompilerServices";

    /// <summary>Its name.</summary>
    public const string Name = "ImageMetadata";

    /// <summary>Its name with the namespace.</summary>
    public const string FullName = Namespace + "." + Name;
}
