using System.Reflection;
using ImageDsl.Generator.Tests.Differential;

namespace ImageDsl.Generator.Tests.Documentation;

/// <summary>The page of the DSL says what is so, and says all of it.</summary>
public sealed class DslPageTests
{
    private static readonly Lazy<ProgramBatch> Batch = new(() => ProgramBatch.Compile(
        DslPage.Samples.Select((sample, i) => ($"Page{i}", DslSnippet.Program(sample.Code)))));

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, DslPage.Samples.Count)];

    public static TheoryData<string> Members =>
    [
        .. typeof(ImageBuilder).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => "." + method.Name).Distinct(),
        .. typeof(Mount).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => "Mount." + method.Name).Distinct(),
    ];

    [Theory, MemberData(nameof(Samples))]
    public void A_sample_becomes_what_stands_below_it(int number)
    {
        var (run, evaluated) = Batch.Value.Both($"Page{number}");

        Assert.Equal(DslPage.Samples[number].Dockerfile, DslPage.Shown(run));
        Assert.Equal(run, evaluated);
    }

    [Theory, MemberData(nameof(Members))]
    public void Every_step_is_on_the_page(string member) => Assert.Matches($@"{member.Replace(".", @"\.", StringComparison.Ordinal)}(<\w+>)?\(", DslPage.Text);

    [Fact]
    public void Every_piece_of_code_has_its_Dockerfile() => Assert.Equal(DslPage.CodeCount, DslPage.Samples.Count);
}
