namespace ImageDsl.Dockerfile.Reading;

/// <summary>A flag as the splitter gives it.</summary>
internal sealed class FlagWord
{
    public FlagWord(string text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;

        var equals = text.IndexOf('=');
        Name = text.Substring(2, (equals >= 0 ? equals : text.Length) - 2);
        Value = equals >= 0 ? text.Substring(equals + 1) : null;
    }

    /// <summary>The flag with its dashes, without quotes and escapes.</summary>
    public string Text { get; }

    /// <summary>Where it begins in the line.</summary>
    public int Start { get; }

    /// <summary>Where it ends in the line.</summary>
    public int End { get; }

    /// <summary>The name, without dashes.</summary>
    public string Name { get; }

    /// <summary>The value, or null when there is no <c>=</c>.</summary>
    public string? Value { get; }
}
