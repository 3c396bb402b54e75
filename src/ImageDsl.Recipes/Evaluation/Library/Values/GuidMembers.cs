namespace ImageDsl.Recipes.Evaluation;

/// <summary>Guid: one that is written down. A new one is random and not here.</summary>
internal static class GuidMembers
{
    private const string G = "M:System.Guid.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(G + "#ctor(System.String)", c => new Guid(c.Text(0)));
        table.Static(G + "Parse(System.String)", c => Guid.Parse(c.Text(0)));
        table.Static(G + "TryParse(System.String,System.Guid@)", c => c.Try(1, Guid.TryParse(c.TextOrNull(0), out var id), id));
        table.Instance(G + "ToString", c => Self(c).ToString());
        table.Instance(G + "ToString(System.String)", c => Self(c).ToString(c.TextOrNull(1)));
        table.Instance(G + "Equals(System.Guid)", c => c.Box(Self(c).Equals(c[1])));
        table.Instance(G + "Equals(System.Object)", c => c.Box(Self(c).Equals(c[1])));
        table.Static(G + "op_Equality(System.Guid,System.Guid)", c => c.Box(Self(c).Equals(c[1])));
        table.Static(G + "op_Inequality(System.Guid,System.Guid)", c => c.Box(!Self(c).Equals(c[1])));
    }

    private static Guid Self(LibraryCall call) => (Guid)call[0]!;
}
