using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImageDsl.Rules;

namespace ImageDsl.Tool.Lint;

/// <summary>Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0).</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Write(IReadOnlyList<LintResult> results)
    {
        var rules = results.Select(result => result.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();

        var log = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "imagedsl",
                        ["informationUri"] = "https://github.com/imagedsl/imagedsl",
                        ["version"] = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
                        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. results.Select(result => Result(result, rules.IndexOf(result.Rule)))]),
            }),
        };

        return log.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
    }

    private static JsonObject Rule(RuleInfo rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["helpUri"] = rule.HelpLink,
        ["defaultConfiguration"] = rule.Severity == RuleSeverity.Off
            ? new JsonObject { ["enabled"] = false }
            : new JsonObject { ["level"] = Level(rule.Severity) },
        ["properties"] = new JsonObject { ["category"] = rule.Category },
    };

    private static JsonObject Result(LintResult result, int ruleIndex) => new()
    {
        ["ruleId"] = result.Rule.Id,
        ["ruleIndex"] = ruleIndex,
        ["level"] = Level(result.Severity),
        ["message"] = new JsonObject { ["text"] = result.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(result.Path) },
                ["region"] = new JsonObject
                {
                    ["startLine"] = result.Start.Line,
                    ["startColumn"] = result.Start.Column,
                    ["endLine"] = result.End.Line,
                    ["endColumn"] = result.End.Column,
                },
            },
        }),
        ["properties"] = new JsonObject { ["standsFor"] = new JsonArray([.. result.StandsFor.Select(name => (JsonNode)name)]) },
    };

    private static string Level(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A relative path stays one; what an address cannot hold is escaped.</summary>
    private static string UriOf(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
