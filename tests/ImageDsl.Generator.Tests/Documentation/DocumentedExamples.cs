using System.Reflection;
using System.Xml.Linq;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Generator.Tests.Documentation;

/// <summary>The examples in the XML docs of the DSL, which a person sees in a completion list.</summary>
internal static class DocumentedExamples
{
    private static readonly Dictionary<string, string[]> ById = Load();

    /// <summary>The code of the examples of a member; none when it has no example.</summary>
    public static string[] Of(string id) => ById.TryGetValue(id, out var code) ? code : [];

    /// <summary>All members with an example.</summary>
    public static IEnumerable<string> Ids => ById.Keys;

    /// <summary>The methods that add steps or make something for them, by documentation id.</summary>
    public static IEnumerable<string> MethodIds()
    {
        Type[] types = [typeof(ImageBuilder), typeof(ExternalImageBuilder), typeof(Stage), typeof(Mount), typeof(Variable), typeof(Platform), typeof(Secret)];

        return types
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.Name != nameof(ToString))
            .Select(DocumentationId.Of);
    }

    /// <summary>The types that steps take as arguments.</summary>
    public static IEnumerable<string> TypeIds() => typeof(ImageBuilder).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == "ImageDsl" && (type.Name.EndsWith("Options", StringComparison.Ordinal)
            || type == typeof(ExternalImage) || type == typeof(Mount) || type == typeof(Variable) || type == typeof(Platform) || type == typeof(Secret) || type == typeof(LabelSet)))
        .Select(DocumentationId.Of);

    private static Dictionary<string, string[]> Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "ImageDsl.xml");

        return XDocument.Load(file).Descendants("member")
            .Select(member => ((string)member.Attribute("name")!, member.Descendants("example").SelectMany(e => e.Descendants("code")).Select(code => code.Value).ToArray()))
            .Where(member => member.Item2.Length > 0)
            .ToDictionary(member => member.Item1, member => member.Item2, StringComparer.Ordinal);
    }
}
