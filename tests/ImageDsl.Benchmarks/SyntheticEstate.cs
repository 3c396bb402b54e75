using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Benchmarks;

/// <summary>An estate of any size: one operating system layer, a runtime layer per hundred images, and applications of ten instructions.</summary>
internal static class SyntheticEstate
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "ImageDsl.dll" or "ImageDsl.Dockerfile.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The sources: a table that other assemblies can build on, one file per image, and a last file that has nothing to do with images.</summary>
    public static List<string> Sources(int images)
    {
        var sources = new List<string> { Table(edit: 0), OperatingSystem() };
        var runtimes = Math.Max(1, images / 100);

        for (var i = 0; i < runtimes; i++)
            sources.Add(Runtime(i));

        for (var i = 0; sources.Count <= images; i++)
            sources.Add(Application(i, i % runtimes, edit: 0));

        sources.Add(Elsewhere(edit: 0));
        return sources;
    }

    /// <summary>Fresh trees and a fresh compilation, so that nothing is remembered from an earlier one.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Estate",
        sources.Select((source, i) => Parse(source, $"File{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, path, Encoding.UTF8);

    /// <summary>A class that has nothing to do with images; the edit changes a body.</summary>
    public static string Elsewhere(int edit) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Estate;

        public sealed class Elsewhere
        {
            public int Answer() => {{edit}};
        }
        """);

    /// <summary>A static class, whose recipes travel with the assembly; the edit changes a body.</summary>
    public static string Table(int edit) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Estate;

        public static class Table
        {
            public static int Answer() => {{edit}};
        }
        """);

    /// <summary>A class without images; the number is part of its declarations.</summary>
    public static string Declaration(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Estate;

        public static class Declaration
        {
            public const int Number = {{number}};
        }
        """);

    /// <summary>An application of ten instructions; the edit changes one of them.</summary>
    public static string Application(int number, int runtime, int edit) => string.Create(CultureInfo.InvariantCulture, $$"""
        using ImageDsl;

        namespace Estate;

        [ApplicationLayer("acme/app{{number}}")]
        public sealed class App{{number}} : Runtime{{runtime}}
        {
            public override string Tag => $"1.{Minor}.0";

            private int Minor => {{number}};

            private int Port => 8000 + {{number % 1000}};

            protected override void Define(ImageBuilder image) => image
                .WorkDir("/app")
                .Env("APP_NAME", "app{{number}}")
                .Env("APP_EDIT", "{{edit}}")
                .Copy("app/", "/app/")
                .Run($"chmod +x /app/start-{Minor}.sh")
                .Expose(Port)
                .Label("com.acme.team", "team-{{number % 7}}")
                .HealthCheck($"curl -fsS http://localhost:{Port}/health")
                .User("app")
                .Entrypoint("/app/start.sh", "--port", $"{Port}");
        }
        """);

    private static string OperatingSystem() => """
        using ImageDsl;

        namespace Estate;

        [OsLayer("acme/os")]
        public class OperatingSystem : Image
        {
            public override ImageReference From => "debian:13.1-slim";
            public override string Tag => "13.1";

            protected override void Define(ImageBuilder image) => image
                .Apt("ca-certificates", "curl", "tzdata")
                .AddUser("app", uid: 10001);
        }
        """;

    private static string Runtime(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        using ImageDsl;

        namespace Estate;

        [RuntimeLayer("acme/runtime{{number}}")]
        public class Runtime{{number}} : OperatingSystem
        {
            public override string Tag => $"{Parent.Tag}-{{number}}";

            protected override void Define(ImageBuilder image) => image.Apt("openjdk-21-jre-headless");
        }
        """);
}
