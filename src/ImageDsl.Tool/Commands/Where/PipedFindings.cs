using System.Text;
using System.Text.Json;

namespace ImageDsl.Tool.Commands;

/// <summary>A finding of another tool about a Dockerfile.</summary>
/// <param name="File">The Dockerfile, as the tool names it.</param>
/// <param name="Line">The line, counted from 1; 0 for the file as a whole.</param>
/// <param name="Rule">What the tool calls the rule.</param>
/// <param name="Severity">As the tool says it.</param>
/// <param name="Message">As the tool says it, on one line.</param>
/// <param name="Text">The whole Dockerfile, when the tool repeats it.</param>
internal sealed record PipedFinding(string File, int Line, string Rule, string Severity, string Message, string? Text);

/// <summary>Reads findings as <c>hadolint -f json</c> and <c>docker build --call check,format=json</c> print them.</summary>
internal static class PipedFindings
{
    /// <summary>The findings, or null when the text is neither.</summary>
    public static IReadOnlyList<PipedFinding>? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);

            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Array => [.. document.RootElement.EnumerateArray().Where(finding => finding.ValueKind == JsonValueKind.Object).Select(OfHadolint)],
                JsonValueKind.Object when document.RootElement.TryGetProperty("sources", out _) || document.RootElement.TryGetProperty("warnings", out _) => OfBuildKit(document.RootElement),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PipedFinding OfHadolint(JsonElement finding) => new(
        TextOf(finding, "file") ?? "Dockerfile", NumberOf(finding, "line"), TextOf(finding, "code") ?? "hadolint", TextOf(finding, "level") ?? "warning", TextOf(finding, "message") ?? "", null);

    private static List<PipedFinding> OfBuildKit(JsonElement check)
    {
        var sources = ListOf(check, "sources").Select(source => (File: TextOf(source, "filename") ?? "Dockerfile", Text: Decode(TextOf(source, "data")))).ToList();

        var findings = ListOf(check, "warnings")
            .Select(warning => Of(warning, TextOf(warning, "ruleName") ?? "BuildKit", "warning", TextOf(warning, "detail") ?? TextOf(warning, "description") ?? ""))
            .ToList();

        if (check.TryGetProperty("buildError", out var error) && error.ValueKind == JsonValueKind.Object)
            findings.Add(Of(error, "BuildKit", "error", TextOf(error, "message") ?? ""));

        return findings;

        PipedFinding Of(JsonElement element, string rule, string severity, string message)
        {
            var location = element.TryGetProperty("location", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
            var number = NumberOf(location, "sourceIndex");
            var (file, text) = number < sources.Count ? sources[number] : ("Dockerfile", null);
            var range = ListOf(location, "ranges").FirstOrDefault();
            var start = range.ValueKind == JsonValueKind.Object && range.TryGetProperty("start", out var position) ? position : default;

            return new PipedFinding(file, NumberOf(start, "line"), rule, severity, message, text);
        }
    }

    private static string? Decode(string? data)
    {
        try
        {
            return data is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(data));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> ListOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int NumberOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : 0;
}
