using System.Text.RegularExpressions;
using ImageDsl.Rules.Tests.Steps;

namespace ImageDsl.Rules.Tests.Catalog;

/// <summary>The Dockerfiles on the pages of the rules: each example is found at the lines that say so, and what mends it is not.</summary>
public sealed partial class RulePageExampleTests
{
    public static TheoryData<string> Pages => [.. RuleCatalog.All.Select(rule => rule.Id).Where(id => Dockerfiles(id, "Example").Any())];

    [Fact]
    public void Many_pages_show_Dockerfiles() => Assert.True(Pages.Count > 30, "The pattern for examples does not fit the pages.");

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_example_is_found_where_it_says_so(string id)
    {
        foreach (var text in Dockerfiles(id, "Example"))
        {
            var marked = Mark().Matches(text).Select(mark => text[..mark.Index].Count(c => c == '\n') + (mark.Value.EndsWith("on the line above", StringComparison.Ordinal) ? 0 : 1)).ToList();

            Assert.NotEmpty(marked);
            Assert.Equal(string.Join(", ", marked), string.Join(", ", LintedDockerfile.Lines(Mark().Replace(text, ""), id, OptionsOf(text)).Split(", ").Distinct()));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_mends_it_is_not_found(string id)
    {
        foreach (var text in Dockerfiles(id, "How to fix it"))
            Assert.Equal("", LintedDockerfile.Lines(text, id, OptionsOf(string.Concat(Dockerfiles(id, "Example")))));
    }

    /// <summary>The blocks of one section. A digest that is cut off is given its length.</summary>
    private static IEnumerable<string> Dockerfiles(string id, string heading)
    {
        var page = Documentation.Read($"rules/{id}.md");
        var start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        var section = page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];

        return Block().Matches(section).Select(block => block.Groups[1].Value.Replace("0123…", new string('0', 64), StringComparison.Ordinal));
    }

    /// <summary>What an example says about its configuration.</summary>
    private static RuleOptions OptionsOf(string text)
    {
        var settings = Setting().Matches(text).ToDictionary(setting => setting.Groups[1].Value, setting => setting.Groups[2].Value);
        return RuleOptions.Create(settings.GetValueOrDefault, null);
    }

    [GeneratedRegex("```dockerfile\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@" +# IMG\d{3}(?:, [a-z ]+)?$", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^# (imagedsl_\w+) = (.*)$", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
