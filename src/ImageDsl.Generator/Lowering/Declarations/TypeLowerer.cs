using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>Lowers the shape of a type. It depends on declarations only, never on bodies.</summary>
internal static class TypeLowerer
{
    /// <summary>Lowers a type.</summary>
    /// <param name="type">The definition of a class, struct, interface or enum of the source.</param>
    /// <param name="ids">The names of members.</param>
    /// <param name="cancellationToken">Observed at every member.</param>
    public static TypeRecipe Lower(INamedTypeSymbol type, SymbolIds ids, CancellationToken cancellationToken)
    {
        var isImageClass = DslSymbols.DerivesFromImage(type);
        var members = type.GetMembers();

        return new TypeRecipe(ids.Of(type), DslSymbols.FullNameOf(type))
        {
            Kind = KindOf(type),
            IsRecord = type.IsRecord,
            IsFlags = type.TypeKind == TypeKind.Enum && type.GetAttributes().Any(a => DslSymbols.IsNamed(a.AttributeClass, "FlagsAttribute", "System")),
            IsAbstract = type.IsAbstract,
            Base = HasBase(type) ? ids.TypeOf(type.BaseType!) : null,
            Interfaces = ids.TypesOf(type.AllInterfaces),
            Variances = Variances(type),
            Fields = FieldLowerer.Fields(type, members, isStatic: false, ids),
            StaticFields = FieldLowerer.Fields(type, members, isStatic: true, ids),
            StaticConstructor = members.FirstOrDefault(IsWrittenStaticConstructor) is { } constructor ? ids.Of(constructor) : null,
            Slots = SlotLowerer.Slots(type, members, ids, cancellationToken),
            Layer = DslSymbols.LayerOf(type),
            DeepHierarchyReason = DslSymbols.DeepHierarchyReasonOf(type),
            AssemblyMetadata = isImageClass ? Metadata(type.ContainingAssembly) : default,
        };
    }

    private static RecipeTypeKind KindOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Struct => RecipeTypeKind.Struct,
        TypeKind.Interface => RecipeTypeKind.Interface,
        TypeKind.Enum => RecipeTypeKind.Enum,
        _ => RecipeTypeKind.Class,
    };

    private static bool IsWrittenStaticConstructor(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.StaticConstructor, IsImplicitlyDeclared: false };

    private static EquatableArray<TypeVariance> Variances(INamedTypeSymbol type) => type.TypeParameters.All(p => p.Variance == VarianceKind.None) ? default : type.TypeParameters
        .Select(p => p.Variance switch { VarianceKind.Out => TypeVariance.Out, VarianceKind.In => TypeVariance.In, _ => TypeVariance.None })
        .ToEquatableArray();

    private static bool HasBase(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } };

    private static EquatableArray<MetadataRecipe> Metadata(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(a => DslSymbols.IsNamed(a.AttributeClass, "AssemblyMetadataAttribute", "System.Reflection"))
        .Where(a => a.ConstructorArguments is [{ Value: "RepositoryUrl" }, _])
        .Select(a => new MetadataRecipe("RepositoryUrl", a.ConstructorArguments[1].Value as string))
        .ToEquatableArray();
}
