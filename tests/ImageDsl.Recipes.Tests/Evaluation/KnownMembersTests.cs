using System.Reflection;
using ImageDsl.Recipes.Evaluation;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Tests.Evaluation;

public sealed class KnownMembersTests
{
    // What C# 14 and the newest run time have is also evaluated; an id that exists nowhere is a slip of the pen.
    private static readonly Lazy<HashSet<string>> Real = new(() =>
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Assembly[] assemblies = [typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(HashSet<>).Assembly, typeof(Stack<>).Assembly, typeof(System.Collections.Immutable.ImmutableArray).Assembly];

        return [.. assemblies.Distinct().SelectMany(a => a.GetExportedTypes())
            .SelectMany(t => t.GetMethods(All).Cast<MethodBase>().Concat(t.GetConstructors(All)))
            .Where(m => m.IsPublic)
            .Select(DocumentationId.Of)];
    });

    /// <summary>Declared there, and asked of typeof(T): nothing but the name in the source.</summary>
    private const string NameOfType = "M:System.Reflection.MemberInfo.get_Name";

    [Fact]
    public void Every_member_of_the_table_exists()
    {
        var slips = KnownMembers.Ids.Where(id => !Real.Value.Contains(id)).ToArray();

        Assert.True(slips.Length == 0, string.Join("\n", slips));
        Assert.InRange(KnownMembers.Ids.Count(), 500, 5_000);
    }

    [Theory]
    [InlineData("System.IO.")]
    [InlineData("System.Random.")]
    [InlineData("System.DateTime.")]
    [InlineData("System.Threading.")]
    [InlineData("System.Reflection.")]
    [InlineData("System.Diagnostics.")]
    [InlineData("System.Net.")]
    public void No_member_of_the_table_is_of_an_impure_family(string prefix) =>
        Assert.DoesNotContain(KnownMembers.Ids, id => id.StartsWith("M:" + prefix, StringComparison.Ordinal) && id != NameOfType);

    [Fact]
    public void No_member_gives_hash_codes() => Assert.DoesNotContain(KnownMembers.Ids, id => id.Contains("GetHashCode", StringComparison.Ordinal));
}
