namespace ImageDsl.Recipes.Evaluation;

/// <summary>Static fields. Each image has its own, so that one image's evaluation never depends on another's.</summary>
internal sealed class Statics(Interpreter interpreter)
{
    private readonly Dictionary<string, Cell> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isInitialized = new(StringComparer.Ordinal);

    public object? Read(string field, Node node, Frame frame)
    {
        var type = Ids.DeclaringType(field);
        var isRunning = Initialize(type);

        if (!_fields.TryGetValue(field, out var cell))
            return interpreter.UnknownAt(node, frame, Refusals.Describe(field));

        return isRunning ? cell.Value : MemberAccess.Frozen(true, cell.Value);
    }

    public void Write(string field, object? value, Node node, Frame frame)
    {
        var isRunning = Initialize(Ids.DeclaringType(field));

        if (!isRunning)
            throw new UnknownValueException(interpreter.UnknownAt(node, frame, MemberAccess.StaticWrite));

        if (!_fields.TryGetValue(field, out var cell))
            throw new UnknownValueException(interpreter.UnknownAt(node, frame, Refusals.Describe(field)));

        cell.Value = StructValue.Copied(value);
    }

    /// <summary>Runs the static initialisers of a type in textual order, then its static constructor, once.</summary>
    /// <returns>Whether they are running right now, so that fields may still be written.</returns>
    private bool Initialize(string id)
    {
        if (_isInitialized.TryGetValue(id, out var isDone))
            return !isDone;

        _isInitialized.Add(id, false);

        if (interpreter.Program.FindType(id) is { } type)
        {
            foreach (var field in type.Recipe.StaticFields)
                _fields[field.Id] = new Cell { Value = interpreter.Types.Default(field.Type, null) };

            foreach (var field in type.Recipe.StaticFields)
            {
                if (field.HasInitializer && Run(field.Id) is var value)
                    _fields[field.Id].Value = StructValue.Copied(value);
            }

            if (type.Recipe.StaticConstructor is { } constructor)
                _ = Run(constructor);
        }

        _isInitialized[id] = true;
        return false;
    }

    private object? Run(string member)
    {
        if (interpreter.Program.FindMember(member) is not { } recipe)
            return new Unknown(new EvaluationFinding("IMG001", Refusals.Describe(member), interpreter.Trace.Origin, interpreter.Trace.Path));

        var callee = new RecipeCallee(member, recipe, null);
        return interpreter.Functions.Run(callee, null, [], default, null, interpreter.Trace.Node, interpreter.Trace.Member);
    }
}
