namespace ImageDsl.Recipes.Evaluation;

/// <summary>Version.</summary>
internal static class VersionMembers
{
    private const string V = "M:System.Version.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(V + "#ctor(System.String)", c => new Version(c.Text(0)));
        table.Static(V + "#ctor(System.Int32,System.Int32)", c => new Version(c.Int(0), c.Int(1)));
        table.Static(V + "#ctor(System.Int32,System.Int32,System.Int32)", c => new Version(c.Int(0), c.Int(1), c.Int(2)));
        table.Static(V + "#ctor(System.Int32,System.Int32,System.Int32,System.Int32)", c => new Version(c.Int(0), c.Int(1), c.Int(2), c.Int(3)));
        table.Static(V + "Parse(System.String)", c => Version.Parse(c.Text(0)));
        table.Static(V + "TryParse(System.String,System.Version@)", c => c.Try(1, Version.TryParse(c.TextOrNull(0), out var version), version));
        table.Instance(V + "CompareTo(System.Object)", c => c.Of<Version>(0).CompareTo(c[1]));
        table.Instance(V + "Equals(System.Object)", c => c.Box(c.Of<Version>(0).Equals(c[1])));
        table.Instance(V + "get_Major", c => c.Of<Version>(0).Major);
        table.Instance(V + "get_Minor", c => c.Of<Version>(0).Minor);
        table.Instance(V + "get_Build", c => c.Of<Version>(0).Build);
        table.Instance(V + "get_Revision", c => c.Of<Version>(0).Revision);
        table.Instance(V + "ToString", c => c.Of<Version>(0).ToString());
        table.Instance(V + "ToString(System.Int32)", c => c.Of<Version>(0).ToString(c.Int(1)));
        table.Instance(V + "CompareTo(System.Version)", c => c.Of<Version>(0).CompareTo(c[1] as Version));
        table.Instance(V + "Equals(System.Version)", c => c.Box(c.Of<Version>(0).Equals(c[1] as Version)));

        AddComparison(table, "op_Equality", order => order == 0);
        AddComparison(table, "op_Inequality", order => order != 0);
        AddComparison(table, "op_LessThan", order => order < 0);
        AddComparison(table, "op_LessThanOrEqual", order => order <= 0);
        AddComparison(table, "op_GreaterThan", order => order > 0);
        AddComparison(table, "op_GreaterThanOrEqual", order => order >= 0);
    }

    private static void AddComparison(KnownMemberTable table, string name, Func<int, bool> test) =>
        table.Static($"{V}{name}(System.Version,System.Version)", c => c.Box(test(Comparer<Version?>.Default.Compare(c[0] as Version, c[1] as Version))));
}
