using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG301: sources copied before packages are installed or dependencies restored, so that each edit does that again.</summary>
internal static class ChangesBeforeInstallation
{
    /// <summary>Directories that hold what a team edits all day.</summary>
    private static readonly string[] Sources = ["src", "src/", "./src", "./src/", "app/src", "source", "source/"];

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var stage in image.Stages)
        {
            var copy = stage.Steps.FirstOrDefault(step => !step.IsTrigger && CopiesSources(step.Instruction));

            if (copy is null)
                continue;

            foreach (var step in stage.Steps.Skip(copy.Index + 1))
            {
                if (step is { IsTrigger: false, Run: not null, Script.IsUnderstood: true } && Installs(step) is var (what, isPackages) && what is not null)
                {
                    yield return image.Finding(RuleCatalog.ChangesBeforeInstallation, step.Place, [], what, copy.Instruction.Keyword) with { Proposal = isPackages ? RuleProposals.IsPackages : null };
                    break;
                }
            }
        }
    }

    private static bool CopiesSources(Instruction instruction)
    {
        var sources = instruction switch
        {
            CopyInstruction { From: null } copy => copy.Sources,
            AddInstruction add => add.Sources,
            _ => default,
        };

        return sources.OfType<PathSource>().Any(source => WholeContext.IsContext(source.Path) || Sources.Contains(source.Path.Literal, StringComparer.Ordinal));
    }

    /// <summary>What is installed whatever the sources say, or null. A package that is built of the sources has to come after them.</summary>
    private static (string? What, bool IsPackages) Installs(InspectedStep step)
    {
        if (step.Packages.FirstOrDefault(command => command.Action == PackageAction.Install && !command.Packages.IsEmpty && !command.Packages.Any(package => package.Name[0] is '/' or '.')) is { } command)
            return ($"{command.Manager} {(command.Manager == "apk" ? "add" : "install")}", TypedInstallation.Of(step) is not null);

        return (step.Invocations.Select(RestoredBy).FirstOrDefault(what => what is not null), false);
    }

    private static string? RestoredBy(ShellInvocation invocation)
    {
        var words = invocation.Operands().Select(word => word.Sketch).ToList();
        var first = words.FirstOrDefault() ?? "";

        var isRestore = invocation.Program switch
        {
            "npm" => first is "ci" or "install" or "i" && words.Count == 1,
            "yarn" => first is "install" && words.Count == 1,
            "pnpm" => first is "install" or "i" or "fetch" && words.Count == 1,
            "pip" or "pip3" => first == "install" && invocation.HasFlag("-r", "--requirement") && !words.Contains("."),
            "bundle" => first == "install",
            "composer" => first == "install",
            "go" => first == "mod" && words.Count > 1 && words[1] == "download",
            "mvn" or "mvnw" => words.Any(word => word.StartsWith("dependency:", StringComparison.Ordinal)),
            "dotnet" => first == "restore",
            "cargo" => first == "fetch",
            "poetry" => first == "install" && invocation.HasFlag("--no-root"),
            _ => false,
        };

        return isRestore ? $"{invocation.Program} {string.Join(" ", words.Take(invocation.Program == "go" ? 2 : 1))}" : null;
    }
}
