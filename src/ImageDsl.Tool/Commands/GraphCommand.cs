using System.CommandLine;
using System.Text;
using ImageDsl.Build.Files;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Output.Pictures;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl graph</c>: the estate as a picture.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var format = new Option<GraphFormat>("--format", "-f") { Description = "What to write.", DefaultValueFactory = _ => GraphFormat.Mermaid };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write instead of the standard output." };
        var html = new Option<string?>("--html") { Description = "Short for --format html --output FILE: a page to look at and share, which needs nothing but a browser." };
        var svg = new Option<string?>("--svg") { Description = "Short for --format svg --output FILE." };
        var of = new Option<string?>("--of") { Description = "Only this image, what it needs and what needs it." };

        LowerCaseCompletions.Use<GraphFormat>(format.CompletionSources);

        var command = new CommandWithExamples("graph", "Draws the estate.",
        [
            "imagedsl graph > estate.mmd                 # Mermaid, for Markdown",
            "imagedsl graph --html estate.html           # a page to look through",
            "imagedsl graph --svg estate.svg             # a picture",
            "imagedsl graph -f dot | dot -Tpdf > x.pdf   # Graphviz",
            "imagedsl graph -f json                      # nodes and edges, for a program",
        ]) { format, output, html, svg, of };

        return EstateCommand.Create(command, run =>
        {
            var images = run.Parsed.GetValue(of) is { } name ? Around(run, run.Find(name)) : run.Graph.Images;
            var picture = GraphPicture.Create(run, images);
            var page = run.Parsed.GetValue(html);
            var image = run.Parsed.GetValue(svg);
            var kind = page is not null ? GraphFormat.Html : image is not null ? GraphFormat.Svg : run.Parsed.GetValue(format);

            Write(run, page ?? image ?? run.Parsed.GetValue(output), writer =>
            {
                switch (kind)
                {
                    case GraphFormat.Json:
                        Output.EstateJsonWriter.Write(writer, "graph", run, json => json.List("images", images, json.Image));
                        break;
                    case GraphFormat.Dot:
                        writer.Write(DotPicture.Write(picture));
                        break;
                    case GraphFormat.Svg:
                        writer.Write(SvgPicture.Write(picture));
                        break;
                    case GraphFormat.Html:
                        HtmlPage.Write(writer, run, images);
                        break;
                    default:
                        writer.Write(MermaidGraph.Write(picture));
                        break;
                }
            });

            return ExitCodes.Success;
        });
    }

    /// <summary>Images, all that they need and all that needs them.</summary>
    private static IReadOnlyList<GraphImage> Around(EstateRun run, IReadOnlyList<GraphImage> images)
    {
        var around = images.ToHashSet();
        var open = new Stack<GraphImage>(images);

        while (open.Count > 0)
        {
            foreach (var needed in run.Graph.Needs(open.Pop()).Select(edge => run.Graph.Images[edge.Other]).Where(around.Add))
                open.Push(needed);
        }

        around.UnionWith(Dependents.Of(run.Graph, images, run.CancellationToken).Select(dependent => dependent.Image));
        return [.. around.OrderBy(image => image.Index)];
    }

    /// <summary>A file is put in place when it is whole, so that one who stops the command finds the old one.</summary>
    private static void Write(EstateRun run, string? file, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(run.Output);
            return;
        }

        var text = new StringWriter();
        write(text);
        run.CancellationToken.ThrowIfCancellationRequested();
        _ = AtomicFile.WriteIfChanged(run.Estate.Full(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString()));
        run.Error.WriteLine($"{file} is written.");
    }
}

/// <summary>How the estate is drawn.</summary>
internal enum GraphFormat
{
    /// <summary>A flowchart in Mermaid's language.</summary>
    Mermaid,

    /// <summary>Graphviz.</summary>
    Dot,

    /// <summary>Nodes and edges for programs.</summary>
    Json,

    /// <summary>A picture.</summary>
    Svg,

    /// <summary>A page.</summary>
    Html,
}
