using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>Members that the compiler makes for records. Equality and copies follow from the type; text and deconstruction are code.</summary>
internal static class RecordMembers
{
    private static readonly RecipeType Text = new("T:System.String");

    /// <summary>The recipe of a record's Deconstruct or ToString that nobody wrote; null for any other member.</summary>
    public static LoweredMember? TryLower(IMethodSymbol method, SymbolIds ids)
    {
        if (method is not { IsImplicitlyDeclared: true, ContainingType.IsRecord: true })
            return null;

        var recipe = method.Name switch
        {
            "Deconstruct" => Deconstruct(method, ids),
            "ToString" when HasMadePrinting(method.ContainingType) => ToText(method, ids),
            _ => null,
        };

        return recipe is null ? null : new LoweredMember(recipe, OriginTable.Empty);
    }

    private static MemberRecipe Deconstruct(IMethodSymbol method, SymbolIds ids)
    {
        var parameters = method.Parameters.Select((p, i) => new ParameterRecipe(i, ids.TypeOf(p.Type), IsByReference: true));

        return new MemberRecipe(ids.Of(method), new BlockNode(default, method.Parameters.Select(p => Assignment(p, ids)).ToEquatableArray(), default))
        {
            Parameters = parameters.ToEquatableArray(),
            FrameSize = method.Parameters.Length,
        };
    }

    private static Node Assignment(IParameterSymbol parameter, SymbolIds ids)
    {
        // A record that hands a parameter on to its base record may leave the property to that one.
        var property = Chain(parameter.ContainingType).SelectMany(t => t.GetMembers(parameter.Name)).First(m => m is IPropertySymbol or IFieldSymbol);
        return new ExpressionStatementNode(new AssignmentNode(new LocalNode(parameter.Ordinal), Read(property, ids)));
    }

    /// <summary><c>Name { A = 1, B = 2 }</c>, the members of base records first.</summary>
    private static MemberRecipe ToText(IMethodSymbol method, SymbolIds ids)
    {
        var parts = new List<Node>();
        var members = Chain(method.ContainingType).Reverse().SelectMany(t => t.GetMembers().Where(IsPrinted)).ToList();

        for (var i = 0; i < members.Count; i++)
        {
            var label = (i == 0 ? method.ContainingType.Name + " { " : ", ") + members[i].Name + " = ";
            parts.Add(new LiteralNode(label, Text));
            parts.Add(new InterpolationNode(Read(members[i], ids), ids.TypeOf(TypeOf(members[i])), null, null));
        }

        parts.Add(new LiteralNode(members.Count == 0 ? method.ContainingType.Name + " { }" : " }", Text));
        return new MemberRecipe(ids.Of(method), new ReturnNode(new InterpolatedStringNode(parts.ToEquatableArray())));
    }

    /// <summary>Whether no record of the chain prints its members in a way of its own.</summary>
    private static bool HasMadePrinting(INamedTypeSymbol type) =>
        Chain(type).All(t => t.DeclaringSyntaxReferences.Length > 0 && t.GetMembers("PrintMembers").All(m => m.IsImplicitlyDeclared));

    private static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        for (var current = type; current is { IsRecord: true }; current = current.BaseType)
            yield return current;
    }

    private static bool IsPrinted(ISymbol member) => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && member is IFieldSymbol { IsConst: false } or IPropertySymbol { GetMethod: not null, IsIndexer: false, IsOverride: false };

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static Node Read(ISymbol member, SymbolIds ids)
    {
        var container = member.ContainingType.IsGenericType ? ids.TypeOf(member.ContainingType) : null;

        if (member is not IPropertySymbol { GetMethod: { } getter })
            return new FieldNode(new ThisNode(), ids.Of(member)) { ContainingType = container };

        var isVirtual = CallLowerer.IsVirtual(getter, isBase: false);
        return new PropertyNode(new ThisNode(), isVirtual ? ids.SlotOf(getter) : ids.Of(getter), null, default, isVirtual) { ContainingType = container };
    }
}
