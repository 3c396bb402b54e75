using System.CommandLine;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl unused</c>: external images that are approved and that nothing needs.</summary>
internal static class UnusedCommand
{
    public static Command Create()
    {
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 when there is one." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        var command = new CommandWithExamples("unused", "Lists external images that imagedsl.json approves and that no image needs.",
        [
            "imagedsl unused -p imagedsl.json    # which approvals can be withdrawn",
        ]) { exitCode, json };

        return EstateCommand.Create(command, run =>
        {
            var unused = UnusedExternals.Of(run.Graph);

            if (run.Parsed.GetValue(json))
            {
                run.WriteJson("unused", writer => writer.List("images", unused, mention =>
                {
                    writer.Json.WriteStartObject();
                    writer.Json.WriteString("reference", mention.Pattern);
                    writer.Json.WriteString("source", mention.Source.Path);
                    writer.Json.WriteEndObject();
                }));
            }
            else if (unused.Count == 0)
            {
                run.Output.Write(run.Graph.Mentions.Any(mention => mention.Kind == ExternalMentionKind.Approved)
                    ? "Every approved image is in use.\n"
                    : "No imagedsl.json among the sources approves an image.\n");
            }
            else
            {
                run.WriteTable(["IMAGE", "SOURCE"], unused.Select(mention => new[] { mention.Pattern, mention.Source.Path }));
            }

            return unused.Count > 0 && run.Parsed.GetValue(exitCode) ? ExitCodes.Found : ExitCodes.Success;
        });
    }
}
