using ImageDsl.CodeFixes;
using ImageDsl.Generator.Analyzers;
using ImageDsl.Rules;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>What holds for every rule: one description for all hosts, a page, and a fix where the page promises one.</summary>
public sealed class AnalyzerRulesTests
{
    private static readonly ImageAnalyzer[] Analyzers = InstancesOf<ImageAnalyzer>();
    private static readonly RuleCodeFixProvider[] Fixes = InstancesOf<RuleCodeFixProvider>();

    public static TheoryData<string> Ids => [.. Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptors_say_what_the_catalogue_says(string id)
    {
        var rule = RuleCatalog.Find(id);
        Assert.NotNull(rule);

        foreach (var descriptor in Analyzers.SelectMany(a => a.SupportedDiagnostics).Where(d => d.Id == id))
        {
            Assert.Equal(rule.Title, descriptor.Title.ToString(null));
            Assert.Equal(rule.MessageFormat, descriptor.MessageFormat.ToString(null));
            Assert.Equal(rule.Category, descriptor.Category);
            Assert.Equal(rule.HelpLink, descriptor.HelpLinkUri);
            Assert.Equal(rule.Severity != RuleSeverity.Off, descriptor.IsEnabledByDefault);
            Assert.Equal(rule.Severity == RuleSeverity.Off ? DiagnosticSeverity.Warning.ToString() : rule.Severity.ToString(), descriptor.DefaultSeverity.ToString());
        }
    }

    [Fact]
    public void All_rules_but_those_of_the_build_and_of_text_have_an_analyzer()
    {
        string[] build = ["IMG011", "IMG012", "IMG016", "IMG308"];
        var text = RuleCatalog.All.Where(rule => rule.Category == "Text").Select(rule => rule.Id);

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Except(build).Except(text).Order(), Ids.Select(row => row.Data).Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rules_have_a_page(string id) => Assert.StartsWith($"# {id}: ", PageOf(id), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_tells_of_the_fix_or_why_there_is_none(string id)
    {
        var page = PageOf(id);
        var start = page.IndexOf("\n## How to fix it", StringComparison.Ordinal);
        var section = page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];

        Assert.Contains("code fix", section, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id)), !section.Contains("No code fix: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Fixes_can_be_applied_to_a_whole_solution() => Assert.All(Fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));

    private static string PageOf(string id) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rules", id + ".md"));

    private static T[] InstancesOf<T>() =>
        [.. typeof(T).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract).Select(t => (T)Activator.CreateInstance(t)!)];
}
