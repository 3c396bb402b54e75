using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Benchmarks;

/// <summary>
/// What evaluating recipes costs that are lowered already, a typical image and loops of several lengths; and what lowering a body costs beside the
/// compiler's own binding of it.
/// </summary>
internal static class EvaluationSpeed
{
    private const int Rounds = 100;
    private const int CompilationRounds = 8;

    private static readonly EvaluationLimits NoLimits = new(int.MaxValue, 200, int.MaxValue, int.MaxValue);

    public static int Run()
    {
        Console.WriteLine("evaluating a typical image of 15 instructions: {0:F1} µs", 1_000 * TypicalImage());

        foreach (var turns in new[] { 10_000, 100_000, 1_000_000 })
        {
            var (steps, milliseconds) = Loop(turns);
            Console.WriteLine("a loop of {0:N0} turns: {1:N0} steps, {2:F1} ms, {3:F1} million steps a second", turns, steps, milliseconds, steps / milliseconds / 1_000);
        }

        Compare("bodies of images, most of shapes that are known", number => SyntheticEstate.Application(number, 0, edit: 0), [.. SyntheticEstate.Sources(3)]);
        Compare("bodies of helpers, bound one by one", Helper, []);
        return 0;
    }

    private static double TypicalImage()
    {
        const int Repetitions = 400;
        var images = Images([.. SyntheticEstate.Sources(3), Typical]);
        var instructions = Evaluate(images, "T:Estate.Orders", NoLimits).Model!.Document.Stages[0].Instructions.Count;

        // The labels that tell the lineage are not the class's own.
        if (instructions != 16)
            throw new InvalidOperationException($"{instructions} instructions: the benchmark would measure something else.");

        return Median(Rounds, () => images, typical =>
        {
            for (var i = 0; i < Repetitions; i++)
                _ = Evaluate(typical, "T:Estate.Orders", NoLimits);
        }) / Repetitions;
    }

    private static (long Steps, double Milliseconds) Loop(int turns)
    {
        var images = Images([.. SyntheticEstate.Sources(3), Loops(turns)]);
        _ = Evaluate(images, "T:Estate.Loops", NoLimits).Model ?? throw new InvalidOperationException("The loop could not be evaluated.");
        return (StepsOf(images), Median(5, () => images, loop => _ = Evaluate(loop, "T:Estate.Loops", NoLimits)));
    }

    /// <summary>The lowest bound under which the evaluation ends.</summary>
    private static int StepsOf(ImageCompilation images)
    {
        var (low, high) = (0, int.MaxValue);

        while (high - low > Math.Max(1, high / 1_000))
        {
            var middle = low + ((high - low) / 2);

            if (Evaluate(images, "T:Estate.Loops", NoLimits with { Steps = middle }).Model is null)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    /// <summary>Binds and lowers the members of many sources, each in a compilation whose declarations are complete.</summary>
    private static void Compare(string what, Func<int, string> source, List<string> others)
    {
        const int Count = 200;
        string[] sources = [.. others, .. Enumerable.Range(1_000, Count).Select(source)];

        var binding = Median(CompilationRounds, () => Members(sources), members =>
        {
            foreach (var (member, compilation) in members)
                _ = compilation.GetSemanticModel(member.DeclaringSyntaxReferences[0].SyntaxTree).GetOperation(MemberSyntax.Find(member, CancellationToken.None)!.OperationRoot);
        });

        var lowering = Median(CompilationRounds, () => Members(sources), members =>
        {
            var ids = new SymbolIds();
            var shapes = new BodyShapes(members[0].Compilation, ids, new ConcurrentDictionary<string, LoweredShape?>());

            foreach (var (member, compilation) in members)
                _ = MemberLowerer.Lower(member, compilation, ids, shapes, CancellationToken.None);
        });

        var count = Members(sources).Length;
        Console.WriteLine("{0}: the compiler binds one in {1:F1} µs, lowering takes {2:F1} µs with the binding it needs: {3:F2} times", what, 1_000 * binding / count, 1_000 * lowering / count, lowering / binding);
    }

    private static (IMethodSymbol Member, Compilation Compilation)[] Members(string[] sources)
    {
        Compilation compilation = SyntheticEstate.Compile(sources);
        compilation = compilation.WithOptions(((Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions)compilation.Options).WithNullableContextOptions(NullableContextOptions.Disable));
        _ = compilation.GetDeclarationDiagnostics();

        return [.. Types(compilation.Assembly.GlobalNamespace)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => MemberSyntax.Find(method, CancellationToken.None) is { Body: not null })
            .Select(method => (method, compilation))];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol container) =>
        container.GetNamespaceMembers().SelectMany(Types).Concat(container.GetTypeMembers());

    private static double Median<T>(int rounds, Func<T> prepare, Action<T> run)
    {
        var times = new double[2 * rounds];

        for (var i = 0; i < times.Length; i++)
        {
            var input = prepare();
            var watch = Stopwatch.StartNew();
            run(input);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        // The first half is spent on the runtime's compiling.
        return times[rounds..].Order().ElementAt(rounds / 2);
    }

    private static ImageCompilation Images(List<string> sources) =>
        ImageCompilation.For(SyntheticEstate.Compile(sources), EvaluationOptions.Default, CancellationToken.None)!;

    private static ImageEvaluation Evaluate(ImageCompilation images, string id, EvaluationLimits limits) =>
        new ImageEvaluator(new SourceRecipes(images, CancellationToken.None), limits, (parent, token) => images.Evaluate(parent, token).Evaluation).Evaluate(id, CancellationToken.None);

    private const string Typical = """
        using System;
        using ImageDsl;

        namespace Estate;

        [ApplicationLayer("acme/orders")]
        public sealed class Orders : Runtime0
        {
            public override string Tag => $"1.{Minor}.0";

            private int Minor => 4;

            private int Port => 8080;

            protected override void Define(ImageBuilder image) => image
                .Apt("tini", "jq")
                .AddUser("orders", uid: 10002)
                .WorkDir("/app")
                .Env("APP_NAME", "orders")
                .Env("APP_HOME", "/app")
                .Copy("app/", "/app/")
                .Copy("config/", "/etc/orders/")
                .Run($"chmod +x /app/start-{Minor}.sh")
                .Expose(Port)
                .Volume("/var/lib/orders")
                .Label("com.acme.team", "payments")
                .StopSignal("SIGTERM")
                .HealthCheck($"curl -fsS http://localhost:{Port}/health", interval: TimeSpan.FromSeconds(10))
                .User("orders")
                .Entrypoint("/app/start.sh", "--port", $"{Port}");
        }
        """;

    private static string Loops(int turns) => string.Create(CultureInfo.InvariantCulture, $$"""
        using ImageDsl;

        namespace Estate;

        [ApplicationLayer("acme/loops")]
        public sealed class Loops : Runtime0
        {
            public override string Tag => "1.0";

            private static int Next(int value) => (value * 31 + 7) % 1009;

            protected override void Define(ImageBuilder image)
            {
                var value = 1;
                var even = 0;

                for (var i = 0; i < {{turns}}; i++)
                {
                    value = Next(value);

                    if (value % 2 == 0)
                        even++;
                }

                image.Label("com.acme.even", $"{even}");
            }
        }
        """);

    private static string Helper(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System.Collections.Generic;
        using System.Linq;
        using ImageDsl;

        namespace Estate;

        public static class Helper{{number}}
        {
            public static string Join(IEnumerable<string> names) => string.Join(",", names.Where(name => name.Length > {{number % 7}}).OrderBy(name => name).Select(name => name.Trim()));

            public static int Sum(int[] values)
            {
                var sum = 0;

                foreach (var value in values)
                {
                    if (value % 2 == 0)
                        sum += value * {{number}};
                    else
                        sum--;
                }

                return sum;
            }

            public static string Kind(int value) => value switch
            {
                < 0 => "negative",
                0 => "zero",
                > 0 and < {{number}} => $"small {value:x4}",
                _ => "large",
            };

            public static ImageBuilder Tools(this ImageBuilder image, params string[] names)
            {
                for (var i = 0; i < names.Length; i++)
                    image = image.Env("TOOL_" + i, names[i].ToUpperInvariant());

                return names.Length > {{number % 3}} ? image.Label("tools", Join(names)) : image;
            }
        }
        """);
}
