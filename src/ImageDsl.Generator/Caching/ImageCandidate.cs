using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Exporting;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>What a class that looks like an image class is.</summary>
/// <param name="Kind">An image, an external one, something else, or something that wants to be an image and cannot (IMG003).</param>
/// <param name="FullName">Namespace, containing types and name, joined by dots.</param>
/// <param name="Problem">Why it cannot be an image; null for the other kinds.</param>
/// <param name="Tree">The number of the file of its first declaration.</param>
/// <param name="Type">The number of its declaration in that file.</param>
internal sealed record ImageCandidate(ImageCandidateKind Kind, string FullName, string? Problem, int Tree, int Type)
{
    /// <summary>Whether it declares an external image of which others can make an object, who then know what it says.</summary>
    public bool IsOffered { get; init; }

    /// <summary>An ordinary class, a template, or no class at all.</summary>
    public static ImageCandidate None { get; } = new(ImageCandidateKind.None, "", null, -1, -1);

    /// <summary>Says what a class is, and for IMG003 why.</summary>
    public static (ImageCandidateKind Kind, string? Problem) Classify(INamedTypeSymbol type, ImageSymbols symbols)
    {
        if (ImageClassFlaw.Find(type, symbols) is not { } flaw)
        {
            return (symbols.IsImage(type) ? ImageCandidateKind.Image
                : symbols.IsExternalImage(type) ? ImageCandidateKind.External
                : ImageCandidateKind.None, null);
        }


        return (ImageCandidateKind.Refused, flaw.Kind == ImageClassFlawKind.NoImage && UnknownBase(type) is { } unknown
            ? $"'{type.Name}' carries a layer attribute, but '{unknown}' is not known here: it does not compile, or it comes from another source generator"
            : flaw.Message);
    }

    /// <summary>Whether a class that declares an external image says everything by itself, and can be named from outside.</summary>
    public static bool CanBeOffered(INamedTypeSymbol type) =>
        !type.IsGenericType && Visibility.IsVisible(type, toFriends: false)
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public);

    private static string? UnknownBase(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.TypeKind == TypeKind.Error)
                return current.Name;
        }

        return null;
    }
}

/// <summary>What a candidate is.</summary>
internal enum ImageCandidateKind
{
    /// <summary>Not meant to be an image.</summary>
    None,

    /// <summary>An image class.</summary>
    Image,

    /// <summary>A class that declares an external image.</summary>
    External,

    /// <summary>Meant to be an image, and cannot be one.</summary>
    Refused,
}
