using System.Collections.Immutable;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Calls: of methods, operators, delegates and local functions; property accesses; object creation; arguments.</summary>
internal sealed class CallLowerer(BodyLowerer body)
{
    /// <summary>A call.</summary>
    /// <param name="call">The operation.</param>
    /// <param name="link">The receiver when it was lowered already, as in a chain; else null.</param>
    public Node Invocation(IInvocationOperation call, Node? link = null)
    {
        var method = call.TargetMethod;

        if (IsConditional(method))
            return body.Unsupported(Unsupported.ConditionalCall);

        if (method.IsVararg)
            return body.Unsupported(Unsupported.ArgumentList);

        if (method.MethodKind == MethodKind.LocalFunction)
            return new CallLocalFunctionNode(body.Functions.OrdinalOf(method), Arguments(call.Arguments)) { TypeArguments = body.Ids.TypesOf(method.TypeArguments) };

        if (method.MethodKind == MethodKind.DelegateInvoke)
            return new InvokeNode(link ?? body.Expression(call.Instance!), Arguments(call.Arguments));

        // A partial method that nobody implements is not called at all, and its arguments are not evaluated.
        if (method is { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: true })
            return new LiteralNode(null, new RecipeType("T:System.Object"));

        if (body.Interpolations.TryCall(call, link) is { } text)
            return text;

        if (ExtensionMembers.ImplementationOf(method) is { } implementation)
            return Extension(implementation, call.Instance, link, call.Arguments);

        var isBase = IsBase(call.Instance);
        var receiver = link ?? (call.Instance is { } instance ? Receiver(instance, method) : null);
        var isVirtual = IsVirtual(method, isBase);

        return new CallNode(
            receiver,
            isVirtual ? body.Ids.SlotOf(method) : body.Ids.Of(method),
            Arguments(call.Arguments),
            isVirtual,
            body.Ids.TypesOf(method.TypeArguments))
        {
            IsBaseCall = isBase,
            ContainingType = Container(method),
            ConstrainedTo = Constraint(method, call.ConstrainedToType) ?? OpenReceiver(call.Instance, method),
        };
    }

    /// <summary>The type parameter whose value is asked for what every object has: it may stand for a nullable type, which has it without a value too.</summary>
    private RecipeType? OpenReceiver(IOperation? instance, IMethodSymbol method) =>
        instance?.Type is ITypeParameterSymbol { HasReferenceTypeConstraint: false, HasValueTypeConstraint: false } type && method.ContainingType.SpecialType == SpecialType.System_Object ? body.Ids.TypeOf(type) : null;

    /// <summary>A call of a static method on values, as operators are.</summary>
    public Node Static(IMethodSymbol method, params Node[] values) => Static(method, null, values);

    /// <summary>A call of an operator on values.</summary>
    /// <param name="method">The operator.</param>
    /// <param name="constrainedTo">The type parameter that stands for the type that has the operator, or null.</param>
    /// <param name="values">The operands.</param>
    public Node Static(IMethodSymbol method, ITypeSymbol? constrainedTo, params Node[] values)
    {
        var target = ExtensionMembers.ImplementationOf(method) ?? method;
        var arguments = values.Select((value, i) => new ArgumentNode(i, value) { Origin = value.Origin });

        return new CallNode(null, body.Ids.Of(target), arguments.ToEquatableArray(), false, body.Ids.TypesOf(target.TypeArguments))
        {
            ContainingType = Container(target),
            ConstrainedTo = Constraint(target, constrainedTo),
        };
    }

    /// <summary>A call of an extension on a variable that it may change.</summary>
    public CallNode StaticOn(IMethodSymbol implementation, Node receiver, params Node[] values)
    {
        var arguments = values.Select((value, i) => new ArgumentNode(i + 1, value) { Origin = value.Origin }).Prepend(ReceiverArgument(implementation, receiver));
        return new CallNode(null, body.Ids.Of(implementation), arguments.ToEquatableArray(), false, body.Ids.TypesOf(implementation.TypeArguments)) { Origin = receiver.Origin };
    }

    /// <summary>A call of an instance method on values, as the compiler makes them for patterns, ranges and loops.</summary>
    public CallNode Instance(IMethodSymbol method, Node receiver, params Node[] values)
    {
        var isVirtual = IsVirtual(method, isBase: false);
        var arguments = values.Select((value, i) => new ArgumentNode(i, value) { Origin = value.Origin });

        return new CallNode(receiver, isVirtual ? body.Ids.SlotOf(method) : body.Ids.Of(method), arguments.ToEquatableArray(), isVirtual, body.Ids.TypesOf(method.TypeArguments))
        {
            ContainingType = Container(method),
            Origin = receiver.Origin,
        };
    }

    /// <summary>A property or indexer that the compiler asks for by itself.</summary>
    public PropertyNode Implied(IPropertySymbol property, Node receiver, params Node[] indices)
    {
        var isVirtual = IsVirtual((property.GetMethod ?? property.SetMethod)!, isBase: false);
        var arguments = indices.Select((value, i) => new ArgumentNode(i, value) { Origin = value.Origin });

        return new PropertyNode(receiver, Accessor(property, p => p.GetMethod, isVirtual), Accessor(property, p => p.SetMethod, isVirtual), arguments.ToEquatableArray(), isVirtual)
        {
            ContainingType = Container(property),
            Origin = receiver.Origin,
        };
    }

    /// <summary>The type parameter through which a static member of an interface is asked for.</summary>
    public RecipeType? Constraint(IMethodSymbol method, ITypeSymbol? constrainedTo) =>
        method.IsStatic && method.ContainingType.TypeKind == TypeKind.Interface && constrainedTo is not null ? body.Ids.TypeOf(constrainedTo) : null;

    public Node Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;

        if (property is { GetMethod: null, SetMethod: null })
            return body.Unsupported(Unsupported.DoesNotCompile);

        if ((ExtensionMembers.ImplementationOf(property.GetMethod) ?? ExtensionMembers.ImplementationOf(property.SetMethod)) is { } implementation)
            return Extension(property, implementation, reference.Instance);

        var access = Access(property, Receiver(reference.Instance, out var isBase), isBase);

        // Only a constructor writes a property without a setter, and it writes the field.
        return access.Setter is null && reference.Parent is IAssignmentOperation assignment && assignment.Target == reference && IsAutoProperty(property)
            ? new FieldNode(access.Receiver, body.Ids.BackingFieldOf(property.OriginalDefinition)) { ContainingType = Container(property) }
            : access with
            {
                Arguments = Arguments(reference.Arguments),
                ConstrainedTo = Constraint((property.GetMethod ?? property.SetMethod)!, reference.ConstrainedToType),
            };
    }

    /// <summary>A property of an object, without an indexer's arguments.</summary>
    public PropertyNode Access(IPropertySymbol property, Node? receiver, bool isBase)
    {
        var isVirtual = IsVirtual((property.GetMethod ?? property.SetMethod)!, isBase);

        return new PropertyNode(receiver, Accessor(property, p => p.GetMethod, isVirtual), Accessor(property, p => p.SetMethod, isVirtual), default, isVirtual)
        {
            ContainingType = Container(property),
        };
    }

    public Node Creation(IObjectCreationOperation creation)
    {
        var initializers = Initializers(creation.Initializer);
        var type = body.Ids.TypeOf(creation.Type!);

        if (creation.Constructor is not { } constructor)
            return body.Unsupported(Unsupported.DoesNotCompile);

        if (constructor.IsVararg)
            return body.Unsupported(Unsupported.ArgumentList);

        // A struct's constructor that nobody wrote runs nothing, not even initialisers.
        return constructor.IsImplicitlyDeclared && constructor.Parameters.IsEmpty && constructor.ContainingType.TypeKind == TypeKind.Struct && initializers.IsEmpty
            ? Zero(creation.Type!)
            : new NewNode(type, body.Ids.Of(constructor), Arguments(creation.Arguments), initializers);
    }

    /// <summary>The zero of a type. That of a library's struct is made by its constructor, since only the evaluator knows which structs it has.</summary>
    public Node Zero(ITypeSymbol type) => type.TypeKind == TypeKind.Struct && type.OriginalDefinition.SpecialType == SpecialType.None && !type.IsTupleType && type.DeclaringSyntaxReferences.IsEmpty
        ? new NewNode(body.Ids.TypeOf(type), "M:" + body.Ids.Of(type).Substring(2) + ".#ctor", default, default)
        : new DefaultNode(body.Ids.TypeOf(type));

    /// <summary>What stands in the braces of an object creation, collection initialiser or <c>with</c>.</summary>
    public EquatableArray<Node> Initializers(IObjectOrCollectionInitializerOperation? initializer) => initializer is null
        ? default
        : body.Expressions(initializer.Initializers);

    public EquatableArray<ArgumentNode> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsEmpty)
            return default;

        var nodes = new ArgumentNode[arguments.Length];

        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = Argument(arguments[i]);

        return nodes;
    }

    /// <summary>The constructed type of a generic member, which its id does not hold.</summary>
    public RecipeType? Container(ISymbol member) =>
        member.ContainingType.IsGenericType && !member.ContainingType.IsTupleType ? body.Ids.TypeOf(member.ContainingType) : null;

    /// <summary>The object of a call. A struct that must not change is called on a copy, which keeps what the call changes.</summary>
    private Node Receiver(IOperation instance, IMethodSymbol method)
    {
        var receiver = body.Expression(instance);
        return IsCopied(instance, method) ? new WithNode(receiver, default) { Origin = receiver.Origin } : receiver;
    }

    private bool IsCopied(IOperation instance, IMethodSymbol method)
    {
        if (method.IsReadOnly || method.ContainingType is not { TypeKind: TypeKind.Struct, IsReadOnly: false, SpecialType: SpecialType.None, IsTupleType: false }
            || method.ContainingType.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        return instance switch
        {
            IFieldReferenceOperation reference => reference.Field.IsReadOnly && !IsVariable(reference),
            IParameterReferenceOperation reference => reference.Parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter,
            _ => false,
        };
    }

    /// <summary>Whether a read-only field is being made: by a constructor, initialiser or init accessor of its own object, and by no function within.</summary>
    private bool IsVariable(IFieldReferenceOperation reference) =>
        body.Member is IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } or IMethodSymbol { IsInitOnly: true }
        && body.Member.IsStatic == reference.Field.IsStatic && reference.Instance is null or IInstanceReferenceOperation && !body.Slots.AreOfFunction
        && SymbolEqualityComparer.Default.Equals(body.Member.ContainingType, reference.Field.ContainingType);

    /// <summary>An object that a member belongs to.</summary>
    public Node? Receiver(IOperation? instance, out bool isBase)
    {
        isBase = IsBase(instance);
        return instance is null ? null : body.Expression(instance);
    }

    private static bool IsBase(IOperation? instance) => instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax };

    /// <summary>Whether the object's own type decides; null in place of a nullable value has none, and is asked through its declaration.</summary>
    public static bool IsVirtual(IMethodSymbol method, bool isBase) =>
        !isBase && !method.IsStatic && method.ContainingType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && (method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType.TypeKind == TypeKind.Interface);

    /// <summary>A property of an extension block: both accessors are static methods that take the receiver first.</summary>
    private PropertyNode Extension(IPropertySymbol property, IMethodSymbol implementation, IOperation? instance)
    {
        var arguments = instance is null ? [] : new[] { ReceiverArgument(implementation, body.Expression(instance)) };

        return new PropertyNode(null, IdOf(property.GetMethod), IdOf(property.SetMethod), arguments.ToEquatableArray(), false) { TypeArguments = body.Ids.TypesOf(implementation.TypeArguments) };

        string? IdOf(IMethodSymbol? accessor) => ExtensionMembers.ImplementationOf(accessor) is { } method ? body.Ids.Of(method) : null;
    }

    private CallNode Extension(IMethodSymbol implementation, IOperation? instance, Node? link, ImmutableArray<IArgumentOperation> arguments)
    {
        var receiver = instance is null ? null : link ?? body.Expression(instance);
        var written = Arguments(arguments);

        var all = receiver is null
            ? written
            : written.Select(a => a with { Parameter = a.Parameter + 1 }).Prepend(ReceiverArgument(implementation, receiver)).ToEquatableArray();

        return new CallNode(null, body.Ids.Of(implementation), all, false, body.Ids.TypesOf(implementation.TypeArguments));
    }

    private static ArgumentNode ReceiverArgument(IMethodSymbol implementation, Node receiver) =>
        new(0, receiver, implementation.Parameters[0].RefKind == RefKind.Ref) { Origin = receiver.Origin };

    private ArgumentNode Argument(IArgumentOperation argument)
    {
        var parameter = argument.Parameter;
        var origin = body.Origin(argument);
        var isByReference = parameter?.RefKind is RefKind.Ref or RefKind.Out;

        var value = argument.ArgumentKind == ArgumentKind.DefaultValue && IsCallerInfo(parameter!)
            ? CallerInfo(parameter!) with { Origin = origin }
            : body.Expression(argument.Value);

        return new ArgumentNode(parameter?.Ordinal ?? 0, value, isByReference) { Origin = origin };
    }

    /// <summary>The library's guards take the argument's text for their message alone.</summary>
    private Node CallerInfo(IParameterSymbol parameter) => parameter.ContainingType.ContainingNamespace.ToDisplayString() == "System"
        ? new LiteralNode(null, new RecipeType("T:System.String"))
        : body.Unsupported(Unsupported.CallerInfo);

    private string? Accessor(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> select, bool isVirtual)
    {
        // An override may declare one accessor only; the other is the base's.
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (select(current) is { } accessor)
                return isVirtual ? body.Ids.SlotOf(accessor) : body.Ids.Of(accessor);
        }

        return null;
    }

    private static bool IsAutoProperty(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));

    /// <summary>Whether the compiler fills the argument in from the place of the call.</summary>
    public static bool IsCallerInfo(IParameterSymbol parameter) => parameter.GetAttributes().Any(a =>
        a.AttributeClass is { Name: "CallerLineNumberAttribute" or "CallerFilePathAttribute" or "CallerMemberNameAttribute" or "CallerArgumentExpressionAttribute" }
        && a.AttributeClass.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices");

    private static bool IsConditional(IMethodSymbol method) => method.ReturnsVoid && method.GetAttributes().Any(a =>
        a.AttributeClass is { Name: "ConditionalAttribute" } type && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics");
}
