namespace ImageDsl.Generator.Tests.Differential;

/// <summary>One of many small images that are compiled together, each in a namespace of its own.</summary>
internal static class CaseProgram
{
    /// <summary>The source of an image with these steps.</summary>
    /// <param name="body">The statements of <c>Define</c>, and behind <c>----</c> the types that they use.</param>
    /// <param name="number">The number of the namespace.</param>
    public static string Source(string body, int number)
    {
        var parts = body.Split("----");

        return $$"""
            namespace Case{{number}};
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
