using System.Globalization;
using System.Text;
using ImageDsl.Recipes;

namespace ImageDsl.Hosts;

/// <summary>
/// Programs of the differential tests as text: the recipes that they asked for, and what each of them comes to. One entry on a line, its
/// parts behind tabs; what is no plain ASCII is escaped, since halves of surrogates have no encoding.
/// </summary>
internal sealed class CaseFile : RecipeSource
{
    private readonly Dictionary<string, string> _types = new Dictionary<string, string>(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _members = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The id of each root class, and what it comes to.</summary>
    public Dictionary<string, string> Expected { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public void AddType(TypeRecipe recipe, string id) => _types[id] = RecipeWriter.Write(recipe);

    public void AddMember(MemberRecipe recipe, string id) => _members[id] = RecipeWriter.Write(recipe);

    public override TypeRecipe? FindType(string id) => _types.TryGetValue(id, out var text) ? RecipeReader.ReadType(text).Value : null;

    public override MemberRecipe? FindMember(string id) => _members.TryGetValue(id, out var text) ? RecipeReader.ReadMember(text).Value : null;

    /// <summary>The Dockerfile of a root class, or the findings.</summary>
    /// <param name="source">The recipes.</param>
    /// <param name="root">The id of the class.</param>
    public static string Evaluate(RecipeSource source, string root)
    {
        var evaluation = new ImageEvaluator(source, EvaluationLimits.Default).Evaluate(root, CancellationToken.None);

        return evaluation.Model is { } model
            ? Building.DockerfileText.Write(model, Building.SyntaxOption.Auto)
            : string.Join("\n", evaluation.Findings.Select(f => f.RuleId + " " + f.Message + " @ " + f.Origin));
    }

    public void Write(string path)
    {
        using var writer = new StreamWriter(path);

        foreach (var (kind, entries) in new[] { ("type", _types), ("member", _members), ("case", Expected) })
        {
            foreach (var entry in entries)
                writer.Write(kind + "\t" + Escape(entry.Key) + "\t" + Escape(entry.Value) + "\n");
        }
    }

    public static CaseFile Read(string path)
    {
        var file = new CaseFile();

        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('\t');
            var entries = parts[0] == "type" ? file._types : parts[0] == "member" ? file._members : file.Expected;
            entries.Add(Unescape(parts[1]), Unescape(parts[2]));
        }

        return file;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();

        foreach (var c in text)
            _ = c is >= ' ' and <= '~' and not '\\' ? escaped.Append(c) : escaped.Append('\\').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));

        return escaped.ToString();
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                _ = plain.Append(text[i]);
                continue;
            }

            _ = plain.Append((char)int.Parse(text.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += 4;
        }

        return plain.ToString();
    }
}
