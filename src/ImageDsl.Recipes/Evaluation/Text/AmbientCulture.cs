using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// The culture that code runs under which says none. <c>ToDockerfile</c> runs everything under the invariant one, but the object that it is
/// called on was made before: its constructors and the initialisers of its fields ran under the culture of whoever made it. What differs
/// between cultures has no answer there.
/// </summary>
internal sealed class AmbientCulture
{
    private const string Reason = " by the culture of whoever creates the image: constructors and initialisers of fields run before ToDockerfile sees to the invariant one; "
        + "say CultureInfo.InvariantCulture or an ordinal comparison, or compute it in a property or in Define";

    /// <summary>A culture that has nothing in common with the invariant one, or with any other.</summary>
    private static readonly NumberFormatInfo Other = new()
    {
        NegativeSign = "n",
        PositiveSign = "p",
        NaNSymbol = "a",
        PositiveInfinitySymbol = "i",
        NegativeInfinitySymbol = "j",
        NumberDecimalSeparator = "d",
        NumberGroupSeparator = "g",
        NumberGroupSizes = [2],
        NumberDecimalDigits = 5,
        NumberNegativePattern = 3,
        PercentDecimalSeparator = "d",
        PercentGroupSeparator = "g",
        PercentDecimalDigits = 5,
        PercentPositivePattern = 2,
        PercentNegativePattern = 2,
        PercentSymbol = "c",
        PerMilleSymbol = "m",
        CurrencySymbol = "c",
        CurrencyDecimalDigits = 5,
    };

    /// <summary>Whether the culture is that of whoever creates the image, which nobody knows here, and not the invariant one.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Runs what happens when an image is created.</summary>
    public void UnderUnknown(Action create) => Under(isUnknown: true, () =>
    {
        create();
        return 0;
    });

    /// <summary>Runs a call of the library that is given a culture, which can only be the invariant one.</summary>
    public T UnderInvariant<T>(Func<T> call) => Under(isUnknown: false, call);

    /// <summary>Makes sure that a value has the same text under every culture.</summary>
    public void EnsureText(object? value, string? format)
    {
        if (!IsUnknown)
            return;

        var differs = value switch
        {
            TimeSpan => format is "g" or "G",
            EnumValue or char or bool or string => false,
            IFormattable number => number.ToString(format, Other) != number.ToString(format, CultureInfo.InvariantCulture),
            _ => false,
        };

        if (differs)
            throw new NotEvaluableException("numbers are written" + Reason);
    }

    /// <summary>The order of two texts under every culture that this may be.</summary>
    public int Compare(string left, string right)
    {
        Ensure(!IsUnknown || left == right || (left.All(IsDigit) && right.All(IsDigit)), "strings are compared");
        return CultureText.Compare(left, right);
    }

    /// <summary>Makes sure that a call of the library that is not told the culture does the same under every one.</summary>
    public void EnsureCall(string method, IReadOnlyList<object?> arguments)
    {
        if (!IsUnknown)
            return;

        var name = Ids.Name(method);
        var type = Ids.DeclaringType(method);

        if (arguments.FirstOrDefault() is not string text)
            EnsureCase(name, arguments.FirstOrDefault() as char?);
        else if (type == Ids.String)
            EnsureString(method, name, text, arguments);
        else if ((name is "Parse" or "TryParse" && type is not ("T:System.Enum" or "T:System.Boolean" or "T:System.Char" or "T:System.Version")) || type == "T:System.Convert")
            Ensure(text.All(c => IsDigit(c) || c is ':' or ' ' || (c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))), "numbers are read");
    }

    private static void EnsureString(string method, string name, string text, IReadOnlyList<object?> arguments)
    {
        if (name is "ToUpper" or "ToLower")
            Ensure(text.All(HasOneCase), "letters change their case");

        var takesKind = method.Contains("System.StringComparison");
        var byCulture = takesKind
            ? arguments.OfType<EnumValue>().Any(e => e.Type == "T:System.StringComparison" && Convert.ToInt32(e.Number, CultureInfo.InvariantCulture) is 0 or 1)
            : method.Contains("(System.String") && name is "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" or "Compare" or "CompareTo";

        Ensure(!byCulture || (name is "Compare" or "CompareTo" && arguments.Count > 1 && text.Equals(arguments[1])), "strings are compared");
    }

    private static void EnsureCase(string name, char? letter) => Ensure(letter is not { } c || name is not ("ToUpper" or "ToLower") || HasOneCase(c), "letters change their case");

    private static void Ensure(bool isSame, string what)
    {
        if (!isSame)
            throw new NotEvaluableException(what + Reason);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Whether a letter has the same counterpart everywhere: to a Turk, that of i has a dot.</summary>
    private static bool HasOneCase(char c) => c is >= ' ' and <= '~' and not ('i' or 'I');

    private T Under<T>(bool isUnknown, Func<T> run)
    {
        var outer = IsUnknown;
        IsUnknown = isUnknown;

        try
        {
            return run();
        }
        finally
        {
            IsUnknown = outer;
        }
    }
}
