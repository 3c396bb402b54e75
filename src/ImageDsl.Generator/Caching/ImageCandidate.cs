using ImageDsl.Generator.Lowering;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>What a class that looks like an image class is.</summary>
/// <param name="Kind">An image, something else, or something that wants to be an image and cannot (IMG003).</param>
/// <param name="FullName">Namespace, containing types and name, joined by dots.</param>
/// <param name="Problem">Why it cannot be an image; null for the other kinds.</param>
/// <param name="Tree">The number of the file of its first declaration.</param>
/// <param name="Type">The number of its declaration in that file.</param>
internal sealed record ImageCandidate(ImageCandidateKind Kind, string FullName, string? Problem, int Tree, int Type)
{
    /// <summary>An ordinary class, a template, or no class at all.</summary>
    public static ImageCandidate None { get; } = new(ImageCandidateKind.None, "", null, -1, -1);

    /// <summary>Says what a class is, and for IMG003 why.</summary>
    public static (ImageCandidateKind Kind, string? Problem) Classify(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            return (ImageCandidateKind.None, null);

        var derives = DslSymbols.DerivesFromImage(type);
        var hasLayer = DslSymbols.LayerOf(type) is not null;

        if (!hasLayer && (!derives || type.IsAbstract))
            return (ImageCandidateKind.None, null);

        return ProblemOf(type, derives, hasLayer) is { } problem ? (ImageCandidateKind.Refused, problem) : (ImageCandidateKind.Image, null);
    }

    private static string? ProblemOf(INamedTypeSymbol type, bool derives, bool hasLayer)
    {
        var name = type.Name;

        if (!derives)
        {
            return type.BaseType?.TypeKind == TypeKind.Error
                ? $"'{name}' carries a layer attribute, but its base class '{type.BaseType.Name}' is not known here: it does not compile, or it comes from another source generator."
                : type.IsRecord ? $"'{name}' is a record, which cannot be an image: write a class that derives from Image."
                : type.IsStatic ? $"'{name}' is static, so it cannot be an image: write a class that derives from Image."
                : $"'{name}' carries a layer attribute but does not derive from Image.";
        }

        if (type.IsAbstract)
            return $"'{name}' is abstract, which makes it a template, yet it carries a layer attribute: remove one of the two.";

        if (!hasLayer)
            return $"'{name}' derives from Image but carries no layer attribute: add [OsLayer], [RuntimeLayer], [MiddlewareLayer] or [ApplicationLayer] with its repository, or make it abstract.";

        if (type.IsFileLocal)
            return $"'{name}' is local to its file, so nothing outside can name it: remove 'file'.";

        if (IsGeneric(type))
            return $"'{name}' has type parameters, so it is not one image but many: make it an abstract template and derive one class per image.";

        return type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal))
            ? null
            : $"'{name}' has no parameterless constructor that the assembly can reach: add one, or give values by overriding properties.";
    }

    private static bool IsGeneric(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
                return true;
        }

        return false;
    }
}

/// <summary>What a candidate is.</summary>
internal enum ImageCandidateKind
{
    /// <summary>Not meant to be an image.</summary>
    None,

    /// <summary>An image class.</summary>
    Image,

    /// <summary>Meant to be an image, and cannot be one.</summary>
    Refused,
}
