using System.Text.Json;
using ImageDsl.Tool.Sources.Hcl;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Reads bake files (https://docs.docker.com/build/bake/reference/), JSON and HCL, into build definitions. Variables have their defaults,
/// <c>inherits</c> is followed, and a matrix gives a build for each of its combinations.
/// </summary>
internal static class BakeSource
{
    /// <summary>More combinations than any person means.</summary>
    private const int MaxMatrix = 1_000;

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="isJson">Whether it is JSON, otherwise HCL.</param>
    /// <exception cref="FormatException">The text is neither; the message says where.</exception>
    public static IReadOnlyList<BuildDefinition> Read(string text, bool isJson)
    {
        var blocks = isJson ? BlocksOf(text) : HclReader.Read(text);
        var variables = VariablesOf(blocks);
        var targets = new Dictionary<string, HclBlock>(StringComparer.Ordinal);

        foreach (var block in blocks.Where(block => block is { Type: "target", Labels.Count: 1 }))
            targets[block.Labels[0]] = targets.TryGetValue(block.Labels[0], out var earlier) ? Over(earlier, block) : block;

        return [.. targets.Values.SelectMany(target => Define(target, targets, variables))];
    }

    /// <summary>Variables may refer to each other, in any order; what goes in a ring stays unknown.</summary>
    private static Dictionary<string, HclValue> VariablesOf(IReadOnlyList<HclBlock> blocks)
    {
        var declared = blocks.Where(block => block is { Type: "variable", Labels.Count: 1 }).ToList();
        var values = new Dictionary<string, HclValue>(StringComparer.Ordinal);

        for (var round = 0; round < declared.Count; round++)
        {
            var isChanged = false;

            foreach (var variable in declared.Where(variable => !values.ContainsKey(variable.Labels[0])))
            {
                var value = variable.Attributes.TryGetValue("default", out var expression) ? expression.Evaluate(values) : new HclUnknown(variable.Labels[0]);

                if (value is not HclUnknown)
                {
                    values[variable.Labels[0]] = value is HclNull ? new HclText("") : value;
                    isChanged = true;
                }
            }

            if (!isChanged)
                break;
        }

        return values;
    }

    private static IEnumerable<BuildDefinition> Define(
        HclBlock target, IReadOnlyDictionary<string, HclBlock> targets, IReadOnlyDictionary<string, HclValue> variables)
    {
        var whole = WithInherited(target, targets, variables, []);

        foreach (var combination in Combinations(target, variables))
        {
            var name = target.Attributes.TryGetValue("name", out var template) ? template.Evaluate(combination).Text : target.Labels[0];
            yield return Define(name ?? target.Labels[0], target.Line, whole, combination);
        }
    }

    /// <summary>The attributes of the target over those it inherits; of several inherited targets the later one wins.</summary>
    private static Dictionary<string, HclExpression> WithInherited(
        HclBlock target, IReadOnlyDictionary<string, HclBlock> targets, IReadOnlyDictionary<string, HclValue> variables, IReadOnlyList<string> path)
    {
        var attributes = new Dictionary<string, HclExpression>(StringComparer.Ordinal);

        if (path.Contains(target.Labels[0]))
            return attributes;

        if (target.Attributes.TryGetValue("inherits", out var inherits) && inherits.Evaluate(variables) is HclList parents)
        {
            foreach (var parent in parents.Items.Select(item => item.Text))
            {
                if (parent is not null && targets.TryGetValue(parent, out var block))
                    Lay(attributes, WithInherited(block, targets, variables, [.. path, target.Labels[0]]));
            }
        }

        Lay(attributes, target.Attributes);
        return attributes;
    }

    /// <summary>Of maps such as <c>args</c> each entry is inherited by itself.</summary>
    private static void Lay(Dictionary<string, HclExpression> under, IReadOnlyDictionary<string, HclExpression> over)
    {
        foreach (var attribute in over)
        {
            under[attribute.Key] = under.TryGetValue(attribute.Key, out var lower) && lower is HclExpression.Object map && attribute.Value is HclExpression.Object entries
                ? new HclExpression.Object([.. map.Members, .. entries.Members])
                : attribute.Value;
        }
    }

    private static HclBlock Over(HclBlock earlier, HclBlock later)
    {
        var attributes = new Dictionary<string, HclExpression>(earlier.Attributes, StringComparer.Ordinal);
        Lay(attributes, later.Attributes);
        return earlier with { Attributes = attributes };
    }

    private static IEnumerable<IReadOnlyDictionary<string, HclValue>> Combinations(HclBlock target, IReadOnlyDictionary<string, HclValue> variables)
    {
        IEnumerable<IReadOnlyDictionary<string, HclValue>> combinations = [variables];

        if (target.Attributes.TryGetValue("matrix", out var matrix) && matrix.Evaluate(variables) is HclObject axes)
        {
            foreach (var axis in axes.Members)
            {
                if (axis.Value is HclList { Items: var items })
                    combinations = combinations.SelectMany(combination => items.Select(item => With(combination, axis.Key, item)));
            }
        }

        return combinations.Take(MaxMatrix);
    }

    private static Dictionary<string, HclValue> With(IReadOnlyDictionary<string, HclValue> variables, string name, HclValue value) =>
        new(variables, StringComparer.Ordinal) { [name] = value };

    private static BuildDefinition Define(
        string name, int line, IReadOnlyDictionary<string, HclExpression> attributes, IReadOnlyDictionary<string, HclValue> variables)
    {
        var tags = ListOf("tags");

        return new BuildDefinition(name, line)
        {
            Context = TextOf("context"),
            Dockerfile = TextOf("dockerfile"),
            InlineDockerfile = TextOf("dockerfile-inline"),
            Stage = TextOf("target"),
            Tags = [.. tags.Select(tag => tag.Text).OfType<string>().Where(tag => tag.Length > 0)],
            UnresolvedTags = [.. tags.OfType<HclUnknown>().Select(tag => tag.Source)],
            Arguments = MapOf("args"),
            Contexts = MapOf("contexts"),
            Labels = MapOf("labels"),
            Platforms = [.. ListOf("platforms").Select(platform => platform.Text).OfType<string>()],
        };

        HclValue? ValueOf(string attribute) => attributes.TryGetValue(attribute, out var expression) ? expression.Evaluate(variables) : null;

        string? TextOf(string attribute) => ValueOf(attribute)?.Text;

        IReadOnlyList<HclValue> ListOf(string attribute) => ValueOf(attribute) switch
        {
            HclList list => list.Items,
            HclUnknown unknown => [unknown],
            _ => [],
        };

        Dictionary<string, string?> MapOf(string attribute) => ValueOf(attribute) is HclObject map
            ? map.Members.Where(member => member.Value is not HclNull).ToDictionary(member => member.Key, member => member.Value.Text, StringComparer.Ordinal)
            : [];
    }

    /// <summary>JSON has the same blocks as objects; a block may also be a list of objects.</summary>
    private static List<HclBlock> BlocksOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var blocks = new List<HclBlock>();

            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException("an object is expected");

            foreach (var type in document.RootElement.EnumerateObject().Where(type => type.Value.ValueKind == JsonValueKind.Object))
            {
                foreach (var label in type.Value.EnumerateObject())
                {
                    foreach (var body in label.Value.ValueKind == JsonValueKind.Array ? label.Value.EnumerateArray() : Enumerable.Repeat(label.Value, 1))
                    {
                        if (body.ValueKind == JsonValueKind.Object)
                            blocks.Add(new HclBlock(type.Name, [label.Name], 1, AttributesOf(body)));
                    }
                }
            }

            return blocks;
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static Dictionary<string, HclExpression> AttributesOf(JsonElement body)
    {
        var attributes = new Dictionary<string, HclExpression>(StringComparer.Ordinal);

        foreach (var member in body.EnumerateObject())
            attributes[member.Name] = ExpressionOf(member.Value);

        return attributes;
    }

    private static HclExpression ExpressionOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => HclReader.ReadTemplate(value.GetString()!),
        JsonValueKind.Array => new HclExpression.List([.. value.EnumerateArray().Select(ExpressionOf)]),
        JsonValueKind.Object => new HclExpression.Object(
            [.. value.EnumerateObject().Select(member => KeyValuePair.Create(HclReader.ReadTemplate(member.Name), ExpressionOf(member.Value)))]),
        JsonValueKind.Null => new HclExpression.Literal(new HclNull()),
        JsonValueKind.True => new HclExpression.Literal(new HclText("true")),
        JsonValueKind.False => new HclExpression.Literal(new HclText("false")),
        _ => new HclExpression.Literal(new HclText(value.GetRawText())),
    };
}
