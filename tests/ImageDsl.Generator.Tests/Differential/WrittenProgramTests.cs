using System.Globalization;
using System.Reflection;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>The differential law on programs written by hand, one construct each.</summary>
public sealed class WrittenProgramTests
{
    private const string Prefix = "Programs/";

    private static readonly Lazy<ProgramBatch> Batch = new(Compile);

    public static IEnumerable<TheoryDataRow<string>> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(n => new TheoryDataRow<string>(n[Prefix.Length..]));

    [Theory, MemberData(nameof(Names))]
    public void A_program_evaluates_to_what_it_does_at_run_time(string name)
    {
        var (run, evaluated) = Batch.Value.Both(name);

        Assert.DoesNotContain(ProgramBatch.Failure, run);
        Assert.True(run == evaluated, $"Run time:\n{run}\nEvaluated:\n{evaluated}");
    }

    /// <summary>Neither lowering nor evaluation asks the machine for its culture.</summary>
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void Every_program_evaluates_to_the_same_under_another_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var invariant = Names().Select(n => (Name: n.Data, Batch.Value.Both(n.Data).Run)).ToArray();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

        try
        {
            var batch = Compile();
            Assert.All(invariant, program => Assert.Equal((program.Run, program.Run), batch.Both(program.Name)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ProgramBatch Compile() => ProgramBatch.Compile(Names().Select(n => (n.Data, Read(n.Data))));

    internal static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}
