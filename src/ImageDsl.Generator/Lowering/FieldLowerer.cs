using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering;

/// <summary>The fields of a type, backing fields included, in the order in which their initialisers run.</summary>
internal static class FieldLowerer
{
    public static EquatableArray<FieldRecipe> Fields(INamedTypeSymbol type, bool isStatic, SymbolIds ids)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(f => IsStatic(f, type) == isStatic && Belongs(f, type));

        // The parts of a partial type follow each other in the order of the files, which is the order the symbols have.
        return ParameterFields(type, isStatic, ids).Concat(fields.Select(f => Field(f, ids))).ToEquatableArray();
    }

    /// <summary>The members of an enum are listed where instance fields are: with the shape of its values.</summary>
    private static bool IsStatic(IFieldSymbol field, INamedTypeSymbol type) => field.IsStatic && type.TypeKind != TypeKind.Enum;

    /// <summary>Constants are in the code that uses them; an enum's members are kept for their names.</summary>
    private static bool Belongs(IFieldSymbol field, INamedTypeSymbol type) =>
        (type.TypeKind == TypeKind.Enum ? field.HasConstantValue : !field.IsConst) && field.AssociatedSymbol is null or IPropertySymbol;

    private static FieldRecipe Field(IFieldSymbol field, SymbolIds ids) => new(ids.Of(field), ids.TypeOf(field.Type), HasInitializer(field))
    {
        Constant = field.HasConstantValue ? field.ConstantValue : null,
    };

    private static bool HasInitializer(IFieldSymbol field)
    {
        if (field.IsConst)
            return false;

        return (field.AssociatedSymbol ?? field).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer is not null,
            PropertyDeclarationSyntax property => property.Initializer is not null,
            _ => false,
        };
    }

    private static IEnumerable<FieldRecipe> ParameterFields(INamedTypeSymbol type, bool isStatic, SymbolIds ids)
    {
        var primary = isStatic ? null : type.InstanceConstructors.FirstOrDefault(IsPrimary);
        return primary is null ? [] : primary.Parameters
            .Where(p => SymbolIds.PositionalPropertyOf(p) is null)
            .Select(p => new FieldRecipe(ids.ParameterFieldOf(p), ids.TypeOf(p.Type), false));
    }

    private static bool IsPrimary(IMethodSymbol constructor) => constructor.Parameters.Length > 0
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;
}
