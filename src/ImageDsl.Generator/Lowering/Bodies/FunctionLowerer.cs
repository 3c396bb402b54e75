using System.Collections.Immutable;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Lambdas, local functions and methods as delegates.</summary>
internal sealed class FunctionLowerer(BodyLowerer body)
{
    private Dictionary<IMethodSymbol, int>? _ordinals;

    /// <summary>Whether the member itself (or, while a local function is lowered, that function) yields.</summary>
    public bool IsIterator { get; private set; }

    /// <summary>Notes that the function at hand yields.</summary>
    public void MarkIterator() => IsIterator = true;

    /// <summary>The number of a local function within the member.</summary>
    public int OrdinalOf(IMethodSymbol function)
    {
        var definition = function.OriginalDefinition;
        _ordinals ??= new(SymbolEqualityComparer.Default);

        if (_ordinals.TryGetValue(definition, out var ordinal))
            return ordinal;

        _ordinals.Add(definition, _ordinals.Count);
        return _ordinals.Count - 1;
    }

    public Node Delegate(IDelegateCreationOperation creation) => creation.Target switch
    {
        IAnonymousFunctionOperation lambda => Lambda(lambda.Symbol, lambda.Body, creation.Type!),
        IMethodReferenceOperation reference => MethodGroup(reference, creation.Type!),
        var target => body.Expression(target),
    };

    public LocalFunctionNode LocalFunction(ILocalFunctionOperation function)
    {
        var origin = body.Origin(function);
        var isMemberIterator = IsIterator;
        IsIterator = false;
        var lambda = Lambda(function.Symbol, function.Body, null);
        var isIterator = IsIterator;
        IsIterator = isMemberIterator;
        return new LocalFunctionNode(OrdinalOf(function.Symbol), function.Symbol.Name, lambda with { Origin = origin }, isIterator) { Origin = origin };
    }

    public EquatableArray<ParameterRecipe> Parameters(ImmutableArray<IParameterSymbol> parameters)
    {
        var recipes = new ParameterRecipe[parameters.Length];

        for (var i = 0; i < recipes.Length; i++)
            recipes[i] = new ParameterRecipe(body.Slots.Of(parameters[i]), body.Ids.TypeOf(parameters[i].Type), parameters[i].RefKind is RefKind.Ref or RefKind.Out);

        return EquatableArray<ParameterRecipe>.Adopt(recipes);
    }

    private LambdaNode Lambda(IMethodSymbol symbol, IOperation? block, ITypeSymbol? type)
    {
        body.Slots.BeginFunction();
        var parameters = Parameters(symbol.Parameters);

        var lowered = symbol.IsAsync ? body.Unsupported(new("'async'", "An image is described while compiling, where nothing is waited for.", "Leave it out."))
            : block is null ? body.Unsupported(Unsupported.NoBody)
            : body.Statement(block);

        return new LambdaNode(parameters, lowered, TypeOf(type), body.Slots.EndFunction());
    }

    private Node MethodGroup(IMethodReferenceOperation reference, ITypeSymbol type)
    {
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
            return new LocalFunctionReferenceNode(OrdinalOf(reference.Method), TypeOf(type)) { TypeArguments = body.Ids.TypesOf(reference.Method.TypeArguments) };

        var method = ExtensionMembers.StaticOf(reference.Method);

        if (body.Calls.Constraint(method, reference.ConstrainedToType) is { } constrainedTo)
            return Forwarding(method, constrainedTo, type);

        var receiver = body.Calls.Receiver(reference.Instance, out var isBase);
        var isVirtual = CallLowerer.IsVirtual(method, isBase);

        return new MethodGroupNode(
            receiver, isVirtual ? body.Ids.SlotOf(method) : body.Ids.Of(method), isVirtual, TypeOf(type), body.Ids.TypesOf(method.TypeArguments))
        {
            ContainingType = body.Calls.Container(method),
            IsExtension = receiver is not null && method.IsStatic,
        };
    }

    /// <summary>A static member of an interface as a delegate, <c>T.Parse</c>: a function that calls it, since what it is depends on the type parameter.</summary>
    private LambdaNode Forwarding(IMethodSymbol method, RecipeType constrainedTo, ITypeSymbol type)
    {
        body.Slots.BeginFunction();
        var parameters = Parameters(method.Parameters);
        var arguments = parameters.Select((p, i) => new ArgumentNode(i, new LocalNode(p.Slot), p.IsByReference)).ToEquatableArray();
        var call = new CallNode(null, body.Ids.Of(method), arguments, false, body.Ids.TypesOf(method.TypeArguments)) { ContainingType = body.Calls.Container(method), ConstrainedTo = constrainedTo };
        return new LambdaNode(parameters, new ReturnNode(call), TypeOf(type), body.Slots.EndFunction());
    }

    private RecipeType TypeOf(ITypeSymbol? type) => type is null ? new RecipeType("T:System.Delegate") : body.Ids.TypeOf(type);
}
