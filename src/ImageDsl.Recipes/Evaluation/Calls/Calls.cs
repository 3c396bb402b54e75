using ImageDsl.Dockerfile;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Calls of methods and accessors: evaluates receiver and arguments, finds what runs, and runs it.</summary>
internal sealed class Calls(Interpreter interpreter)
{
    /// <summary>It gives a reference, which an assignment writes through.</summary>
    private const string SpanElement = "M:System.Span`1.get_Item(System.Int32)";

    /// <summary>
    /// Evaluates a call or property. A fluent chain is walked in a loop from its root, so that hundreds of steps need no more stack than one.
    /// </summary>
    public object? Chain(Node node, Frame frame)
    {
        if (Receiver(node) is not (CallNode or PropertyNode))
            return Link(node, Receiver(node) is { } direct ? interpreter.Evaluate(direct, frame) : null, frame);

        var links = new Stack<Node>();
        var root = node;

        while (Receiver(root) is CallNode or PropertyNode)
        {
            links.Push(root);
            root = Receiver(root)!;
        }

        var value = interpreter.Evaluate(root, frame);

        while (links.Count > 0)
        {
            interpreter.Budget.Step();
            value = Link(links.Pop(), value, frame);
        }

        return value;
    }

    public object? Call(CallNode node, object? receiver, Frame frame)
    {
        var arguments = Arguments(node.Arguments, frame);
        var typeArguments = interpreter.TypeParameters.Close(node.TypeArguments, frame);
        var containing = interpreter.TypeParameters.CloseOptional(node.ContainingType, frame);
        var site = new CallSite(node.Method, node.IsVirtual, typeArguments, containing, node, frame, node.IsBaseCall);

        if (node.ConstrainedTo is not null)
            site = node.Receiver is null ? Constrained(site, node.ConstrainedTo) : OfNullable(site, node.ConstrainedTo);

        if (node.Receiver is not null && IsNullReceiver(receiver, site.Method))
            throw interpreter.Throws(node, frame, $"'{Ids.Display(node.Method)}' is called on null.");

        interpreter.Trace.At(node, frame.Member);
        var result = Call(site, receiver, arguments);
        WriteBack(node.Arguments, arguments);
        return result;
    }

    /// <summary>Reads a property.</summary>
    public object? Get(PropertyNode node, object? receiver, Frame frame)
    {
        if (node.Getter is null)
            throw interpreter.Damaged(node, frame, "a property without a getter is read");

        if (receiver is AnonymousValue anonymous && anonymous.IndexOf(Ids.Name(node.Getter).Substring(4)) is var index and >= 0)
            return anonymous.Items[index];

        if (node.Receiver is not null && IsNullReceiver(receiver, node.Getter))
            throw interpreter.Throws(node, frame, $"'{Ids.Display(node.Getter)}' is read from null.");

        var arguments = Arguments(node.Arguments, frame);
        interpreter.Trace.At(node, frame.Member);
        return Get(node, receiver, arguments, frame);
    }

    /// <summary>Reads a property or indexer whose arguments were evaluated before.</summary>
    public object? Get(PropertyNode node, object? receiver, object?[] arguments, Frame frame)
    {
        var value = Call(Site(node, node.Getter!, frame), receiver, arguments);
        WriteBack(node.Arguments, arguments);
        return value;
    }

    /// <summary>Writes a property.</summary>
    public void Set(PropertyNode node, object? receiver, object?[] indices, object? value, Frame frame)
    {
        // A getter-only auto-property is written by constructors and initialisers through its backing field.
        var setter = node.Setter ?? node.Getter?.Replace(".get_", ".set_") ?? throw interpreter.Damaged(node, frame, "a property without accessors is written");

        if (node.Receiver is not null && IsNullReceiver(receiver, setter))
            throw interpreter.Throws(node, frame, $"'{Ids.Display(setter)}' is written to null.");

        if (node.Getter == SpanElement && receiver is not Unknown)
        {
            interpreter.Members.WriteElement(receiver, indices[0], value, node, frame);
            return;
        }

        if (node.Setter is null && interpreter.Program.Resolve(node.Getter!) is RecipeCallee)
            throw new UnknownValueException(interpreter.UnknownAt(node, frame, Assignments.ReferenceText));

        if (Call(Site(node, setter, frame), receiver, [.. indices, value]) is Unknown lost)
            interpreter.Effects.Lost(lost);

        WriteBack(node.Arguments, indices);
    }

    public object?[] Arguments(EquatableArray<ArgumentNode> nodes, Frame frame)
    {
        if (nodes.Count == 0)
            return [];

        var arguments = new object?[nodes.Count];

        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            arguments[node.Parameter] = node.IsByReference ? interpreter.Assignments.Reference(node.Value, frame) : interpreter.Evaluate(node.Value, frame);
        }

        return arguments;
    }

    /// <summary>Calls a member that the library asks for.</summary>
    /// <param name="method">The member.</param>
    /// <param name="self">The object.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="site">The expression that made the library ask; null when it asks by itself.</param>
    public object? CallFromHost(string method, InstanceValue self, object?[] arguments, (Node Node, string Member)? site = null) => interpreter.Program.Resolve(method) switch
    {
        RecipeCallee callee => interpreter.Functions.Run(callee, self, arguments, default, null, site?.Node, site?.Member ?? callee.Id),
        CompilerMadeCallee { Member: CompilerMember.Getter } getter => interpreter.Members.ReadBackingField(getter, self),
        _ => throw new EvaluationStoppedException(Unresolved(method)),
    };

    /// <summary>Calls an interpreted override on an object of the user's, such as its ToString; null when it has none.</summary>
    public (bool Found, object? Value) CallOverride(string slot, InstanceValue self, params object?[] arguments) =>
        self.Type.FindImplementationForOwn(slot, self.Reference) is { } method && interpreter.Program.Resolve(method) is RecipeCallee callee
            ? (true, interpreter.Functions.Run(callee, self, arguments, default, null, interpreter.Trace.Node, interpreter.Trace.Member))
            : (false, null);

    public object? Call(CallSite site, object? receiver, object?[] arguments)
    {
        if (receiver is Unknown)
            return UnknownCall(receiver, arguments, interpreter.Effects.MayHave(site, arguments));

        switch (Target(site, receiver))
        {
            case RecipeCallee callee:
                return CallRecipe(site, callee, receiver, arguments);
            case HostCallee callee:
                return interpreter.HostCalls.Call(site, callee, receiver, arguments);
            case LibraryCallee callee:
                return LibraryCalls.Call(interpreter, site, callee, receiver, arguments);
            case CompilerMadeCallee callee:
                return CallCompilerMade(site, callee, receiver, arguments);
            default:
                return interpreter.HashCodes.Find(site, receiver, arguments) ?? Refused(site, arguments);
        }
    }

    /// <summary>
    /// A call of what nobody knows. What is unknown in the arguments is a cause of its own, unless it was refused for what it is, as the call is:
    /// whoever replaces the one replaces the other with it.
    /// </summary>
    private Unknown Refused(CallSite site, object?[] arguments)
    {
        var refused = new Unknown(interpreter.FindingAt("IMG001", Refusals.Describe(site.Method), site.Node, site.Frame)) { RefusedKind = Refusals.KindOf(site.Method) };
        var result = Unknown.Of(arguments) is not { } unknown ? refused : unknown.RefusedKind == refused.RefusedKind ? unknown : Unknown.Of(unknown, refused)!;
        return WithCells(result, arguments);
    }

    /// <summary>What a call would have written is as unknown as its result.</summary>
    public static Unknown WithCells(Unknown result, object?[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is Cell cell)
                cell.Value = result;
        }

        return result;
    }

    /// <summary>A call that cannot run because a value that it needs is unknown.</summary>
    /// <param name="receiver">The object or delegate.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="hasEffects">Whether it could have done anything, such as adding a step, besides giving a value.</param>
    public Unknown UnknownCall(object? receiver, object?[] arguments, bool hasEffects)
    {
        var unknown = Unknown.Of(receiver, Unknown.Of(arguments))!;
        _ = WithCells(unknown, arguments);

        if (hasEffects)
            interpreter.Effects.Lost(unknown);

        return unknown;
    }

    private static Node? Receiver(Node node) => node is CallNode call ? call.Receiver : ((PropertyNode)node).Receiver;

    private object? Link(Node node, object? receiver, Frame frame) =>
        node is CallNode call ? Call(call, receiver, frame) : Get((PropertyNode)node, receiver, frame);

    private CallSite Site(PropertyNode node, string accessor, Frame frame)
    {
        var site = new CallSite(accessor, node.IsVirtual, interpreter.TypeParameters.Close(node.TypeArguments, frame), interpreter.TypeParameters.CloseOptional(node.ContainingType, frame), node, frame);
        return node.ConstrainedTo is null ? site : Constrained(site, node.ConstrainedTo);
    }

    /// <summary>A static member of an interface as the type implements it, which the type parameter stands for in this call.</summary>
    private CallSite Constrained(CallSite site, RecipeType parameter)
    {
        var type = interpreter.TypeParameters.Close(parameter, site.Frame);

        if (interpreter.Program.FindType(type.Id)?.FindImplementation(site.Method, site.ContainingType, type, interpreter.Assignability) is not { } method)
            return site with { ConstrainedTo = type };

        // A default that the interface itself gives speaks of the interface's own type parameters.
        var isDefault = Ids.DeclaringType(method) == site.ContainingType?.Id;
        return site with { Method = method, ContainingType = isDefault ? site.ContainingType : type, ConstrainedTo = type };
    }

    /// <summary>What every object has, as a nullable type has it, which the type parameter may stand for.</summary>
    private CallSite OfNullable(CallSite site, RecipeType parameter) => interpreter.TypeParameters.Close(parameter, site.Frame) is { Id: Ids.Nullable } type
        ? site with { Method = site.Method.Replace("M:System.Object.", "M:System.Nullable`1."), IsVirtual = false, ContainingType = type }
        : site;

    private bool IsNullReceiver(object? receiver, string method) =>
        receiver is null && !method.StartsWith("M:System.Nullable`1.", StringComparison.Ordinal)
            && !(interpreter.Program.Resolve(method) is LibraryCallee { Member.AcceptsNullReceiver: true });

    private Callee Target(CallSite site, object? receiver)
    {
        if (receiver is not InstanceValue instance || !site.IsVirtual)
            return interpreter.Program.Resolve(site.Method);

        return interpreter.Program.Resolve(instance.Type.FindImplementation(site.Method, site.ContainingType, instance.Reference, interpreter.Assignability) ?? site.Method);
    }

    private object? CallRecipe(CallSite site, RecipeCallee callee, object? receiver, object?[] arguments)
    {
        if (site.IsBaseCall && receiver is InstanceValue { Host: not null } image && LeavesSegment(callee, image) is { } message)
            return interpreter.ReportedUnknown(interpreter.FindingAt("IMG006", message, site.Node, site.Frame));

        if (!callee.Recipe.IsStatic && receiver is null)
            throw interpreter.Throws(site.Node, site.Frame, $"'{Ids.Display(callee.Id)}' is called on null.");

        return callee.Recipe.IsStatic
            ? interpreter.Functions.Run(callee, null, arguments, site.TypeArguments, site.ContainingType, site.Node, site.Frame.Member)
            : interpreter.Functions.Run(callee, receiver, arguments, site.TypeArguments, Container(site, callee, receiver), site.Node, site.Frame.Member);
    }

    /// <summary>
    /// The constructed type that declares what runs. The call may go through an interface with type arguments of its own; those of a default
    /// member are the ones with which the object's type implements it, since the call's may be less derived.
    /// </summary>
    private static RecipeType? Container(CallSite site, RecipeCallee callee, object? receiver)
    {
        if (site.ContainingType is not { } through || receiver is not InstanceValue instance || callee.DeclaringType is not { } declaring)
            return site.ContainingType;

        if (declaring.Recipe.Kind != RecipeTypeKind.Interface)
            return declaring.ReferenceFrom(instance.Type, instance.Reference);

        var implemented = instance.Type.References(instance.Reference).Where(r => r.Id == declaring.Id).ToArray();
        return implemented.Contains(through) ? through : implemented.FirstOrDefault() ?? through;
    }

    /// <summary>Whether a base.Define goes beyond the image's own segment, whose parent's steps are in FROM already.</summary>
    private static string? LeavesSegment(RecipeCallee callee, InstanceValue image)
    {
        if (callee.DeclaringType is not { } target || !callee.Id.EndsWith(".Define(ImageDsl.ImageBuilder)", StringComparison.Ordinal))
            return null;

        var isBeyond = false;

        foreach (var type in image.Type.Chain)
        {
            isBeyond |= type != image.Type && !type.Recipe.IsAbstract && type.Recipe.Layer is not null;

            if (type == target)
                break;
        }

        return isBeyond
            ? $"'base.Define' calls '{target.Recipe.FullName}', which is an image: its steps are already in FROM; remove the call."
            : null;
    }

    private object? CallCompilerMade(CallSite site, CompilerMadeCallee callee, object? receiver, object?[] arguments)
    {
        switch (callee.Member)
        {
            case CompilerMember.Getter:
                return StructValue.Copied(callee.IsStatic
                    ? interpreter.Statics.Read(callee.Field, site.ContainingType, site.Node, site.Frame)
                    : interpreter.Members.ReadBackingField(callee, receiver));
            case CompilerMember.Setter:
                interpreter.Members.WriteBackingField(callee, receiver, arguments[0], site);
                return null;
            case CompilerMember.Equality:
                return Equal(site, arguments[0], arguments[1]);
            case CompilerMember.Inequality:
                return Equal(site, arguments[0], arguments[1]) is var answer && answer is bool equal ? !equal : answer;
            case CompilerMember.EqualsMethod:
                return Equal(site, receiver, arguments[0]);
            default:
                throw interpreter.Damaged(site.Node, site.Frame, $"'{Ids.Display(callee.Id)}' is called like a method");
        }
    }

    private object Equal(CallSite site, object? left, object? right)
    {
        try
        {
            return interpreter.Equality.AreEqual(left, right);
        }
        catch (NotEvaluableException refused)
        {
            return interpreter.UnknownAt(site.Node, site.Frame, $"These cannot be compared at compile time: {refused.Message}.");
        }
    }

    /// <summary>Stores what by-reference arguments got, where the variable is no local of the caller.</summary>
    public static void WriteBack(EquatableArray<ArgumentNode> nodes, object?[] arguments)
    {
        foreach (var node in nodes)
        {
            if (node.IsByReference)
                Assignments.WriteBack(arguments[node.Parameter]);
        }
    }

    private static EvaluationFinding Unresolved(string method) =>
        new("IMG008", $"'{Ids.Display(method)}' has no recipe.", new NodeOrigin(method, 0));
}
