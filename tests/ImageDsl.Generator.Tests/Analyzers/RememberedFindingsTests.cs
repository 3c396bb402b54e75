using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>
/// What was found before is found again, by editors after an edit and by a compiler server in the next build. It must be what somebody finds who
/// remembers nothing: here the same project under a name that was never seen.
/// </summary>
public sealed class RememberedFindingsTests
{
    private static int s_strangers;

    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(ImageGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly MetadataReference LibraryOne = Library("13-slim", "root");
    private static readonly MetadataReference LibraryTwo = Library("latest", "app");

    private static readonly Project Start = new(
        [
            """
            [OsLayer("acme/os")]
            public class Os : Image
            {
                public override ImageReference From => "debian:13.1-slim";
                public override string Tag => Property("Version", "1");
                protected override void Define(ImageBuilder image) => image.AddUser("app", uid: 10001);
            }
            """,
            """
            public abstract class Service : Os
            {
                protected virtual int Port => 8080;
                protected override void Define(ImageBuilder image) => image.Expose(Port);
            }
            """,
            """
            public static partial class Components
            {
                public const string Team = "orders";
                public static ImageBuilder Start(this ImageBuilder image) => image.Cmd("run");
                public static ImageBuilder Note(this ImageBuilder image, object text) => image.Env("NOTE", "any");
            }
            """,
            """
            [ApplicationLayer("acme/orders")]
            public partial class Orders : Service
            {
                public override string Tag => "1.4";
                protected override void Define(ImageBuilder image)
                {
                    base.Define(image);
                    image.Label("com.acme.team", Components.Team).User("app").Note("a").Start();
                }
            }

            [ApplicationLayer("acme/billing")]
            public class Billing : Service
            {
                public override string Tag => "2.0";
                protected override int Port => 9090;
                protected override void Define(ImageBuilder image)
                {
                    base.Define(image);
                    image.Apt("curl").User("app").Start();
                }
            }
            """,
            """
            [ApplicationLayer("acme/web")]
            public class Web : LibraryService
            {
                public override string Tag => "3.0";
            }
            """,
        ],
        Settings: ImmutableDictionary<string, string>.Empty.Add("imagedsl_max_literal_layers", "3"),
        Properties: ImmutableDictionary<string, string>.Empty,
        LibraryOne,
        ByAnotherGenerator: null);

    /// <summary>One thing that can change about a project, and that changes what there is to say about it.</summary>
    private static readonly ImmutableDictionary<string, Func<Project, Project>> Changes = new Dictionary<string, Func<Project, Project>>
    {
        ["a helper that other images call"] = p => p.Edit("image.Cmd(\"run\")", "image.CmdShell(\"run\")"),
        ["a constant that another file names"] = p => p.Edit("Team = \"orders\"", "Team = \"\\n\""),
        ["a body of the template"] = p => p.Edit("image.Expose(Port)", "image.Expose(Port).CmdShell(\"serve\")"),
        ["a value that one image gives to the template"] = p => p.Edit("=> 9090", "=> 0"),
        ["the image at the bottom"] = p => p.Edit("debian:13.1-slim", "debian:latest"),
        ["a package that the image at the bottom installs too"] = p => p.Edit("image.AddUser(", "image.Apt(\"curl\").AddUser("),
        ["a layer more in the image at the bottom"] = p => p.Edit("image.AddUser(", "image.Run(\"true\").AddUser("),
        ["white space above what is found"] = p => p.Edit("image.Cmd(\"run\")", "\n\n  image.CmdShell(\"run\")"),
        ["a call that replays the steps of the parent"] = p => p.Edit("image.Expose(Port);", "base.Define(image);"),
        ["a call of the template that is gone"] = p => p.Edit("base.Define(image);\n        image.Apt", "image.Apt"),
        ["a pragma"] = p => p.Edit("public class Web", "#pragma warning disable IMG501\npublic class Web"),
        [".editorconfig: a label that is asked for"] = p => p.Set("imagedsl_required_labels", "com.acme.owner"),
        [".editorconfig: the depth"] = p => p.Set("imagedsl_max_literal_layers", "1"),
        [".editorconfig: registries"] = p => p.Set("imagedsl_approved_registries", "registry.acme.com"),
        [".editorconfig: a key that nobody knows"] = p => p.Set("imagedsl_max_layers", "1"),
        ["a build property that an image reads"] = p => p.Build("ImageDslProperties", "Version:" + Convert.ToBase64String(Encoding.UTF8.GetBytes("a b"))),
        ["a build property about external images"] = p => p.Build("ImageDslExternalImages", "debian=os+runtime+middleware"),
        ["a build property about support"] = p => p.Build("ImageDslSupportDate", "2050-01-01"),
        ["a bound"] = p => p.Build("ImageDslMaxSteps", "5"),
        ["a reference"] = p => p with { Library = LibraryTwo },
        ["a referenced project"] = p => p with { Library = LibrarySource("latest", "app").ToSourceReference() },
        ["a member by another generator"] = p => p with { ByAnotherGenerator = "public partial class Orders { public override System.Collections.Generic.IEnumerable<string> Tags => [\"a b\"]; }" },
        ["a better overload by another generator"] = p => p with { ByAnotherGenerator = "public static partial class Components { public static ImageBuilder Note(this ImageBuilder image, string text) => image.Env(\"A\", \"\").User(\"root\"); }" },
        ["an image by another generator"] = p => p with { ByAnotherGenerator = "[ApplicationLayer(\"acme/orders\")] public class Made : Service { public override string Tag => \"1.4\"; }" },
    }.ToImmutableDictionary();

    public static TheoryData<string> Names => [.. Changes.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_change_is_noticed_and_so_is_its_undoing(string name)
    {
        var before = await Start.Find("Project");
        var changed = Changes[name](Start);
        var after = await changed.Find("Project");

        Assert.NotEqual(before, after);
        Assert.Equal(await changed.Find(Stranger()), after);
        Assert.Equal(before, await Start.Find("Project"));
    }

    /// <summary>Changes come and go in any order and together, as edits, builds and configurations do in one process.</summary>
    [Fact]
    public async Task After_any_changes_the_same_is_found_as_without_memory()
    {
        var random = new Random(1);
        var names = Changes.Keys.Order(StringComparer.Ordinal).ToArray();
        var active = new SortedSet<string>(StringComparer.Ordinal);

        for (var i = 0; i < 24; i++)
        {
            var name = names[random.Next(names.Length)];
            _ = active.Remove(name) || active.Add(name);

            var project = active.Aggregate(Start, (project, change) => Changes[change](project));
            var found = await project.Find("Walk");
            var expected = await project.Find(Stranger());
            Assert.True(expected.SequenceEqual(found), $"with {string.Join(", ", active)}: remembered\n{string.Join("\n", found)}\ninstead of\n{string.Join("\n", expected)}");
        }
    }

    [Fact]
    public async Task Compilations_of_one_text_that_differ_in_options_do_not_mix_even_at_once()
    {
        Project[] projects = [Start, .. Changes.Where(change => change.Key.StartsWith('.') || change.Key.StartsWith("a b", StringComparison.Ordinal)).Select(change => change.Value(Start))];
        var expected = await Task.WhenAll(projects.Select(project => project.Find(Stranger())));
        Assert.True(expected.Select(findings => string.Join("\n", findings)).Distinct().Count() >= 7);

        for (var round = 0; round < 2; round++)
        {
            var found = await Task.WhenAll(projects.Select(project => Task.Run(() => project.Find("Together"))));
            Assert.Equal(expected, found);
        }
    }

    /// <summary>The generator wrote it a moment ago, so that nothing is written again to compare with; unless it is something else.</summary>
    [Theory]
    [InlineData("USER 10001", "USER 0", true)]
    [InlineData("acme/orders:1.4", "acme/orders:1.5", true)]
    [InlineData("// Orders:", "// Others:", false)]
    public async Task What_was_changed_in_a_generated_source_is_told(string before, string after, bool isTold)
    {
        var compilation = Generate(Start.Compile("Tampered"), Start);
        Assert.DoesNotContain(await Start.Find(compilation), finding => finding.StartsWith("IMG013", StringComparison.Ordinal));

        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Orders.image.g.cs", StringComparison.Ordinal));
        var text = tree.ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        var tampered = compilation.ReplaceSyntaxTree(tree, TestCompilation.Tree(text.Replace(before, after, StringComparison.Ordinal), tree.FilePath));

        var told = (await Start.Find(tampered)).Where(finding => finding.StartsWith("IMG013", StringComparison.Ordinal));
        Assert.Equal(isTold, told.Any(finding => finding.Contains("'Orders'", StringComparison.Ordinal)));
    }

    private static string Stranger() => "Stranger" + Interlocked.Increment(ref s_strangers);

    private static MetadataReference Library(string tag, string user) => LibrarySource(tag, user).ToCompiledReference();

    private static Compilation LibrarySource(string tag, string user) => TestCompilation.Create($$"""
        [OsLayer("acme/library")]
        public class LibraryOs : Image
        {
            public override ImageReference From => "debian:{{tag}}";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.AddUser("app", uid: 10001);
        }

        public abstract class LibraryService : LibraryOs
        {
            protected override void Define(ImageBuilder image) => image.User("{{user}}").Cmd("run");
        }
        """).WithAssemblyName("Library");

    private static Compilation Generate(Compilation compilation, Project project)
    {
        _ = CSharpGeneratorDriver.Create([new ImageGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions, optionsProvider: project)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);

        return generated;
    }

    private sealed record Project(
        ImmutableArray<string> Files,
        ImmutableDictionary<string, string> Settings,
        ImmutableDictionary<string, string> Properties,
        MetadataReference Library,
        string? ByAnotherGenerator)
    {
        public Project Edit(string before, string after) => this with { Files = [.. Files.Select(file => file.Replace(before, after, StringComparison.Ordinal))] };

        public Project Set(string key, string value) => this with { Settings = Settings.SetItem(key, value) };

        public Project Build(string property, string value) => this with { Properties = Properties.Add("build_property." + property, value) };

        /// <summary>Trees and objects of its own, as a new build has them.</summary>
        public Compilation Compile(string name) => TestCompilation.Create([.. Files]).AddReferences(Library).WithAssemblyName(name);

        /// <summary>What a build says: the generators run, and the analyzers see what both of them made.</summary>
        public Task<string[]> Find(string name)
        {
            var generated = Generate(Compile(name), this);

            return Find(ByAnotherGenerator is null ? generated : generated.AddSyntaxTrees(TestCompilation.Tree(ByAnotherGenerator, "/project/obj/Other.g.cs")));
        }

        public async Task<string[]> Find(Compilation compilation)
        {
            var options = new AnalyzerOptions([], this);
            var diagnostics = await compilation.WithAnalyzers([.. Analyzers], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");

            return [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).Select(Text).Order(StringComparer.Ordinal)];
        }

        public static implicit operator AnalyzerConfigOptionsProvider(Project project) => new Configuration(project.Settings, project.Properties);

        private static string Text(Diagnostic diagnostic) =>
            $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.Location.GetLineSpan()} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} "
            + string.Join(" ", diagnostic.AdditionalLocations.Select(place => place.GetLineSpan())) + string.Join(" ", diagnostic.Properties.Select(property => property.Value));
    }

    private sealed class Configuration(ImmutableDictionary<string, string> settings, ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(settings);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(settings);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
