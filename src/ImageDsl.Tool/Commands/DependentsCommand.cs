using System.CommandLine;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Output;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl dependents</c>: whom a change of an image concerns.</summary>
internal static class DependentsCommand
{
    public static Command Create()
    {
        var image = new Argument<string>("image") { Description = "An image of the estate or an external one: a reference, the name of a class, a bake target, the path of a Dockerfile. Without a tag every tag is meant." };
        var targets = new Option<bool>("--targets") { Description = "Write only the names for bake, one a line." };
        var direct = new Option<bool>("--direct") { Description = "Only images that need it themselves." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/schemas/estate.schema.json)." };

        var command = new CommandWithExamples("dependents", "Shows everything that stands on an image or refers to it, in the order in which it is rebuilt.",
        [
            "imagedsl dependents debian:13-slim                          # who has to be rebuilt after a patch of Debian",
            "imagedsl dependents AcmeJava --json                         # the dependents of an image class, for a program",
            "docker buildx bake $(imagedsl dependents AcmeJava --targets)",
        ]) { image, targets, direct, json };

        return EstateCommand.Create(command, run =>
        {
            var asked = run.Find(run.Parsed.GetValue(image)!);
            var dependents = Dependents.Of(run.Graph, asked, run.CancellationToken).Where(dependent => !run.Parsed.GetValue(direct) || dependent.IsDirect).ToList();

            if (run.Parsed.GetValue(targets))
                WriteTargets(run, dependents.Select(dependent => dependent.Image));
            else if (run.Parsed.GetValue(json))
                WriteJson(run, asked, dependents);
            else
                WriteTable(run, asked, dependents);

            return ExitCodes.Success;
        });
    }

    /// <summary>Writes the names for bake of those images that have one.</summary>
    public static void WriteTargets(EstateRun run, IEnumerable<GraphImage> images)
    {
        foreach (var target in images.Select(image => image.Known(declaration => declaration.Target)).OfType<string>())
            run.Output.Write(TerminalText.Clean(target) + "\n");
    }

    private static void WriteJson(EstateRun run, IReadOnlyList<GraphImage> asked, IReadOnlyList<Dependent> dependents) => run.WriteJson("dependents", writer =>
    {
        writer.List("of", asked, image => writer.Json.WriteStringValue(image.Name));

        writer.List("dependents", dependents, dependent =>
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("name", dependent.Image.Name);
            writer.Optional("class", dependent.Image.Class);
            writer.Optional("target", dependent.Image.Known(declaration => declaration.Target));
            writer.Json.WriteBoolean("direct", dependent.IsDirect);
            writer.Json.WriteString("by", dependent.IsByInheritance ? "inheritance" : "reference");
            writer.List("path", dependent.Way, step =>
            {
                writer.Json.WriteStartObject();
                writer.Json.WriteString("name", step.Image.Name);

                if (step.Previous is not null)
                    writer.Json.WriteString("kind", EdgeKindName.Of(step.Kind));

                writer.Json.WriteEndObject();
            });
            writer.Json.WriteEndObject();
        });
    });

    private static void WriteTable(EstateRun run, IReadOnlyList<GraphImage> asked, IReadOnlyList<Dependent> dependents)
    {
        var names = TerminalText.Clean(string.Join(", ", asked));
        var standing = dependents.Count(dependent => dependent.IsByInheritance);

        run.Output.Write($"{names}: {Count(standing, "image stands on it", "images stand on it")}, {Count(dependents.Count - standing, "refers to it", "refer to it")}\n");

        if (dependents.Count > 0)
            run.Output.Write("\n");

        if (dependents.Count > 0)
            run.WriteTable(["IMAGE", "BY", "", "WAY"], dependents.Select(Row));
    }

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    private static string[] Row(Dependent dependent) =>
    [
        dependent.Image.Name,
        dependent.IsByInheritance ? "inheritance" : "reference",
        dependent.IsDirect ? "direct" : "indirect",
        string.Concat(dependent.Way.Select(step => step.Previous is null ? step.Image.Name : Arrow(step.Kind) + step.Image.Name)),
    ];

    private static string Arrow(EstateEdgeKind kind) => kind == EstateEdgeKind.Inheritance ? " → " : $" ⇢ ({EdgeKindName.Of(kind)}) ";
}
