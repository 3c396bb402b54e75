using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>Why a class is no proper image class (IMG003).</summary>
/// <param name="Kind">What is wrong; code fixes go by it.</param>
/// <param name="Message">The message, which says what to do instead.</param>
/// <param name="Attribute">The layer attribute that is out of place, or null when the class's own declaration is at fault.</param>
internal sealed record ImageClassFlaw(ImageClassFlawKind Kind, string Message, AttributeData? Attribute = null)
{
    /// <summary>The first flaw of a class, or null when it is a proper image class, a template, or none of our business.</summary>
    public static ImageClassFlaw? Find(INamedTypeSymbol type, ImageSymbols symbols)
    {
        if (type.TypeKind != TypeKind.Class)
            return null;

        var layers = symbols.LayerAttributesOf(type).ToList();
        var derives = symbols.DerivesFromImage(type);

        if (layers.Count == 0 && (!derives || type.IsAbstract))
            return null;

        var name = type.Name;

        if (layers.Count > 0 && OutOfPlace(type, derives) is var (kind, message))
            return new ImageClassFlaw(kind, message, layers[0]);

        if (layers.Count > 1)
        {
            return new ImageClassFlaw(
                ImageClassFlawKind.SeveralLayers, $"'{name}' carries more than one layer attribute: an image is of one kind and has one repository", layers[1]);
        }

        return OfDeclaration(type, layers.Count > 0);
    }

    private static (ImageClassFlawKind Kind, string Message)? OutOfPlace(INamedTypeSymbol type, bool derives)
    {
        var name = type.Name;

        if (type.IsStatic)
            return (ImageClassFlawKind.Static, $"'{name}' is static and cannot be an image: make it an ordinary class that derives from Image");

        if (type.IsRecord)
            return (ImageClassFlawKind.Record, $"'{name}' is a record and cannot be an image: make it an ordinary class that derives from Image");

        if (!derives)
            return (ImageClassFlawKind.NoImage, $"'{name}' carries a layer attribute but does not derive from Image: derive from Image or from an image class, or remove the attribute");

        if (type.IsAbstract)
        {
            return (ImageClassFlawKind.Abstract,
                $"'{name}' is abstract, which makes it a template and no image: remove the layer attribute, or remove 'abstract'");
        }

        return null;
    }

    private static ImageClassFlaw? OfDeclaration(INamedTypeSymbol type, bool hasLayer)
    {
        var name = type.Name;

        if (type.IsFileLocal)
            return new(ImageClassFlawKind.FileLocal, $"'{name}' is file-local and cannot be an image: remove 'file', since an image's name must mean one class");

        if (IsOpenGeneric(type))
        {
            return new(ImageClassFlawKind.Generic,
                $"'{name}' is generic and cannot be an image: make it an abstract template, and derive a class from it for each image");
        }

        if (!hasLayer)
        {
            return new(ImageClassFlawKind.NoLayer,
                $"'{name}' carries no layer attribute: add [OsLayer], [RuntimeLayer], [MiddlewareLayer] or [ApplicationLayer] with its repository, or make it an abstract template");
        }

        if (!type.InstanceConstructors.Any(IsUsable))
        {
            return new(ImageClassFlawKind.NoConstructor,
                $"'{name}' has no parameterless constructor that its assembly can reach: add a public or internal one, since an image is made without arguments");
        }

        return null;
    }

    private static bool IsOpenGeneric(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.TypeParameters.Length > 0)
                return true;
        }

        return false;
    }

    private static bool IsUsable(IMethodSymbol constructor) =>
        constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal };
}

/// <summary>What is wrong with a class that is no proper image class.</summary>
internal enum ImageClassFlawKind
{
    /// <summary>No layer attribute.</summary>
    NoLayer,

    /// <summary>A layer attribute on a class that does not derive from Image.</summary>
    NoImage,

    /// <summary>A layer attribute on an abstract class.</summary>
    Abstract,

    /// <summary>More than one layer attribute.</summary>
    SeveralLayers,

    /// <summary>A record.</summary>
    Record,

    /// <summary>A static class.</summary>
    Static,

    /// <summary>A file-local class.</summary>
    FileLocal,

    /// <summary>A generic class, or one within a generic class.</summary>
    Generic,

    /// <summary>No accessible parameterless constructor.</summary>
    NoConstructor,
}
