using System.Runtime.CompilerServices;
using System.Text;
using ImageDsl.Recipes.Evaluation;

namespace ImageDsl.Recipes.Tests.Evaluation;

/// <summary>
/// The table of library members in docs/csharp.md is made from the table that the evaluator has. To write it anew, run this test with
/// IMAGEDSL_WRITE_DOCS=1.
/// </summary>
public sealed class DocumentedMembersTests
{
    private const string Begin = "<!-- members: begin -->\n";
    private const string End = "<!-- members: end -->";

    /// <summary>Why the members of a type are pure, by the beginning of its name; the longest that fits counts.</summary>
    private static readonly (string Prefix, string Why)[] Reasons =
    [
        ("System.", "value in, value out"),
        ("System.String", "characters by their numbers; what would follow a culture is evaluated only where all cultures agree, else refused"),
        ("System.StringComparer", "ordinal comparers only"),
        ("System.Char", "Unicode's tables, no culture"),
        ("System.Math", "exact results only: what differs in its last digit between machines is left out"),
        ("System.MathF", "exact results only"),
        ("System.Enum", "names and numbers from the declaration"),
        ("System.Type", "a marker that is compared and nothing else"),
        ("System.Globalization.CultureInfo", "the invariant culture is the only one that can be named"),
        ("System.Text.StringBuilder", "text in memory; AppendLine is refused, since the end of a line differs between machines"),
        ("System.Text.Encoding", "UTF-8 is the same everywhere"),
        ("System.Linq.", "runs over what is in memory, as lazily as .NET; Shuffle is random and not there"),
        ("System.Collections.", "in memory, in a defined order"),
        ("System.Collections.Generic.HashSet", "the order of insertion until something is removed, after which enumeration is refused"),
        ("System.Collections.Generic.Dictionary", "the order of insertion until something is removed, after which enumeration is refused"),
        ("System.Collections.Generic.EqualityComparer", "the user's own Equals and GetHashCode; hash codes are never seen"),
        ("System.Collections.Generic.IEqualityComparer", "the user's own Equals and GetHashCode; hash codes are never seen"),
        ("System.Collections.Immutable.ImmutableHashSet", "looked up in; its order depends on hash codes, so it is enumerated only through a sort"),
        ("System.Collections.Immutable.ImmutableDictionary", "looked up in; its order depends on hash codes, so it is enumerated only through a sort"),
        ("System.Collections.Frozen.", "looked up in; its order depends on hash codes, so it is enumerated only through a sort"),
        ("System.TimeSpan", "an amount of time, without a clock"),
        ("System.Version", "four numbers"),
        ("System.Guid", "one that is written down; a new one is random and not there"),
        ("System.Reflection.MemberInfo", "the name of a type as it is declared"),
        ("System.Collections.Generic.PriorityQueue", "by priority; elements of equal priority that are not the same are refused"),
        ("System.ArgumentException", "throws or does nothing"),
        ("System.ArgumentNullException", "throws or does nothing"),
        ("System.ArgumentOutOfRangeException", "throws or does nothing"),
        ("System.ObjectDisposedException", "throws or does nothing"),
        ("System.Numerics.", "arithmetic of type parameters, on the numbers of the language"),
        ("System.IParsable", "text and the numbers of the language"),
    ];

    [Fact]
    public void The_page_lists_what_the_evaluator_has()
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/csharp.md"));
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, "The page has no place for the table.");

        if (Environment.GetEnvironmentVariable("IMAGEDSL_WRITE_DOCS") == "1")
            File.WriteAllText(path, page[..start] + Table() + page[end..]);
        else
            Assert.Equal(Table(), page[start..end]);
    }

    [Fact]
    public void Every_bound_on_the_page_is_the_one_in_the_code()
    {
        var page = File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/csharp.md")));
        var limits = EvaluationLimits.Default;

        Assert.All(
            [("ImageDslMaxSteps", limits.Steps), ("ImageDslMaxDepth", limits.Depth), ("ImageDslMaxTextLength", limits.TextLength), ("ImageDslMaxInstructions", limits.Instructions)],
            bound => Assert.Contains($"| `{bound.Item1}` | {bound.Item2.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} |", page));
    }

    private static string Table()
    {
        var table = new StringBuilder("| type | members | why it is the same everywhere |\n| --- | --- | --- |\n");
        var members = KnownMembers.Ids.Concat(KnownFields.Ids).Select(Parts).GroupBy(m => m.Type).OrderBy(g => g.Key, StringComparer.Ordinal);

        foreach (var type in members)
        {
            var names = type.Select(m => $"`{m.Name}`").Distinct().Order(StringComparer.Ordinal);
            _ = table.Append($"| `{type.Key}` | {string.Join(", ", names)} | {Reasons.Where(r => type.Key.StartsWith(r.Prefix, StringComparison.Ordinal)).MaxBy(r => r.Prefix.Length).Why} |\n");
        }

        return table.ToString();
    }

    private static (string Type, string Name) Parts(string id)
    {
        var name = id[2..].Split('(', '~')[0];
        var dot = name.LastIndexOf('.');
        var member = name[(dot + 1)..].Split('`')[0].Replace("#ctor", "new", StringComparison.Ordinal);
        return (Generic(name[..dot]), member is ['g' or 's', 'e', 't', '_', .. var property] ? property : member);
    }

    private static string Generic(string type) => System.Text.RegularExpressions.Regex.Replace(type, "`([0-9])", m => m.Groups[1].Value == "1" ? "<T>" : m.Groups[1].Value == "2" ? "<T, U>" : $"<{m.Groups[1].Value}>");

    private static string Here([CallerFilePath] string path = "") => path;
}
