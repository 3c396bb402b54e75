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

    /// <summary>Makes a program of statements about the facts of an external image.</summary>
    public static string ExternalImage(string code) => Classes(
        $$"""
        public sealed class Example : ExternalImage
        {
            protected override ImageReference Reference => "registry.acme.example/golden:1";

            protected override void Describe(ExternalImageBuilder image)
            {
        {{code}}
            }
        }
        """,
        "new Example()");

    /// <summary>Makes a program of classes, of which one is an external image.</summary>
    /// <param name="code">The classes.</param>
    /// <param name="external">Makes an object of that one.</param>
    public static string Classes(string code, string external) => $$"""
        [OsLayer("test/program")]
        public class Program : Case
        {
            public override ImageReference From => {{external}};
        }

        {{code}}
        """;
}
