using System.Collections.Concurrent;
using System.Globalization;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// The differential law on programs that nobody wrote. IMAGEDSL_RANDOM_PROGRAMS says how many, IMAGEDSL_RANDOM_SEED where to begin; a
/// continuous integration run takes twenty thousand. Each batch runs under another culture. What fails is made small; keep it as a file in Programs/, with what it is about.
/// </summary>
public sealed class RandomProgramTests
{
    private const int ProgramsPerBatch = 200;
    private const int ShownFailures = 3;
    private const int ExportedBatches = 10;

    [Fact]
    public void Random_programs_evaluate_to_what_they_do_at_run_time()
    {
        var count = Number("IMAGEDSL_RANDOM_PROGRAMS", 400);
        var first = Number("IMAGEDSL_RANDOM_SEED", 1);
        var failures = new ConcurrentBag<string>();
        var (ran, threw, left) = (0, 0, 0);

        Parallel.ForEach(Enumerable.Range(0, (count + ProgramsPerBatch - 1) / ProgramsPerBatch), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
        {
            using var culture = RotatingCulture.Of(batch);
            var seeds = Enumerable.Range(first + (batch * ProgramsPerBatch), Math.Min(ProgramsPerBatch, count - (batch * ProgramsPerBatch)));
            var written = seeds.Select(seed => (Name: $"Seed{seed}", Source: RandomProgram.Create(seed))).ToArray();
            var (compiled, programs) = ProgramBatch.CompileThoseThatCan(written, RandomTypes.Source);
            _ = Interlocked.Add(ref left, written.Length - programs.Count);

            foreach (var (name, source) in programs)
            {
                var both = compiled.Both(name);
                _ = Interlocked.Increment(ref ProgramBatch.HasFailed(both.Run) ? ref threw : ref ran);

                if (!ProgramBatch.Agree(both))
                    failures.Add(source);
            }

            if (batch < ExportedBatches)
                compiled.Export($"Random{batch}", programs.Select(p => p.Name));
        });

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Take(ShownFailures).Select(Small).Prepend($"{failures.Count} of {count} programs differ.")));

        Assert.True(RotatingCulture.AreKnown);

        // Where a run asks for another culture, it has it: otherwise it would prove nothing about it.
        if (Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 4 } locale)
            Assert.Equal(locale.Split('.')[0].Replace('_', '-'), CultureInfo.CurrentCulture.Name);

        // A generator whose programs mostly throw, or do not compile, proves little.
        Assert.InRange(threw, 0, count / 8);
        Assert.InRange(left, 0, count / 50);
        Assert.Equal(count, ran + threw + left);
    }

    private static string Small(string source)
    {
        var small = ProgramShrinker.Shrink(source, candidate => Results(candidate) is { } both && !ProgramBatch.Agree(both), attempts: 150);
        var (run, evaluated) = Results(small) ?? default;
        return $"{small}\nRun time:\n{run}\nEvaluated:\n{evaluated}";
    }

    private static (string Run, string Evaluated)? Results(string source)
    {
        var (compiled, programs) = ProgramBatch.CompileThoseThatCan([("Small", source)], RandomTypes.Source);
        return programs.Count == 0 ? null : compiled.Both("Small");
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
