using Spectre.Console;

namespace ImageDsl.Tool.Output;

/// <summary>A table: wrapped and in colours on a terminal, otherwise a line per row, so that other programs can take it apart.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The cells; any text.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (Terminal.Is(output))
            WriteForPeople(output, head, rows);
        else
            WriteLines(output, [head, .. rows]);
    }

    /// <summary>Writes rows without a head, a line each.</summary>
    public static void WriteRows(TextWriter output, IReadOnlyList<IReadOnlyList<string>> rows) => WriteLines(output, rows);

    private static void WriteLines(TextWriter output, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var cells = rows.Select(row => row.Select(TerminalText.Clean).ToArray()).ToArray();
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length)).ToArray();

        foreach (var row in cells)
            output.Write(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n");
    }

    private static void WriteForPeople(TextWriter output, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        // Spectre itself keeps to NO_COLOR.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var table = new Table().Border(TableBorder.None);

        foreach (var name in head)
            _ = table.AddColumn(new TableColumn(new Text(name, new Style(decoration: Decoration.Bold))));

        foreach (var row in rows)
            _ = table.AddRow(row.Select((cell, column) => new Text(TerminalText.Clean(cell), column == 0 ? new Style(Color.Aqua) : Style.Plain)));

        console.Write(table);
    }
}
