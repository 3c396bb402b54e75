using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG205: FROM with a platform that no build can choose, with a reserved stage name, or with variables that hold nothing.</summary>
internal static class PlatformsAndStageNames
{
    private const string FixedPlatform = "FromPlatformFlagConstDisallowed";
    private const string TargetPlatform = "RedundantTargetPlatform";
    private const string ReservedName = "ReservedStageName";

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;
        var globals = Globals(image.Document);

        foreach (var stage in image.Stages)
        {
            var from = stage.Stage.From;

            foreach (var (message, code) in Platform(from).Concat(Names(from)).Concat(Variables(from, globals)))
            {
                yield return image.Finding(RuleCatalog.PlatformsAndStageNames, stage.Place, CodesOf(code), message) with
                {
                    Proposal = code is FixedPlatform or TargetPlatform ? RuleProposals.IsWithoutPlatform : null,
                };
            }
        }
    }

    /// <summary>What BuildKit and hadolint call it.</summary>
    private static string[] CodesOf(string code) => code switch
    {
        FixedPlatform => [code, "DL3029"],
        TargetPlatform => [code, "DL3065"],
        ReservedName => [code, "DL3063"],
        _ => [code],
    };

    private static IEnumerable<(string Message, string Code)> Platform(FromInstruction from)
    {
        if (from.Platform is { Literal: { } platform } && !platform.Split('/').Any(part => from.StageName?.IndexOf(part, StringComparison.Ordinal) >= 0))
            yield return ($"the platform '{platform}' is fixed, so no build can choose another: leave it out, or use $BUILDPLATFORM for tools", FixedPlatform);

        if (from.Platform?.Parts is [VariablePart { Name: "TARGETPLATFORM", Modifier: null }])
            yield return ("the platform $TARGETPLATFORM is taken anyway: leave it out", TargetPlatform);
    }

    private static IEnumerable<(string Message, string Code)> Names(FromInstruction from)
    {
        if (from.StageName is "scratch" or "context")
            yield return ($"'{from.StageName}' is a reserved name: FROM and COPY --from with it mean something else than the stage", ReservedName);
    }

    private static IEnumerable<(string Message, string Code)> Variables(FromInstruction from, Dictionary<string, string?> globals)
    {
        var texts = from.Platform is null ? [from.Image] : new[] { from.Platform, from.Image };

        foreach (var variable in texts.SelectMany(text => text.Parts).OfType<VariablePart>().GroupBy(part => part.Name, StringComparer.Ordinal))
        {
            if (!globals.ContainsKey(variable.Key) && !DockerfileVariables.PlatformArguments.Contains(variable.Key, StringComparer.Ordinal))
                yield return ($"no ARG before the first FROM declares '{variable.Key}', so {(variable.All(part => part.Modifier is null) ? "it is empty" : "no build can give it a value")}", "UndefinedArgInFrom");
        }

        if (from.Image.Literal is null && IsInvalidByDefault(from.Image, globals))
            yield return ($"'{from.Image}' is no image unless the build gives values: give the ARG a default", "InvalidDefaultArgInFrom");
    }

    /// <summary>Whether the defaults make no name of an image; variables with modifiers, and those of the builder, may be anything.</summary>
    private static bool IsInvalidByDefault(ExpandableText image, Dictionary<string, string?> globals)
    {
        var text = "";

        foreach (var part in image.Parts)
        {
            if (part is VariablePart variable
                && (variable.Modifier is not null
                    || DockerfileVariables.PlatformArguments.Contains(variable.Name, StringComparer.Ordinal)
                    || (globals.TryGetValue(variable.Name, out var known) && known is null)))
            {
                return false;
            }

            text += part is VariablePart { Name: var name } ? globals.TryGetValue(name, out var value) ? value : "" : part.ToString();
        }

        return !ImageReference.TryParse(text.ToLowerInvariant(), out _);
    }

    /// <summary>Variables before the first FROM with their defaults; null for one that other variables decide.</summary>
    private static Dictionary<string, string?> Globals(DockerfileDocument document)
    {
        var globals = new Dictionary<string, string?>(StringComparer.Ordinal);

        foreach (var arg in document.GlobalArgs.SelectMany(arg => arg.Further.Prepend(arg)))
            globals[arg.Name] = arg.Default is null ? "" : arg.Default.Literal ?? Expanded(arg.Default, globals);

        return globals;
    }

    private static string? Expanded(ExpandableText text, Dictionary<string, string?> globals)
    {
        var result = "";

        foreach (var part in text.Parts)
        {
            var value = part switch
            {
                LiteralPart literal => literal.Text,
                VariablePart { Modifier: null } variable => globals.TryGetValue(variable.Name, out var known) ? known : null,
                _ => null,
            };

            if (value is null)
                return null;

            result += value;
        }

        return result;
    }
}
