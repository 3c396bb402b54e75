using System.Text.RegularExpressions;
using ImageDsl.Rules;

namespace ImageDsl.Tool.Lint;

/// <summary>The pages of the rules, which the command carries.</summary>
internal static partial class RulePages
{
    /// <summary>The page of a rule in Markdown; for a name of hadolint or BuildKit those of the rules that stand for it; null when there is none.</summary>
    public static string? Find(string id)
    {
        if (RuleCatalog.Find(id.ToUpperInvariant()) is { } rule)
            return Read(rule);

        var pages = RuleCatalog.All.Select(Read).OfType<string>().Where(page => StandsFor(page, id)).ToList();
        return pages.Count == 0 ? null : string.Join("\n", pages);
    }

    private static bool StandsFor(string page, string name) =>
        NameOfOthers().Matches(StandsForRow().Match(page).Value).Any(other => other.Value.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? Read(RuleInfo rule)
    {
        if (typeof(RulePages).Assembly.GetManifestResourceStream(rule.Id + ".md") is not { } stream)
            return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\| Stands for \|.*$", RegexOptions.Multiline)]
    private static partial Regex StandsForRow();

    [GeneratedRegex("DL[0-9]+|(?<=`)[A-Za-z]+(?=`)")]
    private static partial Regex NameOfOthers();
}
