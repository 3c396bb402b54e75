using System.Globalization;
using System.Text;

namespace ImageDsl.Rules.Estates;

/// <summary>
/// Gives each image class a name that is safe as a folder and as a target of a bake file: lower-case letters, digits and dashes. The
/// class's own name in kebab-case (<c>OrdersAPI2</c> → <c>orders-api2</c>, a nested one <c>outer-inner</c>); equal names get their
/// namespace before them, and if that is not enough a number behind them. The same classes get the same names in any order.
/// </summary>
internal static class EstateNames
{
    /// <summary>Longer names end in a hash, so that paths stay within what file systems take.</summary>
    private const int MaxLength = 100;

    /// <summary>A group of bake files, and what Windows takes for devices in any folder.</summary>
    private static readonly HashSet<string> Reserved = new(
        new[] { "default", "con", "prn", "aux", "nul" }.Concat(Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })), StringComparer.Ordinal);

    /// <summary>The names by the full names of the classes.</summary>
    public static IReadOnlyDictionary<string, string> Create(IEnumerable<EstateImage> images)
    {
        var ordered = images.OrderBy(image => image.Description.Class, StringComparer.Ordinal).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal);

        TakeUnique(ordered, image => Kebab(TypeName(image)), names, taken);
        TakeUnique(ordered, image => Kebab(image.Description.Class), names, taken);

        foreach (var image in ordered.Where(image => !names.ContainsKey(image.Description.Class)))
        {
            var name = Kebab(image.Description.Class);
            var number = 2;

            while (!taken.Add($"{name}-{number.ToString(CultureInfo.InvariantCulture)}"))
                number++;

            names.Add(image.Description.Class, $"{name}-{number.ToString(CultureInfo.InvariantCulture)}");
        }

        return names;
    }

    /// <summary>Words in lower case, joined by dashes; a word begins at a capital, and the last of several capitals begins one too.</summary>
    internal static string Kebab(string text)
    {
        var name = new StringBuilder();

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];

            if (c is '_' or '.' or '+' or '-')
            {
                Break(name);
                continue;
            }

            if (i > 0 && BeginsWord(text, i))
                Break(name);

            Append(name, char.ToLowerInvariant(c));
        }

        var kebab = name.ToString().Trim('-');

        if (kebab.Length == 0)
            return "image";

        return kebab.Length <= MaxLength ? kebab : kebab.Substring(0, MaxLength) + "-" + Hash(kebab);
    }

    /// <summary>Names every image that has none yet and whose name nobody else wants or has.</summary>
    private static void TakeUnique(
        IReadOnlyList<EstateImage> images, Func<EstateImage, string> nameOf, Dictionary<string, string> names, HashSet<string> taken)
    {
        var open = images.Where(image => !names.ContainsKey(image.Description.Class)).ToList();

        foreach (var same in open.GroupBy(nameOf, StringComparer.Ordinal).Where(same => same.Count() == 1 && taken.Add(same.Key)))
            names.Add(same.First().Description.Class, same.Key);
    }

    private static string TypeName(EstateImage image)
    {
        var name = image.Description.Class;

        if (image.Namespace is null)
            return name.Substring(name.LastIndexOf('.') + 1);

        return name.StartsWith(image.Namespace + ".", StringComparison.Ordinal) ? name.Substring(image.Namespace.Length + 1) : name;
    }

    private static bool BeginsWord(string text, int i) =>
        char.IsUpper(text[i]) && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));

    private static void Break(StringBuilder name)
    {
        if (name.Length > 0 && name[name.Length - 1] != '-')
            _ = name.Append('-');
    }

    /// <summary>Other scripts are legitimate in C# names, not in targets of a bake file; their characters become numbers.</summary>
    private static void Append(StringBuilder name, char c) => _ = c is (>= 'a' and <= 'z') or (>= '0' and <= '9')
        ? name.Append(c)
        : name.Append('u').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));

    /// <summary>FNV-1a: the same on every platform, unlike hash codes.</summary>
    private static string Hash(string text)
    {
        var hash = 2166136261u;

        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
