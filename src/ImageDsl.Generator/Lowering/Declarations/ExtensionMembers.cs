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
        if (method?.ContainingType is not { } block || !IsBlock(block) || Implementation(method.OriginalDefinition) is not { } implementation)
            return null;

        // The type parameters of the block come first, then those of the member. Some compilers give the method with arguments of its own.
        ITypeSymbol[] arguments = [.. block.TypeArguments, .. method.TypeArguments];
        return arguments.Length > 0 ? implementation.OriginalDefinition.Construct(arguments) : implementation;
    }

    /// <summary>The static method behind an extension as it is called on its receiver; the method itself for all others.</summary>
    public static IMethodSymbol StaticOf(IMethodSymbol method) => ImplementationOf(method) ?? method.GetConstructedReducedFrom() ?? method;

    /// <summary>Whether the symbol is an extension block, which the oldest compiler has no kind of type for.</summary>
    public static bool IsBlock(INamedTypeSymbol type) =>
        type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Delegate or TypeKind.Enum or TypeKind.Error);

    /// <summary>The member that somebody wrote in an extension block; the method itself for all others.</summary>
    public static IMethodSymbol SourceOf(IMethodSymbol method) => method.IsImplicitlyDeclared && method.IsStatic && method.ContainingType.IsStatic
        ? method.ContainingType.GetTypeMembers().SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>()
            .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(ImplementationOf(m)?.OriginalDefinition, method.OriginalDefinition)) ?? method
        : method;

    private static Func<IMethodSymbol, IMethodSymbol?> Find() =>
        typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation", BindingFlags.Public | BindingFlags.Instance) is { } property
            ? method => property.GetValue(method) as IMethodSymbol
            : static _ => null;
}
