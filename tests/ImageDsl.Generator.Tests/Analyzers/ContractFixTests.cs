using ImageDsl.CodeFixes;
using ImageDsl.CodeFixes.Steps;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The fixes about users, ports, the search path, pipes, shells, labels and tags: IMG108, IMG504, IMG505, IMG506, IMG602, IMG610, IMG613 and IMG702.</summary>
public sealed class ContractFixTests
{
    [Theory]
    [InlineData("image.User(\"root\").Run(\"a\").User(\"app\").Expose(8080).{|IMG504:User(\"root\")|}.Run(\"b && c\").User(\"app\");", "image.User(\"root\").Run(\"a\").Expose(8080).Run(\"b && c\").User(\"app\");")]
    [InlineData("image\n            .User(\"root\")\n            .Run(\"a\")\n            .User(\"app\")\n            .Copy(\"a\", \"/a\")\n            .{|IMG504:User(\"root\")|}; // ends", "image\n            .User(\"root\")\n            .Run(\"a\")\n            .Copy(\"a\", \"/a\"); // ends")]
    [InlineData("image.User(\"root\").Run(\"a\");\n        image.User(\"app\");\n        // the service\n        image.Expose(8080);\n        image.{|IMG504:User(\"root\")|};\n        image.Run(\"b && c\");", null)]
    [InlineData("image.User(\"root\").Run(\"a\");\n        image.User(\"app\");\n        image.Expose(8080);\n        image.{|IMG504:User(\"root\")|};\n        image.Run(\"b && c\");", "image.User(\"root\").Run(\"a\");\n        image.Expose(8080);\n        image.Run(\"b && c\");")]
    [InlineData("image.User(\"root\").Run(\"a\").User(\"app\").{|IMG504:User(\"root\")|}.Run(\"b && c\");", "image.User(\"root\").Run(\"a\").Run(\"b && c\");")]
    [InlineData("image.User(\"root\").Run(\"a\").User(\"app\").Run(\"b && c\").{|IMG504:User(\"root\")|};", null)]
    [InlineData("image.User(\"root\").Run(\"a\").User(\"app\").WorkDir(\"/app\").{|IMG504:User(\"root\")|};", null)]
    [InlineData("image.User(\"root\").Run(\"a\")\n            // why\n            .User(\"app\").Expose(8080).{|IMG504:User(\"root\")|};", null)]
    public Task A_switch_that_nothing_is_executed_after_goes(string step, string? fixedStep) => Verifier.CodeFix<SwitchedUsersFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep ?? step));

    [Theory]
    [InlineData("image.User(\"1000\").{|IMG505:Expose(80 /* http */)|};", "image.User(\"1000\").Expose(8080 /* http */);")]
    [InlineData("image.{|IMG505:Expose(9000, 443)|}.User(\"1000\");", "image.Expose(9000, 8443).User(\"1000\");")]
    [InlineData("var port = 80; image.{|IMG505:Expose(port)|}.User(\"1000\");", null)]
    public Task A_port_that_anybody_may_open_is_exposed(string step, string? fixedStep) => Verifier.CodeFix<PrivilegedPortFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep ?? step));

    [Fact]
    public Task A_port_under_a_user_of_the_image_below_is_one_that_anybody_may_open() => Verifier.CodeFix<PrivilegedPortFix>(
        Derived("image.{|IMG505:Expose(80)|}", "image.User(\"1000\")"), Derived("image.Expose(8080)", "image.User(\"1000\")"));

    [Theory]
    [InlineData("image.{|IMG506:Run(\"groupadd a && useradd -u 1000000 -g a a\")|};", "image.Run(\"groupadd a && useradd --no-log-init -u 1000000 -g a a\");")]
    [InlineData("image.{|IMG506:Run(\"/usr/sbin/useradd \\\"a b\\\" --uid 1000000\", Mount.Cache(\"/c\"))|};", null)]
    public Task A_large_number_makes_no_large_files(string step, string? fixedStep) => Verifier.CodeFix<SudoFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep ?? step));

    [Theory]
    [InlineData("image.{|IMG602:Run(\"/usr/bin/dotnet --info\")|}.Entrypoint(\"a\");", "image.RunExec(\"/usr/bin/dotnet\", \"--info\").Entrypoint(\"a\");")]
    [InlineData("image.{|IMG602:Run(\"a && b\")|}.Entrypoint(\"a\");", null)]
    [InlineData("image.{|IMG503:{|IMG602:Apt(\"curl\")|}|}.Entrypoint(\"a\");", null)]
    public Task A_program_is_started_without_a_shell(string step, string? fixedStep) =>
        Verifier.CodeFix<MissingShellFix>(ImageClasses.Application("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", step), ImageClasses.Application("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", fixedStep ?? step));

    [Theory]
    [InlineData("image.{|IMG610:Env(\"PATH\", /* own */ \"/x/{a}\")|}.User(\"1\");", "image.Env(\"PATH\", /* own */ $\"/x/{{a}}:{Variable.Env(\"PATH\")}\").User(\"1\");")]
    [InlineData("image.{|IMG610:Env(\"CATALINA_HOME\", \"/x\")|}.User(\"1\");", null)]
    [InlineData("const string path = \"/x\"; image.{|IMG610:Env(\"PATH\", path)|}.User(\"1\");", null)]
    public Task The_search_path_of_the_image_below_is_kept(string step, string? fixedStep) =>
        Verifier.CodeFix<ReplacedPathFix>(ImageClasses.Application("tomcat:11.0-jre21", step), ImageClasses.Application("tomcat:11.0-jre21", fixedStep ?? step));

    [Fact]
    public Task The_search_path_of_a_class_below_is_kept() => Verifier.CodeFix<ReplacedPathFix>(
        Derived("image.{|IMG610:Env(\"PATH\", \"/x\")|}", "image.Env(\"PATH\", $\"/y:{Variable.Env(\"PATH\")}\")"),
        Derived("image.Env(\"PATH\", $\"/x:{Variable.Env(\"PATH\")}\")", "image.Env(\"PATH\", $\"/y:{Variable.Env(\"PATH\")}\")"));

    [Theory]
    [InlineData("debian:13-slim", "image.{|IMG613:Run(\"gunzip -c \\\"a b\\\" | tar x\")|}.Env(\"A\", \"b\");", "image.RunExec(\"/bin/bash\", \"-o\", \"pipefail\", \"-c\", \"gunzip -c \\\"a b\\\" | tar x\").Env(\"A\", \"b\");")]
    [InlineData("alpine:3.22", "image\n            .Env(\"A\", \"b\")\n            .{|IMG613:Run(\"gunzip -c a | tar x\")|}; // ends", "image\n            .Env(\"A\", \"b\")\n            .Run(\"set -o pipefail && gunzip -c a | tar x\"); // ends")]
    [InlineData("debian:13-slim", "image.Shell(\"/bin/sh\", \"-ec\").{|IMG613:Run(\"gunzip -c a | tar x\")|};", null)]
    [InlineData("debian:13-slim", "image.{|IMG613:Run(\"gunzip -c a | tar x\", Mount.Cache(\"/c\"))|};", null)]
    public Task A_shell_looks_at_every_program_of_a_pipe(string from, string step, string? fixedStep) => Verifier.CodeFix<PipeFailureFix>(ImageClasses.Os(step, from), ImageClasses.Os(fixedStep ?? step, from));

    [Fact]
    public Task The_image_beneath_the_class_below_says_which_shell_there_is() => Verifier.CodeFix<PipeFailureFix>(
        Derived("image.{|IMG613:Run(\"gunzip -c a | tar x\")|}", "image.Env(\"A\", \"b\")", "alpine:3.22"), Derived("image.Run(\"set -o pipefail && gunzip -c a | tar x\")", "image.Env(\"A\", \"b\")", "alpine:3.22"));

    [Theory]
    [InlineData("image.{|IMG702:Label(\"Maintainer\", \"Me\")|};", "image.Label(\"maintainer\", \"Me\");")]
    [InlineData("image.{|IMG702:Label(\"1st\", \"1ST\")|};", null)]
    public Task A_key_is_written_in_lower_case(string step, string? fixedStep) => Verifier.CodeFix<LabelKeyFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep ?? step));

    [Theory]
    [InlineData("\"21\"", "$\"{Parent.Tag}-21\"")]
    [InlineData("/* the run time */ \"21-jre\"", "/* the run time */ $\"{Parent.Tag}-21-jre\"")]
    [InlineData("\"13\"", null)]
    [InlineData("\"2\" + \"1\"", null)]
    public Task A_tag_begins_with_that_of_the_image_below(string tag, string? fixedTag)
    {
        const string Source = """
            [OsLayer("acme/os")]
            public class Os : Image
            {
                public override ImageReference From => "debian:13-slim";
                public override string Tag => "13-slim";
            }

            [RuntimeLayer("acme/run")]
            public class RUN : Os
            {
                public override string Tag => TAG; // ends
            }
            """;

        var before = Source.Replace("TAG", tag, StringComparison.Ordinal).Replace("RUN", "{|IMG108:Run|}", StringComparison.Ordinal);
        return Verifier.CodeFix<TagOfParentFix>(before, fixedTag is null ? before : Source.Replace("TAG", fixedTag, StringComparison.Ordinal).Replace("RUN", "Run", StringComparison.Ordinal));
    }

    private static string Derived(string steps, string below, string from = "debian:13-slim") => $$"""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "{{from}}";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => {{below}};
        }

        [RuntimeLayer("acme/run")]
        public class Run : Os
        {
            public override string Tag => "1-2";
            protected override void Define(ImageBuilder image) => {{steps}};
        }
        """;
}
