using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Tests.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Caching;

/// <summary>
/// A compiler server reads all files anew for every build. What it knows of a file holds as long as its content is the same, to the character; what
/// it generates must be what somebody generates who remembers nothing: here the same project under a name that was never seen.
/// </summary>
public sealed class NextBuildTests
{
    private const string File = "File2.cs";

    private static int s_strangers;

    private static readonly (string Path, string Text)[] Files = [.. Sample.Create().SyntaxTrees.Select(tree => (tree.FilePath, tree.ToString()))];

    /// <summary>What can change about a file, the length of its text being the same or not.</summary>
    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "a value of the same length", "orders.jar", "orderz.jar" },
        { "a comment of the same length", "/* padding */", "/* PADDING */" },
        { "two characters in another order", "/* padding */", "/* apdding */" },
        { "white space", "image.Copy(", "image .Copy(" },
        { "a line", "image.Copy(", "\nimage.Copy(" },
        { "white space at the end", "/* end */", "/* end */ " },
        { "the number of a line", "#line 700", "#line 701" },
        { "the file of a line", "\"a.cs\"", "\"b.cs\"" },
        { "what a pragma names", "warning disable 1", "warning disable 2" },
    };

    [Fact]
    public void What_is_known_of_a_file_is_known_of_the_same_file_in_the_next_build()
    {
        var name = Stranger();
        var (first, next) = (Compile(name, Files), Compile(name, Files));
        Assert.DoesNotContain(next.SyntaxTrees, first.SyntaxTrees.Contains);

        var places = Places(first);
        Assert.Equal<TreeFingerprint>(Of(first).Trees, Of(next).Trees, ReferenceEquals);
        Assert.NotEmpty(places);
        Assert.Equal<ImagePlaces>(places, Places(next), ReferenceEquals);
    }

    [Theory, MemberData(nameof(Changes))]
    public void A_changed_file_is_another_one(string what, string before, string after)
    {
        _ = what;
        var padded = Change(Files, text => "#pragma warning disable 1\n" + text + "\n/* padding */\n#line 700 \"a.cs\"\n/* end */");
        AssertNoticed(padded, Change(padded, text => text.Replace(before, after, StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_end_of_lines_is_another_file() => AssertNoticed(Files, Change(Files, text => text.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void A_file_elsewhere_is_another_one() => AssertNoticed(Files, [.. Files.Select(file => (file.Path.Replace(File, "Moved.cs", StringComparison.Ordinal), file.Text))]);

    [Fact]
    public void Files_that_trade_their_names_are_others()
    {
        var (one, other) = (Array.FindIndex(Files, IsFile), 0);
        (string Path, string Text)[] traded = [.. Files];
        (traded[one].Path, traded[other].Path) = (traded[other].Path, traded[one].Path);
        AssertGeneratesAsAStranger(Files, traded);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, null)]
    [InlineData(null, "SYMBOL")]
    public void Other_options_make_another_file(LanguageVersion? version, string? symbol)
    {
        var name = Stranger();
        var options = TestCompilation.ParseOptions.WithLanguageVersion(version ?? TestCompilation.ParseOptions.LanguageVersion);
        var changed = Compile(name, Files, symbol is null ? options : options.WithPreprocessorSymbols(symbol));
        Assert.DoesNotContain(Of(changed).Trees, Of(Compile(name, Files)).Trees.Contains);
    }

    /// <summary>Edits of all kinds come and go from build to build in one process.</summary>
    [Fact]
    public void After_any_changes_the_same_is_generated_as_without_memory()
    {
        var random = new Random(7);
        (string Before, string After)[] changes =
        [
            ("\n", "\r\n"), (" => ", "\n => "), ("image.", "image\n."), ("return name", "return\nname"),
            ("orders.jar", "orderz.jar"), ("9090", "9191"), ("=> 21", "=> 25"), ("13.1", "13.2"), ("\"svc\"", "\"abc\""),
        ];
        var name = Stranger();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        for (var build = 0; build < 32; build++)
        {
            (string Path, string Text)[] files = [.. Files];

            for (var edits = random.Next(5); edits >= 0; edits--)
            {
                var file = random.Next(files.Length);
                var (before, after) = changes[random.Next(changes.Length)];
                files[file].Text = files[file].Text.Replace(before, after, StringComparison.Ordinal);
            }

            var generated = Generate(Compile(name, files));
            Assert.Equal(Generate(Compile(Stranger(), files)), generated);
            _ = seen.Add(generated);
        }

        Assert.True(seen.Count >= 8, $"only {seen.Count} of 32 builds were different ones");
    }

    [Fact]
    public void Files_of_long_ago_are_forgotten()
    {
        var name = Stranger();
        var first = Of(Compile(name, Files)).Trees.Single(tree => tree.Path.EndsWith(File, StringComparison.Ordinal));

        for (var edit = 0; edit < 3 * Files.Length; edit++)
            _ = Of(Compile(name, Change(Files, text => text + $"\n// {edit}")));

        Assert.Null(LoweringScopes.FilesOf(Compile(name, Files)).Find(first.Content));
    }

    private static void AssertNoticed((string Path, string Text)[] before, (string Path, string Text)[] after)
    {
        var name = Stranger();
        var (old, changed) = (Of(Compile(name, before)).Trees, Of(Compile(name, after)).Trees);
        var number = Array.FindIndex(before, IsFile);

        Assert.NotSame(old[number], changed[number]);
        Assert.Equal<TreeFingerprint>(old.Where((_, i) => i != number), changed.Where((_, i) => i != number), ReferenceEquals);
        AssertGeneratesAsAStranger(before, after);
    }

    private static void AssertGeneratesAsAStranger((string Path, string Text)[] before, (string Path, string Text)[] after)
    {
        var name = Stranger();
        var first = Generate(Compile(name, before));
        Assert.Equal(Generate(Compile(Stranger(), after)), Generate(Compile(name, after)));
        Assert.Equal(first, Generate(Compile(name, before)));
    }

    private static (string Path, string Text)[] Change((string Path, string Text)[] files, Func<string, string> change)
    {
        (string Path, string Text)[] changed = [.. files.Select(file => IsFile(file) ? (file.Path, change(file.Text)) : file)];
        Assert.NotEqual(files, changed);
        return changed;
    }

    private static bool IsFile((string Path, string Text) file) => file.Path.EndsWith(File, StringComparison.Ordinal);

    private static string Stranger() => "Builds" + Interlocked.Increment(ref s_strangers);

    /// <summary>Trees of its own, as a new build has them.</summary>
    private static Compilation Compile(string name, (string Path, string Text)[] files, CSharpParseOptions? options = null) =>
        CSharpCompilation.Create(name, files.Select(file => TestCompilation.Tree(file.Text, file.Path, options)), TestCompilation.References, Sample.Create().Options);

    private static string Generate(Compilation compilation)
    {
        var run = new GeneratorRun(compilation);
        Assert.DoesNotContain(run.Result.GeneratedSources, source => source.SourceText.ToString().Contains("ImageNotGenerated", StringComparison.Ordinal));
        return string.Join("\n", run.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText));
    }

    private static CompilationFingerprint Of(Compilation compilation) => CompilationFingerprint.Of(compilation, TestContext.Current.CancellationToken);

    private static ImagePlaces[] Places(Compilation compilation)
    {
        _ = Generate(compilation);
        return [.. LoweringScopes.Of(compilation, Of(compilation)).Images.OrderBy(image => image.Key, StringComparer.Ordinal).Select(image => image.Value.Places!)];
    }
}
