using System.Text;
using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>What the variables before the first FROM hold when the build gives them no values.</summary>
internal sealed class GlobalArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public GlobalArguments(IEnumerable<ArgInstruction> arguments)
    {
        foreach (var argument in arguments.SelectMany(argument => argument.Further.Prepend(argument)))
        {
            if (argument.Default is { } text && Resolve(text) is { } value)
                _values[argument.Name] = value;
        }
    }

    /// <summary>The text with those values, or null when one of its variables has none.</summary>
    public string? Resolve(ExpandableText text)
    {
        if (text.Literal is { } literal)
            return literal;

        var resolved = new StringBuilder();

        foreach (var part in text.Parts)
        {
            if ((part is LiteralPart plain ? plain.Text : Value((VariablePart)part)) is not { } value)
                return null;

            _ = resolved.Append(value);
        }

        return resolved.ToString();
    }

    private string? Value(VariablePart variable)
    {
        _ = _values.TryGetValue(variable.Name, out var value);

        return variable.Modifier switch
        {
            null => value,
            { Operator: ":-" } modifier => string.IsNullOrEmpty(value) ? Resolve(modifier.Word) : value,
            { Operator: "-" } modifier => value ?? Resolve(modifier.Word),
            _ => null,
        };
    }
}
