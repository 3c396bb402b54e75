using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Exporting;

/// <summary>What code of other assemblies can name.</summary>
internal static class Visibility
{
    /// <summary>Whether an assembly shows its internal members to another one, which may then build on them too.</summary>
    public static bool HasFriends(IAssemblySymbol assembly) =>
        assembly.GetAttributes().Any(a => a.AttributeClass is { Name: "InternalsVisibleToAttribute" });

    /// <summary>Whether a type can be named from outside.</summary>
    public static bool IsVisible(INamedTypeSymbol type, bool toFriends)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || !IsVisible(current.DeclaredAccessibility, toFriends))
                return false;
        }

        return true;
    }

    /// <summary>Whether a member of a visible type can be named from outside.</summary>
    public static bool IsVisible(Accessibility accessibility, bool toFriends) => accessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => toFriends,
        _ => false,
    };
}
