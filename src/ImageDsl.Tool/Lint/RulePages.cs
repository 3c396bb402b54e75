using ImageDsl.Rules;

namespace ImageDsl.Tool.Lint;

/// <summary>The pages of the rules, which the command carries.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule in Markdown, or null when there is no such rule.</summary>
    public static string? Find(string id)
    {
        if (RuleCatalog.Find(id.ToUpperInvariant()) is not { } rule || typeof(RulePages).Assembly.GetManifestResourceStream(rule.Id + ".md") is not { } stream)
            return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
