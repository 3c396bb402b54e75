using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Tests.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Tests.Documentation;

/// <summary>The C# on the pages of the rules: each example is found where it says so.</summary>
public sealed partial class RulePageExampleTests
{
    /// <summary>The rule whose findings the build task reports, which may look at files.</summary>
    private const string OfBuildTask = "IMG308";

    /// <summary>What the project of an example says, where the page tells so.</summary>
    private static readonly Dictionary<string, (string Name, string Value)> Properties = new(StringComparer.Ordinal)
    {
        ["IMG014"] = ("IsPackable", "true"),
        ["IMG107"] = ("ImageDslSupportDate", "2026-11-25"),
    };

    /// <summary>What the image of an example stands on, where the page says so in words.</summary>
    private static readonly Dictionary<string, string> Froms = new(StringComparer.Ordinal) { ["IMG404"] = "alpine:3.22", ["IMG502"] = "node:24-slim" };

    /// <summary>The classes that the examples stand on.</summary>
    private static readonly (string Name, string Code)[] Prelude =
    [
        ("AcmeDebian", """
            [OsLayer("acme/debian")]
            public class AcmeDebian : Image
            {
                public override ImageReference From => "debian:13.1-slim";
                public override string Tag => "13.1";
                protected override void Define(ImageBuilder image) => image.AddUser("app", uid: 10001);
            }
            """),
        ("AcmeJava", """
            [RuntimeLayer("acme/debian-java")]
            public class AcmeJava : AcmeDebian
            {
                public override string Tag => $"{Parent.Tag}-21";
                protected override void Define(ImageBuilder image) => image.Apt("openjdk-21-jre-headless");
            }
            """),
        ("AcmeDotNet", """
            [RuntimeLayer("acme/dotnet")]
            public class AcmeDotNet : AcmeDebian
            {
                public override string Tag => $"{Parent.Tag}-10";
                protected override void Define(ImageBuilder image) => image.User("app");
            }
            """),
        ("JavaService", """
            public abstract class JavaService : AcmeJava
            {
                protected override void Define(ImageBuilder image) => image.Expose(8080).User("app");
            }
            """),
    ];

    public static TheoryData<string> Pages => [.. RuleCatalog.All.Select(rule => rule.Id).Where(id => id != OfBuildTask).Where(id => Blocks(id).Any())];

    [Fact]
    public void Many_pages_show_classes() => Assert.True(Pages.Count > 25, "The pattern for examples does not fit the pages.");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_example_is_found_where_it_says_so(string id)
    {
        foreach (var block in Blocks(id))
        {
            var (program, first) = Program(id, block);
            var found = await Find(id, program);

            Assert.True(found.Count > 0, program);

            // What is about a class stands at its name: below its attribute, or in the class that the test puts around the example.
            Assert.All(Marked(block, first), line => Assert.Contains(found, at => at == line || at == line + 1 || at < first));
        }
    }

    /// <summary>The build task reports at the line that origins give; that the file is missing, only the context tells.</summary>
    [Fact]
    public void What_the_build_task_finds_in_an_example_comes_from_the_line_that_says_so()
    {
        var block = Assert.Single(Blocks(OfBuildTask));
        var (program, first) = Program(OfBuildTask, block);
        var generated = new GeneratorRun(TestCompilation.Create([program]).Compiled()).Generated.Compiled();

        var image = Last(generated.GeneratedAttributes(), "GeneratedImageAttribute");
        var stage = DockerfileReader.Read((string)image[2].Value!, TestContext.Current.CancellationToken).Document.Stages[^1];
        var copy = stage.Instructions.ToList().FindIndex(instruction => instruction is CopyInstruction { Sources: [PathSource { Path.Literal: "ordres.jar" }] });

        var origins = ImageOriginsText.Read((string)Last(generated.GeneratedAttributes(), "ImageOriginsAttribute")[0].Value!);
        var place = origins[(string)image[0].Value!].Sources!.Value.Stages[^1][copy + 1];

        Assert.Equal(Assert.Single(Marked(block, first)), place!.Line - 1);
    }

    private static ImmutableArray<TypedConstant> Last(ImmutableArray<AttributeData> attributes, string name) =>
        attributes.Last(attribute => attribute.AttributeClass!.Name == name).ConstructorArguments;

    /// <summary>The lines of an example that say what is found there, counted from 0 in the program around it.</summary>
    private static List<int> Marked(string block, int first) =>
        [.. block.Split('\n').Select((line, i) => (Line: line, Number: first + i)).Where(line => MarkedCode().IsMatch(line.Line)).Select(line => line.Number)];

    /// <summary>The lines of what the analyzers find, counted from 0.</summary>
    private static async Task<List<int>> Find(string id, string program)
    {
        var compilation = TestCompilation.Create([program]).Compiled();
        var options = compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, ReportDiagnostic.Warn));
        var analyzers = typeof(ImageAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ImageAnalyzer)) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
        var configuration = new AnalyzerOptions([], new BuildProperties(Properties.TryGetValue(id, out var property) ? [property] : []));
        var found = await compilation.WithOptions(options).WithAnalyzers([.. analyzers], configuration).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        return [.. found.Where(diagnostic => diagnostic.Id == id).Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line)];
    }

    /// <summary>A program around an example, and the line at which the example begins in it.</summary>
    private static (string Program, int First) Program(string id, string block)
    {
        var code = LeftOut().Replace(block, left => left.Groups["own"].Value.Contains(" From ", StringComparison.Ordinal) ? Tag : left.Groups["base"].Value == "Image" ? From + Tag : Tag);

        if (code.Contains("class ", StringComparison.Ordinal))
            return (Beneath(code) + code, LinesIn(Beneath(code)));

        var below = "AcmeDebian";
        var before = Beneath(below);
        var lines = code.Split('\n');

        // What a comment says is in an image below is put there.
        if (lines.Any(IsBelow))
        {
            var steps = lines.Where(IsBelow).Select(line => line[..line.IndexOf("//", StringComparison.Ordinal)]);
            before += $$"""
                [RuntimeLayer("acme/below")]
                public class Below : AcmeDebian
                {
                    public override string Tag => $"{Parent.Tag}-1";
                    protected override void Define(ImageBuilder image) { {{string.Join(" ", steps)}} }
                }

                """;

            below = "Below";
            code = string.Join("\n", lines.Select(line => IsBelow(line) ? "//" + line : line));
        }
        else if (code.Contains("fifty more along the chain", StringComparison.Ordinal))
        {
            before += """
                [RuntimeLayer("acme/below")]
                public class Below : AcmeDebian
                {
                    public override string Tag => $"{Parent.Tag}-1";
                    protected override void Define(ImageBuilder image) { for (var i = 0; i < 58; i++) image.Run($"{i}"); }
                }

                """;

            below = "Below";
        }

        var isMember = code.Contains(" override ", StringComparison.Ordinal);
        var from = Froms.TryGetValue(id, out var image) ? $"public override ImageReference From => \"{image}\";" : "";
        var tag = code.Contains(" Tag ", StringComparison.Ordinal) ? "" : "public override string Tag => \"1\";";
        var layer = id == "IMG108" ? "RuntimeLayer" : "ApplicationLayer";
        var parent = from.Length > 0 || code.Contains(" From ", StringComparison.Ordinal) ? "Image" : below;

        before += $"[{layer}(\"acme/example\")]\npublic sealed class Example : {parent}\n{{\n{from}\n{tag}\n" + (isMember ? "" : "protected override void Define(ImageBuilder image)\n{\n");
        return (before + code + (isMember ? "\n}" : "\n}\n}"), LinesIn(before));
    }

    /// <summary>The classes that code names and does not have, and those that they stand on.</summary>
    private static string Beneath(string code)
    {
        var classes = "";

        foreach (var (name, known) in Prelude.Reverse())
        {
            if ((code + classes).Contains(name, StringComparison.Ordinal) && !code.Contains($"class {name} ", StringComparison.Ordinal))
                classes = known + "\n" + classes;
        }

        return classes;
    }

    /// <summary>What a page leaves out of a class with <c>…</c>: its tag, and of a root what it stands on.</summary>
    private const string Tag = "public override string Tag => \"1\";";
    private const string From = "public override ImageReference From => \"debian:13.1-slim\"; ";

    private static bool IsBelow(string line) => Regex.IsMatch(line, "// in (?:the|an) ");

    private static int LinesIn(string text) => text.Count(c => c == '\n');

    private static IEnumerable<string> Blocks(string id)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rules", id + ".md")).ReplaceLineEndings("\n");
        var start = page.IndexOf("\n## Example\n", StringComparison.Ordinal);

        return Block().Matches(page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)]).Select(block => block.Groups[1].Value.TrimEnd('\n'));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<=class \w+ : (?<base>\w+)\b(?<own>[^…]*))…")]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"^\s*[^\s/].*// IMG\d{3}\b")]
    private static partial Regex MarkedCode();
}
