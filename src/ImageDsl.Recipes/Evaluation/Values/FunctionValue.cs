namespace ImageDsl.Recipes.Evaluation;

/// <summary>A delegate.</summary>
/// <param name="type">The delegate type, when known.</param>
/// <param name="invoke">Calls it; a by-reference argument is a <see cref="Cell"/>.</param>
/// <param name="method">For a method group, the method, which makes two delegates of it equal; else null.</param>
/// <param name="target">The object of a method group.</param>
internal sealed class FunctionValue(RecipeType? type, Func<object?[], object?> invoke, string? method = null, object? target = null)
{
    private readonly string? _method = method;
    private readonly object? _target = target;
    private FunctionValue[]? _parts;

    public RecipeType? Type { get; } = type;

    /// <summary>What a call runs, and where: the body of a lambda or a <see cref="MethodGroupNode"/>; null when it is several.</summary>
    public (Node Node, Frame Frame)? Code { get; init; }

    /// <summary>The delegates that a combined one calls in turn.</summary>
    private FunctionValue[] Parts => _parts ??= [this];

    /// <summary>How many delegates a call of this one calls.</summary>
    public int Count => Parts.Length;

    public object? Invoke(params object?[] arguments) => invoke(arguments);

    public bool IsSameAs(FunctionValue other) => Parts.Length == other.Parts.Length && Parts.Zip(other.Parts, IsSame).All(same => same);

    /// <summary><c>left + right</c>.</summary>
    public static FunctionValue Combine(FunctionValue left, FunctionValue right) => Of([.. left.Parts, .. right.Parts]);

    /// <summary><c>left - right</c>: without the last occurrence of the other's parts.</summary>
    public static FunctionValue? Remove(FunctionValue left, FunctionValue right)
    {
        var (parts, removed) = (left.Parts, right.Parts);

        for (var start = parts.Length - removed.Length; start >= 0; start--)
        {
            if (!parts.Skip(start).Take(removed.Length).Zip(removed, IsSame).All(same => same))
                continue;

            var rest = parts.Take(start).Concat(parts.Skip(start + removed.Length)).ToArray();
            return rest.Length == 0 ? null : Of(rest);
        }

        return left;
    }

    private static bool IsSame(FunctionValue left, FunctionValue right) => left == right
        || (left._method is not null && left._method == right._method && ReferenceEquals(left._target, right._target));

    private static FunctionValue Of(FunctionValue[] parts) => parts.Length == 1 ? parts[0] : new FunctionValue(parts[0].Type, arguments =>
    {
        object? result = null;

        foreach (var part in parts)
            result = part.Invoke(arguments);

        return result;
    })
    {
        _parts = parts,
    };
}
