namespace ImageDsl.Recipes.Evaluation;

/// <summary>Members that enums of the library got after the oldest host: their texts are the same on each.</summary>
internal static class LaterEnumMembers
{
    private static readonly Dictionary<string, (string Name, object Number)[]> Members = new(StringComparer.Ordinal)
    {
        ["T:System.MidpointRounding"] = [("ToZero", 2), ("ToNegativeInfinity", 3), ("ToPositiveInfinity", 4)],
        ["T:System.StringSplitOptions"] = [("TrimEntries", 2)],
        ["T:System.Globalization.NumberStyles"] = [("AllowBinarySpecifier", 1024), ("BinaryNumber", 1027)],
    };

    /// <summary>The members of an enum, in the order of their numbers, with those that this host lacks; all of them are the greatest.</summary>
    public static IReadOnlyList<(string Name, object Number)> Complete(string type, IReadOnlyList<(string Name, object Number)> known) =>
        Members.TryGetValue(type, out var later) ? [.. known, .. later.Where(member => known.All(other => other.Name != member.Name))] : known;
}
