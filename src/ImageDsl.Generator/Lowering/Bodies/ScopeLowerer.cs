using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary><c>using</c>, as a statement and as a declaration: a body, and at its end Dispose.</summary>
internal sealed class ScopeLowerer(BodyLowerer body)
{
    private const string Dispose = "M:System.IDisposable.Dispose";

    /// <summary>Statements in order; those that follow a <c>using</c> declaration are its body.</summary>
    public EquatableArray<Node> Statements(IEnumerable<IOperation> operations)
    {
        var nodes = new List<Node>();
        var rest = operations.ToList();

        for (var i = 0; i < rest.Count; i++)
        {
            if (rest[i] is IUsingDeclarationOperation { IsAsynchronous: false } declaration)
            {
                var origin = body.Origin(declaration);
                nodes.AddRange(Declared(declaration.DeclarationGroup, () => Block(Statements(rest.Skip(i + 1)), origin), origin));
                break;
            }

            body.Statement(rest[i], nodes);
        }

        return nodes.ToEquatableArray();
    }

    public Node Using(IUsingOperation operation)
    {
        var origin = body.Origin(operation);
        var locals = body.Slots.Of(operation.Locals);

        if (operation.Resources is IVariableDeclarationGroupOperation group)
            return new BlockNode(locals, Declared(group, () => body.Statement(operation.Body), origin).ToEquatableArray(), default);

        var resource = new LocalNode(body.Slots.Add());
        var value = new DeclarationNode(resource.Slot, body.Expression(operation.Resources)) { Origin = origin };
        return new BlockNode(locals, new Node[] { value, Ended(resource, operation.Resources.Type, () => body.Statement(operation.Body), origin) }, default);
    }

    private static BlockNode Block(EquatableArray<Node> statements, int origin) => new(default, statements, default) { Origin = origin };

    /// <summary>The first variable, and in its scope the others, and in theirs the body.</summary>
    private List<Node> Declared(IVariableDeclarationGroupOperation group, Func<Node> inner, int origin)
    {
        var declarators = group.Declarations.SelectMany(d => d.Declarators).ToArray();
        return Declared(declarators, 0, inner, origin);
    }

    private List<Node> Declared(IVariableDeclaratorOperation[] declarators, int index, Func<Node> inner, int origin)
    {
        var declarator = declarators[index];
        var local = new LocalNode(body.Slots.Of(declarator.Symbol));
        var value = declarator.GetVariableInitializer() is { } initializer ? body.Expression(initializer.Value) : body.Unsupported(Unsupported.DoesNotCompile) with { Origin = origin };
        var declaration = new DeclarationNode(local.Slot, value) { Origin = body.Origin(declarator) };
        var rest = index + 1 < declarators.Length ? () => Block(Declared(declarators, index + 1, inner, origin).ToEquatableArray(), origin) : inner;
        return [declaration, Ended(local, declarator.Symbol.Type, rest, origin)];
    }

    private TryFinallyNode Ended(LocalNode resource, ITypeSymbol? type, Func<Node> inner, int origin)
    {
        var isThere = new IsPatternNode(resource, new NotPatternNode(new ConstantPatternNode(new LiteralNode(null, new RecipeType("T:System.Object"))))) { Origin = origin };
        var call = new ExpressionStatementNode(DisposeOf(type, resource) with { Origin = origin }) { Origin = origin };
        return new TryFinallyNode(inner(), new IfNode(isThere, call, null) { Origin = origin }) { Origin = origin };
    }

    /// <summary>Through the interface, or a method of that name where there is no interface.</summary>
    private CallNode DisposeOf(ITypeSymbol? type, LocalNode resource)
    {
        var own = type is null || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_IDisposable) ? null
            : type.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(m => m is { IsStatic: false, Parameters.IsEmpty: true });

        return own is null
            ? new CallNode(resource, Dispose, default, true, default)
            : new CallNode(resource, body.Ids.Of(own), default, false, default) { ContainingType = body.Calls.Container(own) };
    }
}
