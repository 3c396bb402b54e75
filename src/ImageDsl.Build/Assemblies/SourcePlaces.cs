using System.Globalization;

namespace ImageDsl.Build.Assemblies;

/// <summary>The text of <see cref="CompilerServices.ImageOriginsAttribute"/>: a line per class, name, tab, path, colon, line.</summary>
internal static class SourcePlaces
{
    /// <summary>Reads what can be read: a place only makes a message better, so a damaged line is no error.</summary>
    public static IEnumerable<KeyValuePair<string, SourcePlace>> Read(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var tab = line.IndexOf('\t');
            var colon = line.LastIndexOf(':');

            if (tab > 0 && colon > tab + 1
                && int.TryParse(line.Substring(colon + 1).TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return new(line.Substring(0, tab), new SourcePlace(line.Substring(tab + 1, colon - tab - 1), number));
            }
        }
    }
}
