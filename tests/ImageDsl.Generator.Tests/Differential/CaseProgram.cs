namespace ImageDsl.Generator.Tests.Differential;

/// <summary>One of many small images that are compiled together, each in a namespace of its own.</summary>
internal static class CaseProgram
{
    /// <summary>The source of an image with these steps, in a namespace of its own.</summary>
    /// <param name="body">The statements of <c>Define</c>, and behind <c>----</c> the types that they use.</param>
    /// <param name="number">The number of the namespace.</param>
    public static string Source(string body, int number) => $"namespace Case{number};\n{Image(body)}";

    /// <summary>The source of an image with these steps, for a namespace that is there already.</summary>
    /// <param name="body">The same.</param>
    public static string Image(string body)
    {
        var parts = body.Split("----");

        return $$"""
            [OsLayer("test/program")]
            public partial class Program : Case
            {
                protected override void Define(ImageBuilder image)
                {
                    {{parts[0]}}
                }
            }
            {{(parts.Length > 1 ? parts[1] : "")}}
            """;
    }
}
