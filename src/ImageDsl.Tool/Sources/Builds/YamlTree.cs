using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// Makes a tree of the events of a YAML reader. Its depth and size are bounded, since aliases let a small file stand for a tree without
/// end; here an alias is the very node it names.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 64;

    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);

    private readonly string? _path;

    private YamlTree(Parser parser, string? path)
    {
        _parser = parser;
        _path = path;
    }

    /// <summary>Reads the first document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file, as it is shown; for the nodes.</param>
    /// <exception cref="FormatException">The text is no YAML; the message says where.</exception>
    public static YamlNode? Read(string text, string? path = null)
    {
        try
        {
            var tree = new YamlTree(new Parser(new StringReader(text)), path);

            while (tree._parser.MoveNext())
            {
                if (tree._parser.Current is DocumentStart)
                {
                    _ = tree._parser.MoveNext();
                    return tree.ReadNode(0);
                }
            }

            return null;
        }
        catch (YamlException exception)
        {
            throw new FormatException($"line {exception.Start.Line}: {exception.Message}", exception);
        }
    }

    /// <summary>The node whose event is the current one; leaves the reader at its last event.</summary>
    private YamlNode ReadNode(int depth)
    {
        var start = _parser.Current!;
        var line = (int)start.Start.Line;

        if (depth > MaxDepth)
            throw new FormatException($"line {line}: it nests deeper than {MaxDepth} levels");

        YamlNode node = start switch
        {
            Scalar scalar => new YamlText(scalar.Value, scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" }, line) { Path = _path, Merge = MergeOf(scalar) },
            SequenceStart list => ReadList(line, depth) with { Path = _path, Merge = MergeOf(list) },
            MappingStart map => ReadMap(line, depth) with { Path = _path, Merge = MergeOf(map) },
            AnchorAlias alias => _anchors.TryGetValue(alias.Value.Value, out var known) ? known : throw new FormatException($"line {line}: the alias names nothing"),
            _ => throw new FormatException($"line {line}: a value is expected"),
        };

        if (start is NodeEvent { Anchor: { IsEmpty: false } anchor })
            _anchors[anchor.Value] = node;

        return node;
    }

    private static YamlMergeTag MergeOf(NodeEvent node) => node.Tag.IsEmpty ? YamlMergeTag.None : node.Tag.Value switch
    {
        "!reset" => YamlMergeTag.Reset,
        "!override" => YamlMergeTag.Override,
        _ => YamlMergeTag.None,
    };

    private YamlList ReadList(int line, int depth)
    {
        var items = new List<YamlNode>();

        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
            items.Add(ReadNode(depth + 1));

        return new YamlList(items, line);
    }

    private YamlMap ReadMap(int line, int depth)
    {
        var members = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var merged = new List<YamlNode>();

        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            _ = _parser.MoveNext();
            var value = ReadNode(depth + 1);

            if (key is YamlText { Text: "<<" })
                merged.AddRange(value is YamlList list ? list.Items : [value]);
            else if (key is YamlText text)
                members[text.Text] = value;
        }

        foreach (var member in merged.OfType<YamlMap>().SelectMany(map => map.Members))
            _ = members.TryAdd(member.Key, member.Value);

        return new YamlMap(members, line);
    }
}
