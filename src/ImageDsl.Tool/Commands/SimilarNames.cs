using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary>What a person may have meant.</summary>
internal static class SimilarNames
{
    private const int MaxHints = 3;

    /// <summary>A question with the nearest names, or nothing when none is near.</summary>
    public static string Hint(EstateGraph graph, string text)
    {
        var near = graph.Images
            .Select(image => (image.Name, Distance: image.Name.Contains(text, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(image.Name, text)))
            .Where(candidate => candidate.Distance <= Math.Max(1, text.Length / 4))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(MaxHints)
            .Select(candidate => $"'{candidate.Name}'")
            .ToList();

        return near.Count == 0 ? "" : $"; did you mean {string.Join(", ", near)}?";
    }

    /// <summary>How many characters are to be changed, added or removed (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > right.Length / 3 + 2)
            return int.MaxValue;

        var row = Enumerable.Range(0, right.Length + 1).ToArray();

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;

            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
