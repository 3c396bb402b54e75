namespace ImageDsl.Generator.Tests.Documentation;

/// <summary>Code of the documentation as a whole program, in which it stands in the <c>Define</c> of an image.</summary>
internal static class DslSnippet
{
    /// <summary>Makes a program of statements about <c>image</c>.</summary>
    public static string Program(string code) => $$"""
        [OsLayer("test/program")]
        public class Program : Case
        {
            protected override void Define(ImageBuilder image)
            {
        {{code}}
            }
        }

        [ApplicationLayer("acme/orders-build")]
        public sealed class OrdersBuild : Case
        {
            public override string Tag => "1.4.0";
        }
        """;
}
