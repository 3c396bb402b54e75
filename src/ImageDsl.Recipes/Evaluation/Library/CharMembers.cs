namespace ImageDsl.Recipes.Evaluation;

/// <summary>char.</summary>
internal static class CharMembers
{
    private const string C = "M:System.Char.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(C + "IsDigit(System.Char)", c => c.Box(char.IsDigit(c.Char(0))));
        table.Static(C + "IsLetter(System.Char)", c => c.Box(char.IsLetter(c.Char(0))));
        table.Static(C + "IsLetterOrDigit(System.Char)", c => c.Box(char.IsLetterOrDigit(c.Char(0))));
        table.Static(C + "IsWhiteSpace(System.Char)", c => c.Box(char.IsWhiteSpace(c.Char(0))));
        table.Static(C + "IsUpper(System.Char)", c => c.Box(char.IsUpper(c.Char(0))));
        table.Static(C + "IsLower(System.Char)", c => c.Box(char.IsLower(c.Char(0))));
        table.Static(C + "IsPunctuation(System.Char)", c => c.Box(char.IsPunctuation(c.Char(0))));
        table.Static(C + "IsControl(System.Char)", c => c.Box(char.IsControl(c.Char(0))));
        table.Static(C + "IsSurrogate(System.Char)", c => c.Box(char.IsSurrogate(c.Char(0))));
        table.Static(C + "IsAsciiDigit(System.Char)", c => c.Box(c.Char(0) is >= '0' and <= '9'));
        table.Static(C + "IsAsciiLetter(System.Char)", c => c.Box(IsAsciiLetter(c.Char(0))));
        table.Static(C + "IsAsciiLetterLower(System.Char)", c => c.Box(c.Char(0) is >= 'a' and <= 'z'));
        table.Static(C + "IsAsciiLetterUpper(System.Char)", c => c.Box(c.Char(0) is >= 'A' and <= 'Z'));
        table.Static(C + "IsAsciiLetterOrDigit(System.Char)", c => c.Box(IsAsciiLetter(c.Char(0)) || c.Char(0) is >= '0' and <= '9'));
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

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
