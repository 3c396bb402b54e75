namespace ImageDsl.Dockerfile;

/// <summary>What becomes of a text when its variables are replaced by their values.</summary>
public sealed record Expansion
{
    private Expansion(string? text, string? error)
    {
        Text = text;
        Error = error;
    }

    /// <summary>The text; null when it is not known or the builder refuses it.</summary>
    public string? Text { get; }

    /// <summary>Why the builder refuses it, as one sentence; null when it does not.</summary>
    public string? Error { get; }

    /// <summary>Whether it depends on a variable whose value is not known.</summary>
    public bool IsUnknown => Text is null && Error is null;

    internal static Expansion Unknown { get; } = new(null, null);

    internal static Expansion Of(string text) => new(text, null);

    internal static Expansion Failed(string error) => new(null, error);
}
