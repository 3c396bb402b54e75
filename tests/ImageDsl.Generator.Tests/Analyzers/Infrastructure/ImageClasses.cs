namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>Image classes around the steps that a test is about.</summary>
internal static class ImageClasses
{
    public static string Os(string steps, string from = "debian:13-slim") => $$"""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "{{from}}";
            public override string Tag => "1";

            protected override void Define(ImageBuilder image)
            {
                {{steps}}
            }
        }
        """;

    public static string Application(string from, string steps) => $$"""
        [ApplicationLayer("acme/app")]
        [DeepHierarchy("The depth is not what is tested.")]
        public class App : Image
        {
            public override ImageReference From => "{{from}}";
            public override string Tag => "1";

            protected override void Define(ImageBuilder image)
            {
                {{steps}}
            }
        }
        """;
}
