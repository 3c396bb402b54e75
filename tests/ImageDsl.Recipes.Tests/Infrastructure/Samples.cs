using System.Collections;
using System.Reflection;
using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Tests.Infrastructure;

/// <summary>Makes instances of every kind of node with all properties set, so that none can be forgotten.</summary>
internal static class Samples
{
    public static IEnumerable<Type> NodeTypes { get; } =
        [.. typeof(Node).Assembly.GetTypes().Where(t => typeof(Node).IsAssignableFrom(t) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>A node whose properties all differ from their defaults where that is possible.</summary>
    public static Node Full(Type type) => Make(type, depth: 0, isFull: true);

    /// <summary>A node with empty lists and without what is optional.</summary>
    public static Node Sparse(Type type) => Make(type, depth: 0, isFull: false);

    public static object? Value(Type type, int depth, bool isFull)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return isFull ? Value(underlying, depth, isFull) : null;

        if (type == typeof(string))
            return (isFull ? "text " : "sparse ") + depth;

        if (type == typeof(int))
            return isFull ? -7 - depth : 3;

        if (type == typeof(bool))
            return isFull;

        if (type == typeof(object))
            return isFull ? 'x' : null;

        if (type.IsEnum)
            return isFull ? Enum.GetValues(type).Cast<object>().Last() : Enum.GetValues(type).Cast<object>().First();

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            return List(type.GetGenericArguments()[0], depth, isFull);

        if (typeof(Node).IsAssignableFrom(type))
            return Make(type.IsAbstract ? (type == typeof(PatternNode) ? typeof(DiscardPatternNode) : isFull ? typeof(ThisNode) : typeof(DiscardNode)) : type, depth + 1, isFull && depth < 2);

        return Construct(type, depth + 1, isFull);
    }

    public static object Construct(Type type, int depth, bool isFull)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(c => c.GetParameters().Length).First();
        var nullability = new NullabilityInfoContext();
        var arguments = constructor.GetParameters().Select(p => nullability.Create(p).WriteState == NullabilityState.Nullable && !isFull
            ? null
            : Value(p.ParameterType, depth, isFull)).ToArray();
        var instance = constructor.Invoke(arguments);

        foreach (var property in type.GetProperties().Where(p => p.CanWrite && isFull && constructor.GetParameters().All(c => c.Name != p.Name)))
            property.SetValue(instance, Value(property.PropertyType, depth, isFull && depth < 3));

        return instance;
    }

    private static Node Make(Type type, int depth, bool isFull) => (Node)Construct(type, depth, isFull);

    private static object List(Type element, int depth, bool isFull)
    {
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;

        for (var i = 0; isFull && depth < 3 && i < 2; i++)
            _ = items.Add(Value(element, depth + i, isFull));

        return typeof(EquatableArray<>).MakeGenericType(element).GetMethod("From")!.Invoke(null, [items])!;
    }
}
