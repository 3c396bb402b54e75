using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>
/// Members of C# 14 extension blocks. The compiler gives each a static method that takes the receiver first, and recipes call that one.
/// The oldest compiler we run on has no notion of it, hence the look-up by name.
/// </summary>
internal static class ExtensionMembers
{
    private static readonly Func<IMethodSymbol, IMethodSymbol?> Implementation = Find();

    /// <summary>The static method behind a member of an extension block; null for all other methods.</summary>
    public static IMethodSymbol? ImplementationOf(IMethodSymbol? method)
    {
        if (method?.ContainingType is not { TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Delegate or TypeKind.Enum) })
            return null;

        return Implementation(method.OriginalDefinition) is { } implementation && !method.TypeArguments.IsEmpty && implementation.Arity == method.TypeArguments.Length
            ? implementation.Construct([.. method.TypeArguments])
            : Implementation(method.OriginalDefinition);
    }

    /// <summary>The member that somebody wrote in an extension block; the method itself for all others.</summary>
    public static IMethodSymbol SourceOf(IMethodSymbol method) => method is { IsImplicitlyDeclared: true, IsStatic: true, ContainingType.IsStatic: true }
        ? method.ContainingType.GetTypeMembers().SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>()
            .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(ImplementationOf(m), method)) ?? method
        : method;

    private static Func<IMethodSymbol, IMethodSymbol?> Find() =>
        typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation", BindingFlags.Public | BindingFlags.Instance) is { } property
            ? method => property.GetValue(method) as IMethodSymbol
            : static _ => null;
}
