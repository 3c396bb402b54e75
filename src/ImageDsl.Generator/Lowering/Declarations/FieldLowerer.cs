using System.Collections.Immutable;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering;

/// <summary>The fields of a type, backing fields included, in the order in which their initialisers run.</summary>
internal static class FieldLowerer
{
    /// <summary>The fields of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="members">Its members, in the order of its parts: of a partial type, that of the files.</param>
    /// <param name="isStatic">Whether the static ones are asked for.</param>
    /// <param name="ids">The names of members.</param>
    public static EquatableArray<FieldRecipe> Fields(INamedTypeSymbol type, ImmutableArray<ISymbol> members, bool isStatic, SymbolIds ids)
    {
        var fields = isStatic ? [] : ParameterFields(members, ids).ToList();

        foreach (var member in members)
        {
            if (member is IFieldSymbol field && IsStatic(field, type) == isStatic && Belongs(field, type))
                fields.Add(Field(field, ids));
        }

        return fields.ToEquatableArray();
    }

    /// <summary>The members of an enum are listed where instance fields are: with the shape of its values.</summary>
    private static bool IsStatic(IFieldSymbol field, INamedTypeSymbol type) => field.IsStatic && type.TypeKind != TypeKind.Enum;

    /// <summary>Constants are in the code that uses them; an enum's members are kept for their names.</summary>
    private static bool Belongs(IFieldSymbol field, INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? field.HasConstantValue : !field.IsConst;

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

    private static IEnumerable<FieldRecipe> ParameterFields(ImmutableArray<ISymbol> members, SymbolIds ids) => members.FirstOrDefault(IsPrimary) is IMethodSymbol primary
        ? primary.Parameters
            .Where(p => SymbolIds.PositionalPropertyOf(p) is null)
            .Select(p => new FieldRecipe(ids.ParameterFieldOf(p), ids.TypeOf(p.Type), false))
        : [];

    private static bool IsPrimary(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: > 0 } constructor
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;
}
