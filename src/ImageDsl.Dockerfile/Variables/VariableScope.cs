using ImageDsl.Dockerfile.Variables;

namespace ImageDsl.Dockerfile;

/// <summary>The variables that a place of a Dockerfile sees.</summary>
public sealed class VariableScope
{
    private readonly Dictionary<string, VariableValue> _own = new(StringComparer.Ordinal);
    private readonly VariableScope? _parent;
    private readonly VariableValue _other;

    internal VariableScope(VariableScope parent) => _parent = parent;

    internal VariableScope(VariableValue other) => _other = other;

    /// <summary>What is known about a variable.</summary>
    /// <param name="name">Its name.</param>
    public VariableValue this[string name]
    {
        get
        {
            // A loop: stages may stand on each other in any number.
            for (var scope = this; ; scope = scope._parent)
            {
                if (scope._own.TryGetValue(name, out var value))
                    return value;

                if (scope._parent is null)
                    return scope._other;
            }
        }
    }

    /// <summary>Replaces the variables of a text by their values.</summary>
    /// <param name="text">The text.</param>
    public Expansion Expand(ExpandableText text) => TextExpander.Expand(text, name => this[name]);

    internal void Set(string name, VariableValue value) => _own[name] = value;

    /// <summary>Takes what an instruction sets.</summary>
    internal void Apply(Instruction instruction, VariableScope global, IReadOnlyDictionary<string, string>? arguments)
    {
        switch (instruction)
        {
            case EnvInstruction env:
                // All values of one instruction see the variables before it.
                var values = env.Variables.Select(pair => ValueOf(Expand(pair.Value))).ToList();

                for (var i = 0; i < values.Count; i++)
                    Set(env.Variables[i].Key, values[i]);

                break;
            case ArgInstruction arg:
                Declare(arg, global, arguments);

                foreach (var further in arg.Further)
                    Declare(further, global, arguments);

                break;
            case RawInstruction { Keyword: "ENV" or "ARG" }:
                // It may set anything; what was known is known no longer.
                foreach (var name in _own.Keys.ToList())
                    _own[name] = VariableValue.Unknown;

                break;
            default:
                break;
        }
    }

    private void Declare(ArgInstruction arg, VariableScope global, IReadOnlyDictionary<string, string>? arguments)
    {
        if (arguments is not null && arguments.TryGetValue(arg.Name, out var given))
            Set(arg.Name, VariableValue.Of(given));
        else if (arg.Default is not null)
            Set(arg.Name, ValueOf(Expand(arg.Default)));
        else if (!ReferenceEquals(this, global) && global[arg.Name] is { State: not VariableState.Unset } inherited)
            Set(arg.Name, inherited);
        else if (arguments is null && this[arg.Name].State != VariableState.Set)
            Set(arg.Name, VariableValue.Unknown);
    }

    private static VariableValue ValueOf(Expansion expansion) =>
        expansion.Text is { } text ? VariableValue.Of(text) : VariableValue.Unknown;
}
