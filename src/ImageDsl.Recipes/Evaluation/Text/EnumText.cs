using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>The names of enums' members, and the text of their values.</summary>
internal sealed class EnumText(Interpreter interpreter)
{
    /// <summary>What a name costs that is looked at, in characters.</summary>
    private const int NameWork = 64;

    private readonly Dictionary<string, (IReadOnlyList<(string Name, object Number)> Names, bool IsFlags)> _enums = new(StringComparer.Ordinal);

    /// <summary>A number as it is held, whether signed or not.</summary>
    public static ulong Bits(object number) => number is ulong u ? u : unchecked((ulong)Convert.ToInt64(number, CultureInfo.InvariantCulture));

    /// <summary>The named values of an enum in the order in which they are declared, and whether they combine.</summary>
    public (IReadOnlyList<(string Name, object Number)> Names, bool IsFlags) Members(string type)
    {
        if (!_enums.TryGetValue(type, out var known))
            _enums.Add(type, known = Read(type));

        interpreter.Budget.Work((long)known.Names.Count * NameWork);
        return known;
    }

    /// <summary>What ToString gives.</summary>
    public string Of(EnumValue value)
    {
        var (names, isFlags) = Members(value.Type);
        var exact = names.FirstOrDefault(n => Equals(n.Number, value.Number)).Name;

        if (exact is not null)
            return exact;

        return (isFlags ? Flags(value, names) : null) ?? interpreter.Text.Of(value.Number);
    }

    /// <summary>What a standard format gives.</summary>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string Format(EnumValue value, string format) => format switch
    {
        "G" or "g" => Of(value),
        "D" or "d" => interpreter.Text.Of(value.Number),
        "F" or "f" => Flags(value, Members(value.Type).Names) ?? Of(value),
        "X" or "x" => ((IFormattable)value.Number).ToString("X" + (System.Runtime.InteropServices.Marshal.SizeOf(value.Number) * 2).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        _ => throw new FormatException(),
    };

    private static string? Flags(EnumValue value, IReadOnlyList<(string Name, object Number)> names)
    {
        var rest = Bits(value.Number);
        var found = new List<string>();

        if (rest == 0)
            return null;

        // From the greatest down; of equal ones the last.
        foreach (var (name, number) in names.OrderBy(n => Bits(n.Number)).Reverse())
        {
            var bits = Bits(number);

            if (bits == 0 || (rest & bits) != bits)
                continue;

            rest &= ~bits;
            found.Insert(0, name);
        }

        return rest == 0 ? string.Join(", ", found) : null;
    }

    private (IReadOnlyList<(string Name, object Number)> Names, bool IsFlags) Read(string type)
    {
        if (interpreter.Program.FindType(type) is { } user)
            return ([.. user.EnumMembers.Select(f => (Ids.Name(f.Id), f.Constant!))], user.Recipe.IsFlags);

        if (DefaultValues.LoadedEnum(type) is not { } loaded)
            return ([], false);

        var underlying = Enum.GetUnderlyingType(loaded);
        var names = Enum.GetValues(loaded).Cast<object>().Select(v => (v.ToString()!, Convert.ChangeType(v, underlying, CultureInfo.InvariantCulture))).ToList();
        return (LaterEnumMembers.Complete(type, names), loaded.IsDefined(typeof(FlagsAttribute), inherit: false));
    }
}
