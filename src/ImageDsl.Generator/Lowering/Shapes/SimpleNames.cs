using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>
/// What a simple name names within a body that declares nothing: a parameter; else the member that the class, or the nearest base class that has
/// one of that name, declares; members come before everything outside of the class. Only what is beyond doubt is answered.
/// </summary>
internal sealed class SimpleNames(IMethodSymbol member)
{
    private string[]? _constructorParameters;

    /// <summary>The parameter with this name, or null.</summary>
    public IParameterSymbol? FindParameter(string name) => member.Parameters.FirstOrDefault(p => p.Name == name);

    /// <summary>The instance property of a built-in type that the name stands for, to be read; null for everything else and in doubt.</summary>
    public IPropertySymbol? FindProperty(string name)
    {
        // The parameters of a primary constructor are in scope too.
        if (member.IsStatic || FindParameter(name) is not null || ConstructorParameters.Contains(name))
            return null;

        for (var current = member.ContainingType; current is not null; current = current.BaseType)
        {
            var found = current.GetMembers(name);

            if (!found.IsEmpty)
                return found.Length == 1 && found[0] is IPropertySymbol property && IsReadable(property) ? property : null;
        }

        return null;
    }

    private string[] ConstructorParameters => _constructorParameters ??= [.. member.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters).Select(p => p.Name)];

    private bool IsReadable(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, RefKind: RefKind.None, GetMethod: { } getter }
        && property.Type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
        && getter.DeclaredAccessibility == property.DeclaredAccessibility
        && (SymbolEqualityComparer.Default.Equals(property.ContainingType, member.ContainingType) || IsInherited(property));

    /// <summary>What is not accessible here is passed over by the compiler, who then looks further.</summary>
    private bool IsInherited(IPropertySymbol property) => property.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, member.ContainingAssembly),
        _ => false,
    };
}
