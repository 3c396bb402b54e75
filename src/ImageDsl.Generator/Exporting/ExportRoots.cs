using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Lowering;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Exporting;

/// <summary>
/// The types of an assembly that images elsewhere can build on: templates and images that can be derived from, components, and, where there
/// are any of these, tables. What those types mention in turn is found from their recipes. It depends on declarations only.
/// </summary>
internal sealed class ExportRoots
{
    private ExportRoots(IReadOnlyList<string> parts, IReadOnlyList<string> tables)
    {
        Parts = parts;
        Tables = tables;
    }

    /// <summary>Templates, images and components, by id.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Static classes, records, structs, enums and interfaces, by id.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>The types to begin with: none in an assembly that is not about images.</summary>
    public IEnumerable<string> All => Parts.Count == 0 ? [] : Parts.Concat(Tables);

    public static ExportRoots Find(Compilation compilation, SymbolIds ids, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        var tables = new List<string>();
        var toFriends = Visibility.HasFriends(compilation.Assembly);

        foreach (var type in SourceTypes.In(compilation, cancellationToken))
        {
            if (!Visibility.IsVisible(type, toFriends))
                continue;

            if (IsPart(type, toFriends))
                parts.Add(ids.Of(type));
            else if (IsTable(type))
                tables.Add(ids.Of(type));
        }

        return new ExportRoots(parts, tables);
    }

    private static bool IsPart(INamedTypeSymbol type, bool toFriends) => DslSymbols.DerivesFromImage(type)
        ? !type.IsSealed || type.GetMembers().Any(m => m.IsStatic && m is not IFieldSymbol { IsConst: true } && Visibility.IsVisible(m.DeclaredAccessibility, toFriends))
        : type.GetMembers().OfType<IMethodSymbol>().Any(m => Visibility.IsVisible(m.DeclaredAccessibility, toFriends) && (m.Parameters.Any(p => IsOfTheDsl(p.Type)) || (m.IsStatic && IsOfTheDsl(m.ReturnType))));

    private static bool IsTable(INamedTypeSymbol type) =>
        type.IsStatic || type.IsRecord || type.TypeKind is TypeKind.Struct or TypeKind.Enum or TypeKind.Interface;

    /// <summary>Whether a type is the DSL's or, like an action on a builder, made of one of its types.</summary>
    private static bool IsOfTheDsl(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsOfTheDsl(array.ElementType),
        INamedTypeSymbol named => named.ContainingAssembly?.Name == nameof(ImageDsl) || named.TypeArguments.Any(IsOfTheDsl),
        _ => false,
    };
}
