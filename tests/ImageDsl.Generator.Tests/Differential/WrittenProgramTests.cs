using System.Reflection;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>The differential law on programs written by hand, one construct each.</summary>
public sealed class WrittenProgramTests
{
    private const string Prefix = "Programs/";

    private static readonly Lazy<ProgramBatch> Batch = new(() => ProgramBatch.Compile(Names().Select(n => (n.Data, Read(n.Data)))));

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

    internal static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}
