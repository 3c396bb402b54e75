using System.Text.RegularExpressions;
using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG702: labels whose key or value is not what readers of labels expect, and labels that a project requires.</summary>
internal static class LabelValues
{
    /// <summary>What https://github.com/opencontainers/image-spec, annotations.md, says about its own keys.</summary>
    private static readonly Dictionary<string, LabelType> Known = new(StringComparer.Ordinal)
    {
        ["org.opencontainers.image.created"] = LabelType.Rfc3339,
        ["org.opencontainers.image.url"] = LabelType.Url,
        ["org.opencontainers.image.documentation"] = LabelType.Url,
        ["org.opencontainers.image.source"] = LabelType.Url,
        ["org.opencontainers.image.licenses"] = LabelType.Spdx,
        ["org.opencontainers.image.base.digest"] = LabelType.Digest,
    };

    private static readonly Regex Key = new("^[a-z](?:[a-z0-9._/-]*[a-z0-9])?$", RegexOptions.CultureInvariant);

    /// <summary>What the labels that are written for every image class begin with.</summary>
    private const string OwnPrefix = "org.opencontainers.image.";

    private static readonly string[] ReservedPrefixes = ["com.docker.", "io.docker.", "org.dockerproject."];

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        foreach (var step in image.Steps)
        {
            foreach (var key in KeysWithVariable(step.Instruction))
                yield return image.Finding(RuleCatalog.LabelValues, step.Place, ["DL3048"], $"the key '{key}' holds a variable, so nobody can look for it");

            if (step.Instruction is not LabelInstruction { Labels: var labels })
                continue;

            foreach (var label in labels)
            {
                if (KeyProblem(label.Key) is { } problem)
                    yield return image.Finding(RuleCatalog.LabelValues, step.Place, ["DL3048"], $"the key '{label.Key}' {problem}") with { Proposal = InLowerCase(label.Key) };

                var isOurs = image.Description is not null && label.Key.StartsWith(OwnPrefix, StringComparison.Ordinal);

                if (options.HasStrictLabels && step.Stage.IsInImage && !isOurs && !options.RequiredLabels.Any(wanted => wanted.Key == label.Key))
                    yield return image.Finding(RuleCatalog.LabelValues, step.Place, ["DL3050"], $"the label '{label.Key}' is none of those that the project has");

                if (ValueProblem(label, options) is var (message, code) && message is not null)
                    yield return image.Finding(RuleCatalog.LabelValues, step.Place, [code], $"'{label.Value}' in '{label.Key}' {message}");
            }
        }

        foreach (var key in Missing(image, options))
            yield return image.Finding(RuleCatalog.LabelValues, image.Description is null ? image.Final!.Place : null, ["DL3049"], $"the label '{key}' is required and missing");
    }

    private static IEnumerable<string> Missing(InspectedImage image, RuleOptions options)
    {
        if (options.RequiredLabels.IsEmpty || image.Final is not { } final)
            return [];

        var present = final.AllSteps.Select(step => step.Instruction).OfType<LabelInstruction>().SelectMany(label => label.Labels).Select(label => label.Key)
            .Concat((image.Description?.Configuration.Labels ?? default).Select(label => label.Name));

        return options.RequiredLabels.Select(label => label.Key).Except(present, StringComparer.Ordinal);
    }

    /// <summary>Keys that the builder expands; such an instruction is kept as text.</summary>
    private static IEnumerable<string> KeysWithVariable(Instruction instruction) => instruction is RawInstruction { Keyword: "LABEL" } raw
        ? raw.Text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('=')[0]).Where(key => key.IndexOf('$') >= 0 && key.IndexOf('"') < 0)
        : [];

    /// <summary>The key that only its case keeps from being one, or null.</summary>
    private static string? InLowerCase(string key) => key.ToLowerInvariant() is var lower && lower != key && KeyProblem(lower) is null ? lower : null;

    private static string? KeyProblem(string key)
    {
        if (!Key.IsMatch(key))
            return "is not made of lower-case letters, digits, '.', '-', '_' and '/', beginning with a letter and ending in a letter or digit";

        if (key.IndexOf("..", StringComparison.Ordinal) >= 0 || key.IndexOf("--", StringComparison.Ordinal) >= 0)
            return "has two separators next to each other";

        return ReservedPrefixes.FirstOrDefault(prefix => key.StartsWith(prefix, StringComparison.Ordinal)) is { } reserved ? $"begins with '{reserved}', which is Docker's own" : null;
    }

    private static (string? Message, string Code) ValueProblem(KeyValue label, RuleOptions options)
    {
        var required = options.RequiredLabels.FirstOrDefault(required => required.Key == label.Key);
        var type = required?.Type ?? (Known.TryGetValue(label.Key, out var known) ? known : LabelType.Text);

        // What a variable gives is known when the image is built.
        if (label.Value.Literal is not { } value)
            return default;

        if (value.Trim().Length == 0)
            return required is null && type == LabelType.Text ? default : ("is empty", "DL3051");

        return type switch
        {
            LabelType.Url when !LabelGrammar.IsUrl(value) => ("is no URL", "DL3052"),
            LabelType.Rfc3339 when !LabelGrammar.IsRfc3339(value) => ("is no time as RFC 3339 writes it", "DL3053"),
            LabelType.Spdx when !LabelGrammar.IsLicence(value) => ("is no SPDX licence expression", "DL3054"),
            LabelType.Hash when !LabelGrammar.IsHash(value) => ("is no hash of a commit", "DL3055"),
            LabelType.Semver when !LabelGrammar.IsSemver(value) => ("is no semantic version", "DL3056"),
            LabelType.Email when !LabelGrammar.IsEmail(value) => ("is no e-mail address", "DL3058"),
            LabelType.Digest when !LabelGrammar.IsDigest(value) => ("is no digest", "DL3055"),
            _ => default,
        };
    }
}
