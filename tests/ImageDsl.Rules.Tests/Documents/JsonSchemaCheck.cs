using System.Text.Json;
using System.Text.RegularExpressions;

namespace ImageDsl.Rules.Tests.Documents;

/// <summary>
/// Checks a value against the part of JSON Schema that our schemas use; another keyword is an error here. Stricter than the standard
/// in one point: a member that the schema does not declare is an error, so that none is written without being documented.
/// </summary>
internal static class JsonSchemaCheck
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description"];

    public static IReadOnlyList<string> Find(string schema, JsonElement value)
    {
        using var document = JsonDocument.Parse(schema);
        return [.. Check(document.RootElement, document.RootElement, value, "$")];
    }

    private static IEnumerable<string> Check(JsonElement root, JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Check(root, schema, keyword, value, path));

    private static IEnumerable<string> Check(JsonElement root, JsonElement schema, JsonProperty keyword, JsonElement value, string path) => keyword.Name switch
    {
        _ when Annotations.Contains(keyword.Name) => [],
        "$ref" => Check(root, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, path),
        "type" => IsOfType(value, keyword.Value.GetString()!) ? [] : [$"{path} is no {keyword.Value}"],
        "const" => JsonElement.DeepEquals(keyword.Value, value) ? [] : [$"{path} is not {keyword.Value}"],
        "enum" => keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{path} is none of {keyword.Value}"],
        "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? [] : [$"{path} does not match {keyword.Value}"],
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() >= keyword.Value.GetInt64() ? [] : [$"{path} is less than {keyword.Value}"],
        "required" => keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path} lacks {name}"),
        "items" => value.EnumerateArray().SelectMany((item, i) => Check(root, keyword.Value, item, $"{path}[{i}]")),
        "properties" => value.EnumerateObject().SelectMany(member => keyword.Value.TryGetProperty(member.Name, out var declared)
            ? Check(root, declared, member.Value, $"{path}.{member.Name}")
            : [$"{path}.{member.Name} is not declared"]),
        _ => throw new NotSupportedException($"The check does not know the keyword '{keyword.Name}' of {schema}."),
    };

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };
}
