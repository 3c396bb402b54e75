using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Documents;

/// <summary>
/// The whole estate as one build for <c>docker buildx bake</c> (https://docs.docker.com/build/bake/reference/), used from the project's
/// directory. Where an image needs another one of the estate, its reference is redirected to that target, so that nothing has to be
/// published in between; the Dockerfiles alone work too, with what a registry holds.
/// </summary>
public static class BakeFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "docker-bake.json";

    /// <summary>Writes the file.</summary>
    /// <param name="estate">The images.</param>
    /// <param name="options">Where everything is.</param>
    public static string Write(Estate estate, DocumentOptions options)
    {
        var json = new JsonWriter(indented: true);

        _ = json.StartObject()
            .Name("group").StartObject().Name("default").StartObject().Name("targets").Values(estate.Nodes.Select(node => node.Name)).EndObject().EndObject()
            .Name("target").StartObject();

        foreach (var node in estate.Nodes)
            WriteTarget(json.Name(node.Name), node, options);

        return json.EndObject().EndObject().ToString();
    }

    /// <summary>
    /// The command that builds the estate from the project's directory. Bake reads nothing outside of it unless told so, hence an option
    /// for each such context, and for the output directory when it is elsewhere.
    /// </summary>
    /// <param name="estate">The images.</param>
    /// <param name="options">Where everything is.</param>
    public static string Command(Estate estate, DocumentOptions options)
    {
        var project = PathText.Normalise(options.ProjectDirectory);
        var output = PathText.Relative(project, options.FullOutputDirectory);

        var outside = estate.Nodes.Select(node => PathText.Relative(project, options.FullContextOf(node)))
            .Concat([output])
            .Where(PathText.IsOutside)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => "--allow " + Quote("fs.read=" + path));

        return string.Join(" ", new[] { "docker buildx bake -f " + Quote(output == "." ? Name : output + "/" + Name) }.Concat(outside));
    }

    private static void WriteTarget(JsonWriter json, EstateNode node, DocumentOptions options)
    {
        var context = options.FullContextOf(node);
        var dockerfile = PathText.Combine(options.FullOutputDirectory, DocumentOptions.DockerfileOf(node));

        _ = json.StartObject()
            .Name("context").Value(Template(AsPath(PathText.Relative(PathText.Normalise(options.ProjectDirectory), context))))
            .Name("dockerfile").Value(Template(PathText.Relative(context, dockerfile)));

        WriteMap(json, "contexts", Links(node));
        WriteMap(json, "labels", options.Labels.OrderBy(label => label.Name, StringComparer.Ordinal));

        _ = json
            .Name("tags").Values(ImageNames.References(node.Description).Select(reference => Template(reference.ToString())).Distinct(StringComparer.Ordinal))
            .OptionalTexts("platforms", node.Description.Platforms.Select(Template).ToEquatableArray())
            .EndObject();
    }

    /// <summary>References by their familiar form, under which BuildKit looks for them whatever the Dockerfile writes.</summary>
    private static IEnumerable<NameValue> Links(EstateNode node) => node.Edges
        .Where(edge => edge.Target is not null && edge.Target != node.Name)
        .Select(edge => new NameValue(edge.Reference.Familiar, "target:" + edge.Target))
        .Distinct();

    private static void WriteMap(JsonWriter json, string name, IEnumerable<NameValue> entries)
    {
        var list = entries.ToList();

        if (list.Count == 0)
            return;

        _ = json.Name(name).StartObject();

        foreach (var entry in list)
            _ = json.Name(Template(entry.Name)).Value(Template(entry.Value));

        _ = json.EndObject();
    }

    /// <summary>Quotes that both a POSIX shell and Windows understand, which is enough for blanks.</summary>
    private static string Quote(string text) => text.Any(char.IsWhiteSpace) ? "\"" + text + "\"" : text;

    /// <summary>A relative path that cannot be taken for a URL, such as <c>github.com/…</c>.</summary>
    private static string AsPath(string path) => path[0] is '.' or '/' || path.IndexOf(':') == 1 ? path : "./" + path;

    /// <summary>Every string of the file is a template in which <c>${</c> and <c>%{</c> begin an expression.</summary>
    private static string Template(string text) => text.Replace("${", "$${").Replace("%{", "%%{");
}
