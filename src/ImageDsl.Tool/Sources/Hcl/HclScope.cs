namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>What names mean where an expression is evaluated, and how much may still be evaluated: functions could otherwise call each other without end.</summary>
internal sealed class HclScope
{
    private const int MaxSteps = 1_000_000;
    private const int MaxDepth = 64;

    private readonly IReadOnlyDictionary<string, HclValue> _variables;
    private readonly IReadOnlyDictionary<string, HclFunction> _functions;
    private readonly Func<string, string, HclExpression?> _targets;
    private readonly Budget _budget;

    /// <summary>A scope of a file.</summary>
    /// <param name="variables">The values of its variables.</param>
    /// <param name="functions">The functions that it defines.</param>
    /// <param name="targets">An attribute of a target by the names of both; null for a target that the file does not define.</param>
    public HclScope(IReadOnlyDictionary<string, HclValue> variables, IReadOnlyDictionary<string, HclFunction> functions, Func<string, string, HclExpression?> targets)
        : this(variables, functions, targets, new Budget())
    {
    }

    private HclScope(IReadOnlyDictionary<string, HclValue> variables, IReadOnlyDictionary<string, HclFunction> functions, Func<string, string, HclExpression?> targets, Budget budget)
    {
        _variables = variables;
        _functions = functions;
        _targets = targets;
        _budget = budget;
    }

    /// <summary>The value of a variable, or null when there is none of this name.</summary>
    public HclValue? Find(string name) => _variables.GetValueOrDefault(name);

    /// <summary>A scope with one more name.</summary>
    public HclScope With(string name, HclValue value) => new(new Dictionary<string, HclValue>(_variables, StringComparer.Ordinal) { [name] = value }, _functions, _targets, _budget);

    /// <summary>A scope of the same file with other names.</summary>
    public HclScope WithAll(IReadOnlyDictionary<string, HclValue> variables) => new(variables, _functions, _targets, _budget);

    /// <summary>Counts a step; false when there have been enough.</summary>
    public bool TakeStep() => _budget.Steps++ < MaxSteps;

    /// <summary>Calls a function of the file or a known one.</summary>
    /// <returns>Null when it is not known, is called wrongly, or goes too deep.</returns>
    public HclValue? Call(string name, IReadOnlyList<HclValue> arguments)
    {
        if (!_functions.TryGetValue(name, out var function))
            return HclFunctions.Call(name, arguments);

        if (_budget.Depth >= MaxDepth || arguments.Count < function.Parameters.Count || (function.Variadic is null && arguments.Count > function.Parameters.Count))
            return null;

        var variables = new Dictionary<string, HclValue>(_variables, StringComparer.Ordinal);

        for (var i = 0; i < function.Parameters.Count; i++)
            variables[function.Parameters[i]] = arguments[i];

        if (function.Variadic is { } rest)
            variables[rest] = new HclList([.. arguments.Skip(function.Parameters.Count)]);

        return Deeper(() => function.Result.Evaluate(new HclScope(variables, _functions, _targets, _budget)));
    }

    /// <summary>The attribute of a target, as <c>target.base.args</c> names it; null when there is no such target, or targets name each other in a ring.</summary>
    public HclValue? TargetAttribute(string target, string attribute) =>
        _budget.Depth < MaxDepth && _targets(target, attribute) is { } expression ? Deeper(() => expression.Evaluate(this)) : null;

    private HclValue Deeper(Func<HclValue> evaluate)
    {
        _budget.Depth++;

        try
        {
            return evaluate();
        }
        finally
        {
            _budget.Depth--;
        }
    }

    private sealed class Budget
    {
        public int Steps { get; set; }

        public int Depth { get; set; }
    }
}

/// <summary>A function that a file defines.</summary>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Variadic">The name of the one that takes the rest, or null.</param>
/// <param name="Result">What it gives.</param>
internal sealed record HclFunction(IReadOnlyList<string> Parameters, string? Variadic, HclExpression Result);
