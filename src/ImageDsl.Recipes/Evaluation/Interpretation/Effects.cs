using System.Runtime.CompilerServices;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// What a part of a program could have done that did not run, since a value that decides it is not known: the variables that it would have
/// set are as unknown as that value, and when anything else could have come of it (a step of the image above all), the cause is told.
/// Whatever is not sure to have no effect counts as having one.
/// </summary>
internal sealed class Effects(Interpreter interpreter)
{
    private readonly Dictionary<Node, Found> _nodes = new(ByReference.Instance);
    private readonly Dictionary<string, bool> _members = new(StringComparer.Ordinal);

    /// <summary>Takes note that parts of an expression or statement did not run.</summary>
    /// <returns>The cause, which is the value of the expression.</returns>
    public Unknown Lost(Unknown cause, Frame frame, params Node?[] parts)
    {
        foreach (var part in parts)
        {
            if (part is null)
                continue;

            var found = In(part, frame);

            foreach (var slot in found.Slots)
                frame[slot].Value = cause;

            if (found.IsAny)
                Lost(cause);
        }

        return cause;
    }

    /// <summary>Takes note that something with an effect did not run: the cause is a finding, and what follows from it is no news.</summary>
    public void Lost(Unknown cause)
    {
        interpreter.Findings.Add(cause);
        interpreter.Findings.IsTainted = true;
    }

    /// <summary>Whether a call that could not be made could have done anything, by itself or through what it would have been given.</summary>
    public bool MayHave(CallSite site, object?[] arguments) => MayHave(site.Method, site.IsVirtual) || MayHave(arguments);

    /// <summary>Whether whoever is given these values could have done anything with them.</summary>
    public bool MayHave(object?[] arguments) => arguments.Any(a => a is ImageBuilder || (a is FunctionValue function && MayHave(function)));

    private bool MayHave(FunctionValue function) =>
        function.Code is not var (code, frame) || (code is MethodGroupNode group ? MayHave(group.Method, group.IsVirtual) : In(code, frame).IsAny);

    private Found In(Node part, Frame frame)
    {
        if (_nodes.TryGetValue(part, out var known))
            return known;

        var found = new Found();
        _nodes.Add(part, found);
        RecipeWriter.Visit(part, node => Add(node, frame, found));
        return found;
    }

    private void Add(Node node, Frame frame, Found found)
    {
        interpreter.Budget.Step();

        foreach (var target in Targets(node))
        {
            if (target is LocalNode local)
                _ = found.Slots.Add(local.Slot);
            else
                found.IsAny |= target is not (DeclarationNode or DiscardNode);
        }

        if (Declared(node) is { } slot)
            _ = found.Slots.Add(slot);

        if (node is not CallLocalFunctionNode call)
        {
            found.IsAny |= MayHave(node);
        }
        else if (call.Function < frame.Functions.Length && frame.Functions[call.Function] is { } function)
        {
            var inner = In(function.Node.Lambda.Body, frame);
            found.Slots.UnionWith(inner.Slots);
            found.IsAny |= inner.IsAny;
        }
    }

    /// <summary>Whether a node by itself, without what is in it, changes anything besides variables.</summary>
    private bool MayHave(Node node) => node switch
    {
        // Who implements the member, or which function it is, is decided at run time.
        CallNode { ConstrainedTo: not null } or PropertyNode { ConstrainedTo: not null } or InvokeNode or UnsupportedNode => true,
        CallNode call => MayHave(call.Method, call.IsVirtual),
        PropertyNode { Getter: { } getter } property => MayHave(getter, property.IsVirtual),
        MethodGroupNode group => MayHave(group.Method, group.IsVirtual),
        NewNode made => MayConstruct(made),
        _ => false,
    };

    private bool MayHave(string method, bool isVirtual) => interpreter.Program.Resolve(method) switch
    {
        LibraryCallee library => library.Member.Changes,
        CompilerMadeCallee made => isVirtual || made.Member == CompilerMember.Setter,
        RecipeCallee own => isVirtual || MayHave(own.Recipe),
        HostCallee host => host.IsVirtual || host.IsFluent || host.DeclaringType == typeof(ImageBuilder) || host.Name.StartsWith("set_", StringComparison.Ordinal),

        // What .NET does outside of the subset is nothing that an image sees; another library may call back.
        var missing => !missing.Id.StartsWith("M:System.", StringComparison.Ordinal),
    };

    private bool MayHave(MemberRecipe member)
    {
        if (_members.TryGetValue(member.Id, out var known))
            return known;

        // What it does by calling itself, it does without that too.
        _members.Add(member.Id, false);
        var isAny = false;

        RecipeWriter.Visit(member, node =>
        {
            interpreter.Budget.Step();
            isAny |= Targets(node).Any(t => t is not (LocalNode or DeclarationNode or DiscardNode)) || MayHave(node);
        });

        return _members[member.Id] = isAny;
    }

    private bool MayConstruct(NewNode made)
    {
        if (made.Constructor.Length == 0)
            return true;

        return interpreter.Program.FindType(made.Type.Id) is { } type
            && (type.Chain.Any(t => t.Recipe.Fields.Any(f => f.HasInitializer && interpreter.Program.FindMember(f.Id) is { } field && MayHave(field)))
                || ConstructorMayHave(made.Constructor));
    }

    // Most bodies of constructors set the fields of an object that nobody has seen yet, but which do nothing else is not looked into.
    private bool ConstructorMayHave(string constructor) => interpreter.Program.FindMember(constructor) is { } member
        && (member.Body is not BlockNode { Statements.Count: 0 } || MayHave(member) || (member.Initializer is { } next && next.Constructor != constructor && ConstructorMayHave(next.Constructor)));

    /// <summary>What a node stores something in; tuples of targets taken apart.</summary>
    private static IEnumerable<Node> Targets(Node node) => node switch
    {
        AssignmentNode assignment => Parts(assignment.Target),
        CompoundAssignmentNode compound => Parts(compound.Target),
        CoalesceAssignmentNode coalesce => Parts(coalesce.Target),
        DeconstructionNode deconstruction => Parts(deconstruction.Target),
        ForEachNode loop => Parts(loop.Target),
        ArgumentNode { IsByReference: true } argument => Parts(argument.Value),
        _ => [],
    };

    private static IEnumerable<Node> Parts(Node target) => target switch
    {
        TupleNode tuple => tuple.Elements.SelectMany(Parts),
        DeconstructionNode nested => Parts(nested.Target),
        ConvertingTargetNode converting => Parts(converting.Target),
        _ => [target],
    };

    private static int? Declared(Node node) => node switch
    {
        DeclarationNode declaration => declaration.Slot,
        DeclarationPatternNode declaration => declaration.Slot,
        RecursivePatternNode recursive => recursive.Slot,
        ListPatternNode list => list.Slot,
        _ => null,
    };

    private sealed class Found
    {
        /// <summary>The variables of the member that are set.</summary>
        public HashSet<int> Slots { get; } = [];

        /// <summary>Whether anything else may happen.</summary>
        public bool IsAny { get; set; }
    }

    private sealed class ByReference : IEqualityComparer<Node>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(Node? x, Node? y) => ReferenceEquals(x, y);

        public int GetHashCode(Node node) => RuntimeHelpers.GetHashCode(node);
    }
}
