using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Calls of interpreted bodies: members, lambdas and local functions.</summary>
internal sealed class Functions(Interpreter interpreter)
{
    /// <summary>What messages call a function without a name.</summary>
    private const string Nameless = "a lambda";

    /// <summary>Runs a member.</summary>
    /// <param name="callee">The member.</param>
    /// <param name="self"><c>this</c>, or null.</param>
    /// <param name="arguments">By ordinal; a by-reference argument is a <see cref="Cell"/>.</param>
    /// <param name="typeArguments">The method's type arguments, closed.</param>
    /// <param name="containingType">The constructed type that declares a static member, when it is generic.</param>
    /// <param name="site">The calling node; null when the library calls.</param>
    /// <param name="caller">The member that the calling node belongs to.</param>
    public object? Run(
        RecipeCallee callee, object? self, object?[] arguments, EquatableArray<RecipeType> typeArguments, RecipeType? containingType, Node? site, string caller)
    {
        var recipe = callee.Recipe;
        var frame = Frame(recipe, self, arguments);
        frame.TypeArguments = typeArguments;
        frame.ContainingType = containingType;

        if (recipe.IsIterator)
            return interpreter.Iterators.Sequence(recipe.Body, frame, recipe.Parameters);

        return Run(recipe.Body, frame, site, caller);
    }

    /// <summary>A frame with the arguments in place.</summary>
    public Frame Frame(MemberRecipe recipe, object? self, object?[] arguments)
    {
        interpreter.Budget.Work(recipe.FrameSize);
        var frame = new Frame(recipe.Id, self, new Cell?[recipe.FrameSize]);
        Bind(frame, recipe.Parameters, arguments);
        return frame;
    }

    /// <summary>
    /// Runs a body. A statement that depends on a value that is not known does not run; those behind it do all the same, so that all causes
    /// are found at once, unless they need not have been reached.
    /// </summary>
    public object? Run(Node body, Frame frame, Node? site, string caller)
    {
        var trace = interpreter.Trace;
        var budget = interpreter.Budget;
        var depth = trace.Depth;
        var loops = trace.Loops;
        var node = trace.Node;
        var member = trace.Member;
        trace.EnterCall(caller, site, frame);
        trace.At(body, frame.Member);
        budget.Call(depth);
        budget.Step();
        budget.Enter();
        var nesting = budget.NestingLevel;
        var statements = StatementsOf(body, frame);

        for (var i = 0; i < statements.Count;)
        {
            try
            {
                if (interpreter.Execute(statements[i++], frame) != Completion.Normal)
                    break;
            }
            catch (UnknownValueException unknown)
            {
                frame.Lost = unknown.Value;
            }

            if (frame.Lost is not null && Skip(statements[i - 1], frame, depth, loops, nesting) != Completion.Normal)
                break;
        }

        trace.Restore(depth, loops);
        budget.Leave();

        if (node is not null)
            trace.At(node, member);

        return StructValue.Copied(frame.Result);
    }

    private EquatableArray<Node> StatementsOf(Node body, Frame frame)
    {
        if (body is not BlockNode block)
            return new[] { body };

        interpreter.Statements.Enter(block, frame);
        return block.Statements;
    }

    /// <summary>Takes note that a statement of a function did not run to its end.</summary>
    private Completion Skip(Node statement, Frame frame, int depth, int loops, int nesting)
    {
        var cause = frame.Lost!;
        frame.Lost = null;
        frame.Receiver = null;
        interpreter.Trace.Restore(depth + 1, loops);
        interpreter.Budget.Restore(nesting);
        interpreter.Budget.Work(Budget.ExceptionWork);
        _ = interpreter.Effects.Lost(cause, frame, statement);

        if (!Jumps.MayLeave(statement))
            return Completion.Normal;

        if (statement is not ReturnNode)
            interpreter.Effects.Lost(cause);

        frame.Result = cause;
        return Completion.Return;
    }

    public FunctionValue Lambda(LambdaNode node, Frame frame) => Closure(Nameless, node, frame.Capture(), isIterator: false, default);

    private FunctionValue Closure(string name, LambdaNode node, Frame captured, bool isIterator, EquatableArray<RecipeType> typeArguments) => new(node.Type, arguments =>
    {
        var frame = captured.Capture(name);
        frame.Renew(node.Locals);
        Bind(frame, node.Parameters, arguments);

        if (typeArguments.Count > 0)
            frame.TypeArguments = captured.TypeArguments.Concat(typeArguments).ToEquatableArray();

        return isIterator
            ? interpreter.Iterators.Sequence(node.Body, frame, node.Parameters)
            : Run(node.Body, frame, interpreter.Trace.Node, interpreter.Trace.Member);
    })
    {
        Code = (node.Body, captured),
    };

    /// <summary>Declares the local functions of a block; they see each other and the block's variables.</summary>
    public void Declare(EquatableArray<LocalFunctionNode> functions, Frame frame)
    {
        var size = Math.Max(frame.Functions.Length, functions.Max(f => f.Ordinal) + 1);

        if (size > interpreter.Limits.Depth * 100)
            throw new InvalidCastException("the number of a local function is out of range");

        var table = new LocalFunction?[size];
        frame.Functions.CopyTo(table, 0);
        frame.Functions = table;
        var captured = frame.Capture();

        foreach (var function in functions)
            table[function.Ordinal] = new LocalFunction(function, captured, Closure(function.Name, function.Lambda, captured, function.IsIterator, default));
    }

    public object? Invoke(InvokeNode node, Frame frame)
    {
        var target = interpreter.Evaluate(node.Delegate, frame);
        var arguments = interpreter.Calls.Arguments(node.Arguments, frame);

        if (target is Unknown)
            return interpreter.Calls.UnknownCall(target, arguments, hasEffects: true);

        if (target is null)
            throw interpreter.Throws(node, frame, "A delegate that is null is called.");

        interpreter.Trace.At(node, frame.Member);
        var result = ((FunctionValue)target).Invoke(arguments);
        Calls.WriteBack(node.Arguments, arguments);
        return result;
    }

    public object? CallLocal(CallLocalFunctionNode node, Frame frame)
    {
        var arguments = interpreter.Calls.Arguments(node.Arguments, frame);
        interpreter.Trace.At(node, frame.Member);
        var result = LocalFunction(node.Function, node.TypeArguments, frame).Invoke(arguments);
        Calls.WriteBack(node.Arguments, arguments);
        return result;
    }

    public FunctionValue LocalReference(LocalFunctionReferenceNode node, Frame frame) => LocalFunction(node.Function, node.TypeArguments, frame);

    public object? MethodGroup(MethodGroupNode node, Frame frame)
    {
        var receiver = node.Receiver is null ? null : interpreter.Evaluate(node.Receiver, frame);

        if (receiver is Unknown)
            return receiver;

        if (node.Receiver is not null && receiver is null && !node.IsExtension)
            throw interpreter.Throws(node, frame, $"'{Ids.Display(node.Method)}' is taken from null.");

        receiver = StructValue.Copied(receiver);
        var site = new CallSite(node.Method, node.IsVirtual, interpreter.TypeParameters.Close(node.TypeArguments, frame), interpreter.TypeParameters.CloseOptional(node.ContainingType, frame), node, frame);
        Func<object?[], object?> call = node.IsExtension ? arguments => interpreter.Calls.Call(site, null, [receiver, .. arguments]) : arguments => interpreter.Calls.Call(site, receiver, arguments);
        return new FunctionValue(node.Type, call, node.Method, receiver) { Code = (node, frame) };
    }

    private FunctionValue LocalFunction(int ordinal, EquatableArray<RecipeType> typeArguments, Frame frame)
    {
        var function = frame.Functions[ordinal] ?? throw new InvalidCastException("a local function is called before its block is entered");

        return typeArguments.Count == 0
            ? function.Value
            : Closure(function.Node.Name, function.Node.Lambda, function.Captured, function.Node.IsIterator, interpreter.TypeParameters.Close(typeArguments, frame));
    }

    private static void Bind(Frame frame, EquatableArray<ParameterRecipe> parameters, object?[] arguments)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];

            if (i >= arguments.Length)
                frame[parameter.Slot] = new Cell();
            else if (arguments[i] is Cell cell)
                frame[parameter.Slot] = parameter.IsByReference ? cell : new Cell { Value = cell.Value };
            else
                frame[parameter.Slot] = new Cell { Value = StructValue.Copied(arguments[i]) };
        }
    }
}
