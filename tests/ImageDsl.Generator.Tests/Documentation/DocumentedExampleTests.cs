using ImageDsl.Generator.Tests.Differential;

namespace ImageDsl.Generator.Tests.Documentation;

/// <summary>Each member shows how it is used, and what it shows is right: it compiles, runs, and is evaluated to the same Dockerfile.</summary>
public sealed class DocumentedExampleTests
{
    private static readonly string[] Documented = [.. DocumentedExamples.Ids.Order(StringComparer.Ordinal)];

    private static readonly Lazy<ProgramBatch> Batch = new(() => ProgramBatch.Compile(
        Documented.SelectMany((id, i) => DocumentedExamples.Of(id).Select((code, j) => (Name(i, j), Program(id, code))))));

    public static TheoryData<string> Methods => [.. DocumentedExamples.MethodIds().Concat(DocumentedExamples.TypeIds())];

    public static TheoryData<string> Examples => [.. Documented];

    [Theory, MemberData(nameof(Methods))]
    public void A_member_has_an_example(string id) => Assert.NotEmpty(DocumentedExamples.Of(id));

    [Theory, MemberData(nameof(Examples))]
    public void An_example_makes_an_image_at_run_time_and_in_the_compiler(string id)
    {
        var examples = DocumentedExamples.Of(id);

        for (var j = 0; j < examples.Length; j++)
        {
            var (run, evaluated) = Batch.Value.Both(Name(Array.IndexOf(Documented, id), j));

            Assert.DoesNotContain(ProgramBatch.Failure, run);
            Assert.Equal(run, evaluated);
        }
    }

    private static string Program(string id, string code) => id switch
    {
        "T:ImageDsl.ExternalImage" => DslSnippet.Classes(code, "new AcmeGolden()"),
        _ when id.StartsWith("M:ImageDsl.ExternalImageBuilder.", StringComparison.Ordinal) => DslSnippet.ExternalImage(code),
        _ => DslSnippet.Program(code),
    };

    private static string Name(int member, int example) => $"Example{member}_{example}";
}
