using System.Text.RegularExpressions;

namespace ImageDsl.Rules.Tests.Catalog;

public sealed partial class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Fact]
    public void No_id_occurs_twice_and_the_order_is_theirs()
    {
        var ids = RuleCatalog.All.Select(rule => rule.Id).ToArray();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_it_is(string id)
    {
        var rule = RuleCatalog.Find(id)!;

        Assert.Matches("^IMG[0-9]{3}$", rule.Id);
        Assert.Equal(CategoryOf(id), rule.Category);
        Assert.False(rule.Title.EndsWith('.'), "A title is no sentence.");
        Assert.False(rule.MessageFormat.EndsWith('.'), "Roslyn's messages end without a full stop.");
        Assert.DoesNotContain('\n', rule.MessageFormat);
        Assert.Equal(rule.Title.Trim(), rule.Title);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_uses_its_arguments_without_a_gap(string id)
    {
        var used = Placeholder().Matches(RuleCatalog.Find(id)!.MessageFormat).Select(m => int.Parse(m.Groups[1].Value)).Distinct().Order().ToArray();

        Assert.Equal(Enumerable.Range(0, used.Length), used);
        Assert.NotEmpty(used);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_rule_s_title_severity_and_category(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var page = Documentation.Read($"rules/{id}.md");

        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", page);
        Assert.Contains($"| Default severity | {WordOf(rule.Severity)} |\n", page);
        Assert.Contains($"| Category | {rule.Category} |\n", page);

        foreach (var heading in new[] { "What it says", "Why", "Example", "How to fix it", "Configuration" })
            Assert.Contains($"\n## {heading}\n", page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_leads_to_the_page(string id)
    {
        const string Root = "https://github.com/imagedsl/imagedsl/blob/main/docs/";
        var link = RuleCatalog.Find(id)!.HelpLink;

        Assert.StartsWith(Root, link);
        Assert.True(File.Exists(Documentation.PathOf(link[Root.Length..])), link);
    }

    [Fact]
    public void The_table_lists_the_rules_and_no_others_besides_retired_ones()
    {
        var rows = TableRow().Matches(Documentation.Read("rules/README.md"))
            .Select(m => (Id: m.Groups["id"].Value, Severity: m.Groups["severity"].Value, Title: m.Groups["title"].Value))
            .ToArray();

        Assert.Equal(rows.Select(r => r.Id).Distinct(), rows.Select(r => r.Id));
        Assert.Equal(
            RuleCatalog.All.Select(rule => (rule.Id, WordOf(rule.Severity), rule.Title)),
            rows.Where(r => r.Severity != "retired"));
        Assert.DoesNotContain(rows, r => r.Severity == "retired" && RuleCatalog.Find(r.Id) is not null);
    }

    [Fact]
    public void The_table_of_other_tools_says_the_same_the_other_way_round()
    {
        var here = StandsForRow().Matches(Documentation.Read("rules/README.md"))
            .SelectMany(row => Code().Matches(row.Groups["codes"].Value).Select(code => (Code: code.Value.Trim('`'), Id: row.Groups["id"].Value)))
            .Order();

        var there = OtherToolRow().Matches(Documentation.Read("rules/other-tools.md"))
            .SelectMany(row => PageLink().Matches(row.Groups["rules"].Value).Select(link => (Code: row.Groups["code"].Value, Id: link.Groups[1].Value[..6])))
            .Order();

        Assert.Equal(here, there);
    }

    [Fact]
    public void A_page_names_the_rules_that_the_table_names()
    {
        foreach (Match row in StandsForRow().Matches(Documentation.Read("rules/README.md")))
            Assert.Contains($"| Stands for | {row.Groups["codes"].Value.Trim()} |\n", Documentation.Read($"rules/{row.Groups["id"].Value}.md"));
    }

    [Theory]
    [InlineData("IMG203")]
    public void A_reserved_id_is_no_rule(string id)
    {
        Assert.Contains($"{id} is reserved", Documentation.Read("rules/README.md"));
        Assert.Null(RuleCatalog.Find(id));
    }

    [Fact]
    public void There_is_no_page_without_a_rule()
    {
        var pages = Directory.GetFiles(Documentation.PathOf("rules"), "IMG*.md").Select(Path.GetFileNameWithoutExtension).Order();

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), pages);
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        foreach (var page in Directory.GetFiles(Documentation.PathOf("rules"), "*.md"))
        {
            foreach (Match link in PageLink().Matches(File.ReadAllText(page)))
                Assert.True(File.Exists(Documentation.PathOf("rules/" + link.Groups[1].Value)), page + ": " + link.Value);
        }
    }

    [Fact]
    public void An_unknown_id_is_no_rule() => Assert.Null(RuleCatalog.Find("IMG999"));

    private static string CategoryOf(string id) => id[3] switch
    {
        '0' => "Definition",
        '1' => "Hierarchy",
        '2' => "References",
        '3' => "Layers",
        '4' => "Stages",
        '5' => "Privilege",
        '6' => "Contract",
        '7' => "Metadata",
        '8' => "Text",
        _ => "",
    };

    private static string WordOf(RuleSeverity severity) => severity.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\| \[(?<id>IMG\d{3})\]\(\k<id>\.md\) \| (?<severity>\w+) \| (?<title>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\| \[(?<id>IMG\d{3})\][^\n]*\| (?<codes>[^|\n]*(?:DL|`)[^|\n]*) \|$", RegexOptions.Multiline)]
    private static partial Regex StandsForRow();

    [GeneratedRegex(@"DL\d{4}|`\w+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `?(?<code>\w+)`? \| (?<rules>\[IMG[^\n]*) \|$", RegexOptions.Multiline)]
    private static partial Regex OtherToolRow();

    [GeneratedRegex(@"\]\((IMG\d{3}\.md)\)")]
    private static partial Regex PageLink();
}
