using System.Collections;

namespace ImageDsl.Recipes.Evaluation.Hosting;

/// <summary>Carries values over the border between the interpreted program and the DSL, whose signatures use only simple types.</summary>
internal static class HostConversions
{
    /// <summary>A converter to a parameter's type. It throws <see cref="InvalidCastException"/> for what no compiler would have passed.</summary>
    public static Func<object?, object?> ToHost(Type target)
    {
        if (Nullable.GetUnderlyingType(target) is { } underlying)
            return ToHost(underlying) is var inner ? v => v is null ? null : inner(v) : null!;

        if (target.IsEnum)
            return v => v is EnumValue e ? Enum.ToObject(target, e.Number) : Enum.ToObject(target, NotNull(v, target));

        if (target == typeof(Action<ImageBuilder>))
            return v => v is null ? null : v is FunctionValue f ? new Action<ImageBuilder>(builder => f.Invoke(builder)) : throw new InvalidCastException("a value where a function is expected");

        if (target == typeof(string))
            return static v => v is null or string ? v : Direct(v, typeof(string));

        if (ElementType(target) is { } element)
        {
            var convert = ToHost(element);
            return v => v is null ? null : ToArray(v, element, convert);
        }

        return v => Direct(v, target);
    }

    /// <summary>What the DSL gave back, as the interpreted program sees it.</summary>
    public static object? FromHost(object? value) => value switch
    {
        null or string => value,
        Enum e => new EnumValue(DocumentationId.Of(e.GetType()), Convert.ChangeType(e, Enum.GetUnderlyingType(e.GetType()), null)),
        IEnumerable sequence => new ArrayValue(null, [.. sequence.Cast<object?>().Select(FromHost)]),
        _ => value,
    };

    public static T[] ToArray<T>(IEnumerable<object?> values) => [.. values.Select(v => (T)Direct(v, typeof(T))!)];

    private static Type? ElementType(Type target)
    {
        if (target.IsArray)
            return target.GetElementType();

        return target.IsGenericType && target.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? target.GetGenericArguments()[0] : null;
    }

    private static Array ToArray(object value, Type element, Func<object?, object?> convert)
    {
        var items = value is ArrayValue values ? values.Items : [.. Sequences.Of(value)];

        foreach (var item in items)
            _ = Known(item);

        if (element == typeof(string))
            return Array.ConvertAll(items, item => (string?)convert(item));

        var array = Array.CreateInstance(element, items.Length);

        for (var i = 0; i < items.Length; i++)
            array.SetValue(convert(items[i]), i);

        return array;
    }

    private static object? Direct(object? value, Type target)
    {
        if (value is null)
            return target.IsValueType ? throw new InvalidCastException() : null;

        if (target.IsInstanceOfType(value) && target != typeof(object))
            return value;

        if (value is InstanceValue { Host: { } host } && target.IsInstanceOfType(host))
            return host;

        throw new InvalidCastException($"a value of type {value.GetType().Name} where {target.Name} is expected");
    }

    private static object? Known(object? value) => value is Unknown unknown ? throw new UnknownValueException(unknown) : value;

    private static object NotNull(object? value, Type target) => value ?? throw new InvalidCastException($"null where {target.Name} is expected");
}
