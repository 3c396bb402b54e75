using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Caching;

/// <summary>The cache key: what counts as a change of declarations, and what is the matter of one body.</summary>
public sealed class FingerprintTests
{
    private const string Source = """
        using System.Text;
        [System.Obsolete("old")]
        class Base { protected const int Version = 1; protected enum Kind { A = 1, B } }
        class C : Base
        {
            static readonly string Name = "n";
            int Property { get; set; } = 3;
            int Computed => 4;
            int Counted { get { return 5; } }
            static int M(int x = 7) { var local = 8; return local + x; }
            C() { System.Console.WriteLine(9); }
            static C operator +(C a, C b) => a;
        }
        """;

    public static TheoryData<string, string, string> DeclarationChanges { get; } = new()
    {
        { "a constant", "Version = 1", "Version = 2" },
        { "an enum value", "A = 1", "A = 2" },
        { "a default value", "int x = 7", "int x = 8" },
        { "an attribute's argument", "\"old\"", "\"older\"" },
        { "an attribute", "[System.Obsolete(\"old\")]", "" },
        { "a using", "using System.Text;", "using System.Linq;" },
        { "a base list", "class C : Base", "class C" },
        { "a modifier", "static readonly string", "static string" },
        { "a return type", "static int M(", "static long M(" },
        { "a member's name", "Computed", "Calculated" },
        { "the loss of a body", "=> 4;", "{ get; }" },
        { "the form of a body", "{ get { return 5; } }", "=> 5;" },
        { "a body that begins to use its field", "return 5;", "return field;" },
        { "the loss of an initialiser", " = 3;", "" },
        { "a directive that drops a member", "int Computed => 4;", "#if NEVER\nint Computed => 4;\n#endif\n" },
    };

    public static TheoryData<string, string, string> BodyChanges { get; } = new()
    {
        { "a statement", "var local = 8;", "var local = 9;" },
        { "a local function", "var local = 8;", "int local = F(); int F() => 8;" },
        { "an expression body", "=> 4;", "=> 40;" },
        { "an accessor", "return 5;", "return 50;" },
        { "a field's initialiser", "\"n\"", "\"m\"" },
        { "a property's initialiser", "= 3;", "= 30;" },
        { "a constructor", "WriteLine(9)", "WriteLine(10)" },
        { "an operator", "=> a;", "=> b;" },
    };

    public static TheoryData<string, string, string> Layout { get; } = new()
    {
        { "white space in a body", "var local = 8;", "var  local =\n 8;" },
        { "a comment in a body", "var local = 8;", "var local = /* eight */ 8;" },
        { "a comment above a member", "static int M(", "// about M\nstatic int M(" },
        { "white space in a declaration", "class C : Base", "class C  :\n  Base" },
        { "documentation", "int Computed", "/// <summary>Four.</summary>\nint Computed" },
        { "a pragma", "int Computed", "#pragma warning disable 1\nint Computed" },
    };

    [Theory, MemberData(nameof(DeclarationChanges))]
    public void A_change_of_declarations_is_noticed(string what, string before, string after)
    {
        _ = what;
        Assert.NotEqual(Of(Source).Declarations, Of(Changed(before, after)).Declarations);
    }

    [Theory, MemberData(nameof(BodyChanges))]
    public void A_change_of_a_body_changes_that_body_alone(string what, string before, string after)
    {
        _ = what;
        var old = Of(Source);
        var changed = Of(Changed(before, after));

        Assert.Equal(old.Declarations, changed.Declarations);
        Assert.Equal(1, old.Trees[0].Bodies.Zip(changed.Trees[0].Bodies).Count(p => p.First != p.Second));
    }

    [Theory, MemberData(nameof(Layout))]
    public void Layout_changes_nothing(string what, string before, string after)
    {
        _ = what;
        var old = Of(Source);
        var changed = Of(Changed(before, after));

        Assert.Equal(old.Declarations, changed.Declarations);
        Assert.Equal(old.Trees[0].Bodies, changed.Trees[0].Bodies);
    }

    [Fact]
    public void The_order_of_files_counts() =>
        Assert.NotEqual(Of("partial class A { int a = 1; }", "partial class A { int b = 2; }").Declarations,
            Of("partial class A { int b = 2; }", "partial class A { int a = 1; }").Declarations);

    [Fact]
    public void Options_and_references_count()
    {
        var compilation = TestCompilation.Create(Source);
        var options = compilation.Options;

        var changed = new Compilation[]
        {
            compilation.WithOptions(options.WithOverflowChecks(true)),
            compilation.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable)),
            compilation.WithOptions(options.WithAllowUnsafe(true)),
            compilation.WithOptions(options.WithOptimizationLevel(OptimizationLevel.Release)),
            compilation.RemoveReferences(compilation.References.Last()),
            compilation.ReplaceReference(compilation.References.Last(), MetadataReference.CreateFromFile(typeof(FingerprintTests).Assembly.Location)),
            WithParseOptions(TestCompilation.ParseOptions.WithPreprocessorSymbols("DEBUG")),
            WithParseOptions(TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp12)),
            WithParseOptions(TestCompilation.ParseOptions.WithFeatures([new("strict", "true")])),
            compilation.WithAssemblyName("Other"),
        };

        Assert.All(changed, c => Assert.NotEqual(Of(compilation).Declarations, Of(c).Declarations));
        Assert.Equal(changed.Length, changed.Select(c => Of(c).Declarations).Distinct().Count());
    }

    /// <summary>The compiler server makes new references for every build, of what it has read of an unchanged file before.</summary>
    [Fact]
    public void A_compiled_reference_counts_by_what_was_read_of_it_and_by_how_it_is_used()
    {
        var path = typeof(FingerprintTests).Assembly.Location;
        using var metadata = AssemblyMetadata.CreateFromFile(path);
        using var readAgain = AssemblyMetadata.CreateFromFile(path);

        Hash128 With(MetadataReference reference) => Of(TestCompilation.Create(Source).AddReferences(reference)).Declarations;

        var first = With(metadata.GetReference(filePath: path));
        Assert.Equal(first, With(metadata.GetReference(filePath: path)));
        Assert.NotEqual(first, With(readAgain.GetReference(filePath: path)));
        Assert.NotEqual(first, With(metadata.GetReference(filePath: path, aliases: ["other"])));
        Assert.NotEqual(first, With(metadata.GetReference(filePath: path, embedInteropTypes: true)));
    }

    /// <summary>A file that cannot be read has no content to go by, and is no reason to fail.</summary>
    [Fact]
    public void A_reference_that_is_not_there_counts_as_itself()
    {
        var gone = new GoneReference();
        Assert.Same(gone, OptionsHash.IdentityOf(gone));
    }

    [Fact]
    public void A_referenced_project_counts_by_its_declarations()
    {
        CompilationFingerprint With(string source) => Of(TestCompilation.Create(Source)
            .AddReferences(TestCompilation.Create(source).WithAssemblyName("Referenced").ToMetadataReference()));

        Assert.Equal(With("public class R { int M() => 1; }").Declarations, With("public class R { int M() => 2; }").Declarations);
        Assert.NotEqual(With("public class R { int M() => 1; }").Declarations, With("public class R { long M() => 1; }").Declarations);
    }

    private static string Changed(string before, string after)
    {
        Assert.Contains(before, Source);
        return Source.Replace(before, after, StringComparison.Ordinal);
    }

    private static Compilation WithParseOptions(CSharpParseOptions options) => CSharpCompilation.Create(
        "Test",
        TestCompilation.Create(Source).SyntaxTrees.Select(t => TestCompilation.Tree(t.ToString(), t.FilePath, options)),
        TestCompilation.References,
        TestCompilation.Create(Source).Options);

    private static CompilationFingerprint Of(params string[] sources) => Of(TestCompilation.Create(sources));

    private static CompilationFingerprint Of(Compilation compilation) => CompilationFingerprint.Of(compilation, CancellationToken.None);

    private sealed class GoneReference() : PortableExecutableReference(MetadataReferenceProperties.Assembly)
    {
        protected override Metadata GetMetadataImpl() => throw new FileNotFoundException();

        protected override PortableExecutableReference WithPropertiesImpl(MetadataReferenceProperties properties) => this;

        protected override DocumentationProvider CreateDocumentationProvider() => DocumentationProvider.Default;
    }
}
