using ImageDsl.CodeFixes.Steps;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The fixes of IMG201, IMG501 and IMG701, which change or add what a class says.</summary>
public sealed class ClassFixTests
{
    [Theory]
    [InlineData("debian", "debian:13.1-slim")]
    [InlineData("debian:latest", "debian:13.1-slim")]
    [InlineData("docker.io/library/debian", "docker.io/library/debian:13.1-slim")]
    public Task A_version_that_exists_is_named(string reference, string fixedReference)
    {
        const string Source = """
            [OsLayer("acme/os")]
            public class Os : Image
            {
                public override ImageReference From => /* the base */ {|IMG201:"REFERENCE"|}; // ends
                public override string Tag => "1";

                protected override void Define(ImageBuilder image)
                {
                    var stage = image.{|IMG201:Stage("b", from: "REFERENCE", b => b.Run("a"))|};
                    image.Copy(stage, "/a", "/a");
                }
            }
            """;

        return Verifier.CodeFix<MovingReferenceFix>(
            Source.Replace("REFERENCE", reference, StringComparison.Ordinal),
            Source.Replace("{|IMG201:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal).Replace("REFERENCE", fixedReference, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("protected override void Define(ImageBuilder image) => image.Entrypoint(\"a\");", "protected override void Define(ImageBuilder image) => image.Entrypoint(\"a\").AddUser(\"app\", uid: 10001).User(\"app\");", "debian:13")]
    [InlineData("protected override void Define(ImageBuilder image) => image\n        .Env(\"A\", \"b\")\n        .Entrypoint(\"a\"); // ends", "protected override void Define(ImageBuilder image) => image\n        .Env(\"A\", \"b\")\n        .Entrypoint(\"a\")\n        .AddUser(\"app\", uid: 10001)\n        .User(\"app\"); // ends", "debian:13")]
    [InlineData("protected override void Define(ImageBuilder image)\n    {\n        image.Entrypoint(\"a\");\n        // The last word.\n    }", "protected override void Define(ImageBuilder image)\n    {\n        image.Entrypoint(\"a\");\n        image.AddUser(\"app\", uid: 10001).User(\"app\");\n        // The last word.\n    }", "debian:13")]
    [InlineData("protected override void Define(ImageBuilder image) => image.Entrypoint(\"a\");", "protected override void Define(ImageBuilder image) => image.Entrypoint(\"a\").User(\"1000\");", "node:24")]
    [InlineData("protected override void Define(ImageBuilder image) => image.Entrypoint(\"a\");", "protected override void Define(ImageBuilder image) => image.Entrypoint(\"a\").User(\"10001\");", "alpine:3.22")]
    public Task An_application_gets_a_user(string define, string fixedDefine, string from) =>
        Verifier.CodeFix<RunsAsRootFix>(Application("{|IMG501:App|}", from, define), Application("App", from, fixedDefine));

    [Fact]
    public Task A_class_without_steps_gets_some_and_keeps_those_of_its_template()
    {
        const string Template = """

            public abstract class Service : Image
            {
                public override ImageReference From => "alpine:3.22";
                protected override void Define(ImageBuilder image) => image.Entrypoint("a");
            }

            [ApplicationLayer("acme/app")]
            [DeepHierarchy("The depth is not what is tested.")]
            public class {|IMG501:App|} : Service
            {
                public override string Tag => "1";
            }
            """;

        return Verifier.CodeFix<RunsAsRootFix>(Template, Template
            .Replace("{|IMG501:App|}", "App", StringComparison.Ordinal)
            .Replace("Tag => \"1\";\n}", """
                Tag => "1";

                    protected override void Define(ImageBuilder image)
                    {
                        base.Define(image);
                        image.User("10001");
                    }
                }
                """, StringComparison.Ordinal));
    }

    [Fact]
    public Task A_label_of_the_image_below_is_restated()
    {
        const string Source = """
            [OsLayer("acme/os")]
            public class Os : Image
            {
                public override ImageReference From => "debian:13-slim";
                public override string Tag => "1";
                protected override void Define(ImageBuilder image) => image.Label("org.opencontainers.image.version", "1");
            }

            [RuntimeLayer("acme/run")]
            public class {|IMG701:Run|} : Os
            {
                public override string Tag => "1-2";
                protected override void Define(ImageBuilder image) => image.Env("A", "b");
            }
            """;

        return Verifier.CodeFix<InheritedIdentityFix>(Source, Source
            .Replace("{|IMG701:Run|}", "Run", StringComparison.Ordinal)
            .Replace("image.Env(\"A\", \"b\");", "image.Env(\"A\", \"b\").Label(\"org.opencontainers.image.version\", Tag);", StringComparison.Ordinal));
    }

    private static string Application(string name, string from, string define) => $$"""
        [ApplicationLayer("acme/app")]
        [DeepHierarchy("The depth is not what is tested.")]
        public class {{name}} : Image
        {
            public override ImageReference From => "{{from}}";
            public override string Tag => "1";

            {{define}}
        }
        """;
}
