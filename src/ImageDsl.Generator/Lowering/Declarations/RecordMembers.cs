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
            "ToString" => ToPrintedText(method, ids),
            "PrintMembers" => PrintMembers(method, ids),
            "get_EqualityContract" => new MemberRecipe(ids.Of(method), new ReturnNode(new TypeOfNode(ids.TypeOf(method.ContainingType)))),
            _ => null,
        };

        return recipe is null ? null : new LoweredMember(recipe, OriginTable.Empty, []);
    }

    /// <summary>As the compiler writes it: what PrintMembers appends stands in braces.</summary>
    private static MemberRecipe ToPrintedText(IMethodSymbol method, SymbolIds ids)
    {
        var print = PrintMembersOf(method.ContainingType);
        var builder = new LocalNode(0);
        var statements = new Node[]
        {
            new DeclarationNode(0, new NewNode(new RecipeType("T:System.Text.StringBuilder"), "M:System.Text.StringBuilder.#ctor", default, default)),
            Append(builder, new LiteralNode(method.ContainingType.Name + " { ", Text)),
            new IfNode(Print(print, builder, isVirtual: true, ids), Append(builder, new LiteralNode(" ", Text)), null),
            Append(builder, new LiteralNode("}", Text)),
            new ReturnNode(new CallNode(builder, "M:System.Text.StringBuilder.ToString", default, true, default)),
        };

        return new MemberRecipe(ids.Of(method), new BlockNode(new[] { 0 }, statements, default)) { FrameSize = 1 };
    }

    /// <summary>The members of base records by their own PrintMembers, then those of this one.</summary>
    private static MemberRecipe PrintMembers(IMethodSymbol method, SymbolIds ids)
    {
        var builder = new LocalNode(0);
        var statements = new List<Node>();
        var members = method.ContainingType.GetMembers().Where(IsPrinted).ToList();
        var parent = method.ContainingType.BaseType!;
        var above = parent.IsRecord ? PrintMembersOf(parent) : null;

        if (above is not null)
            statements.Add(members.Count == 0 ? new ReturnNode(Print(above, builder, isVirtual: false, ids)) : new IfNode(Print(above, builder, isVirtual: false, ids), Append(builder, new LiteralNode(", ", Text)), null));

        for (var i = 0; i < members.Count; i++)
        {
            var parts = new Node[] { new LiteralNode((i == 0 ? "" : ", ") + members[i].Name + " = ", Text), new InterpolationNode(Read(members[i], ids), ids.TypeOf(TypeOf(members[i])), null, null) };
            statements.Add(Append(builder, new InterpolatedStringNode(parts)));
        }

        statements.Add(new ReturnNode(new LiteralNode(members.Count > 0, new RecipeType("T:System.Boolean"))));

        return new MemberRecipe(ids.Of(method), new BlockNode(default, statements.ToEquatableArray(), default))
        {
            Parameters = new[] { new ParameterRecipe(0, ids.TypeOf(method.Parameters[0].Type), IsByReference: false) },
            FrameSize = 1,
        };
    }

    private static IMethodSymbol PrintMembersOf(INamedTypeSymbol type) =>
        type.GetMembers("PrintMembers").OfType<IMethodSymbol>().First(m => m.Parameters.Length == 1);

    private static CallNode Print(IMethodSymbol print, Node builder, bool isVirtual, SymbolIds ids)
    {
        var argument = new[] { new ArgumentNode(0, builder) };
        return isVirtual && CallLowerer.IsVirtual(print, isBase: false)
            ? new CallNode(new ThisNode(), ids.SlotOf(print), argument, true, default)
            : new CallNode(new ThisNode(), ids.Of(print), argument, false, default);
    }

    private static ExpressionStatementNode Append(Node builder, Node text) =>
        new(new CallNode(builder, "M:System.Text.StringBuilder.Append(System.String)", new[] { new ArgumentNode(0, text) }, false, default));

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
        // A record that hands a parameter on to its base record may leave the property to that one. One called as a method of all objects has none.
        var property = Chain(parameter.ContainingType).SelectMany(t => t.GetMembers(parameter.Name)).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol);

        return property is null
            ? Unsupported.DoesNotCompile.Node
            : new ExpressionStatementNode(new AssignmentNode(new LocalNode(parameter.Ordinal), Read(property, ids)));
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
        for (var current = type; current.IsRecord; current = current.BaseType!)
            yield return current;
    }

    private static bool IsPrinted(ISymbol member) => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && member is IFieldSymbol or IPropertySymbol { GetMethod: not null, IsIndexer: false, IsOverride: false };

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
