using System.Text.RegularExpressions;

namespace ImageDsl.Rules.Tests.Catalog;

/// <summary><c>docs/configuration.md</c> against the code.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly string Page = Documentation.Read("configuration.md");

    [Fact]
    public void The_page_lists_the_settings_and_no_others() =>
        Assert.Equal(RuleOptions.Keys, SettingRow().Matches(Page).Select(row => row.Groups["key"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_defaults_are_those_of_the_code()
    {
        var defaults = SettingRow().Matches(Page).ToDictionary(row => row.Groups["key"].Value, row => row.Groups["default"].Value.Trim('`'));

        Assert.Equal($"{RuleOptions.Default.MaxConceptualLayers}", defaults[RuleOptions.MaxConceptualLayersKey]);
        Assert.Equal($"{RuleOptions.Default.MaxLiteralLayers}", defaults[RuleOptions.MaxLiteralLayersKey]);
        Assert.Equal(RuleOptions.Default.HasStrictLabels ? "true" : "false", defaults[RuleOptions.StrictLabelsKey]);
        Assert.True(RuleOptions.Default.ApprovedImages.IsEmpty && defaults[RuleOptions.ApprovedRegistriesKey] == "all");
        Assert.True(RuleOptions.Default.RequiredLabels.IsEmpty && defaults[RuleOptions.RequiredLabelsKey] == "none");
    }

    [Fact]
    public void Every_key_of_an_example_is_one()
    {
        var pages = Directory.GetFiles(Documentation.PathOf("rules"), "*.md").Select(File.ReadAllText).Append(Page);

        foreach (Match key in pages.SelectMany(page => ExampleKey().Matches(page)).Where(key => key.Value != "imagedsl_max_conceptual_layer"))
            Assert.False(RuleOptions.IsUnknownKey(key.Value), key.Value);
    }

    [Fact]
    public void The_page_names_the_categories_and_the_types_of_labels()
    {
        Assert.Contains(string.Join(", ", RuleCatalog.All.Select(rule => rule.Category).Distinct()), Page);

        foreach (var type in Enum.GetNames<LabelType>())
            Assert.Contains($"`{type.ToLowerInvariant()}`", Page);
    }

    [Fact]
    public void A_page_of_a_rule_configures_that_rule()
    {
        foreach (var rule in RuleCatalog.All)
        {
            foreach (Match id in ConfiguredRule().Matches(Documentation.Read($"rules/{rule.Id}.md")))
                Assert.Equal(rule.Id, id.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"^\| `(?<key>imagedsl_\w+)` \|.*\| (?<default>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"\bimagedsl_[a-z_]*[a-z]\b")]
    private static partial Regex ExampleKey();

    [GeneratedRegex(@"dotnet_diagnostic\.(IMG\d{3})\.severity")]
    private static partial Regex ConfiguredRule();
}
