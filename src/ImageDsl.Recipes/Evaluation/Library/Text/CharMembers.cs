using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>char.</summary>
internal static class CharMembers
{
    private const string C = "M:System.Char.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(C + "IsAsciiDigit(System.Char)", c => c.Box(c.Char(0) is >= '0' and <= '9'));
        table.Static(C + "IsAsciiLetter(System.Char)", c => c.Box(IsAsciiLetter(c.Char(0))));
        table.Static(C + "IsAsciiLetterLower(System.Char)", c => c.Box(c.Char(0) is >= 'a' and <= 'z'));
        table.Static(C + "IsAsciiLetterUpper(System.Char)", c => c.Box(c.Char(0) is >= 'A' and <= 'Z'));
        table.Static(C + "IsAsciiLetterOrDigit(System.Char)", c => c.Box(IsAsciiLetter(c.Char(0)) || c.Char(0) is >= '0' and <= '9'));
        AddTests(table);
        table.Static(C + "IsSurrogatePair(System.Char,System.Char)", c => c.Box(char.IsSurrogatePair(c.Char(0), c.Char(1))));
        table.Static(C + "IsSurrogatePair(System.String,System.Int32)", c => c.Box(char.IsSurrogatePair(c.Text(0), c.Int(1))));
        table.Static(C + "ConvertFromUtf32(System.Int32)", c => char.ConvertFromUtf32(c.Int(0)));
        table.Static(C + "ConvertToUtf32(System.Char,System.Char)", c => char.ConvertToUtf32(c.Char(0), c.Char(1)));
        table.Static(C + "ConvertToUtf32(System.String,System.Int32)", c => char.ConvertToUtf32(c.Text(0), c.Int(1)));
        table.Static(C + "GetNumericValue(System.Char)", c => CharCategories.NumericValue(c.Char(0)) ?? throw new NotEvaluableException("the number that such a character stands for differs between versions of .NET"));
        table.Static(C + "IsAscii(System.Char)", c => c.Box(c.Char(0) < 128));
        table.Static(C + "IsAsciiHexDigit(System.Char)", c => c.Box(c.Char(0) is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')));
        table.Static(C + "IsAsciiHexDigitLower(System.Char)", c => c.Box(c.Char(0) is (>= '0' and <= '9') or (>= 'a' and <= 'f')));
        table.Static(C + "IsAsciiHexDigitUpper(System.Char)", c => c.Box(c.Char(0) is (>= '0' and <= '9') or (>= 'A' and <= 'F')));
        table.Static(C + "IsBetween(System.Char,System.Char,System.Char)", c => c.Box((uint)(c.Char(0) - c.Char(1)) <= (uint)(c.Char(2) - c.Char(1))));
        table.Static(C + "Parse(System.String)", c => c.Text(0) is [var only] ? only : throw new ThrownException(nameof(FormatException)));
        table.Static(C + "TryParse(System.String,System.Char@)", c => c.TextOrNull(0) is [var only] ? c.Try(1, true, only) : c.Try(1, false, '\0'));
        table.Static(C + "ToUpperInvariant(System.Char)", c => CaseTable.ToUpper(c.Char(0)));
        table.Static(C + "ToLowerInvariant(System.Char)", c => CaseTable.ToLower(c.Char(0)));
        table.Static(C + "ToUpper(System.Char)", c => CaseTable.ToUpper(c.Char(0)));
        table.Static(C + "ToLower(System.Char)", c => CaseTable.ToLower(c.Char(0)));
        table.Static(C + "ToString(System.Char)", c => c.Char(0).ToString());
        table.Instance(C + "ToString", c => c.Char(0).ToString());
        table.Instance(C + "Equals(System.Char)", c => c.Box(c.Char(0) == c.Char(1)));
        table.Instance(C + "Equals(System.Object)", c => c.Box(c[0]!.Equals(c[1])));
        table.Instance(C + "CompareTo(System.Char)", c => c.Char(0).CompareTo(c.Char(1)));
        table.Instance(C + "CompareTo(System.Object)", c => c.Interpreter.Order.Compare(c[0], c[1]));
    }

    /// <summary>What a character is, asked of one or of one in a string.</summary>
    private static void AddTests(KnownMemberTable table)
    {
        foreach (var (name, test) in new (string, Func<UnicodeCategory, bool>)[]
        {
            ("IsDigit", c => c == UnicodeCategory.DecimalDigitNumber), ("IsLetter", CharCategories.IsLetter), ("IsLetterOrDigit", CharCategories.IsLetterOrDigit),
            ("IsUpper", c => c == UnicodeCategory.UppercaseLetter), ("IsLower", c => c == UnicodeCategory.LowercaseLetter), ("IsPunctuation", CharCategories.IsPunctuation),
            ("IsControl", c => c == UnicodeCategory.Control), ("IsNumber", CharCategories.IsNumber), ("IsSeparator", CharCategories.IsSeparator), ("IsSymbol", CharCategories.IsSymbol),
        })
        {
            table.Static($"{C}{name}(System.Char)", c => c.Box(test(CharCategories.Of(c.Char(0)))));

            // In a string two surrogates are one character.
            table.Static($"{C}{name}(System.String,System.Int32)", c => c.Box(test(CharCategories.Of(c.Text(0), InText(c)))));
        }

        foreach (var (name, test) in new (string, Func<char, bool>)[]
        {
            ("IsWhiteSpace", char.IsWhiteSpace), ("IsSurrogate", char.IsSurrogate), ("IsHighSurrogate", char.IsHighSurrogate), ("IsLowSurrogate", char.IsLowSurrogate),
        })
        {
            table.Static($"{C}{name}(System.Char)", c => c.Box(test(c.Char(0))));
            table.Static($"{C}{name}(System.String,System.Int32)", c => c.Box(test(c.Text(0)[InText(c)])));
        }
    }

    private static int InText(LibraryCall call) => call.Int(1) >= 0 && call.Int(1) < call.Text(0).Length ? call.Int(1) : throw new ThrownException(nameof(ArgumentOutOfRangeException));

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
