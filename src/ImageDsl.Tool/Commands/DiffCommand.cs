using System.CommandLine;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Output;
using ImageDsl.Tool.Output.Pictures;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl diff</c>: what changed in the hierarchy between two states.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "A source with the old state: a directory, an images.json, any other that --path takes." };
        var @new = new Argument<string>("new") { Description = "A source with the new state." };
        var format = new Option<DiffFormat>("--format", "-f") { Description = "What to write.", DefaultValueFactory = _ => DiffFormat.Text };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 when something changed." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        LowerCaseCompletions.Use<DiffFormat>(format.CompletionSources);

        var command = new CommandWithExamples("diff", "Shows what changed in the hierarchy between two states of the estate.",
        [
            "imagedsl diff main/images.json bin/Debug/net10.0/images/images.json",
            "imagedsl diff ../before . -f mermaid    # a picture for a pull request",
        ]) { old, @new, format, exitCode, json };

        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => EstateCommand.Guarded(parsed.InvocationConfiguration.Error, () =>
            {
                var before = Load(parsed, parsed.GetValue(old)!, cancellationToken);
                var after = Load(parsed, parsed.GetValue(@new)!, cancellationToken);
                var differences = GraphDifference.Between(before.Graph, after.Graph);
                var run = new EstateRun(parsed, after, cancellationToken);

                if (parsed.GetValue(json))
                    WriteJson(run, differences);
                else if (parsed.GetValue(format) == DiffFormat.Text)
                    WriteText(run.Output, differences);
                else
                    WritePicture(run, new EstateRun(parsed, before, cancellationToken), differences, parsed.GetValue(format));

                return differences.Count > 0 && parsed.GetValue(exitCode) ? ExitCodes.Found : ExitCodes.Success;
            }),
            CancellationToken.None));

        return command;
    }

    private static LoadedEstate Load(ParseResult parsed, string source, CancellationToken cancellationToken)
    {
        var estate = EstateLoader.Load([source], ((CommandLine)parsed.RootCommandResult.Command).WorkingDirectory, null, cancellationToken);

        foreach (var warning in estate.Warnings)
            parsed.InvocationConfiguration.Error.WriteLine(TerminalText.Clean(warning.ToString()));

        // A state without images is one too, but a path that leads nowhere is a mistake.
        if (estate.Graph.Images.Count == 0 && estate.Warnings.Count > 0)
            throw new CommandException($"there is no image in '{source}'");

        return estate;
    }

    private static void WriteJson(EstateRun run, IReadOnlyList<ImageDifference> differences) => run.WriteJson("diff", writer => writer.List("images", differences, difference =>
    {
        writer.Json.WriteStartObject();
        writer.Json.WriteString("name", (difference.New ?? difference.Old)!.Name);
        writer.Json.WriteString("change", difference.Old is null ? "added" : difference.New is null ? "removed" : "changed");

        writer.List("changes", difference.Changes, change =>
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("what", change.What);
            writer.Optional("old", change.Old);
            writer.Optional("new", change.New);
            writer.Json.WriteEndObject();
        });

        writer.Json.WriteEndObject();
    }));

    private static void WriteText(TextWriter output, IReadOnlyList<ImageDifference> differences)
    {
        if (differences.Count == 0)
            output.Write("Nothing changed.\n");

        foreach (var difference in differences)
        {
            var sign = difference.Old is null ? '+' : difference.New is null ? '-' : '~';
            output.Write($"{sign} {TerminalText.Clean((difference.New ?? difference.Old)!.Name)}\n");

            foreach (var change in difference.Changes)
                output.Write($"    {change.What}: {TerminalText.Clean(change.Old ?? "nothing")} → {TerminalText.Clean(change.New ?? "nothing")}\n");
        }
    }

    /// <summary>What differs, and what it needs on either side.</summary>
    private static void WritePicture(EstateRun after, EstateRun before, IReadOnlyList<ImageDifference> differences, DiffFormat format)
    {
        var changed = differences.Where(difference => difference.New is not null).ToDictionary(difference => difference.New!, difference => difference.Old is null ? PictureChange.Added : PictureChange.Changed);
        var removed = differences.Where(difference => difference.New is null).Select(difference => difference.Old!).ToHashSet();
        var shown = changed.Keys.Concat(changed.Keys.SelectMany(image => after.Graph.Needs(image).Select(edge => after.Graph.Images[edge.Other]))).Distinct().OrderBy(image => image.Index).ToList();
        var picture = GraphPicture.Create(after, shown);
        var ids = shown.ToDictionary(image => image.Name, image => $"n{image.Index}", StringComparer.Ordinal);

        var boxes = picture.Boxes.Select(box => changed.FirstOrDefault(image => $"n{image.Key.Index}" == box.Id) is { Key: not null } one ? box with { Change = one.Value } : box)
            .Concat(GraphPicture.Create(before, [.. removed]).Boxes.Select(box => box with { Id = "o" + box.Id, Change = PictureChange.Removed }))
            .OrderBy(box => box.Band)
            .ToList();

        var oldIds = removed.ToDictionary(image => image.Name, image => $"on{image.Index}", StringComparer.Ordinal);

        var gone = differences
            .Where(difference => difference.Old is not null)
            .SelectMany(difference => before.Graph.Needs(difference.Old!).Select(edge => (
                From: difference.New is null ? $"on{difference.Old!.Index}" : $"n{difference.New.Index}",
                To: before.Graph.Images[edge.Other].Name,
                edge.Kind)))
            .Select(edge => (edge.From, To: ids.TryGetValue(edge.To, out var id) ? id : oldIds.GetValueOrDefault(edge.To), edge.Kind))
            .Where(edge => edge.To is not null && !picture.Arrows.Contains(new PictureArrow(edge.From, edge.To, edge.Kind)))
            .Select(edge => new PictureArrow(edge.From, edge.To!, edge.Kind) { Change = PictureChange.Removed });

        var come = picture.Arrows.Select(arrow => IsNew(arrow) ? arrow with { Change = PictureChange.Added } : arrow);
        var whole = new GraphPicture(boxes, [.. come, .. gone]);

        after.Output.Write(format == DiffFormat.Svg ? SvgPicture.Write(whole) : MermaidGraph.Write(whole));

        bool IsNew(PictureArrow arrow)
        {
            var from = shown.First(image => $"n{image.Index}" == arrow.From);
            var to = shown.First(image => $"n{image.Index}" == arrow.To);
            var old = differences.FirstOrDefault(difference => difference.New == from)?.Old;

            return changed.ContainsKey(from) && (old is null || !before.Graph.Needs(old).Any(edge => edge.Kind == arrow.Kind && before.Graph.Images[edge.Other].Name == to.Name));
        }
    }
}

/// <summary>How a difference is written.</summary>
internal enum DiffFormat
{
    /// <summary>A line per image and change.</summary>
    Text,

    /// <summary>A flowchart in Mermaid's language.</summary>
    Mermaid,

    /// <summary>A picture.</summary>
    Svg,
}
