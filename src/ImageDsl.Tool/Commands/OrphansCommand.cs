using System.CommandLine;
using ImageDsl.Json;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl orphans</c>: base images on which nothing stands any more.</summary>
internal static class OrphansCommand
{
    public static Command Create()
    {
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 when there is one." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        var command = new CommandWithExamples("orphans", "Lists images that are made to be stood on and that nothing needs.",
        [
            "imagedsl orphans                # what the last upgrade left behind",
            "imagedsl orphans --exit-code    # in a pipeline that is to fail on it",
        ]) { exitCode, json };

        return EstateCommand.Create(command, run =>
        {
            var orphans = Orphans.Of(run.Graph);

            if (run.Parsed.GetValue(json))
                run.WriteJson("orphans", writer => writer.List("images", orphans, writer.Image));
            else if (orphans.Count == 0)
                run.Output.Write("Something stands on every base image.\n");
            else
                run.WriteTable(["IMAGE", "LAYER", "OWNER", "SOURCE"], orphans.Select(image => new[]
                {
                    image.Name,
                    LayerKindName.Of(run.Facts.LayerOf(image)!.Value),
                    image.Owner ?? "",
                    $"{image.Declarations[0].Source.Path}:{image.Declarations[0].Source.Line}",
                }));

            return orphans.Count > 0 && run.Parsed.GetValue(exitCode) ? ExitCodes.Found : ExitCodes.Success;
        });
    }
}
