using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>What an editor shows in the one file that is open.</summary>
public sealed class OpenFileTests
{
    private const string Os = """
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
        }
        """;

    private const string Template = """
        public abstract class Service : Os
        {
            protected virtual int Port => 8080;
            protected override void Define(ImageBuilder image) => image.Expose(Port).CmdShell("run");
        }
        """;

    private const string Images = """
        [RuntimeLayer("acme/a")]
        public class A : Service
        {
            public override string Tag => "1-a";
        }

        [RuntimeLayer("acme/b")]
        public class B : Service
        {
            public override string Tag => "1-b";
            protected override int Port => 0;
        }
        """;

    [Fact]
    public async Task A_template_is_judged_in_its_own_file_by_the_example_of_an_image_in_another() =>
        Assert.Equal(["IMG601 at 3,77"], await Show(1, Os, Template, Images));

    [Fact]
    public async Task An_image_shows_what_it_breaks_in_the_template_and_not_what_the_template_has_by_itself() =>
        Assert.Equal(["IMG004 at 7,13"], await Show(2, Os, Template, Images));

    [Fact]
    public async Task A_template_without_images_is_not_judged() => Assert.Empty(await Show(1, Os, Template));

    [Fact]
    public async Task A_cause_in_a_helper_asks_the_rules_of_no_image_elsewhere()
    {
        const string Helper = "internal static class Names { public static string Host => Environment.MachineName; }";
        var compilation = TestCompilation.Create(Helper, Image("A", "Names.Host"), Image("B", "\"b\"")).Compiled();

        _ = await Show(compilation, 1);

        var other = compilation.Images().FindCurrent("T:B", TestContext.Current.CancellationToken);
        Assert.NotNull(other?.Evaluation.Model);
        Assert.Null(other.Checked);
    }

    private static string Image(string name, string value) => $$"""
        [OsLayer("acme/{{name.ToLowerInvariant()}}")]
        public class {{name}} : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Env("A", {{value}});
        }
        """;

    private static Task<IEnumerable<string>> Show(int file, params string[] sources) => Show(TestCompilation.Create(sources).Compiled(), file);

    private static async Task<IEnumerable<string>> Show(Compilation compilation, int file)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.ElementAt(file));

        var diagnostics = await compilation
            .WithAnalyzers([new ImageEvaluationAnalyzer()])
            .GetAnalyzerSemanticDiagnosticsAsync(model, null, TestContext.Current.CancellationToken);

        return diagnostics
            .OrderBy(d => d.Location.SourceSpan.Start)
            .Select(d => $"{d.Id} at {d.Location.GetLineSpan().StartLinePosition}");
    }
}
