using System.Globalization;
using System.Reflection;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>The differential law on programs written by hand, one construct each.</summary>
public sealed class WrittenProgramTests
{
    private const string Programs = "Programs/";
    private const string FailingPrograms = "FailingPrograms/";

    private static readonly Lazy<ProgramBatch> Batch = new(() => Compile(Programs));
    private static readonly Lazy<ProgramBatch> FailingBatch = new(() => Compile(FailingPrograms));

    public static IEnumerable<TheoryDataRow<string>> Names() => NamesIn(Programs);

    public static IEnumerable<TheoryDataRow<string>> FailingNames() => NamesIn(FailingPrograms);

    [Theory, MemberData(nameof(Names))]
    public void A_program_evaluates_to_what_it_does_at_run_time(string name)
    {
        var (run, evaluated) = Batch.Value.Both(name);

        Assert.DoesNotContain(ProgramBatch.Failure, run);
        Assert.True(run == evaluated, $"Run time:\n{run}\nEvaluated:\n{evaluated}");
    }

    /// <summary>What throws at run time is told as what it throws, at its place, and gives no image.</summary>
    [Theory, MemberData(nameof(FailingNames))]
    public void A_program_that_throws_is_IMG009(string name)
    {
        var (run, evaluated) = FailingBatch.Value.Both(name);

        Assert.StartsWith(ProgramBatch.Failure, run);
        Assert.StartsWith(ProgramBatch.Failure + "IMG009 ", evaluated);
        Assert.Single(evaluated.Split("IMG0").Skip(1));
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
            var batch = Compile(Programs);
            Assert.All(invariant, program => Assert.Equal((program.Run, program.Run), batch.Both(program.Name)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<TheoryDataRow<string>> NamesIn(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
        .Select(n => new TheoryDataRow<string>(n[folder.Length..]));

    private static ProgramBatch Compile(string folder)
    {
        var batch = ProgramBatch.Compile(NamesIn(folder).Select(n => (n.Data, Read(n.Data, folder))));
        batch.Export(folder.TrimEnd('/'), NamesIn(folder).Select(n => n.Data));
        return batch;
    }

    internal static string Read(string name, string folder = Programs)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(folder + name)!);
        return reader.ReadToEnd();
    }
}
