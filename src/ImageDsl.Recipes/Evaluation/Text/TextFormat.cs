using System.Globalization;
using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>The text of values, under the invariant culture, as .NET (not .NET Framework, in which a compiler may run) writes it.</summary>
internal sealed class TextFormat(Interpreter interpreter)
{
    private const int LongestNumberFormat = 100;

    /// <summary>What a digit of a formatted number costs, in characters looked at: hundreds of them are computed, not copied.</summary>
    private const int DigitWork = 16;

    private const string Formattable = "T:System.IFormattable";
    private const string FormatSlot = "M:System.IFormattable.ToString(System.String,System.IFormatProvider)";

    /// <summary>What ToString gives, and the empty text for null.</summary>
    /// <exception cref="NotEvaluableException">The text is nothing one would want: the name of a type.</exception>
    public string Of(object? value)
    {
        interpreter.Culture.EnsureText(value, null);
        return Text(value);
    }

    private string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        Unknown unknown => throw new UnknownValueException(unknown),
        bool b => b ? "True" : "False",
        double d => Shortest(d),
        float f => Shortest(f),
        EnumValue e => interpreter.Enums.Of(e),
        TupleValue or AnonymousValue or KeyValuePair<object?, object?> => interpreter.Budget.Nested(() => Composed(value)),
        InstanceValue instance => InstanceText(instance),
        StringBuilder builder => Counted(builder),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        char c => c.ToString(),
        Version version => version.ToString(),
        ExceptionValue or TypeValue or FunctionValue or System.Collections.IEnumerable =>
            throw new NotEvaluableException("the text of such an object is the name of its type; say which of its values is meant"),
        _ => value.ToString() ?? "",
    };

    /// <summary>A hole of an interpolated or composite format string.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">The format behind the colon, or null.</param>
    /// <param name="alignment">The width; negative for text on the left.</param>
    /// <param name="provider">The culture that the call says, or null, which an object that formats itself gets to see.</param>
    public string Format(object? value, string? format, int alignment, object? provider = null)
    {
        var text = Format(value, format, provider);

        if (alignment == 0 || Math.Abs((long)alignment) <= text.Length)
            return text;

        interpreter.Budget.Make(Math.Abs((long)alignment));
        return alignment > 0 ? text.PadLeft(alignment) : text.PadRight(-alignment);
    }

    public string Format(object? value, string? format, object? provider = null)
    {
        if (value is InstanceValue instance && instance.Type.DerivesFrom(Formattable))
            return OwnFormat(instance, string.IsNullOrEmpty(format) ? null : format, provider);

        if (string.IsNullOrEmpty(format))
            return Of(value);

        interpreter.Culture.EnsureText(value, format);

        return value switch
        {
            Unknown unknown => throw new UnknownValueException(unknown),
            EnumValue e => interpreter.Enums.Format(e, format!),
            double or float or decimal or int or long or uint or ulong or short or ushort or byte or sbyte => Number((IFormattable)value, format!),
            TimeSpan span => span.ToString(format, CultureInfo.InvariantCulture),
            Guid id => id.ToString(format),
            InstanceValue or TupleValue or string or null or bool or char => Of(value),
            _ => Of(value),
        };
    }

    /// <summary><c>string.Format</c>.</summary>
    /// <param name="format">The text with holes.</param>
    /// <param name="arguments">The values.</param>
    /// <param name="provider">The culture that the call says, or null.</param>
    public string Composite(string format, IReadOnlyList<object?> arguments, object? provider = null)
    {
        var text = new StringBuilder();

        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];

            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
                i++;
            else if (c == '}')
                throw new FormatException();
            else if (c == '{')
            {
                var end = format.IndexOf('}', i);

                if (end < 0)
                    throw new FormatException();

                var piece = Hole(format.Substring(i + 1, end - i - 1), arguments, provider);
                interpreter.Budget.Make(piece.Length);
                _ = text.Append(piece);
                i = end;
                continue;
            }

            _ = text.Append(c);
        }

        interpreter.Budget.Make(format.Length);
        return text.ToString();
    }

    /// <summary>What an object of the user's makes of itself in a hole: .NET asks it even without a format, and asks for its ToString only when it is not formattable.</summary>
    private string OwnFormat(InstanceValue instance, string? format, object? provider)
    {
        if (instance.Type.DerivesFrom("T:System.ISpanFormattable"))
            throw new NotEvaluableException($"'{instance.Type.Recipe.FullName}' writes itself into a span; implement IFormattable alone, or name the value");

        var (_, text) = interpreter.Calls.CallOverride(FormatSlot, instance, format, provider);
        return text is Unknown unknown ? throw new UnknownValueException(unknown) : (string?)text ?? "";
    }

    private string Hole(string hole, IReadOnlyList<object?> arguments, object? provider)
    {
        var colon = hole.IndexOf(':');
        var head = colon < 0 ? hole : hole.Substring(0, colon);
        var comma = head.IndexOf(',');
        var number = comma < 0 ? head : head.Substring(0, comma);
        var alignment = 0;

        if (!int.TryParse(number.TrimEnd(' '), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= arguments.Count
            || (comma >= 0 && !int.TryParse(head.Substring(comma + 1).Trim(' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out alignment)))
        {
            throw new FormatException();
        }

        return Format(arguments[index], colon < 0 ? null : hole.Substring(colon + 1), alignment, provider);
    }

    private string Number(IFormattable number, string format)
    {
        // The digits after the letter are a count of characters: {1:D999999999} asks for a gigabyte.
        var digits = format.Skip(1).TakeWhile(c => c is >= '0' and <= '9').Count();

        if (format.Length > LongestNumberFormat || (digits > 2 && format[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
            throw new NotEvaluableException($"the number format '{(format.Length > LongestNumberFormat ? format.Substring(0, LongestNumberFormat) : format)}' asks for too many digits");

        var (letter, precision) = FloatingText.Standard(format);

        // Binary digits came with .NET 8.
        if (letter is 'B' or 'b' && number is not (double or float or decimal))
            return Binary(number).PadLeft(Math.Max(0, precision), '0');

        if (letter is 'R' or 'r' or 'G' or 'g' && precision < 1 && number is double or float)
            return letter is 'R' or 'G' ? Shortest(number) : Shortest(number).Replace('E', 'e');

        // What is exact anyhow is written as with G; older hosts refuse it.
        if (letter is 'R' or 'r' && number is not (double or float))
            format = (letter is 'R' ? "G" : "g") + format.Substring(1);

        var text = FloatingText.IsNative ? number.ToString(format, CultureInfo.InvariantCulture) : FloatingText.Text(number, format);
        interpreter.Budget.Work((long)text.Length * DigitWork);
        return text;
    }

    /// <summary>As many digits as the number has, at least one; a negative one in two's complement of its width.</summary>
    private static string Binary(IFormattable number)
    {
        var bits = EnumText.Bits(number);
        var digits = new StringBuilder();

        for (var i = (System.Runtime.InteropServices.Marshal.SizeOf(number) * 8) - 1; i >= 0; i--)
            _ = digits.Append(((bits >> i) & 1) == 1 ? '1' : '0');

        return digits.ToString().TrimStart('0') is { Length: > 0 } text ? text : "0";
    }

    private static string Shortest(IFormattable number) => number is float f ? Shortest(f) : Shortest((double)number);

    private static string Shortest(double value) => FloatingText.IsNative ? value.ToString("R", CultureInfo.InvariantCulture) : FloatingText.Shortest(value);

    private static string Shortest(float value) => FloatingText.IsNative ? value.ToString("R", CultureInfo.InvariantCulture) : FloatingText.Shortest(value);

    private string Composed(object value)
    {
        var text = value switch
        {
            TupleValue tuple => "(" + string.Join(", ", tuple.Items.Select(Of)) + ")",
            KeyValuePair<object?, object?> pair => "[" + Format(pair.Key, null) + ", " + Format(pair.Value, null) + "]",
            AnonymousValue { Names.Length: > 0 } named => "{ " + string.Join(", ", named.Names.Zip(named.Items, (n, v) => n + " = " + Of(v))) + " }",
            _ => "{ }",
        };

        interpreter.Budget.Make(text.Length);
        return text;
    }

    private string InstanceText(InstanceValue instance)
    {
        var (found, text) = interpreter.Calls.CallOverride(Ids.ToStringSlot, instance);

        if (found)
            return text is Unknown unknown ? throw new UnknownValueException(unknown) : (string?)text ?? "";

        throw new NotEvaluableException($"'{instance.Type.Recipe.FullName}' has no ToString of its own; override it, or say which of its values is meant");
    }

    private string Counted(StringBuilder builder)
    {
        interpreter.Budget.Make(builder.Length);
        return builder.ToString();
    }
}
