using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// Static fields. Each image has its own, so that one image's evaluation never depends on another's; each construction of a generic type
/// has its own too.
/// </summary>
internal sealed class Statics(Interpreter interpreter)
{
    private readonly Dictionary<(string Field, RecipeType Type), Cell> _fields = [];
    private readonly Dictionary<RecipeType, bool> _isInitialized = [];
    private readonly HashSet<StringBuilder> _builders = [];

    /// <summary>Whether a static field holds the object, so that nothing may change it.</summary>
    public bool Holds(object? value) => value is IFreezable { IsFrozen: true } || (value is StringBuilder builder && _builders.Contains(builder));

    /// <summary>Reads a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="containing">The constructed type that declares it, or null when that is not generic.</param>
    /// <param name="node">What reads it.</param>
    /// <param name="frame">Where.</param>
    public object? Read(string field, RecipeType? containing, Node node, Frame frame)
    {
        var type = containing ?? new RecipeType(Ids.DeclaringType(field));
        _ = Initialize(type);
        return _fields.TryGetValue((field, type), out var cell) ? cell.Value : interpreter.UnknownAt(node, frame, Refusals.Describe(field));
    }

    public void Write(string field, RecipeType? containing, object? value, Node node, Frame frame)
    {
        var type = containing ?? new RecipeType(Ids.DeclaringType(field));
        var isRunning = Initialize(type);

        if (!isRunning)
            throw new UnknownValueException(interpreter.UnknownAt(node, frame, MemberAccess.StaticWrite));

        if (!_fields.TryGetValue((field, type), out var cell))
            throw new UnknownValueException(interpreter.UnknownAt(node, frame, Refusals.Describe(field)));

        cell.Value = StructValue.Copied(value);
    }

    /// <summary>Runs the static initialisers of a type in textual order, then its static constructor, once.</summary>
    /// <returns>Whether they are running right now, so that fields may still be written.</returns>
    private bool Initialize(RecipeType constructed)
    {
        if (_isInitialized.TryGetValue(constructed, out var isDone))
            return !isDone;

        _isInitialized.Add(constructed, false);

        if (interpreter.Program.FindType(constructed.Id) is { } type)
        {
            foreach (var field in type.Recipe.StaticFields)
                _fields[(field.Id, constructed)] = new Cell { Value = interpreter.Defaults.Of(TypeParameters.Bind(field.Type, constructed), null) };

            foreach (var field in type.Recipe.StaticFields)
            {
                if (field.HasInitializer && Run(field.Id, constructed) is var value)
                    _fields[(field.Id, constructed)].Value = StructValue.Copied(value);
            }

            if (type.Recipe.StaticConstructor is { } constructor)
                _ = Run(constructor, constructed);

            foreach (var field in type.Recipe.StaticFields)
                Freezing.Freeze(_fields[(field.Id, constructed)].Value, _builders, interpreter.Budget);
        }

        _isInitialized[constructed] = true;
        return false;
    }

    private object? Run(string member, RecipeType constructed)
    {
        if (interpreter.Program.FindMember(member) is not { } recipe)
            return new Unknown(new EvaluationFinding("IMG001", Refusals.Describe(member), interpreter.Trace.Origin, interpreter.Trace.Path));

        var callee = new RecipeCallee(member, recipe, null);
        return interpreter.Functions.Run(callee, null, [], default, constructed, interpreter.Trace.Node, interpreter.Trace.Member);
    }
}
