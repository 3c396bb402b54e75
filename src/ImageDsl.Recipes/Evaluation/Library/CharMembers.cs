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
        table.Static(C + "GetNumericValue(System.Char)", c => char.GetNumericValue(c.Char(0)));
        table.Static(C + "IsAscii(System.Char)", c => c.Box(c.Char(0) < 128));
        table.Static(C + "IsAsciiHexDigit(System.Char)", c => c.Box(c.Char(0) is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')));
        table.Static(C + "IsAsciiHexDigitLower(System.Char)", c => c.Box(c.Char(0) is (>= '0' and <= '9') or (>= 'a' and <= 'f')));
        table.Static(C + "IsAsciiHexDigitUpper(System.Char)", c => c.Box(c.Char(0) is (>= '0' and <= '9') or (>= 'A' and <= 'F')));
        table.Static(C + "IsBetween(System.Char,System.Char,System.Char)", c => c.Box((uint)(c.Char(0) - c.Char(1)) <= (uint)(c.Char(2) - c.Char(1))));
        table.Static(C + "Parse(System.String)", c => c.Text(0) is [var only] ? only : throw new ThrownException(nameof(FormatException)));
        table.Static(C + "TryParse(System.String,System.Char@)", c => c.TextOrNull(0) is [var only] ? c.Try(1, true, only) : c.Try(1, false, '\0'));
        table.Static(C + "ToUpperInvariant(System.Char)", c => char.ToUpperInvariant(c.Char(0)));
        table.Static(C + "ToLowerInvariant(System.Char)", c => char.ToLowerInvariant(c.Char(0)));
        table.Static(C + "ToUpper(System.Char)", c => char.ToUpperInvariant(c.Char(0)));
        table.Static(C + "ToLower(System.Char)", c => char.ToLowerInvariant(c.Char(0)));
        table.Static(C + "ToString(System.Char)", c => c.Char(0).ToString());
        table.Instance(C + "ToString", c => c.Char(0).ToString());
        table.Instance(C + "Equals(System.Char)", c => c.Box(c.Char(0) == c.Char(1)));
        table.Instance(C + "Equals(System.Object)", c => c.Box(c[0]!.Equals(c[1])));
        table.Instance(C + "CompareTo(System.Char)", c => c.Char(0).CompareTo(c.Char(1)));
    }

    /// <summary>What a character is, asked of one or of one in a string.</summary>
    private static void AddTests(KnownMemberTable table)
    {
        // In a string two surrogates are one character.
        foreach (var (name, test, testIn) in new (string, Func<char, bool>, Func<string, int, bool>)[]
        {
            ("IsDigit", char.IsDigit, char.IsDigit), ("IsLetter", char.IsLetter, char.IsLetter), ("IsLetterOrDigit", char.IsLetterOrDigit, char.IsLetterOrDigit),
            ("IsWhiteSpace", char.IsWhiteSpace, char.IsWhiteSpace), ("IsUpper", char.IsUpper, char.IsUpper), ("IsLower", char.IsLower, char.IsLower),
            ("IsPunctuation", char.IsPunctuation, char.IsPunctuation), ("IsControl", char.IsControl, char.IsControl), ("IsSurrogate", char.IsSurrogate, char.IsSurrogate),
            ("IsHighSurrogate", char.IsHighSurrogate, char.IsHighSurrogate), ("IsLowSurrogate", char.IsLowSurrogate, char.IsLowSurrogate),
            ("IsNumber", char.IsNumber, char.IsNumber), ("IsSeparator", char.IsSeparator, char.IsSeparator), ("IsSymbol", char.IsSymbol, char.IsSymbol),
        })
        {
            table.Static($"{C}{name}(System.Char)", c => c.Box(test(c.Char(0))));
            table.Static($"{C}{name}(System.String,System.Int32)", c => c.Box(testIn(c.Text(0), c.Int(1))));
        }
    }

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
