namespace ImageDsl.Tool.Output;

/// <summary>Whether a person looks at what is written.</summary>
internal static class Terminal
{
    /// <summary>Whether a writer is this process's own output or error, and that is a terminal.</summary>
    public static bool Is(TextWriter writer) =>
        (writer == Console.Out && !Console.IsOutputRedirected) || (writer == Console.Error && !Console.IsErrorRedirected);
}
