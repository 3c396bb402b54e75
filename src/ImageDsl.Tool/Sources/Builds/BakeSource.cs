using System.Text.Json;
using ImageDsl.Tool.Sources.Hcl;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Reads bake files (https://docs.docker.com/build/bake/reference/), JSON and HCL, into build definitions. Variables have their defaults, functions
/// are called, <c>inherits</c> is followed, and a matrix gives a build for each of its combinations.
/// </summary>
internal sealed class BakeSource
{
    /// <summary>More combinations than any person means.</summary>
    private const int MaxMatrix = 1_000;

    private readonly Dictionary<string, List<HclBlock>> _targets = new(StringComparer.Ordinal);
    private readonly HclScope _scope;

    private BakeSource(IReadOnlyList<HclBlock> blocks)
    {
        foreach (var block in blocks.Where(block => block is { Type: "target", Labels.Count: 1 }))
        {
            if (!_targets.TryGetValue(block.Labels[0], out var same))
                _targets.Add(block.Labels[0], same = []);

            same.Add(block);
        }

        var scope = new HclScope(new Dictionary<string, HclValue>(), FunctionsOf(blocks), AttributeOf);
        _scope = scope.WithAll(VariablesOf(blocks, scope));
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">The text is neither JSON nor HCL; the message says where.</exception>
    public static IReadOnlyList<BuildDefinition> Read(string text, bool isJson) => Define(ReadBlocks(text, isJson, null));

    /// <summary>Reads the blocks of a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="isJson">Whether it is JSON, otherwise HCL.</param>
    /// <param name="path">The file, as it is shown.</param>
    /// <exception cref="FormatException">The text is neither; the message says where.</exception>
    public static IReadOnlyList<HclBlock> ReadBlocks(string text, bool isJson, string? path)
    {
        var blocks = isJson ? BlocksOf(text) : HclReader.Read(text);
        return [.. blocks.Select(block => block with { Path = path })];
    }

    /// <summary>The builds that the blocks of files define together, which is how bake reads a file and its override: later blocks lie over earlier ones.</summary>
    public static IReadOnlyList<BuildDefinition> Define(IReadOnlyList<HclBlock> blocks)
    {
        var source = new BakeSource(blocks);
        return [.. source._targets.Keys.SelectMany(source.Define)];
    }

    private static Dictionary<string, HclFunction> FunctionsOf(IReadOnlyList<HclBlock> blocks)
    {
        var functions = new Dictionary<string, HclFunction>(StringComparer.Ordinal);

        foreach (var block in blocks.Where(block => block is { Type: "function", Labels.Count: 1 }))
        {
            if (block.Attributes.TryGetValue("result", out var result))
                functions[block.Labels[0]] = new HclFunction(NamesIn(block, "params"), NamesIn(block, "variadic_params").FirstOrDefault(), result);
        }

        return functions;
    }

    /// <summary>Parameters are written as bare names, in JSON as texts.</summary>
    private static List<string> NamesIn(HclBlock block, string attribute)
    {
        IEnumerable<HclExpression?> names = Bare(block.Attributes.GetValueOrDefault(attribute)) is HclExpression.List list ? list.Items.Select(Bare) : [Bare(block.Attributes.GetValueOrDefault(attribute))];
        return [.. names.Select(name => name is HclExpression.Variable variable ? variable.Name : (name as HclExpression.Template)?.Source).OfType<string>()];

        static HclExpression? Bare(HclExpression? expression) => expression is HclExpression.Sourced sourced ? sourced.Inner : expression;
    }

    /// <summary>Variables may refer to each other, in any order; what goes in a ring stays unknown.</summary>
    private static Dictionary<string, HclValue> VariablesOf(IReadOnlyList<HclBlock> blocks, HclScope scope)
    {
        var declared = new Dictionary<string, HclExpression?>(StringComparer.Ordinal);
        var values = new Dictionary<string, HclValue>(StringComparer.Ordinal) { ["BAKE_CMD_CONTEXT"] = new HclText(".") };

        foreach (var variable in blocks.Where(block => block is { Type: "variable", Labels.Count: 1 }))
            declared[variable.Labels[0]] = variable.Attributes.GetValueOrDefault("default") ?? declared.GetValueOrDefault(variable.Labels[0]);

        foreach (var name in declared.Where(variable => variable.Value is null).Select(variable => variable.Key))
            values[name] = new HclText("");

        for (var round = 0; round < declared.Count; round++)
        {
            var isChanged = false;
            var inner = scope.WithAll(values);

            foreach (var (name, expression) in declared.Where(variable => variable.Value is not null && !values.ContainsKey(variable.Key)).ToList())
            {
                if (expression!.Evaluate(inner) is var value and not HclUnknown)
                {
                    values[name] = value;
                    isChanged = true;
                }
            }

            if (!isChanged)
                break;
        }

        return values;
    }

    /// <summary>What <c>target.base.context</c> names: what the block itself says, which is nothing where it says nothing.</summary>
    private HclExpression? AttributeOf(string target, string attribute) => _targets.TryGetValue(target, out var blocks)
        ? blocks.Select(block => block.Attributes.GetValueOrDefault(attribute)).LastOrDefault(expression => expression is not null)
            ?? new HclExpression.Literal(attribute == "name" ? new HclText(target) : new HclNull())
        : null;

    private IEnumerable<BuildDefinition> Define(string target)
    {
        var first = _targets[target][0];

        foreach (var scope in Combinations(target))
        {
            var layers = LayersOf(target, scope, []);
            var name = Last(layers, "name")?.Evaluate(scope).Text ?? target;
            yield return Define(name, first, layers, scope);
        }
    }

    /// <summary>The attributes of the target over those it inherits; of several inherited targets the later one lies above.</summary>
    private List<IReadOnlyDictionary<string, HclExpression>> LayersOf(string target, HclScope scope, IReadOnlyList<string> path)
    {
        var layers = new List<IReadOnlyDictionary<string, HclExpression>>();

        if (path.Contains(target) || !_targets.TryGetValue(target, out var blocks))
            return layers;

        if (blocks.Select(block => block.Attributes.GetValueOrDefault("inherits")).LastOrDefault(inherits => inherits is not null)?.Evaluate(scope) is HclList parents)
        {
            foreach (var parent in parents.Items.Select(item => item.Text).OfType<string>())
                layers.AddRange(LayersOf(parent, scope, [.. path, target]).Select(WithoutOwn));
        }

        layers.AddRange(blocks.Select(block => block.Attributes));
        return layers;
    }

    /// <summary>What makes several builds of one target, and their names, is not inherited.</summary>
    private static IReadOnlyDictionary<string, HclExpression> WithoutOwn(IReadOnlyDictionary<string, HclExpression> attributes) =>
        attributes.ContainsKey("name") || attributes.ContainsKey("matrix")
            ? attributes.Where(attribute => attribute.Key is not ("name" or "matrix")).ToDictionary(attribute => attribute.Key, attribute => attribute.Value, StringComparer.Ordinal)
            : attributes;

    private IEnumerable<HclScope> Combinations(string target)
    {
        IEnumerable<HclScope> combinations = [_scope];

        if (_targets[target].Select(block => block.Attributes.GetValueOrDefault("matrix")).LastOrDefault(matrix => matrix is not null)?.Evaluate(_scope) is HclObject axes)
        {
            foreach (var axis in axes.Members)
            {
                if (axis.Value is HclList { Items: var items })
                    combinations = combinations.SelectMany(combination => items.Select(item => combination.With(axis.Key, item)));
            }
        }

        return combinations.Take(MaxMatrix);
    }

    private static HclExpression? Last(IReadOnlyList<IReadOnlyDictionary<string, HclExpression>> layers, string attribute) =>
        layers.Select(layer => layer.GetValueOrDefault(attribute)).LastOrDefault(expression => expression is not null);

    private static BuildDefinition Define(string name, HclBlock block, IReadOnlyList<IReadOnlyDictionary<string, HclExpression>> layers, HclScope scope)
    {
        var tags = ListOf("tags");

        return new BuildDefinition(name, block.Line)
        {
            Path = block.Path,
            Context = TextOf("context"),
            Dockerfile = TextOf("dockerfile"),
            InlineDockerfile = TextOf("dockerfile-inline"),
            Stage = TextOf("target"),
            Tags = [.. tags.Select(tag => tag.Text).OfType<string>().Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal)],
            UnresolvedTags = [.. tags.OfType<HclUnknown>().Select(tag => tag.Source)],
            Unresolved = new[] { "context", "dockerfile", "dockerfile-inline", "target" }.Select(attribute => Last(layers, attribute)?.Evaluate(scope)).OfType<HclUnknown>().Select(unknown => unknown.Source).FirstOrDefault(),
            Arguments = MapOf("args"),
            Contexts = MapOf("contexts"),
            Labels = MapOf("labels"),
            Platforms = [.. ListOf("platforms").Select(platform => platform.Text).OfType<string>()],
        };

        string? TextOf(string attribute) => Last(layers, attribute)?.Evaluate(scope).Text;

        IReadOnlyList<HclValue> ListOf(string attribute) => Last(layers, attribute)?.Evaluate(scope) switch
        {
            HclList list => list.Items,
            HclUnknown unknown => [unknown],
            _ => [],
        };

        // Of maps each entry is inherited by itself; one that is null is as if it were not written.
        Dictionary<string, string?> MapOf(string attribute)
        {
            var map = new Dictionary<string, string?>(StringComparer.Ordinal);

            foreach (var member in layers.Select(layer => layer.GetValueOrDefault(attribute)?.Evaluate(scope)).OfType<HclObject>().SelectMany(layer => layer.Members).Where(member => member.Value is not HclNull))
                map[member.Key] = member.Value.Text;

            return map;
        }
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

            foreach (var type in document.RootElement.EnumerateObject())
            {
                if (type.Value.ValueKind != JsonValueKind.Object)
                {
                    // What is no block sets a variable.
                    blocks.Add(new HclBlock("variable", [type.Name], 1, new Dictionary<string, HclExpression> { ["default"] = ExpressionOf(type.Value) }));
                    continue;
                }

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
