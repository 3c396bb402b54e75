using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImageDsl.Tool.Output;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl affected</c>: which images a change rebuilds.</summary>
internal static class AffectedCommand
{
    public static Command Create()
    {
        var since = new Option<string?>("--since") { Description = "A revision of git: what differs from it changed." };
        var files = new Option<string[]>("--files") { Description = "Files that changed.", AllowMultipleArgumentsPerToken = true };
        var matrix = new Option<CiMatrix?>("--matrix") { Description = "Write the matrix of a pipeline." };
        var targets = new Option<bool>("--targets") { Description = "Write only the names for bake, one a line." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        LowerCaseCompletions.Use<CiMatrix>(matrix.CompletionSources);

        var command = new CommandWithExamples("affected", "Shows which images a change rebuilds, and why, in the order in which they are rebuilt.",
        [
            "imagedsl affected --since origin/main                    # of a pull request",
            "imagedsl affected --files src/Orders.cs web/Dockerfile",
            "imagedsl affected --since HEAD~1 --matrix github         # the matrix of a job",
        ]) { since, files, matrix, targets, json };

        return EstateCommand.Create(command, run =>
        {
            if (run.Parsed.GetValue(since) is null && run.Parsed.GetValue(files) is not { Length: > 0 })
                throw new CommandException("say what changed: --since REVISION or --files FILE…");

            var changed = (run.Parsed.GetValue(files) ?? [])
                .Concat(run.Parsed.GetValue(since) is { } revision ? ChangedFiles.Since(revision, run.Sources, run.CancellationToken) : [])
                .Select(run.Estate.Show)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList();

            var affected = AffectedImages.Of(run, changed);

            if (run.Parsed.GetValue(json))
                WriteJson(run, affected);
            else if (run.Parsed.GetValue(matrix) is { } kind)
                run.Output.Write(Matrix(kind, affected));
            else if (run.Parsed.GetValue(targets))
                DependentsCommand.WriteTargets(run, affected.Select(one => one.Image));
            else if (affected.Count == 0)
                run.Output.Write("No image is affected.\n");
            else
                run.WriteTable(["IMAGE", "REASON", "BECAUSE OF"], affected.Select(one => new[] { one.Image.Name, ReasonName(one.Reason), one.Because }));

            return ExitCodes.Success;
        });
    }

    private static string ReasonName(AffectedReason reason) => reason switch
    {
        AffectedReason.SharedSource => "shared source",
        _ => reason.ToString().ToLowerInvariant(),
    };

    private static void WriteJson(EstateRun run, IReadOnlyList<AffectedImage> affected) => run.WriteJson("affected", writer => writer.List("images", affected, one =>
    {
        writer.Json.WriteStartObject();
        writer.Json.WriteString("name", one.Image.Name);
        writer.Optional("class", one.Image.Class);
        writer.Optional("target", one.Image.Known(declaration => declaration.Target));
        writer.Json.WriteString("reason", ReasonName(one.Reason));
        writer.Json.WriteString("because", one.Because);
        writer.Json.WriteNumber("wave", one.Wave);
        writer.Json.WriteEndObject();
    }));

    /// <summary>
    /// GitHub takes an object with <c>include</c>, Azure one member per job, both on one line; GitLab takes YAML, of which JSON texts are a
    /// part. A job may be started for each image; the wave says which have to be built before.
    /// </summary>
    private static string Matrix(CiMatrix kind, IReadOnlyList<AffectedImage> affected)
    {
        var jobs = affected.Select(one => new Dictionary<string, string>
        {
            ["image"] = one.Image.Name,
            ["target"] = one.Image.Known(declaration => declaration.Target) ?? "",
            ["dockerfile"] = one.Image.Known(declaration => declaration.Dockerfile) ?? "",
            ["context"] = one.Image.Known(declaration => declaration.Context) ?? "",
            ["wave"] = one.Wave.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }).ToList();

        return kind switch
        {
            CiMatrix.Github => JsonSerializer.Serialize(new { include = jobs }) + "\n",
            CiMatrix.Azure => JsonSerializer.Serialize(jobs.Select((job, i) => KeyValuePair.Create($"image_{i + 1}", job)).ToDictionary(job => job.Key, job => job.Value)) + "\n",
            _ => "parallel:\n  matrix:" + (jobs.Count == 0 ? " []\n" : "\n" + string.Concat(jobs.Select(GitlabJob))),
        };
    }

    private static string GitlabJob(Dictionary<string, string> job) =>
        "    - " + string.Join("\n      ", job.Select(one => $"{one.Key.ToUpperInvariant()}: {JsonSerializer.Serialize(TerminalText.Clean(one.Value), Readable)}")) + "\n";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>Whose pipeline a matrix is for.</summary>
internal enum CiMatrix
{
    Github,
    Gitlab,
    Azure,
}
