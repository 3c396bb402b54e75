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
        var paths = new DocumentPaths(options);
        var referenced = ReferencedImages.Of(estate, options.Referenced);

        _ = json.StartObject()
            .Name("group").StartObject().Name("default").StartObject().Name("targets").Values(estate.Nodes.Select(node => node.Name)).EndObject().EndObject()
            .Name("target").StartObject();

        foreach (var node in estate.Nodes)
            WriteTarget(json.Name(node.Name), node, referenced, options, paths);

        foreach (var image in referenced.Needed)
            WriteTarget(json.Name(image.Key), image.Key, image.Value, referenced, options, paths);

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
        var paths = new DocumentPaths(options);
        var output = PathText.Relative(paths.Project, paths.Output);

        var contexts = estate.Nodes.Select(node => paths.ContextOf(node.Description))
            .Concat(ReferencedImages.Of(estate, options.Referenced).Needed.Select(image => paths.ContextOf(image.Value)));

        var outside = contexts.Select(context => context.FromProject)
            .Concat([output])
            .Where(PathText.IsOutside)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => "--allow " + Quote("fs.read=" + path));

        return string.Join(" ", new[] { "docker buildx bake -f " + Quote(output == "." ? Name : output + "/" + Name) }.Concat(outside));
    }

    /// <summary>A file that <see cref="Write"/> wrote, without the labels of its targets, which differ from build to build.</summary>
    /// <param name="text">The file, with line feeds.</param>
    public static string WithoutLabels(string text)
    {
        var lines = new List<string>();
        var isInLabels = false;

        foreach (var line in text.Split('\n'))
        {
            // Of a target's members only labels and contexts are maps of texts, which end where the first brace closes.
            isInLabels |= line.Trim() == "\"labels\": {";

            if (!isInLabels)
                lines.Add(line);

            isInLabels &= line.Trim() is not ("}" or "},");
        }

        return string.Join("\n", lines);
    }

    private static void WriteTarget(JsonWriter json, EstateNode node, ReferencedImages referenced, DocumentOptions options, DocumentPaths paths)
    {
        var context = paths.ContextOf(node.Description);

        _ = json.StartObject()
            .Name("context").Value(Template(AsPath(context.FromProject)))
            .Name("dockerfile").Value(Template(paths.FromContext(context, DocumentOptions.DockerfileOf(node))));

        WriteMap(json, "contexts", Links(node, referenced));
        WriteMap(json, "labels", options.Labels.OrderBy(label => label.Name, StringComparer.Ordinal));
        WriteNames(json, node.Description);
    }

    /// <summary>An image of another project: its Dockerfile lies with that project, wherever its build puts it, and so is written out here.</summary>
    private static void WriteTarget(JsonWriter json, string name, ReferencedImage referenced, ReferencedImages all, DocumentOptions options, DocumentPaths paths)
    {
        var description = referenced.Image.Description;
        var links = ReferencedImages.ReferencesOf(description).Select(reference => (reference, all.TargetOf(reference)));

        _ = json.StartObject()
            .Name("context").Value(Template(AsPath(paths.ContextOf(referenced).FromProject)))
            .Name("dockerfile-inline").Value(Template(referenced.Image.Dockerfile));

        WriteMap(json, "contexts", Links(links, name));
        WriteMap(json, "labels", options.Labels.OrderBy(label => label.Name, StringComparer.Ordinal));
        WriteNames(json, description);
    }

    private static IEnumerable<NameValue> Links(EstateNode node, ReferencedImages referenced) =>
        Links(node.Edges.Select(edge => (edge.Reference, edge.Target ?? referenced.TargetOf(edge.Reference))), node.Name);

    /// <summary>References by their familiar form, under which BuildKit looks for them whatever the Dockerfile writes.</summary>
    private static IEnumerable<NameValue> Links(IEnumerable<(ImageReference Reference, string? Target)> edges, string name) => edges
        .Where(edge => edge.Target is not null && edge.Target != name)
        .Select(edge => new NameValue(edge.Reference.Familiar, "target:" + edge.Target))
        .Distinct();

    private static void WriteNames(JsonWriter json, ImageDescription description) => _ = json
        .Name("tags").Values(ImageNames.References(description).Select(reference => Template(reference.ToString())).Distinct(StringComparer.Ordinal))
        .OptionalTexts("platforms", description.Platforms.Select(Template).ToEquatableArray())
        .EndObject();

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
