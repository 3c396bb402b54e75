using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImageDsl.Tool.Lint;

/// <summary>Findings as an array of objects.</summary>
internal static class JsonReport
{
    public static string Write(IReadOnlyList<LintResult> results)
    {
        var findings = results.Select(result => new JsonObject
        {
            ["file"] = result.Path,
            ["line"] = result.Start.Line,
            ["column"] = result.Start.Column,
            ["endLine"] = result.End.Line,
            ["endColumn"] = result.End.Column,
            ["rule"] = result.Rule.Id,
            ["severity"] = result.SeverityName,
            ["message"] = result.Message,
            ["standsFor"] = new JsonArray([.. result.StandsFor.Select(name => (JsonNode)name)]),
            ["help"] = result.Rule.HelpLink,
        });

        return new JsonArray([.. findings]).ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
    }
}
