namespace ImageDsl.Recipes.Evaluation;

/// <summary>What one image may still use. Everything is counted, nothing is measured: the same input always stops at the same place.</summary>
internal sealed class Budget(EvaluationLimits limits, Trace trace, CancellationToken cancellationToken)
{
    /// <summary>Characters or elements that are looked at in the time of one step.</summary>
    private const int WorkPerStep = 64;

    /// <summary>
    /// Nodes within nodes, over all open calls. Fixed, because it stands for the thread's stack, which the compiler's host gives and nobody
    /// can set from outside.
    /// </summary>
    private const int Nesting = 2_000;

    /// <summary>What a call through the base class library weighs in nodes: measured, with room.</summary>
    public const int LibraryWeight = 4;

    /// <summary>What a call of the DSL weighs, which may come back through a lambda.</summary>
    public const int HostWeight = 20;

    /// <summary>What an exception that is caught costs, in characters looked at: they take as long as hundreds of nodes.</summary>
    public const int ExceptionWork = 500 * WorkPerStep;

    /// <summary>What copying a field of a struct costs, in characters looked at.</summary>
    private const int FieldWork = WorkPerStep / 2;

    private int _steps;
    private long _text;
    private int _instructions;
    private int _nesting;

    public int NestingLevel => _nesting;

    /// <summary>Counts one node.</summary>
    public void Step()
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (++_steps > limits.Steps)
            throw OverSteps();
    }

    /// <summary>Counts work in the library that grows with the size of its input.</summary>
    public void Work(long amount)
    {
        if (amount <= WorkPerStep)
            return;

        cancellationToken.ThrowIfCancellationRequested();
        var steps = _steps + (amount / WorkPerStep);
        _steps = steps > int.MaxValue ? int.MaxValue - 1 : (int)steps;

        if (_steps > limits.Steps)
            throw OverSteps();
    }

    /// <summary>Counts characters of a new string, or elements of a new collection, before it is made.</summary>
    public void Make(long amount)
    {
        _text += Math.Max(0, amount);

        if (_text > limits.TextLength || _text < 0)
            throw Over($"Strings and lists grow beyond {Number(limits.TextLength)} characters and elements", "ImageDslMaxTextLength");
    }

    /// <summary>Counts one object that is part of a struct: copying a struct copies all of its parts.</summary>
    public void CopyPart(int fields)
    {
        Step();
        Work((long)fields * FieldWork);
    }

    /// <summary>A generic function that calls itself with a larger type each time makes types that nothing can hold any more.</summary>
    public void EnsureSmall(RecipeType type)
    {
        if (SizeOf(type, RecipeFormat.MaxTypeSize) > RecipeFormat.MaxTypeSize)
            throw OverDepth($"Types are nested in a type more than {Number(RecipeFormat.MaxTypeSize)} times", ".");
    }

    /// <summary>Counts the types that a type consists of, and stops soon after the limit.</summary>
    private static int SizeOf(RecipeType type, int limit)
    {
        var size = 1;

        for (var i = 0; i < type.Arguments.Count && size <= limit; i++)
            size += SizeOf(type.Arguments[i], limit - size);

        return size;
    }

    public void Instruction()
    {
        if (++_instructions > limits.Instructions)
            throw Over($"The image has more than {Number(limits.Instructions)} instructions", "ImageDslMaxInstructions");
    }

    /// <summary>Counts a call within the open calls.</summary>
    public void Call(int depth)
    {
        if (depth >= limits.Depth)
            throw OverDepth($"Calls are nested more than {Number(limits.Depth)} deep", "; set the MSBuild property ImageDslMaxDepth to allow more.");
    }

    /// <summary>Enters a node, or something that needs as much of the stack as the given number of nodes.</summary>
    public void Enter(int weight = 1)
    {
        var before = _nesting;
        _nesting += weight;

        if (_nesting > Nesting)
            throw OverDepth($"Expressions and calls are nested more than {Number(Nesting)} deep", ".");

        // The count above is the law; this only saves a host with an unusually small stack.
        if (before >> 6 != _nesting >> 6)
            EnsureStack();
    }

    /// <summary>Runs something within the open nodes and calls that goes through a few frames of the library.</summary>
    public T Nested<T>(Func<T> run)
    {
        Enter(LibraryWeight);
        var result = run();
        Leave(LibraryWeight);
        return result;
    }

    public void Leave(int weight = 1) => _nesting -= weight;

    public void Restore(int nesting) => _nesting = nesting;

    private void EnsureStack()
    {
        try
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw OverDepth("Expressions and calls are nested deeper than this host's stack allows", ".");
        }
    }

    private EvaluationStoppedException OverSteps() => Over($"It needs more than {Number(limits.Steps)} steps", "ImageDslMaxSteps");

    private EvaluationStoppedException Over(string what, string property)
    {
        var loop = trace.BusiestLoop();
        var where = loop is { } l ? $"the {l.Kind} in '{Ids.Display(l.Origin.Member)}' does not end within the bounds"
            : trace.IsRecursive ? $"the recursion {trace.Recursion()} does not end within the bounds"
            : $"'{Ids.Display(trace.Member)}' goes beyond the bounds";
        var text = $"{Capital(where)}: {Lower(what)}; set the MSBuild property {property} to allow more.";
        return new EvaluationStoppedException(new EvaluationFinding("IMG002", text, loop?.Origin ?? trace.Origin, trace.Path));
    }

    private EvaluationStoppedException OverDepth(string what, string end) => new(new EvaluationFinding(
        "IMG002", $"The recursion {trace.Recursion()} does not end within the bounds: {Lower(what)}{end}", trace.Origin, ShortPath()));

    // A path of hundreds of equal calls tells nothing more than its beginning.
    private ImageDsl.Dockerfile.EquatableArray<NodeOrigin> ShortPath() => ImageDsl.Dockerfile.EquatableArray.ToEquatableArray(trace.Path.Take(8));

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);
}
