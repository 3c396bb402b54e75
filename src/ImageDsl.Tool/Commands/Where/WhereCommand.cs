using System.CommandLine;
using System.Globalization;
using ImageDsl.Rules.Documents;
using ImageDsl.Tool.Output;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl where</c>: from a line of a Dockerfile to the C# that wrote it, and back; for one place, or for findings of other tools.</summary>
internal static class WhereCommand
{
    public static Command Create()
    {
        var place = new Argument<string?>("place")
        {
            Description = "A Dockerfile or a source file, with or without a line: images/orders/Dockerfile:12, Orders.cs:24. Without it, or as '-', findings are read from the standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };

        var dockerfile = new Option<string?>("--dockerfile") { Description = "The Dockerfile that findings are about which do not name one that is known here." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 when there is a finding." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        var command = new CommandWithExamples("where", "Shows which line of C# wrote a line of a Dockerfile, and the reverse.",
        [
            "imagedsl where bin/Debug/net10.0/images/orders/Dockerfile:12",
            "imagedsl where Templates/JavaService.cs:8    # what a line writes, into all Dockerfiles",
            "hadolint -f json bin/Debug/net10.0/images/*/Dockerfile | imagedsl where",
            "docker build --call check,format=json . | imagedsl where -    # BuildKit's own findings",
        ]) { place, dockerfile, exitCode, json };

        return EstateCommand.Create(command, run =>
        {
            if (run.Parsed.GetValue(place) is { } asked && asked != "-")
            {
                Answer(run, asked, run.Parsed.GetValue(json));
                return ExitCodes.Success;
            }

            var findings = Translate(run, run.Parsed.GetValue(dockerfile), run.Parsed.GetValue(json));
            return findings > 0 && run.Parsed.GetValue(exitCode) ? ExitCodes.Found : ExitCodes.Success;
        });
    }

    private static void Answer(EstateRun run, string asked, bool isJson)
    {
        var places = PlacesOf(run, asked);

        if (places.Count == 0)
            throw new CommandException($"nothing is known about '{asked}'; a build writes {OriginsJson.Name} beside {ImagesJson.Name}, which tells what wrote each line");

        if (!isJson)
        {
            TextTable.WriteRows(run.Output, [.. places.Select(one => new[] { $"{one.Origins.Dockerfile}:{Text(one.Step.Line)}", one.Step.ToString(), one.Text })]);
            return;
        }

        run.WriteJson("where", writer => writer.List("places", places, one =>
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("class", one.Origins.Class);
            writer.Json.WriteString("dockerfile", one.Origins.Dockerfile);
            writer.Json.WriteNumber("line", one.Step.Line);
            writer.Json.WriteNumber("endLine", one.Step.EndLine);
            writer.Json.WriteString("text", one.Text);

            if (one.Step.Source is { } source)
            {
                writer.Json.WriteString("source", source.Path);
                writer.Json.WriteNumber("sourceLine", source.Line);
                writer.Json.WriteNumber("sourceEndLine", one.Step.SourceEndLine);
            }

            writer.Optional("member", one.Step.Member);
            writer.Json.WriteEndObject();
        }));
    }

    /// <summary>The instructions that a line wrote or that stand on it; all of the file where no line is named.</summary>
    private static List<Place> PlacesOf(EstateRun run, string asked)
    {
        var (path, line) = Split(asked);
        var shown = run.Estate.Show(path);

        if (run.Estate.Origins.TryGetValue(shown, out var origins))
            return [.. origins.Steps.Where(step => line is null || (step.Line <= line && line <= step.EndLine)).Select(step => Of(run, origins, step))];

        return
        [
            .. run.Estate.Origins.Values
                .OrderBy(one => one.Dockerfile, StringComparer.Ordinal)
                .SelectMany(one => one.Steps
                    .Where(step => step.Source is { } source && source.Path == shown && (line is null || (source.Line <= line && line <= step.SourceEndLine)))
                    .Select(step => Of(run, one, step))),
        ];
    }

    private static Place Of(EstateRun run, DockerfileOrigins origins, InstructionOrigin step)
    {
        var lines = run.Estate.DockerfileAt(origins.Dockerfile)?.Split('\n') ?? [];
        return new Place(origins, step, step.Line <= lines.Length ? lines[step.Line - 1].TrimEnd('\r') : "");
    }

    private static (string Path, int? Line) Split(string place) => place.LastIndexOf(':') is > 0 and var colon
        && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? (place[..colon], line) : (place, null);

    /// <summary>Writes findings with the places in C#; returns how many there were.</summary>
    private static int Translate(EstateRun run, string? dockerfile, bool isJson)
    {
        var input = ((CommandLine)run.Parsed.RootCommandResult.Command).Input.ReadToEnd();
        var fallback = dockerfile is null ? null : run.Estate.Show(dockerfile);

        if (fallback is not null && !run.Estate.Origins.ContainsKey(fallback))
            throw new CommandException($"nothing is known about what wrote '{dockerfile}'");

        if (PipedFindings.Read(input) is not { } findings)
        {
            if (isJson)
                throw new CommandException("the findings are no JSON of hadolint or of docker build");

            return PipedText.Write(input, run.Output, (file, line) => OriginOf(run, file, null, fallback)?.Find(line));
        }

        var placed = findings.Select(finding => (Finding: finding, Origins: OriginOf(run, finding.File, finding.Text, fallback))).ToList();

        if (isJson)
            WriteFindings(run, placed);
        else
            run.Output.Write(string.Concat(placed.Select(one => TerminalText.Clean(LineOf(one.Finding, one.Origins)) + "\n")));

        return findings.Count;
    }

    /// <summary>The Dockerfile that a finding is about: by its path, or else by its text, or else the one that the caller names.</summary>
    private static DockerfileOrigins? OriginOf(EstateRun run, string file, string? text, string? fallback)
    {
        if (run.Estate.Origins.TryGetValue(run.Estate.Show(file), out var named))
            return named;

        if (text is not null && run.Estate.Origins.Values.FirstOrDefault(origins => run.Estate.DockerfileAt(origins.Dockerfile) == text) is { } same)
            return same;

        return fallback is null ? null : run.Estate.Origins[fallback];
    }

    private static string LineOf(PipedFinding finding, DockerfileOrigins? origins)
    {
        var written = $"{origins?.Dockerfile ?? finding.File}:{Text(finding.Line)}";
        var what = $"{finding.Severity} {finding.Rule}: {finding.Message}";

        return origins?.Find(finding.Line) is { } step ? $"{step}: {what} ({written})" : $"{written}: {what}";
    }

    private static void WriteFindings(EstateRun run, IReadOnlyList<(PipedFinding Finding, DockerfileOrigins? Origins)> placed) => run.WriteJson("where", writer => writer.List("findings", placed, one =>
    {
        writer.Json.WriteStartObject();
        writer.Json.WriteString("dockerfile", one.Origins?.Dockerfile ?? one.Finding.File);
        writer.Json.WriteNumber("line", one.Finding.Line);
        writer.Json.WriteString("rule", one.Finding.Rule);
        writer.Json.WriteString("severity", one.Finding.Severity);
        writer.Json.WriteString("message", one.Finding.Message);

        if (one.Origins?.Find(one.Finding.Line) is { } step)
        {
            if (step.Source is { } source)
            {
                writer.Json.WriteString("source", source.Path);
                writer.Json.WriteNumber("sourceLine", source.Line);
                writer.Json.WriteNumber("sourceEndLine", step.SourceEndLine);
            }

            writer.Optional("member", step.Member);
        }

        writer.Json.WriteEndObject();
    }));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Place(DockerfileOrigins Origins, InstructionOrigin Step, string Text);
}
