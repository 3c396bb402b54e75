using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using ImageDsl.Recipes.Evaluation;

namespace ImageDsl.Generator.Tests.Differential.Library;

/// <summary>
/// The differential law on every member of the table, with values at the edges. A member that no program reaches fails the test.
/// IMAGEDSL_LIBRARY_PROGRAMS says how many programs each member has (a continuous integration run takes many), IMAGEDSL_RANDOM_SEED chooses
/// the values that they are not about.
/// </summary>
public sealed class LibraryProgramTests
{
    private const int ProgramsPerBatch = 500;
    private const int ShownDifferences = 20;
    private const int MostPrograms = 128;

    /// <summary>Members that no program can reach, each with the reason. The list holds nothing that could be reached.</summary>
    private static readonly Dictionary<string, string> Unreachable = new(StringComparer.Ordinal)
    {
        ["M:System.String.ReplaceLineEndings"] = "refused always: the end of a line differs between machines (RefusedProgramTests)",
        ["M:System.Collections.Generic.LinkedList`1.AddAfter(System.Collections.Generic.LinkedListNode{`0},`0)"] = "takes a node of the list itself (Programs/LinkedAndByPriority)",
        ["M:System.Collections.Generic.LinkedList`1.AddBefore(System.Collections.Generic.LinkedListNode{`0},`0)"] = "takes a node of the list itself (Programs/LinkedAndByPriority)",
        ["M:System.Collections.Generic.LinkedList`1.Remove(System.Collections.Generic.LinkedListNode{`0})"] = "takes a node of the list itself (Programs/LinkedAndByPriority)",
        ["M:System.Guid.#ctor(System.String)"] = "takes a text that no other member takes (Programs/GuidsAndBits)",
        ["M:System.Guid.Parse(System.String)"] = "takes a text that no other member takes (Programs/GuidsAndBits)",
        ["M:System.Reflection.MemberInfo.get_Name"] = "is asked of typeof(T) alone (Programs/NamesOfTypes)",
        ["M:System.Text.StringBuilder.AppendLine"] = "refused always: the end of a line differs between machines (RefusedProgramTests)",
        ["M:System.Text.StringBuilder.AppendLine(System.String)"] = "refused always: the end of a line differs between machines (RefusedProgramTests)",
    };

    private readonly Dictionary<string, MemberInfo> _members = LibraryProgram.Members();
    private readonly ConcurrentDictionary<string, bool> _reached = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _differences = [];
    private readonly int _seed = Number("IMAGEDSL_RANDOM_SEED", 1);

    [Fact]
    public void Every_member_gives_what_it_gives_at_run_time()
    {
        var ids = KnownMembers.Ids.Concat(KnownFields.Ids).Order(StringComparer.Ordinal).ToArray();
        var (from, to) = (0, Number("IMAGEDSL_LIBRARY_PROGRAMS", 1));
        Run(ids, from, to);

        // Some take luck: a text that is a version, two surrogates that belong together.
        while (Missing() is { Length: > 0 } missing && to < MostPrograms)
        {
            (from, to) = (to, Math.Min(MostPrograms, (to * 2) + 6));
            Run(missing, from, to);
        }

        Assert.True(_differences.IsEmpty, $"{_differences.Count} programs differ.\n" + string.Join("\n\n", _differences.Order(StringComparer.Ordinal).Take(ShownDifferences)));
        Assert.True(Missing().Length == 0, "Not reached:\n" + string.Join("\n", Missing()));
        Assert.All(Unreachable.Keys, id => Assert.False(_reached.ContainsKey(id), id + " is reached now: take it out of the list"));

        string[] Missing() => [.. ids.Where(id => !_reached.ContainsKey(id) && !Unreachable.ContainsKey(id))];
    }

    private void Run(IReadOnlyList<string> ids, int from, int to)
    {
        var programs = ids.SelectMany((id, i) => Enumerable.Range(from, to - from).Select(variant => (Id: id, Name: $"Call{i}x{variant}", Source: Create(id, variant)))).Where(p => p.Source is not null);

        Parallel.ForEach(programs.Chunk(ProgramsPerBatch), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (chunk, _, batchNumber) =>
        {
            using var culture = RotatingCulture.Of((int)batchNumber + 1);
            var (batch, compiled) = ProgramBatch.CompileThoseThatCan([.. chunk.Select(p => (p.Name, p.Source!))], RandomTypes.Source + LibraryProgram.Shared);
            var idOf = chunk.ToDictionary(p => p.Name, p => p.Id);

            foreach (var (name, source) in compiled)
            {
                var both = batch.Both(name);
                var isRefused = ProgramBatch.IsTold(both.Evaluated, "IMG001");

                if (!isRefused && !ProgramBatch.Agree(both))
                    _differences.Add($"{idOf[name]}\n{source}\nRun time:\n{both.Run}\nEvaluated:\n{both.Evaluated}");
                else if (both.Run == both.Evaluated)
                    _reached[idOf[name]] = true;
            }

            batch.Export($"Library-{chunk[0].Name}", compiled.Select(p => p.Name));
        });
    }

    private string? Create(string id, int variant) => _members.TryGetValue(id, out var member)
        ? LibraryProgram.Create(member, variant, HashCode(id) + (_seed * MostPrograms) + variant)
        : null;

    /// <summary>The same in every run, other than that of strings.</summary>
    private static int HashCode(string text) => text.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) & 0xFFFFFF;

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
