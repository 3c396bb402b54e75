using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ImageDsl.Tool.Tests.Output;

/// <summary>Names and labels that try to be markup, script, or commands to a terminal, in every form of output.</summary>
public sealed class BreakOutTests
{
    private static readonly string[] Nasty =
    [
        "</script><script>alert(1)</script>", "\"];}digraph{\"", "--> x", "\u001b[2J\u001b]0;owned\u0007", "line\nbreak\r\ttab", "\u202Egnp.exe", "<!--", "]]>", "&amp;\"'<>", "\\\" onload=x", "end\n    subgraph", "\ud800 alone", "%s{0}$(id)`id`", "#quot;", "/*", "{{x}}", "::error file=x::y", "  ::stop-commands::x", "##vso[task.setvariable variable=x]y", "a ##[group]b",
    ];

    [Fact]
    public void Nothing_leaves_its_place()
    {
        foreach (var nasty in Nasty)
        {
            using var tree = new TestTree().With("images.json", System.Text.Json.JsonSerializer.Serialize(new
            {
                version = 1,
                images = new object[]
                {
                    new { @class = nasty, name = nasty, reference = "acme/x:1", layer = "os", parent = nasty, source = nasty + ":1", dockerfile = nasty, context = nasty, configuration = new { user = nasty, labels = new[] { new { name = "maintainer", value = nasty } } } },
                    new { @class = "Ok", name = "ok", reference = "acme/ok:1", layer = "application", parent = "acme/x:1" },
                },
            }));

            _ = tree.RunJson("list", "--json");
            _ = tree.RunJson("show", "acme/x:1", "--json");
            Assert.DoesNotContain('<', tree.Run("list", "--json").Output);

            foreach (var text in new[] { tree.Run("list").Output, tree.Run("show", "acme/x:1").Output, tree.Run("dependents", "acme/x:1").Output, tree.Run("orphans").Output, tree.Run("dependents", "acme/x:1", "--targets").Output })
            {
                // What a pipeline would obey in its log is no better than what a terminal would.
                Assert.DoesNotMatch(@"(?m)^\s*::|##\[|##vso\[", text);
                Assert.DoesNotMatch(@"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text);
            }

            Assert.Equal(3, tree.Run("list").Output.Count(c => c == '\n'));

            var svg = XDocument.Parse(tree.Run("graph", "-f", "svg").Output);
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "foreignObject");
            Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.Equal(2, svg.Descendants().Count(element => element.Name.LocalName == "g"));

            var mermaid = tree.Run("graph").Output;
            Assert.All(mermaid.Split('\n'), line => Assert.Matches(new Regex(@"^(flowchart BT|    subgraph band_\w+ \[""\w+""\]|    end|        n\d+\[""[\w.\-/:@ #;]*""\](:::\w+)?|    n\d+ --> n\d+|)\z"), line));

            var dot = tree.Run("graph", "-f", "dot").Output;
            Assert.All(dot.Split('\n').Where(line => line.Contains("label=")), line => Assert.Matches(new Regex(@"^ +(n\d+ \[)?label=""([^""\\]|\\.)*""(, \w+=[\w""#]+)*\]?;\z"), line));
        }
    }
}
