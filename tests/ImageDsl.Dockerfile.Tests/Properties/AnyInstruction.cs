using System.Reflection;

namespace ImageDsl.Dockerfile.Tests.Properties;

/// <summary>
/// Instructions with anything in any property, right or wrong: empty texts, line breaks, halves of characters, numbers beyond their
/// limits. Made by reflection, so that a property that is added tomorrow is tried too. The same seed gives the same instruction.
/// </summary>
internal sealed class AnyInstruction(int seed)
{
    private const int MaximumDepth = 5;

    private static readonly Type[] Instructions = [.. ConcreteTypes(typeof(Instruction))];
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly string[] Oddities =
    [
        "", " ", " a", "a ", "\t", "a\nb", "a\rb", "\0", "\ud800", "a\udc00b", "-", "--", "--a", "~", "/", "\u0085", "a\u2028", "\n", "EOF", "<<EOF", "#", "# x", "80", "root",
        "755", "u+x", "a", "A", "/x", "file", "debian:13", "80/tcp", "SIGTERM", "s0", "0", "none", "host", "insecure", "linux/arm64", "a/b=c,required",
    ];

    private static readonly string[] Operators = ["", ":-", "-", ":+", "+", ":?", "?", "#", "##", "%", "%%", "/", "//", "^"];
    private static readonly TimeSpan[] Times = [TimeSpan.Zero, TimeSpan.FromTicks(1), TimeSpan.FromTicks(10_001), TimeSpan.FromMilliseconds(90_061_001), TimeSpan.FromSeconds(-1), TimeSpan.MaxValue];
    private static readonly int[] Numbers = [0, 1, 493, 1000, -1, 4096, int.MaxValue];
    private static readonly long[] Sizes = [0, 1, 1000, 1 << 20, -1, (1L << 53) + 1, long.MaxValue];

    private readonly Random _random = new(seed);
    private readonly HostileText _text = new(seed);

    public static int Kinds => Instructions.Length;

    public Instruction Next() => (Instruction)Object(Instructions[seed % Instructions.Length], 0);

    public EquatableArray<string> Comments() => Enumerable.Range(0, _random.Next(3)).Select(_ => Text()).ToEquatableArray();

    private static IEnumerable<Type> ConcreteTypes(Type type) =>
        type.Assembly.GetTypes().Where(candidate => candidate.IsSubclassOf(type) && !candidate.IsAbstract && candidate.IsPublic && candidate != typeof(RawInstruction)).OrderBy(candidate => candidate.Name, StringComparer.Ordinal);

    private object Value(Type type, string name, int depth)
    {
        if (type == typeof(string))
            return name == "Operator" ? Pick(Operators) : Text();

        if (type == typeof(ExpandableText))
            return ExpandableText(depth);

        if (type == typeof(bool))
            return Chance(2);

        if (type == typeof(int))
            return Pick(Numbers);

        if (type == typeof(long))
            return Pick(Sizes);

        if (type == typeof(TimeSpan))
            return Pick(Times);

        if (type.IsEnum)
            return Enum.ToObject(type, _random.Next(5) - 1);

        return type.IsGenericType ? List(type, name, depth) : Object(type, depth);
    }

    private object List(Type type, string name, int depth)
    {
        var element = type.GetGenericArguments()[0];
        var isSeldom = depth >= MaximumDepth || name is "Comments" or "Further" or "Mounts" or "Devices" or "Exclude" or "Documents";
        var items = Array.CreateInstance(element, isSeldom && !Chance(4) ? 0 : _random.Next(4));

        for (var i = 0; i < items.Length; i++)
            items.SetValue(Value(element, name, depth + 1), i);

        return type.GetMethod("From")!.Invoke(null, [items])!;
    }

    private ExpandableText ExpandableText(int depth)
    {
        if (depth > MaximumDepth || Chance(2))
            return Text();

        return new ExpandableText(Enumerable.Range(0, _random.Next(4)).Select(_ => Chance(2) ? new LiteralPart(Text()) : (TextPart)Variable(depth + 1)).ToEquatableArray());
    }

    private VariablePart Variable(int depth)
    {
        var variable = new VariablePart(Chance(9) ? Text() : _text.Pick("A", "B1", "_", "é"));
        return depth > MaximumDepth || Chance(2) ? variable : variable with { Modifier = (VariableModifier)Object(typeof(VariableModifier), depth) };
    }

    private object Object(Type type, int depth)
    {
        if (type.IsAbstract)
            type = Pick(ConcreteTypes(type).ToArray());

        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(parameter => Maybe(parameter.ParameterType, Nullability.Create(parameter), parameter.Name!, depth))]);

        foreach (var property in type.GetProperties())
        {
            if (property.SetMethod is not null && !parameters.Any(parameter => parameter.Name == property.Name) && Chance(2))
                property.SetValue(made, Maybe(property.PropertyType, Nullability.Create(property), property.Name, depth));
        }

        return made;
    }

    private object? Maybe(Type type, NullabilityInfo nullability, string name, int depth)
    {
        var isNullable = nullability.WriteState == NullabilityState.Nullable;
        return isNullable && Chance(2) ? null : Value(Nullable.GetUnderlyingType(type) ?? type, name, depth + 1);
    }

    private string Text() => _random.Next(6) switch
    {
        0 => _text.Line(),
        1 => _text.Ascii(),
        2 => _text.Body(),
        _ => Pick(Oddities),
    };

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];

    private bool Chance(int of) => _random.Next(of) == 0;
}
