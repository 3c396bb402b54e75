using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>Images are evaluated on several threads, and nobody can tell from the result.</summary>
public sealed class ConcurrencyTests
{
    private const string Shared = """
        using System.Linq;

        namespace Acme;

        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13.1-slim";
            public override string Tag => "13.1";
            protected override void Define(ImageBuilder image) => image.Apt("ca-certificates", "curl").AddUser("app", uid: 10001);
        }

        public static class Names
        {
            public static readonly string[] All = new[] { "b", "a", "c" };
            public static string Of(int number) => string.Join("-", All.OrderBy(n => n)) + number;
        }

        public abstract class Service : Os
        {
            protected virtual int Port => 8080;
            protected override void Define(ImageBuilder image) => image.Expose(Port).Env("NAMES", Names.Of(Port)).User("app");
        }
        """;

    [Fact]
    public void One_thread_and_several_give_the_same_sources_in_the_same_order()
    {
        var expected = Sources(concurrent: false, attempt: 0);
        Assert.Equal(83, expected.Length);
        Assert.Contains(expected, s => s.Text.Contains("IMG001", StringComparison.Ordinal));
        Assert.Contains(expected, s => s.Text.Contains("EXPOSE 8040", StringComparison.Ordinal));

        // Each attempt has an assembly, and so a cache, of its own.
        for (var attempt = 1; attempt <= 10; attempt++)
            Assert.Equal(expected, Sources(concurrent: true, attempt));
    }

    [Fact]
    public void A_cancelled_run_on_several_threads_is_a_cancelled_run()
    {
        var run = new GeneratorRun(TestCompilation.Create(""));
        Assert.ThrowsAny<OperationCanceledException>(() => run.RunCancelled(Compilation(concurrent: true, attempt: 11)));
    }

    private static (string Name, string Text)[] Sources(bool concurrent, int attempt) =>
        [.. new GeneratorRun(Compilation(concurrent, attempt)).Result.GeneratedSources.Select(s => (s.HintName, s.SourceText.ToString()))];

    private static Compilation Compilation(bool concurrent, int attempt)
    {
        var compilation = TestCompilation.Create([Shared, .. Enumerable.Range(0, 80).Select(Image)]);
        return compilation.WithAssemblyName($"Concurrency{attempt}").WithOptions(compilation.Options.WithConcurrentBuild(concurrent));
    }

    /// <summary>A service, a service upon a service, and now and then one that cannot be evaluated, with all that stands on it.</summary>
    private static string Image(int number) => $$"""
        namespace Acme;

        [ApplicationLayer("acme/app{{number}}")]
        public class App{{number}} : {{(number % 4 == 3 ? $"App{number - 1}" : "Service")}}
        {
            public override string Tag => $"1.{Minor}.0";
            private int Minor => {{number}};
            {{(number % 4 == 3 ? "" : $"protected override int Port => 8000 + {number};")}}
            protected override void Define(ImageBuilder image)
            {
                {{(number % 4 == 3 ? "" : "base.Define(image);")}}
                image.Env("NUMBER", {{(number % 20 == 6 ? "System.Guid.NewGuid().ToString()" : $"Names.Of({number})")}});
            }
        }
        """;
}
