using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Testing;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>What an evaluation finds, at the expression that caused it.</summary>
public sealed class ImageEvaluationAnalyzerTests
{
    [Fact]
    public Task A_hierarchy_without_flaws_is_left_in_peace() => Verifier.Analyzer("""
        [OsLayer("acme/debian")]
        public class AcmeDebian : Image
        {
            public override ImageReference From => "debian:13.1-slim";
            public override string Tag => "13.1";
            protected override void Define(ImageBuilder image) => image.Apt("ca-certificates", "curl").AddUser("app", uid: 10001);
        }

        [RuntimeLayer("acme/debian-java")]
        public class AcmeJava : AcmeDebian
        {
            protected virtual int Jre => 21;
            public override string Tag => $"{Parent.Tag}-{Jre}";
            protected override void Define(ImageBuilder image) => image.Apt($"openjdk-{Jre}-jre-headless");
        }

        public abstract class JavaService : AcmeJava
        {
            protected virtual int Port => 8080;
            protected override void Define(ImageBuilder image) => image.Expose(Port).User("app");
        }

        [ApplicationLayer("acme/orders")]
        public sealed class Orders : JavaService
        {
            public override string Tag => "1.4.0";
            protected override int Port => 9090;

            protected override void Define(ImageBuilder image)
            {
                base.Define(image);
                image.Entrypoint("java", "-jar", "/app/orders.jar");
            }
        }
        """);

    [Theory]
    [InlineData("image.Env(\"A\", {|IMG001:Environment.MachineName|});")]
    [InlineData("image.Env(\"A\", {|IMG001:DateTime.UtcNow|}.ToString());")]
    [InlineData("if (false) image.Env(\"A\", Environment.MachineName);")]
    [InlineData("{|IMG002:for (var i = 0; ; i++) { _ = i.ToString(); }|}")]
    [InlineData("image.{|IMG004:Expose(70000)|};")]
    [InlineData("image.{|IMG004:Env(\"a=b\", \"c\")|};")]
    [InlineData("string text = null!; image.Env(\"A\", text.{|IMG009:Trim()|});")]
    [InlineData("image.Env(\"A\", \"a\").Run(\"b\"); image.Label(\"a\", \"b\").{|IMG601:EntrypointShell(\"run me\")|};")]
    [InlineData("image.{|IMG601:CmdShell(\"run me\")|};")]
    [InlineData("image.{|IMG201:{|IMG402:Stage(\"build\", \"maven\", s => s.Run(\"mvn\"))|}|};")]
    [InlineData("image.{|IMG201:CopyFrom(\"nginx:latest\", \"/a\", \"/b\")|};")]
    [InlineData("var s = new Secret(\"t\"); image.Env(\"A\", $\"x{|IMG004:{s}|}y\");")]
    [InlineData("var s = new Secret(\"t\"); image.Run(\"echo \" + {|IMG004:s|});")]
    [InlineData("var s = new Secret(\"t\"); image.Label(\"a\", string.{|IMG004:Join(\",\", s)|});")]
    [InlineData("var s = new Secret(\"t\"); image.Arg(\"A\", s.{|IMG004:ToString()|});")]
    [InlineData("image.{|IMG004:Entrypoint(image.Arg(\"V\"))|};")]
    [InlineData("var v = image.Arg(\"V\"); image.Stage(\"s\", \"alpine:3\", s => s.{|IMG004:Run($\"echo {v}\")|});")]
    [InlineData("image.{|IMG201:{|IMG402:Stage(\"s\", $\"alpine:{image.GlobalArg(\"TAG\", \"latest\")}\", s => s.Run(\"a\"))|}|};")]
    [InlineData("image.Copy(\"a\", \"/b\", new() { Owner = {|IMG001:Environment.UserName|} });")]
    [InlineData("image.{|IMG004:Copy(\"a\", \"/b\", new() { Mode = \"rwx\" })|};")]
    [InlineData("image.Run({|CS0103:nothing|});")]
    [InlineData("image.Run(\"a\").{|CS1061:Nothing|}().Env(\"A\", \"b\");")]
    [InlineData("image.{|CS7036:Env|}(\"A\");")]
    [InlineData("int port = {|CS0029:\"80\"|}; image.Expose(port);")]
    [InlineData("image.Stage(\"s\", \"alpine:3\", s => s.Run({|CS0103:nothing|})); image.Env(\"A\", {|IMG001:Environment.MachineName|});")]
    [InlineData("image.{|IMG004:CopyFrom<Template>(\"/a\", \"/b\")|};")]
    public Task A_finding_stands_at_the_very_expression(string body) => Verifier.Analyzer($$"""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) { {{body}} }
        }

        public abstract class Template : Os;
        """);

    [Theory]
    [InlineData("public override ImageReference From => {|IMG201:\"debian\"|};")]
    [InlineData("public override ImageReference From { get; } = {|IMG201:\"debian:latest\"|};")]
    [InlineData("public override ImageReference From { get => {|IMG201:\"debian:latest\"|}; }")]
    [InlineData("public override ImageReference {|IMG201:From|} { get { return \"debian:latest\"; } }")]
    [InlineData("public override ImageReference From => {|IMG109:\"registry.acme.com/os:1\"|};")]
    public Task What_is_wrong_with_FROM_stands_at_its_value(string from) => Verifier.Analyzer($$"""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            {{from}}
            public override string Tag => "1";
        }
        """);

    [Theory]
    [InlineData("public override string Tag => {|IMG004:\"a b\"|};")]
    [InlineData("public override string Tag { get; } = {|IMG004:\"a b\"|};")]
    [InlineData("public override string {|IMG004:Tag|} { get { return \"a b\"; } }")]
    [InlineData("public override string Tag => {|IMG009:null!|};")]
    [InlineData("public override IEnumerable<string> Tags => {|IMG004:[\"a\", \"b:c\"]|};")]
    [InlineData("public override string Context => {|IMG004:\"/tmp\"|};")]
    [InlineData("public override IEnumerable<string> Platforms => {|IMG004:[\"linux\"]|};")]
    [InlineData("public override string Title => {|IMG009:null!|};")]
    public Task What_a_member_says_stands_at_its_value(string member) => Verifier.Analyzer($$"""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            {{member}}
        }
        """);

    [Fact]
    public Task A_repository_stands_in_the_layer_attribute() => Verifier.Analyzer("""
        [{|IMG004:OsLayer("Acme OS")|}]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
        }
        """);

    [Fact]
    public Task What_nothing_says_stands_at_the_class() => Verifier.Analyzer("""
        [OsLayer("acme/os")]
        public class {|IMG004:Os|} : Image;

        [OsLayer("acme/other")]
        public class Other : Image
        {
            public override ImageReference From => "debian:13-slim";
        }

        [RuntimeLayer("acme/child")]
        public class {|IMG004:Child|} : Other;
        """);

    [Fact]
    public Task An_image_whose_parent_failed_says_nothing() => Verifier.Analyzer("""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            protected override void Define(ImageBuilder image) => image.Env("A", {|IMG001:Environment.MachineName|});
        }

        [ApplicationLayer("acme/app")]
        public class App : Os
        {
            public override string Tag => "1";
        }
        """);

    [Fact]
    public Task The_hierarchy_is_judged_at_the_class() => Verifier.Analyzer("""
        [ApplicationLayer("acme/app")]
        public class {|IMG501:App|} : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Entrypoint("app");
        }

        [RuntimeLayer("acme/runtime")]
        public class {|IMG102:{|IMG103:Runtime|}|} : App
        {
            public override string Tag => "1-2";
        }

        [RuntimeLayer("acme/runtime")]
        public class Runtime2 : Image
        {
            public override ImageReference From => "eclipse-temurin:21";
            public override string Tag => "1";
        }

        [OsLayer("acme/os")]
        public class {|IMG102:Os|} : Runtime2
        {
            public override string Tag => "2";
        }
        """);

    [Fact]
    public Task The_chain_stands_in_the_message_of_too_deep_hierarchies()
    {
        const string Source = """
            [OsLayer("acme/os")]
            public class Os : Image
            {
                public override ImageReference From => "debian:13-slim";
                public override string Tag => "13";
            }

            [RuntimeLayer("acme/java")]
            public class Java : Os
            {
                public override string Tag => "13-21";
            }

            [MiddlewareLayer("acme/tomcat")]
            public class Tomcat : Java
            {
                public override string Tag => "13-21-11";
                protected override void Define(ImageBuilder image) => image.User("10001").Cmd("catalina.sh", "run");
            }

            [ApplicationLayer("acme/shop")]
            public class {|#0:Shop|} : Tomcat
            {
                public override string Tag => "1";
            }
            """;

        return Verifier.Analyzer(Source, DiagnosticResult.CompilerWarning("IMG101").WithLocation(0).WithArguments(
            "Shop", "4", "3", "debian:13-slim (OS) → acme/os:13 (OS) → acme/java:13-21 (runtime) → acme/tomcat:13-21-11 (middleware) → acme/shop:1 (application)"));
    }

    [Fact]
    public Task An_image_is_evaluated_with_its_own_overrides_and_reports_what_they_break_in_the_template() => Verifier.Analyzer(
        """
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
        }

        public abstract class Service : Os
        {
            protected virtual int Port => 8080;
            protected override void Define(ImageBuilder image) => image.{|#0:Expose(Port)|};
        }

        [ApplicationLayer("acme/a")]
        public class A : Service
        {
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) { base.Define(image); image.User("1000").Entrypoint("a"); }
        }

        [ApplicationLayer("acme/b")]
        public class B : Service
        {
            public override string Tag => "1";
            protected override int Port => -1;
            protected override void Define(ImageBuilder image) { base.{|#1:Define(image)|}; image.User("1000"); }
        }
        """,
        DiagnosticResult.CompilerError("IMG004").WithLocation(1).WithLocation(0).WithMessage(null));

    [Fact]
    public Task What_is_wrong_with_a_template_is_said_once_for_all_images_on_it() => Verifier.Analyzer("""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
        }

        public abstract class Service : Os
        {
            protected override void Define(ImageBuilder image) => image.User("1000").Env("HOST", {|IMG001:Environment.MachineName|});
        }

        public abstract class WebService : Service
        {
            protected override void Define(ImageBuilder image) { image.{|IMG601:CmdShell("run")|}; }
        }

        [ApplicationLayer("acme/a")]
        public class A : Service
        {
            public override string Tag => "1";
        }

        [ApplicationLayer("acme/b")]
        public class B : Service
        {
            public override string Tag => "1";
        }

        [RuntimeLayer("acme/c")]
        public class C : WebService
        {
            public override string Tag => "1-C";
        }

        [RuntimeLayer("acme/d")]
        public class D : WebService
        {
            public override string Tag => "1-D";
        }
        """);

    [Fact]
    public Task What_an_image_gives_to_a_component_is_reported_where_the_image_calls_it() => Verifier.Analyzer(
        """
        public static class Components
        {
            public static ImageBuilder Listen(this ImageBuilder image, int port) => image.{|#0:Expose(port)|};
        }

        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.{|#1:Listen(-1)|}.Listen(80);
        }
        """,
        DiagnosticResult.CompilerError("IMG004").WithLocation(1).WithLocation(0).WithMessage(null));

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, " ('Os2' has the same cause.)")]
    [InlineData(3, " ('Os2' and 1 more have the same cause.)")]
    public Task A_cause_that_images_share_is_told_once_where_it_is(int images, string others) => Verifier.Analyzer(
        """
        public static class Components
        {
            public static ImageBuilder AddCurl(this ImageBuilder image) => image.Env("HOST", Names.Host());
        }

        internal static class Names
        {
            public static string Host() => {|#0:Environment.MachineName|}.Trim();
        }

        """ + string.Join("\n", Enumerable.Range(1, images).Select(n => $$"""
        [OsLayer("acme/os{{n}}")]
        public class Os{{n}} : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.AddCurl().Run("curl {{n}}").AddCurl();
        }
        """)),
        DiagnosticResult.CompilerError("IMG001").WithLocation(0).WithMessage(
            "'Environment.MachineName' cannot be evaluated at compile time: it reads the environment, and the Dockerfile must not depend on the machine that compiles. Read a build property with "
            + $"Property(\"…\", …). (Reached through Os1.Define(ImageBuilder) → Components.AddCurl(ImageBuilder) → Names.Host().){others}"));

    [Fact]
    public Task Images_that_share_one_cause_tell_those_of_their_own() => Verifier.Analyzer("""
        internal static class Names
        {
            public static string Host => {|IMG001:Environment.MachineName|};
            public static string User => {|IMG001:Environment.UserName|};
        }

        [OsLayer("acme/a")]
        public class A : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Env("A", Names.Host).Env("B", {|IMG001:Environment.CurrentDirectory|});
        }

        [OsLayer("acme/b")]
        public class B : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Env("A", Names.User).Env("B", Names.Host).Env("C", {|IMG001:Environment.CommandLine|});
        }
        """);

    [Fact]
    public Task A_cause_within_an_image_is_told_by_that_image_alone() => Verifier.Analyzer("""
        [OsLayer("acme/a")]
        public class A : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Env("A", B.Host);
        }

        [OsLayer("acme/b")]
        public class B : Image
        {
            public static string Host => {|IMG001:Environment.MachineName|};
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Env("A", Host);
        }
        """);

    [Fact]
    public async Task The_limit_of_layers_is_configured_per_file()
    {
        const string Source = """
            [OsLayer("acme/os")]
            public class Os : Image
            {
                public override ImageReference From => "debian:13-slim";
                public override string Tag => "13";
            }

            [RuntimeLayer("acme/java")]
            public class {|IMG101:Java|} : Os
            {
                public override string Tag => "13-21";
            }
            """;

        var test = new ImageAnalyzerTest<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer> { TestCode = Source };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nimagedsl_max_conceptual_layers = 1\n"));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Nothing_is_said_when_the_project_has_switched_it_off()
    {
        var test = new ImageAnalyzerTest<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer> { TestCode = """[OsLayer("acme/os")] public class Os : Image;""" };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.ImageDslEnabled = false\n"));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("app", "Quiet")]
    [InlineData("root", "{|IMG501:Quiet|}")]
    public async Task What_a_package_left_behind_counts(string user, string name)
    {
        var package = TestCompilation.Create($$"""
            namespace Acme;
            [OsLayer("acme/os")] public class Os : Image
            {
                public override ImageReference From => "debian:13-slim";
                public override string Tag => "1";
                protected override void Define(ImageBuilder image) => image.AddUser("app", uid: 10001).User("{{user}}");
            }
            [RuntimeLayer("acme/runtime")] public class Runtime : Os { public override string Tag => "1"; }
            """).WithAssemblyName("Package").ToCompiledReference();

        var test = new ImageAnalyzerTest<ImageEvaluationAnalyzer>
        {
            TestCode = $"[ApplicationLayer(\"acme/app\")] public class {name} : Acme.Runtime {{ public override string Tag => \"1\"; protected override void Define(ImageBuilder image) => image.Entrypoint(\"/app\"); }}",
        };
        test.TestState.AdditionalReferences.Add(package);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_template_of_a_package_that_cannot_be_evaluated_is_an_error_at_the_image_with_the_member_s_name()
    {
        var package = TestCompilation.Create("""
            namespace Acme;
            public abstract class Template : Image
            {
                public override ImageReference From => "debian:13-slim";
                protected override void Define(ImageBuilder image) => image.Env("A", Environment.MachineName);
            }
            public static class Components { public static ImageBuilder Machine(this ImageBuilder image) => image.Env("B", Environment.MachineName); }
            """).WithAssemblyName("Package").ToCompiledReference();

        var test = new ImageAnalyzerTest<ImageEvaluationAnalyzer>
        {
            TestCode = """
                using Acme;
                [OsLayer("acme/a")] public class {|#0:A|} : Template { public override string Tag => "1"; }
                [OsLayer("acme/b")] public class B : Image { public override ImageReference From => "debian:13-slim"; public override string Tag => "1"; protected override void Define(ImageBuilder image) => image.{|#1:Machine()|}; }
                """,
        };
        test.TestState.AdditionalReferences.Add(package);
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("IMG001").WithLocation(0).WithMessage(
            "'Environment.MachineName' cannot be evaluated at compile time: it reads the environment, and the Dockerfile must not depend on the machine that compiles. Read a build property with Property(\"…\", …). (in 'Template.Define(ImageBuilder)')"));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("IMG001").WithLocation(1).WithMessage(
            "'Environment.MachineName' cannot be evaluated at compile time: it reads the environment, and the Dockerfile must not depend on the machine that compiles. Read a build property with Property(\"…\", …). (Reached through B.Define(ImageBuilder) → Components.Machine(ImageBuilder).)"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
