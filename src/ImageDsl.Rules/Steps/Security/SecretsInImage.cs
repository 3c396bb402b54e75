using System.Text.RegularExpressions;
using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG507: secrets where they stay: in variables and labels by their names, and keys by what they look like.</summary>
internal static class SecretsInImage
{
    private static readonly string[] SecretWords = ["apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd", "secret", "token"];

    /// <summary>Words that say a name holds something about a secret, and not the secret.</summary>
    private static readonly string[] HarmlessWords = ["public", "file", "version"];

    /// <summary>The forms that publishers gave their keys so that they can be found.</summary>
    private static readonly Regex KeyMaterial = new(
        @"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----|\bA(?:KIA|SIA)[0-9A-Z]{16}\b|\bgh[pousr]_[0-9A-Za-z]{36,}|\bgithub_pat_[0-9A-Za-z_]{50,}|\bglpat-[0-9A-Za-z_-]{20,}|\bxox[abprs]-[0-9A-Za-z-]{10,}|\bsk_live_[0-9A-Za-z]{20,}",
        RegexOptions.CultureInvariant);

    /// <summary>The fingerprint of a public key, as builds pin the keys of those whose files they verify.</summary>
    private static readonly Regex Fingerprint = new("^(?:0x)?(?:[0-9A-Fa-f]{4}\\s*){10}$", RegexOptions.CultureInvariant);

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;
        var fingerprints = new HashSet<string>(image.Document.GlobalArgs.Concat(image.Steps.Select(step => step.Instruction)).SelectMany(Fingerprints), StringComparer.Ordinal);

        for (var i = 0; i < image.Document.GlobalArgs.Count; i++)
        {
            foreach (var name in Names(image.Document.GlobalArgs[i], fingerprints).Where(IsSuspicious))
                yield return Suspicious(image, "ARG", name, new InstructionPlace(InstructionPlace.BeforeStages, i), ["DL3064"]);
        }

        foreach (var step in image.Steps)
        {
            foreach (var name in Names(step.Instruction, fingerprints).Where(IsSuspicious))
                yield return Suspicious(image, step.Instruction.Keyword, name, step.Place, step.Instruction is LabelInstruction ? [] : step.IsTrigger ? ["DL3064"] : ["SecretsUsedInArgOrEnv", "DL3064"]);

            if (Texts(step.Instruction).Any(KeyMaterial.IsMatch))
                yield return image.Finding(RuleCatalog.SecretsInImage, step.Place, [], $"{step.Instruction.Keyword} holds what looks like a key: revoke it, and give it by a secret mount");
        }
    }

    private static RuleFinding Suspicious(InspectedImage image, string keyword, string name, InstructionPlace place, string[] codes) => image.Finding(
        RuleCatalog.SecretsInImage, place, codes, $"the value of '{name}' in {keyword} stays in the image for everybody to read: give secrets by a secret mount");

    private static bool IsSuspicious(string name)
    {
        var lower = name.ToLowerInvariant();

        // Hardly any name holds one of them at all.
        if (!Array.Exists(SecretWords, word => lower.IndexOf(word, StringComparison.Ordinal) >= 0))
            return false;

        var words = lower.Split('_', '.', '-');
        return words.Any(word => SecretWords.Contains(word, StringComparer.Ordinal)) && !words.Any(word => HarmlessWords.Contains(word, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(Instruction instruction, HashSet<string> fingerprints) => instruction switch
    {
        ArgInstruction arg => arg.Further.SelectMany(further => Names(further, fingerprints)).Concat(IsFingerprint(arg.Default) ? [] : [arg.Name]),
        EnvInstruction env => env.Variables.Where(variable => !IsFingerprint(variable.Value) && !Repeats(variable.Value, fingerprints)).Select(variable => variable.Key),
        LabelInstruction label => label.Labels.Select(pair => pair.Key),
        _ => [],
    };

    /// <summary>Variables whose value is the fingerprint of a key.</summary>
    private static IEnumerable<string> Fingerprints(Instruction instruction) => instruction switch
    {
        ArgInstruction arg => arg.Further.SelectMany(Fingerprints).Concat(IsFingerprint(arg.Default) ? [arg.Name] : []),
        EnvInstruction env => env.Variables.Where(variable => IsFingerprint(variable.Value)).Select(variable => variable.Key),
        _ => [],
    };

    private static bool Repeats(ExpandableText value, HashSet<string> variables) => value.Parts is [VariablePart { Modifier: null, Name: var name }] && variables.Contains(name);

    private static bool IsFingerprint(ExpandableText? value) => value?.Literal is { } text && Fingerprint.IsMatch(text);

    private static IEnumerable<string> Texts(Instruction instruction) => instruction switch
    {
        RunInstruction { Command: ShellCommand command } => command.Documents.Select(document => document.Body).Prepend(command.Text),
        RunInstruction { Command: ScriptCommand command } => [command.Body],
        RunInstruction { Command: ExecCommand command } => command.Arguments,
        CopyInstruction copy => copy.Sources.OfType<InlineSource>().Select(source => source.Content),
        ArgInstruction arg => arg.Further.SelectMany(Texts).Prepend(arg.Default?.ToString() ?? ""),
        EnvInstruction env => env.Variables.Select(variable => variable.Value.ToString()),
        LabelInstruction label => label.Labels.Select(pair => pair.Value.ToString()),
        _ => [],
    };
}
