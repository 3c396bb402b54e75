using ImageDsl.Rules.Documents;

namespace ImageDsl.Tool.Sources;

/// <summary>
/// How compose lays one file or service over another (https://github.com/compose-spec/compose-spec/blob/main/13-merge.md), as far as builds are concerned.
/// Nothing here goes deeper than the members of a build, since aliases let a small file stand for a tree without end.
/// </summary>
internal static class ComposeMerge
{
    private const string Build = "build";
    private const string Contexts = "additional_contexts";

    /// <summary>What is a map or a list of <c>name=value</c>.</summary>
    private static readonly HashSet<string> PairLists = new(StringComparer.Ordinal) { "args", "labels", Contexts };

    /// <summary>A file laid over another one.</summary>
    public static YamlMap Files(YamlMap lower, YamlMap upper)
    {
        if (lower["services"] is not YamlMap below || upper["services"] is not YamlMap above)
            return lower;

        var services = new Dictionary<string, YamlNode>(below.Members, StringComparer.Ordinal);

        foreach (var (name, service) in above.Members)
            Lay(services, name, service, under => under is YamlMap other && service is YamlMap own ? Services(other, own) : service);

        return With(lower, "services", below with { Members = services });
    }

    /// <summary>A service laid over another one.</summary>
    public static YamlMap Services(YamlMap lower, YamlMap upper)
    {
        var members = new Dictionary<string, YamlNode>(lower.Members, StringComparer.Ordinal);

        foreach (var (name, value) in upper.Members)
            Lay(members, name, value, under => name == Build && under is not null ? Builds(AsBuild(under), AsBuild(value)) : value);

        return upper with { Members = members };
    }

    /// <summary>Lays a member over the one of its name, as its tag says or else as its place does.</summary>
    private static void Lay(Dictionary<string, YamlNode> members, string name, YamlNode value, Func<YamlNode?, YamlNode> merged)
    {
        if (value.Merge == YamlMergeTag.Reset)
            _ = members.Remove(name);
        else
            members[name] = value.Merge == YamlMergeTag.Override ? value : merged(members.GetValueOrDefault(name));
    }

    /// <summary>The entries of a map, or of a list of <c>name=value</c>, where a name alone has no value.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode?>> Pairs(YamlNode? node)
    {
        foreach (var member in (node as YamlMap)?.Members ?? new Dictionary<string, YamlNode>())
            yield return new(member.Key, member.Value);

        foreach (var item in (node as YamlList)?.Items.OfType<YamlText>() ?? [])
        {
            var equals = item.Text.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? new(item.Text, null) : new(item.Text[..equals], item with { Text = item.Text[(equals + 1)..], IsNull = false });
        }
    }

    /// <summary>A service of a file in another folder, with the paths of its contexts seen from here.</summary>
    public static YamlMap InFolder(YamlMap service, string folder)
    {
        if (folder == "." || service[Build] is not { } build)
            return service;

        return With(service, Build, build switch
        {
            YamlText text => text with { Text = Combine(folder, text.Text) },
            YamlMap map => WithContexts(With(map, "context", map["context"] is YamlText context ? context with { Text = Combine(folder, context.Text) } : new YamlText(folder, IsNull: false, map.Line)), folder),
            _ => build,
        });
    }

    private static YamlMap WithContexts(YamlMap build, string folder)
    {
        if (build[Contexts] is not { } contexts)
            return build;

        var moved = Pairs(contexts).ToDictionary(
            pair => pair.Key, pair => pair.Value is YamlText text ? text with { Text = Combine(folder, text.Text) } : pair.Value ?? new YamlText("", IsNull: true, build.Line), StringComparer.Ordinal);

        return With(build, Contexts, new YamlMap(moved, contexts.Line));
    }

    /// <summary>What begins with a variable may be anything, so it is left as it is.</summary>
    private static string Combine(string folder, string context) =>
        BuildContexts.IsRemote(context) || BuildContexts.IsOtherBuild(context) || context.StartsWith('$') ? context : PathText.Combine(folder, context);

    /// <summary>Of maps each entry by itself, of lists all items, else the upper one.</summary>
    private static YamlMap Builds(YamlMap lower, YamlMap upper)
    {
        var members = new Dictionary<string, YamlNode>(lower.Members, StringComparer.Ordinal);

        foreach (var (name, value) in upper.Members)
        {
            Lay(members, name, value, under => (under, value) switch
            {
                ({ } pairs, _) when PairLists.Contains(name) => PairsOver(pairs, value),
                (YamlList list, YamlList over) => over with { Items = [.. list.Items, .. over.Items] },
                _ => value,
            });
        }

        return upper with { Members = members };
    }

    /// <summary>A build that is a path alone is its context.</summary>
    private static YamlMap AsBuild(YamlNode build) =>
        build as YamlMap ?? new YamlMap(new Dictionary<string, YamlNode>(StringComparer.Ordinal) { ["context"] = build }, build.Line) { Path = build.Path };

    private static YamlMap PairsOver(YamlNode lower, YamlNode upper)
    {
        var members = new Dictionary<string, YamlNode>(StringComparer.Ordinal);

        foreach (var (name, value) in Pairs(lower).Concat(Pairs(upper)))
            members[name] = value ?? new YamlText("", IsNull: true, upper.Line);

        return new YamlMap(members, upper.Line);
    }

    private static YamlMap With(YamlMap map, string name, YamlNode value) => map with { Members = new Dictionary<string, YamlNode>(map.Members, StringComparer.Ordinal) { [name] = value } };
}
