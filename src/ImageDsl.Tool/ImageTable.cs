using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool;

/// <summary>An estate as a table of plain text.</summary>
internal static class ImageTable
{
    public static string Write(Estate estate)
    {
        string[][] rows =
        [
            ["IMAGE", "LAYER", "STANDS ON", "CLASS"],
            .. estate.Nodes.Select(node => node.Image.Description).Select(image =>
                new[] { image.Reference.ToString(), image.Layer.ToString().ToLowerInvariant(), image.Parent.ToString(), image.Class }),
        ];

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());

        return string.Join("\n", lines) + "\n";
    }
}
