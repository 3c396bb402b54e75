using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.EstateAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>What needs all images of a compilation.</summary>
public sealed class EstateAnalyzerTests
{
    private const string Os = """
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
        }

        """;

    [Fact]
    public Task Two_images_of_one_name_both_hear_of_it() => Verifier.Analyzer("""
        [OsLayer("acme/os")]
        public class {|IMG005:A|} : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
        }

        public static class Nested
        {
            [OsLayer("acme/os")]
            public class {|IMG005:B|} : Image
            {
                public override ImageReference From => "debian:12-slim";
                public override string Tag => "2";
                public override IEnumerable<string> Tags => ["1"];
            }
        }

        [OsLayer("acme/os")]
        public class C : Image
        {
            public override ImageReference From => "debian:12-slim";
            public override string Tag => "3";
        }
        """);

    [Fact]
    public Task Images_of_one_layer_that_nothing_keeps_apart_could_be_one() => Verifier.Analyzer(Os + """
        [OsLayer("acme/certs")]
        public class Certs : Os
        {
            public override string Tag => "1";
        }

        [OsLayer("acme/tools")]
        public class {|IMG104:Tools|} : Certs
        {
            public override string Tag => "1";
        }
        """);

    [Fact]
    public async Task A_setting_that_nobody_knows_is_told_once()
    {
        var test = new ImageAnalyzerTest<EstateAnalyzer> { TestCode = Os };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nimagedsl_max_layers = 3\nimagedsl_max_literal_layers = 3\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("IMG017", DiagnosticSeverity.Warning)
            .WithArguments("imagedsl_max_layers", string.Join(", ", RuleOptions.Keys)));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_layer_that_nothing_needs_is_told_to_those_who_ask()
    {
        var test = new ImageAnalyzerTest<EstateAnalyzer> { TestCode = Os.Replace("class Os", "class {|IMG105:Os|}", StringComparison.Ordinal) };
        Assert.True(test.DisabledDiagnostics.Remove("IMG105"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Images_that_need_each_other_have_no_order() => Verifier.Analyzer("""
        [OsLayer("acme/os")]
        public class {|IMG010:Os|} : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.CopyFrom("acme/app:1", "/a", "/b");
        }

        [RuntimeLayer("acme/app")]
        public class {|IMG010:App|} : Os
        {
            public override string Tag => "1";
        }
        """);

    [Fact]
    public Task Images_that_copy_from_each_other_s_classes_have_no_order() => Verifier.Analyzer(Os + """
        [RuntimeLayer("acme/a")]
        public class {|IMG010:A|} : Os
        {
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.CopyFrom<B>("/b", "/b");
        }

        [RuntimeLayer("acme/b")]
        public class {|IMG010:B|} : Os
        {
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Run("a", Mount.BindFrom<A>("/a"));
        }
        """);

    [Fact]
    public async Task Names_are_compared_with_those_of_referenced_packages()
    {
        static MetadataReference Package(string name, string tag) => TestCompilation.Create(
            $"[OsLayer(\"acme/os\")] public class {name} : Image {{ public override ImageReference From => \"debian:13\"; public override string Tag => \"{tag}\"; }}")
            .WithAssemblyName(name).ToCompiledReference();

        var test = new ImageAnalyzerTest<EstateAnalyzer> { TestCode = "[OsLayer(\"acme/os\")] public class {|#0:Own|} : Image { public override ImageReference From => \"debian:13\"; public override string Tag => \"1\"; }" };
        test.TestState.AdditionalReferences.AddRange([Package("One", "1"), Package("Two", "2"), Package("Three", "2")]);
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("IMG005").WithLocation(0).WithMessage("'Own' and 'One' are both named 'acme/os:1'"));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("IMG005").WithMessage("'One' and 'Own' are both named 'acme/os:1'"));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("IMG005").WithMessage("'Three' and 'Two' are both named 'acme/os:2'"));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("IMG005").WithMessage("'Two' and 'Three' are both named 'acme/os:2'"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Images_that_need_each_other_across_assemblies_have_no_order()
    {
        var package = TestCompilation.Create("""
            [OsLayer("acme/os")] public class Base : Image
            {
                public override ImageReference From => "debian:13";
                public override string Tag => "1";
                protected override void Define(ImageBuilder image) => image.CopyFrom("acme/app:1", "/a", "/b");
            }
            """).WithAssemblyName("Package").ToCompiledReference();

        var test = new ImageAnalyzerTest<EstateAnalyzer> { TestCode = "[RuntimeLayer(\"acme/app\")] public class {|#0:App|} : Base { public override string Tag => \"1\"; }" };
        test.TestState.AdditionalReferences.Add(package);
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("IMG010").WithLocation(0).WithArguments("App → Base → App"));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("IMG010").WithArguments("Base → App → Base"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_warning_in_a_component_is_said_once_where_it_stands() => Verifier.Analyzer(Os + """
        public static class Components
        {
            public static ImageBuilder Start(this ImageBuilder image) => image.{|IMG601:CmdShell("run")|};
        }

        [RuntimeLayer("acme/a")]
        public class A : Os
        {
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Start();
        }

        [RuntimeLayer("acme/b")]
        public class B : Os
        {
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Start();
        }
        """);

    [Fact]
    public Task What_a_template_has_by_itself_is_not_said_again() => Verifier.Analyzer(Os + """
        public abstract class Template : Os
        {
            protected override void Define(ImageBuilder image) => image.CmdShell("run");
        }

        [RuntimeLayer("acme/a")]
        public class A : Template
        {
            public override string Tag => "1";
        }
        """);

    [Fact]
    public Task Without_a_generator_nothing_is_said_about_its_output() => Verifier.Analyzer(Os);

    [Fact]
    public Task What_the_generator_made_is_what_the_compilation_says() => new GeneratedTest { TestCode = Os }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_image_that_another_generator_makes_has_no_Dockerfile()
    {
        OtherGenerator.Source.Value = """[RuntimeLayer("acme/made")] public class Made : Os { public override string Tag => "1"; }""";
        var test = new GeneratedTest { TestCode = Os };
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("IMG013").WithSpan(OtherGenerator.Path, 1, 42, 1, 46).WithMessage(
            "No Dockerfile is written for 'Made': the generator did not see the class, since another source generator makes it; "
            + "write the class by hand, and let the generator make what it calls"));

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_value_that_another_generator_makes_keeps_the_Dockerfile_from_being_written()
    {
        OtherGenerator.Source.Value = """public static class Versions { public const string Tool = "1"; }""";

        return new GeneratedTest
        {
            TestCode = Os + """
                [RuntimeLayer("acme/a")]
                public class {|IMG013:A|} : Os
                {
                    public override string Tag => "1";
                    protected override void Define(ImageBuilder image) => image.Env("TOOL", Versions.Tool);
                }

                [RuntimeLayer("acme/b")]
                public class B : Os
                {
                    public override string Tag => "1";
                }
                """,
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("protected override void Define(ImageBuilder image) => image.Run(\"a\");")]
    [InlineData("public override IEnumerable<string> Tags => [\"2\"];")]
    public Task A_member_that_another_generator_adds_is_never_left_out_in_silence(string member)
    {
        OtherGenerator.Source.Value = $$"""public partial class A { {{member}} }""";

        return new GeneratedTest
        {
            TestCode = Os + """[RuntimeLayer("acme/a")] public partial class {|IMG013:A|} : Os { public override string Tag => "1"; }""",
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The real generator beside another one.</summary>
    private sealed class GeneratedTest : ImageAnalyzerTest<EstateAnalyzer>
    {
        public GeneratedTest() => TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ImageGenerator), typeof(OtherGenerator)];
    }

    /// <summary>Adds what the test says; generators do not see each other's sources.</summary>
    private sealed class OtherGenerator : IIncrementalGenerator
    {
        public static AsyncLocal<string> Source { get; } = new();

        public static string Path => $"{typeof(OtherGenerator).Assembly.GetName().Name}/{typeof(OtherGenerator).FullName}/Other.cs";

        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var source = Source.Value ?? "";
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource("Other.cs", source));
        }
    }
}
