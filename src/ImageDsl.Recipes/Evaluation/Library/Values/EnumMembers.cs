using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Enum.</summary>
internal static class EnumMembers
{
    private const string E = "M:System.Enum.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Instance(E + "ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance(E + "ToString(System.String)", c => c.Interpreter.Text.Format(c[0], c.TextOrNull(1)));
        table.Instance(E + "HasFlag(System.Enum)", c => c.NotNull(1) is EnumValue flag && c[0] is EnumValue own && flag.Type == own.Type
            ? c.Box((Bits(c[0]) & Bits(c[1])) == Bits(c[1]))
            : throw new ThrownException(nameof(ArgumentException)));
        table.Instance(E + "CompareTo(System.Object)", c => c[1] is null ? 1 : c.Interpreter.Order.Compare(c[0], c[1]));
        table.Instance(E + "Equals(System.Object)", c => c.Box(Equals(c[0], c[1])));

        table.Static(E + "GetValues``1", c => Values(c, c.TypeArguments[0]));
        table.Static(E + "GetNames``1", c => Names(c, c.TypeArguments[0]));
        table.Static(E + "GetName``1(``0)", c => Name(c, c.TypeArguments[0], c[0]));
        table.Static(E + "IsDefined``1(``0)", c => c.Box(Name(c, c.TypeArguments[0], c[0]) is not null));
        table.Static(E + "Parse``1(System.String)", c => Parse(c, c.TypeArguments[0], c.Text(0), ignoresCase: false));
        table.Static(E + "Parse``1(System.String,System.Boolean)", c => Parse(c, c.TypeArguments[0], c.Text(0), c.Bool(1)));
        table.Static(E + "Parse(System.Type,System.String)", c => Parse(c, EnumType(c), c.Text(1), ignoresCase: false));
        table.Static(E + "Parse(System.Type,System.String,System.Boolean)", c => Parse(c, EnumType(c), c.Text(1), c.Bool(2)));
        table.Static(E + "ToObject(System.Type,System.Int32)", c => c.Interpreter.Defaults.IsEnum(EnumType(c).Id, out var zero)
            ? new EnumValue(EnumType(c).Id, NumericConversion.Convert(c.Int(1), "T:" + zero.GetType().FullName, isChecked: false))
            : null);
        table.Static(E + "TryParse``1(System.String,``0@)", c => TryParse(c, ignoresCase: false, 1));
        table.Static(E + "TryParse``1(System.String,System.Boolean,``0@)", c => TryParse(c, c.Bool(1), 2));

        table.Static(E + "GetValues(System.Type)", c => Values(c, EnumType(c)));
        table.Static(E + "GetNames(System.Type)", c => Names(c, EnumType(c)));
        table.Static(E + "GetName(System.Type,System.Object)", c => Name(c, EnumType(c), NumberOrEnum(c)));
        table.Static(E + "IsDefined(System.Type,System.Object)", c => c.Box(c.NotNull(1) is string name
            ? Members(c, EnumType(c)).Any(m => m.Name == name)
            : Name(c, EnumType(c), OfUnderlyingType(c)) is not null));
    }

    /// <summary>Argument 0, which has to be the type of an enum.</summary>
    private static RecipeType EnumType(LibraryCall call) => (call.Count == 1 || call.NotNull(1) is not null) && call.Interpreter.Defaults.IsEnum(call.Of<TypeValue>(0).Type.Id, out _)
        ? call.Of<TypeValue>(0).Type
        : throw new ThrownException(nameof(ArgumentException));

    /// <summary>Argument 1, which has to be an integer, a character or a value of any enum.</summary>
    private static object NumberOrEnum(LibraryCall call) => call[1] switch
    {
        EnumValue or sbyte or byte or short or ushort or int or uint or long or ulong => call[1]!,
        char c => (int)c,
        _ => throw new ThrownException(nameof(ArgumentException)),
    };

    /// <summary>Argument 1, which has to be a value of the enum in argument 0, or one of the integers that it is made of.</summary>
    private static object OfUnderlyingType(LibraryCall call)
    {
        _ = call.Interpreter.Defaults.IsEnum(EnumType(call).Id, out var zero);

        return call.NotNull(1) switch
        {
            EnumValue value => value.Type == EnumType(call).Id ? value : throw new ThrownException(nameof(ArgumentException)),
            var number when number.GetType() == zero.GetType() => number,
            sbyte or byte or short or ushort or int or uint or long or ulong or char => throw new ThrownException(nameof(ArgumentException)),
            _ => throw new ThrownException(nameof(InvalidOperationException)),
        };
    }

    private static List<(string Name, object Number)> Members(LibraryCall call, RecipeType type)
    {
        // By magnitude, as .NET lists them.
        var members = call.Interpreter.Enums.Members(type.Id).Names.OrderBy(m => Bits(m.Number)).ToList();
        call.Budget.Make(members.Count);
        return members;
    }

    private static ArrayValue Values(LibraryCall call, RecipeType type) => new(type, [.. Members(call, type).Select(m => new EnumValue(type.Id, m.Number))]);

    private static ArrayValue Names(LibraryCall call, RecipeType type) => new(new RecipeType(Ids.String), [.. Members(call, type).Select(m => m.Name)]);

    private static string? Name(LibraryCall call, RecipeType type, object? value) =>
        Members(call, type).FirstOrDefault(m => Bits(m.Number) == Bits(value)).Name;

    private static object TryParse(LibraryCall call, bool ignoresCase, int result)
    {
        try
        {
            return call[0] is string text ? call.Try(result, true, Parse(call, call.TypeArguments[0], text, ignoresCase)) : call.Try(result, false, call.Default(call.TypeArguments[0]));
        }
        catch (ThrownException)
        {
            return call.Try(result, false, call.Default(call.TypeArguments[0]));
        }
    }

    /// <summary>Names and numbers, several with commas.</summary>
    private static EnumValue Parse(LibraryCall call, RecipeType type, string text, bool ignoresCase)
    {
        if (!call.Interpreter.Defaults.IsEnum(type.Id, out var zero))
            throw new ThrownException(nameof(ArgumentException));

        var trimmed = text.Trim();

        if (trimmed.Length > 0 && (char.IsDigit(trimmed[0]) || trimmed[0] is '-' or '+'))
            return new EnumValue(type.Id, Number(trimmed, zero));

        var members = Members(call, type);
        var bits = 0UL;
        call.Budget.Make(trimmed.Length);

        foreach (var part in trimmed.Split(','))
        {
            var name = part.Trim();
            IEqualityComparer<object?> comparer = ignoresCase ? OrdinalComparer.IgnoreCase : OrdinalComparer.CaseSensitive;
            var member = members.FirstOrDefault(m => comparer.Equals(m.Name, name));
            bits |= member.Name is null ? throw new ThrownException(nameof(ArgumentException)) : Bits(member.Number);
        }

        return new EnumValue(type.Id, FromBits(bits, zero));
    }

    private static object Number(string text, object zero)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            throw new ThrownException(nameof(ArgumentException));

        try
        {
            return NumericConversion.Convert(number, "T:" + zero.GetType().FullName, isChecked: true);
        }
        catch (OverflowException)
        {
            throw new ThrownException(nameof(OverflowException));
        }
    }

    private static object FromBits(ulong bits, object zero) => NumericConversion.Convert(bits, "T:" + zero.GetType().FullName, isChecked: false);

    private static ulong Bits(object? value) => EnumText.Bits(EnumValue.Unwrap(value)!);
}
