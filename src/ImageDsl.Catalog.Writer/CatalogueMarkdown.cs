using System.Text;
using ImageDsl.Model;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Catalog.Writer;

/// <summary>The catalogue for people: every fact with its public source and the day on which it was looked up.</summary>
internal static class CatalogueMarkdown
{
    public static string Write(CatalogueData data)
    {
        var text = new StringBuilder("""
            # External images that are known

            Written by `dotnet run --project src/ImageDsl.Catalog.Writer` from `src/ImageDsl.Rules/Facts/catalogue.json`: change that file, not this one.

            The first variant whose tags fit counts; `*` stands for any characters, and a reference without a tag has the tag `latest`. What is not listed is
            not known, and rules are silent about it. The numbers behind the facts lead to their [sources](#sources).


            """);
        var sources = new List<FactSource>();

        foreach (var group in data.Families.GroupBy(family => family.Group))
        {
            _ = text.Append("## ").Append(group.Key).Append("\n\n");

            foreach (var family in group)
                Write(text, family, sources);
        }

        _ = text.Append("## Sources\n\n");

        for (var i = 0; i < sources.Count; i++)
            _ = text.Append($"{i + 1}. [{sources[i].Title}]({sources[i].Address}), {sources[i].Date}\n");

        return text.ToString();
    }

    private static void Write(StringBuilder text, CatalogueFamily family, List<FactSource> sources)
    {
        _ = text.Append($"### {family.Title}\n\n{string.Join(", ", family.Repositories.Select(Code))}\n\n");

        foreach (var variant in family.Variants)
        {
            _ = text.Append($"- {string.Join(", ", variant.Tags.Select(Code))}");

            if (!variant.Methods.IsEmpty)
                _ = text.Append($": {string.Join(", ", variant.Methods.Select(method => Code(Call(family, method))))}");

            _ = text.Append('\n');

            foreach (var fact in FactTexts.Of(variant.Facts))
                _ = text.Append($"  - {fact.Name}: {Code(fact.Text)} [{Number(fact.Source, sources)}]\n");
        }

        if (!family.Support.IsEmpty)
        {
            _ = text.Append("\nSupport ends:\n\n");

            foreach (var support in family.Support)
                _ = text.Append($"- {string.Join(", ", support.Tags.Select(Code))}: {support.End.Value} [{Number(((ExternalImageOrigin)support.End.Origin!).Source, sources)}]\n");
        }

        _ = text.Append('\n');
    }

    private static string Call(CatalogueFamily family, CatalogueMethod method) =>
        $"{family.Name}.{method.Name}({(method.Example.Length == 0 ? "" : method.IsNumber ? method.Example : $"\"{method.Example}\"")})";

    private static int Number(FactSource source, List<FactSource> sources)
    {
        if (!sources.Contains(source))
            sources.Add(source);

        return sources.IndexOf(source) + 1;
    }

    private static string Code(string text) => $"`{text}`";
}
