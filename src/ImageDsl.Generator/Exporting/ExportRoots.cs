using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Lowering;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Exporting;

/// <summary>
/// The types of an assembly that images elsewhere can build on: templates and images that can be derived from, external images, components, and, where there
/// are any of these, tables. What those types mention in turn is found from their recipes. It depends on declarations only.
/// </summary>
internal sealed class ExportRoots
{
    private readonly HashSet<string> _ids;

    private ExportRoots(IReadOnlyList<string> all, bool hasFriends)
    {
        All = all;
        HasFriends = hasFriends;
        _ids = new HashSet<string>(all, StringComparer.Ordinal);
    }

    /// <summary>The types by id, the parts of images first; none in an assembly that is not about images.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Whether the assembly shows its internal members to others.</summary>
    public bool HasFriends { get; }

    /// <summary>Whether the type with this id is among them.</summary>
    public bool Contains(string id) => _ids.Contains(id);

    public static ExportRoots Find(Compilation compilation, ClassShapes classes, SymbolIds ids, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        var tables = new List<string>();
        var toFriends = Visibility.HasFriends(compilation.Assembly);

        foreach (var type in SourceTypes.In(compilation, cancellationToken))
        {
            var exemplar = classes.ExemplarOf(type, cancellationToken);

            if (!Visibility.IsVisible(exemplar, toFriends))
                continue;

            if (IsPart(exemplar, toFriends))
                parts.Add(ids.Of(type));
            else if (IsTable(exemplar))
                tables.Add(ids.Of(type));
        }

        return new ExportRoots(parts.Count == 0 ? [] : [.. parts, .. tables], toFriends);
    }

    private static bool IsPart(INamedTypeSymbol type, bool toFriends) => DslSymbols.DerivesFromExternalImage(type) || (DslSymbols.DerivesFromImage(type)
        ? !type.IsSealed || type.GetMembers().Any(m => m.IsStatic && m is not IFieldSymbol { IsConst: true } && Visibility.IsVisible(m.DeclaredAccessibility, toFriends))
        : type.GetMembers().OfType<IMethodSymbol>().Any(m => Visibility.IsVisible(m.DeclaredAccessibility, toFriends) && (m.Parameters.Any(p => IsOfTheDsl(p.Type)) || (m.IsStatic && IsOfTheDsl(m.ReturnType)))));

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
