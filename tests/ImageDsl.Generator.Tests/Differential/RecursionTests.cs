namespace ImageDsl.Generator.Tests.Differential;

/// <summary>What is said of functions that call each other without end: their names, whatever kind of function they are.</summary>
public sealed class RecursionTests
{
    private static readonly (string Body, string Names)[] Cases =
    [
        ("image.Expose(F(1)); ---- public partial class Program { private static int F(int n) => F(n + 1); }", "Program.F(int) → Program.F(int)"),
        ("image.Expose(Walk(1)); int Walk(int n) => Walk(n + 1);", "Walk → Walk"),
        ("image.Expose(Odd(1)); bool Even(int n) => Odd(n) > 0; int Odd(int n) => Even(n) ? 1 : 0;", "Even → Odd → Even"),
        ("image.Expose(Each<int>(1)); int Each<T>(T n) => Each<string>(\"a\");", "Each → Each"),
        ("Func<int, int> f = null!; f = n => f(n); image.Expose(f(1));", "a lambda → a lambda"),
        ("image.Expose(F(1)); ---- public partial class Program { private int F(int n) { return Own(); int Own() => F(n); } }", "Own → Program.F(int) → Own"),
    ];

    private static readonly Lazy<MarkedPrograms> Programs = new(() => new(Cases.Select(c => c.Body)));

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void A_recursion_is_told_by_the_names_of_its_functions(int number)
    {
        var (finding, _) = Assert.Single(Programs.Value.Findings(number));

        Assert.Equal("IMG002", finding.RuleId);
        Assert.StartsWith($"The recursion {Cases[number].Names} does not end within the bounds", finding.Message, StringComparison.Ordinal);
    }
}
