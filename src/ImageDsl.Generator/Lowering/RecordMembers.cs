using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>Members that the compiler makes for records. Equality, text and copies follow from the type; deconstruction is code.</summary>
internal static class RecordMembers
{
    /// <summary>The recipe of a record's Deconstruct that nobody wrote; null for any other member.</summary>
    public static LoweredMember? TryLower(IMethodSymbol method, SymbolIds ids)
    {
        if (method is not { IsImplicitlyDeclared: true, Name: "Deconstruct", ContainingType.IsRecord: true })
            return null;

        var parameters = method.Parameters.Select((p, i) => new ParameterRecipe(i, ids.TypeOf(p.Type), IsByReference: true));
        var assignments = method.Parameters.Select(p => Assignment(p, ids));

        var recipe = new MemberRecipe(ids.Of(method), new BlockNode(default, assignments.ToEquatableArray(), default))
        {
            Parameters = parameters.ToEquatableArray(),
            FrameSize = method.Parameters.Length,
        };

        return new LoweredMember(recipe, OriginTable.Empty);
    }

    private static Node Assignment(IParameterSymbol parameter, SymbolIds ids)
    {
        var type = parameter.ContainingType;
        var property = type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
        var getter = property?.GetMethod is { } accessor ? ids.Of(accessor) : null;
        var container = type.IsGenericType ? ids.TypeOf(type) : null;
        var value = new PropertyNode(new ThisNode(), getter, null, default, false) { ContainingType = container };
        return new ExpressionStatementNode(new AssignmentNode(new LocalNode(parameter.Ordinal), value));
    }
}
