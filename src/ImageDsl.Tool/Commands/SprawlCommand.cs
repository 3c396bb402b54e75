using System.CommandLine;
using System.Globalization;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl sprawl</c>: the same software in several versions.</summary>
internal static class SprawlCommand
{
    public static Command Create()
    {
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 when there is some." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        var command = new CommandWithExamples("sprawl", "Lists software that is in use in several versions, and how many images need each.",
        [
            "imagedsl sprawl    # where to begin with an upgrade",
        ]) { exitCode, json };

        return EstateCommand.Create(command, run =>
        {
            var sprawl = VersionSprawl.Of(run.Graph);

            if (run.Parsed.GetValue(json))
            {
                run.WriteJson("sprawl", writer => writer.List("software", sprawl, software =>
                {
                    writer.Json.WriteStartObject();
                    writer.Json.WriteString("name", software.Name);
                    writer.List("versions", software.Versions, version =>
                    {
                        writer.Json.WriteStartObject();
                        writer.Json.WriteString("version", version.Version);
                        writer.List("images", version.Images, image => writer.Json.WriteStringValue(image.Name));
                        writer.Json.WriteNumber("dependents", DependentsOf(run, version));
                        writer.Json.WriteEndObject();
                    });
                    writer.Json.WriteEndObject();
                }));
            }
            else if (sprawl.Count == 0)
            {
                run.Output.Write("Every software is there in one version.\n");
            }
            else
            {
                run.WriteTable(["SOFTWARE", "VERSION", "DEPENDENTS", "IMAGES"], sprawl.SelectMany(software => software.Versions.Select(version => new[]
                {
                    software.Name,
                    version.Version,
                    DependentsOf(run, version).ToString(CultureInfo.InvariantCulture),
                    string.Join(", ", version.Images),
                })));
            }

            return sprawl.Count > 0 && run.Parsed.GetValue(exitCode) ? ExitCodes.Found : ExitCodes.Success;
        });
    }

    private static int DependentsOf(EstateRun run, SoftwareVersion version) => Dependents.Of(run.Graph, version.Images, run.CancellationToken).Count;
}
