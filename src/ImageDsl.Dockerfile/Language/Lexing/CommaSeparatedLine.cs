using System.Text;

namespace ImageDsl.Dockerfile.Language;

/// <summary>A line of comma-separated values, as <c>--mount</c> and <c>--device</c> take them.</summary>
internal static class CommaSeparatedLine
{
    /// <summary>The fields, or null when the line is empty or its quotes do not fit.</summary>
    public static List<string>? Fields(string line)
    {
        if (line.Length == 0)
            return null;

        var fields = new List<string>();
        var position = 0;

        while (true)
        {
            if (ReadField(line, ref position) is not { } field)
                return null;

            fields.Add(field);

            if (position >= line.Length)
                return fields;

            position++;
        }
    }

    private static string? ReadField(string line, ref int position)
    {
        if (position >= line.Length || line[position] != '"')
        {
            var end = line.IndexOf(',', position);
            var plain = line.Substring(position, (end < 0 ? line.Length : end) - position);
            position += plain.Length;
            return plain.IndexOf('"') < 0 ? plain : null;
        }

        var field = new StringBuilder();

        for (position++; position < line.Length; position++)
        {
            if (line[position] != '"')
            {
                _ = field.Append(line[position]);
                continue;
            }

            position++;

            if (position >= line.Length || line[position] == ',')
                return field.ToString();

            if (line[position] != '"')
                return null;

            _ = field.Append('"');
        }

        return null;
    }
}
