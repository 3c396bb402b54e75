using System.Security;
using System.Text;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Catalog.Writer;

/// <summary>The sources of ImageDsl.Catalog: a class per family, a method per variant, and the facts where completion shows them.</summary>
internal static class CatalogueSource
{
    private const string Hub = "docker.io/library/";
    private const string HubRegistry = "docker.io/";

    public static string Write(CatalogueData data)
    {
        var text = new StringBuilder("""
            // Written by `dotnet run --project src/ImageDsl.Catalog.Writer` from src/ImageDsl.Rules/Facts/catalogue.json: change that file, not this one.

            namespace ImageDsl.Catalog;

            """);

        foreach (var family in data.Families.Where(family => family.Variants.Any(variant => !variant.Methods.IsEmpty)))
            Write(text, family);

        return text.ToString();
    }

    private static void Write(StringBuilder text, CatalogueFamily family)
    {
        _ = text.Append($"\n/// <summary>{Xml(family.Title)}: <c>{Xml(family.Repositories[0])}</c>.</summary>\npublic static class {family.Name}\n{{\n");
        var isFirst = true;

        foreach (var (variant, method) in family.Variants.SelectMany(variant => variant.Methods.Select(method => (variant, method))))
        {
            if (!isFirst)
                _ = text.Append('\n');

            isFirst = false;
            Write(text, family, variant, method);
        }

        _ = text.Append("}\n");
    }

    private static void Write(StringBuilder text, CatalogueFamily family, CatalogueVariant variant, CatalogueMethod method)
    {
        _ = text.Append($"    /// <summary>{Xml(method.Summary)}.</summary>\n");

        if (method.Example.Length > 0)
            _ = text.Append($"    /// <param name=\"version\">The version, such as <c>{Xml(method.Example)}</c>.</param>\n");

        _ = text.Append("    /// <remarks>\n    /// <list type=\"bullet\">\n");

        foreach (var fact in FactTexts.Of(variant.Facts))
            _ = text.Append($"    /// <item>{Xml(fact.Name)}: <c>{Xml(fact.Text)}</c></item>\n");

        if (Support(family, method) is { } end)
            _ = text.Append($"    /// <item>support of {Xml(method.Example)} ends: {end}</item>\n");

        _ = text.Append("    /// </list>\n    /// </remarks>\n");

        var name = Familiar(family.Repositories[0]);
        var parameter = method.Example.Length == 0 ? "" : method.IsNumber ? "int version" : "string version";
        _ = text.Append($"    public static ImageReference {method.Name}({parameter}) => ");

        if (method.Example.Length == 0)
        {
            _ = text.Append($"\"{name}:{method.Tag}\";\n");
        }
        else if (method.Exceptions.IsEmpty)
        {
            _ = text.Append($"{Interpolated(name, method.Tag)};\n");
        }
        else
        {
            _ = text.Append("version switch\n    {\n");

            foreach (var exception in method.Exceptions)
                _ = text.Append($"        \"{exception.Name}\" => \"{name}:{exception.Value}\",\n");

            _ = text.Append($"        _ => {Interpolated(name, method.Tag)},\n    }};\n");
        }
    }

    private static string? Support(CatalogueFamily family, CatalogueMethod method)
    {
        var tag = method.Tag.Replace("{0}", method.Example);
        return family.Support.FirstOrDefault(support => support.Tags.Any(pattern => WildcardPattern.Matches(pattern, tag)))?.End.Value;
    }

    private static string Interpolated(string name, string tag) => $"$\"{name}:{tag.Replace("{0}", "{version}")}\"";

    /// <summary>As people write it in a FROM.</summary>
    private static string Familiar(string repository) => repository.StartsWith(Hub, StringComparison.Ordinal)
        ? repository[Hub.Length..]
        : repository.StartsWith(HubRegistry, StringComparison.Ordinal) ? repository[HubRegistry.Length..] : repository;

    private static string Xml(string text) => SecurityElement.Escape(text);
}
