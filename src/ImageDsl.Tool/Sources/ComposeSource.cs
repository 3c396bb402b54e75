namespace ImageDsl.Tool.Sources;

/// <summary>
/// Reads compose files (https://github.com/compose-spec/compose-spec): the builds of services, and the images that services run as they
/// are. Variables have the defaults that stand in the file; the environment is not asked, so that two machines read the same.
/// </summary>
internal static class ComposeSource
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">The text is no YAML, or no compose file; the message says where.</exception>
    public static ComposeContent Read(string text)
    {
        var builds = new List<BuildDefinition>();
        var runs = new List<ComposeRun>();

        if (YamlTree.Read(text) is not YamlMap root || root["services"] is not YamlMap services)
            throw new FormatException("it has no services");

        foreach (var (name, value) in services.Members)
        {
            if (value is not YamlMap service)
                continue;

            var image = Resolved(service["image"]);

            if (service["build"] is { } build && build is YamlMap or YamlText)
                builds.Add(Define(name, service, build, image));
            else if (image is not null)
                runs.Add(new ComposeRun(name, image, value.Line));
        }

        return new ComposeContent(builds, runs);
    }

    private static BuildDefinition Define(string name, YamlMap service, YamlNode build, string? image)
    {
        if (build is not YamlMap map)
            return new BuildDefinition(name, build.Line) { Context = Resolved(build), Tags = image is null ? [] : [image], UnresolvedTags = Unresolved(service["image"]) };

        var tags = (map["tags"] as YamlList)?.Items ?? [];

        return new BuildDefinition(name, build.Line)
        {
            Context = map["context"] is { } context ? Resolved(context) : ".",
            Dockerfile = Resolved(map["dockerfile"]),
            InlineDockerfile = (map["dockerfile_inline"] as YamlText)?.Text,
            Stage = Resolved(map["target"]),
            Tags = [.. new[] { image }.Concat(tags.Select(Resolved)).OfType<string>().Where(tag => tag.Length > 0)],
            UnresolvedTags = [.. new[] { service["image"] }.Concat(tags).SelectMany(Unresolved)],
            Arguments = MapOf(map["args"]),
            Contexts = MapOf(map["additional_contexts"]),
            Labels = MapOf(map["labels"]),
            Platforms = [.. ((map["platforms"] as YamlList)?.Items ?? []).Select(Resolved).OfType<string>()],
        };
    }

    private static string? Resolved(YamlNode? node) => node is YamlText { Text: var text } ? ComposeVariables.Expand(text) : null;

    private static IReadOnlyList<string> Unresolved(YamlNode? node) => node is YamlText { Text: var text } && ComposeVariables.Expand(text) is null ? [text] : [];

    /// <summary>A map, or a list of <c>name=value</c>; a name alone takes its value from the environment, which is not known.</summary>
    private static Dictionary<string, string?> MapOf(YamlNode? node)
    {
        var map = new Dictionary<string, string?>(StringComparer.Ordinal);

        if (node is YamlMap members)
        {
            foreach (var (name, value) in members.Members)
                map[name] = value is YamlText { IsNull: false } ? Resolved(value) : null;
        }

        foreach (var item in (node as YamlList)?.Items ?? [])
        {
            if (item is YamlText { Text: var text })
            {
                var equals = text.IndexOf('=', StringComparison.Ordinal);
                map[equals < 0 ? text : text[..equals]] = equals < 0 ? null : ComposeVariables.Expand(text[(equals + 1)..]);
            }
        }

        return map;
    }
}

/// <summary>What a compose file says.</summary>
/// <param name="Builds">The services that are built.</param>
/// <param name="Runs">The services that run an image as it is.</param>
internal sealed record ComposeContent(IReadOnlyList<BuildDefinition> Builds, IReadOnlyList<ComposeRun> Runs);

/// <summary>A service that runs an image as it is.</summary>
/// <param name="Service">The service.</param>
/// <param name="Image">The image.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record ComposeRun(string Service, string Image, int Line);
