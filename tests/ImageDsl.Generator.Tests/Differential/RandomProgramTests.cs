namespace ImageDsl.Generator.Tests.Differential;

/// <summary>The differential law on programs that nobody wrote.</summary>
public sealed class RandomProgramTests
{
    private const int ProgramsPerBatch = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_programs_evaluate_to_what_they_do_at_run_time(int batch)
    {
        var programs = Enumerable.Range(batch * 100_000, ProgramsPerBatch).Select(seed => (Name: $"Seed{seed}", Source: RandomProgram.Create(seed))).ToArray();
        var compiled = ProgramBatch.Compile(programs);
        var results = programs.Select(p => (p.Name, p.Source, Both: compiled.Both(p.Name))).ToArray();
        var failures = results.Where(r => !Agree(r.Both)).ToArray();

        Assert.True(failures.Length == 0, string.Join("\n\n", failures.Select(f => $"{f.Name}\nRun time:\n{f.Both.Run}\nEvaluated:\n{f.Both.Evaluated}").Prepend(failures.FirstOrDefault().Source).Take(30)));
        Assert.InRange(results.Count(r => !HasFailed(r.Both.Run)), ProgramsPerBatch / 2, ProgramsPerBatch);
    }

    private static bool Agree((string Run, string Evaluated) both) => both.Run == both.Evaluated || (HasFailed(both.Run) && HasFailed(both.Evaluated));

    private static bool HasFailed(string result) => result.StartsWith(ProgramBatch.Failure, StringComparison.Ordinal);
}
