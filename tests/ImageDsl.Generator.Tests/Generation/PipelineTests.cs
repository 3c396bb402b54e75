using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>What is computed again after an edit, step by step.</summary>
public sealed class PipelineTests
{
    public static TheoryData<string, string, string, string, string> Edits { get; } = new()
    {
        { "a body elsewhere", "return 1;", "return 2;", "Unchanged", "Unchanged" },
        { "a comment elsewhere", "return 1;", "return 1; // one", "Unchanged", "Unchanged" },
        { "a comment in an image", "image.Copy(", "/* the jar */ image.Copy(", "Unchanged", "Unchanged" },
        { "white space within a line of an image", "image.Copy(", "image .Copy(", "Unchanged", "Unchanged" },
        { "a line break in a base image's body", "=> image.Apt(\"ca-certificates\")", "=> image\n        .Apt(\"ca-certificates\")", "Unchanged", "Modified" },
        { "a line above an image class", "[OsLayer", "\n[OsLayer", "Unchanged", "Modified" },
        { "a body of a helper with the same value", "{ return name + separator + Suffix; }", "{ return $\"{name}{separator}{Suffix}\"; }", "Unchanged", "Unchanged" },
        { "a body here", "\"orders.jar\", \"/app/orders.jar\"", "\"orders.jar\", \"/app/new.jar\"", "Modified Cached", "Unchanged" },
    };

    [Theory, MemberData(nameof(Edits))]
    public void An_edit_changes_only_what_depends_on_it(string what, string before, string after, string images, string origins)
    {
        _ = what;
        var run = new GeneratorRun(Sample.Create());
        _ = run.Edit(before, after);

        // The step that sees the compilation always runs; its images are compared as a whole, and one by one when they differ.
        var expected = images == "Unchanged" ? "Cached" : images;
        Assert.Equal(expected, Normalize(run.Reasons(TrackingNames.Images)));
        Assert.Equal(origins, run.Reasons(TrackingNames.Origins) is "Cached" ? "Unchanged" : run.Reasons(TrackingNames.Origins));
        Assert.Equal("Cached", Normalize(run.Reasons(TrackingNames.Candidates)));
    }

    [Fact]
    public void A_second_run_is_cached_throughout()
    {
        var run = new GeneratorRun(Sample.Create());
        _ = run.Run(run.Compilation.Clone());

        Assert.Equal("Cached", Normalize(run.Reasons(TrackingNames.Images)));
        Assert.All(run.Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs),
            o => Assert.Contains(o.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    [Fact]
    public void The_sample_becomes_what_it_is_at_run_time_and_compiles()
    {
        var run = new GeneratorRun(Sample.Create());

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Equal(["Acme.AcmeDebian.image.g.cs", "Acme.AcmeJava.image.g.cs", "Acme.Orders.image.g.cs", "ImageOrigins.g.cs", "ImageRecipes.g.cs"], run.Result.GeneratedSources.Select(s => s.HintName).Order());
        Assert.Empty(run.Errors);
        Assert.Contains("FROM acme/debian-java:13.1-21", run.Source("Orders"));
        Assert.Contains("NAME=orders-svc", run.Source("Orders"));
        Assert.Contains("EXPOSE 9090", run.Source("Orders"));
        Assert.Contains("Acme.Orders\t", run.Source("ImageOrigins"));
        Assert.Contains("File2.cs:3", run.Source("ImageOrigins"));
    }

    [Fact]
    public void The_effective_configuration_stands_above_the_text_with_what_each_fact_comes_from()
    {
        var text = new GeneratorRun(Sample.Create()).Source("Orders");

        Assert.Matches("\n//   user: 10001(:10001)?   <- Acme.Orders\n", text);
        Assert.Contains("\n//   port: 9090/tcp   <- Acme.Orders\n", text);
        Assert.Contains("\n//   env: NAME=orders-svc   <- Acme.Orders\n", text);
        Assert.Contains("\n//   user created: app (10001:10001)   <- Acme.AcmeDebian\n", text);
        Assert.Contains("\n//   conceptual layers: 3: OS, runtime, application\n", text);
        Assert.Matches("\n//   literal layers: [0-9]+, and 1 of the external image\n", text);
    }

    [Fact]
    public void A_step_in_a_base_that_changes_what_is_folded_reaches_the_images_above_it()
    {
        var run = new GeneratorRun(Sample.Create());
        _ = run.Edit("image.Apt(\"ca-certificates\")", "image.Run(\"useradd -u 7 other\").Apt(\"ca-certificates\")");

        Assert.Contains("\n//   user created: other (7:7)   <- Acme.AcmeDebian\n", run.Source("Orders"));
    }

    [Fact]
    public void A_change_in_a_base_reaches_the_images_above_it()
    {
        var run = new GeneratorRun(Sample.Create());
        _ = run.Edit("\"13.1\"", "\"13.2\"");

        Assert.Contains("FROM acme/debian-java:13.2-21", run.Source("Orders"));
        Assert.Contains("FROM acme/debian:13.2", run.Source("AcmeJava"));
    }

    [Fact]
    public void A_change_in_a_class_that_files_are_copied_from_reaches_the_image_that_copies()
    {
        var run = new GeneratorRun(TestCompilation.Create(
            """
            namespace Acme;
            [OsLayer("acme/os")]
            public class Os : Image
            {
                public override ImageReference From => "debian:13-slim";
                protected override void Define(ImageBuilder image) => image.CopyFrom<Build>("/out", "/app");
            }
            """,
            """
            namespace Acme;
            [OsLayer("acme/build")]
            public class Build : Image
            {
                private readonly string _version = "1.2";
                public override ImageReference From => "debian:13-slim";
                public override string Tag => _version + Suffix();
                private string Suffix() { return "-a"; }
            }
            """));
        Assert.Contains("COPY --from=acme/build:1.2-a /out /app", run.Source("Os"));

        _ = run.Edit("\"-a\"", "\"-b\"");
        Assert.Contains("COPY --from=acme/build:1.2-b /out /app", run.Source("Os"));

        _ = run.Edit("\"1.2\"", "\"1.3\"");
        Assert.Contains("COPY --from=acme/build:1.3-b /out /app", run.Source("Os"));
    }

    [Fact]
    public void Edits_in_a_body_give_what_a_driver_gives_that_has_seen_nothing_else()
    {
        string[] bodies =
        [
            "image.Apt(\"a\").Run($\"echo {Jre}\");", "image.Apt(\"b\").Run($\"echo {Jre} {Jre}\");", "image.Apt(\"b\", \"c\").Run($\"echo {Tag}\");",
            "image\n    .Apt(\"b\", \"c\")\n\n    .Run($\"echo {Tag}\");", "image.Run(\"one\").Run($\"echo {Jre}\");", "image.Run(Jre > 8 ? \"new\" : \"old\");", "image.Run(\"two\");",
            "image.Run($\"echo {Jre}\").Run($\"echo {Missing}\");", "image.Run($\"echo {Jre}\").Expose(Jre);", "image.Apt(\"a\").Run($\"echo {Jre}\");", "image.Apt(\"a\");",
        ];

        // Another driver's compilation goes by another name, and finds nothing that is remembered of this one.
        var run = new GeneratorRun(Sample.Create());
        var last = "image.Apt($\"openjdk-{Jre}-jre-headless\");";

        foreach (var body in bodies.Concat(bodies.Reverse()))
        {
            _ = run.Edit($"protected override void Define(ImageBuilder image) => {last}", $"protected override void Define(ImageBuilder image) => {body}");
            last = body;

            var other = new GeneratorRun(run.Compilation.WithAssemblyName("Other" + Guid.NewGuid().ToString("N")));
            Assert.Equal(other.Result.GeneratedSources.Select(s => s.SourceText.ToString()), run.Result.GeneratedSources.Select(s => s.SourceText.ToString()));
        }
    }

    [Fact]
    public void A_step_in_a_base_leaves_the_images_above_it_alone()
    {
        var run = new GeneratorRun(Sample.Create());
        _ = run.Edit("\"ca-certificates\"", "\"ca-certificates\", \"curl\"");

        Assert.Single(run.AllReasons(TrackingNames.Images), r => r == IncrementalStepRunReason.Modified);
    }

    public static TheoryData<string, string, string, string> KeyChanges { get; } = new()
    {
        { "a constant in another file", "Suffix = \"svc\"", "Suffix = \"app\"", "NAME=orders-app" },
        { "a default value", "separator = \"-\"", "separator = \"_\"", "NAME=orders_svc" },
        { "an attribute", "\"acme/debian-java\"", "\"acme/java\"", "FROM acme/java:" },
        { "a base list", "class Orders : JavaService", "class Orders : Other", "EXPOSE 7070" },
    };

    [Theory, MemberData(nameof(KeyChanges))]
    public void A_change_of_declarations_reaches_every_image(string what, string before, string after, string expected)
    {
        _ = what;
        var other = CSharpSyntaxTree.ParseText(
            "namespace Acme; public abstract class Other : JavaService { protected override void Define(ImageBuilder image) => image.Expose(7070); }",
            TestCompilation.ParseOptions, "/project/Other.cs", cancellationToken: TestContext.Current.CancellationToken);
        var run = new GeneratorRun(Sample.Create().AddSyntaxTrees(other));
        Assert.DoesNotContain(expected, run.Source("Orders"));
        Assert.Contains(expected, run.Edit(before, after).Source("Orders"));
    }

    [Fact]
    public void A_using_decides_which_extension_is_called()
    {
        var run = new GeneratorRun(TestCompilation.Create(
            "namespace One { public static class E { public static string Name(this string s) => s + \"-one\"; } }",
            "namespace Two { public static class E { public static string Name(this string s) => s + \"-two\"; } }",
            "using One;\n[OsLayer(\"a/b\")] public class I : Image { public override ImageReference From => \"debian:13\"; protected override void Define(ImageBuilder image) => image.Env(\"A\", \"x\".Name()); }"));

        Assert.Contains("A=x-one", run.Source("I.image"));
        Assert.Contains("A=x-two", run.Edit("using One;", "using Two;").Source("I.image"));
    }

    [Fact]
    public void A_preprocessor_symbol_decides_which_code_there_is()
    {
        const string source = """
            [OsLayer("a/b")] public class I : Image
            {
                public override ImageReference From => "debian:13";
                protected override void Define(ImageBuilder image)
                {
            #if DEBUG
                    image.Env("MODE", "debug");
            #else
                    image.Env("MODE", "release");
            #endif
                }
            }
            """;
        var compilation = TestCompilation.Create(source);
        var run = new GeneratorRun(compilation);
        Assert.Contains("MODE=release", run.Source("I.image"));

        var options = TestCompilation.ParseOptions.WithPreprocessorSymbols("DEBUG");
        var changed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(t => TestCompilation.Tree(t.GetText(TestContext.Current.CancellationToken).ToString(), t.FilePath, options)));
        Assert.Contains("MODE=debug", run.Run(changed).Source("I.image"));
    }

    [Fact]
    public void Overflow_checks_decide_what_arithmetic_does()
    {
        var compilation = TestCompilation.Create(
            "[OsLayer(\"a/b\")] public class I : Image { public override ImageReference From => \"debian:13\"; protected override void Define(ImageBuilder image) { var x = int.MaxValue; x += 1; image.Env(\"A\", $\"{x}\"); } }");
        var run = new GeneratorRun(compilation);
        Assert.Contains("A=-2147483648", run.Source("I.image"));
        Assert.Contains("ImageNotGenerated", run.Run(compilation.WithOptions(compilation.Options.WithOverflowChecks(true))).Source("I.image"));
    }

    [Fact]
    public void A_reference_decides_what_a_call_means()
    {
        static MetadataReference Library(string value)
        {
            var library = TestCompilation.Create($"public static class Lib {{ public const string Value = \"{value}\"; }}").WithAssemblyName("Lib");
            using var stream = new MemoryStream();
            Assert.True(library.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
            return MetadataReference.CreateFromImage(stream.ToArray());
        }

        var old = Library("old");
        var compilation = TestCompilation.Create(
            "[OsLayer(\"a/b\")] public class I : Image { public override ImageReference From => \"debian:13\"; protected override void Define(ImageBuilder image) => image.Env(\"A\", Lib.Value); }").AddReferences(old);
        var run = new GeneratorRun(compilation);

        Assert.Contains("A=old", run.Source("I.image"));
        Assert.Contains("A=new", run.Run(compilation.ReplaceReference(old, Library("new"))).Source("I.image"));
    }

    [Fact]
    public void Build_properties_decide_about_bounds_and_the_front_end()
    {
        const string loop = "[OsLayer(\"a/b\")] public class I : Image { public override ImageReference From => \"debian:13\"; protected override void Define(ImageBuilder image) { for (var i = 0; i < 1000; i++) { } image.Env(\"A\", \"1\"); } }";

        Assert.Contains("GeneratedImage", new GeneratorRun(TestCompilation.Create(loop)).Source("I.image"));
        Assert.Contains("IMG002", new GeneratorRun(TestCompilation.Create(loop), ("ImageDslMaxSteps", "100")).Source("I.image"));
        Assert.Contains("# syntax=docker/dockerfile:1.7", new GeneratorRun(TestCompilation.Create(loop), ("ImageDslSyntax", "docker/dockerfile:1.7")).Source("I.image"));
        Assert.Empty(new GeneratorRun(TestCompilation.Create(loop), ("ImageDslEnabled", "false")).Result.GeneratedSources);
    }

    [Fact]
    public void A_cancelled_run_stops_and_the_next_one_is_whole()
    {
        var compilation = Sample.Create();
        var run = new GeneratorRun(TestCompilation.Create(""));

        Assert.ThrowsAny<OperationCanceledException>(() => run.RunCancelled(compilation));
        Assert.Contains("GeneratedImage", run.Run(compilation).Source("Orders"));
    }

    [Fact]
    public void Without_the_library_nothing_is_generated()
    {
        var compilation = CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText("class A : System.Exception { }", TestCompilation.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)],
            TestCompilation.References.Where(r => !r.Display!.Contains("ImageDsl", StringComparison.Ordinal)));

        Assert.Empty(new GeneratorRun(compilation).Result.GeneratedSources);
    }

    /// <summary>Cached and Unchanged both mean that nothing downstream runs.</summary>
    private static string Normalize(string reasons) => string.Join(" ", reasons.Replace("Unchanged", "Cached", StringComparison.Ordinal).Split(' ').Distinct());
}
