using System.Text.RegularExpressions;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Sources;

namespace ImageDsl.EndToEnd;

/// <summary>The Dockerfiles of public repositories, each in its own place, read as one estate.</summary>
public sealed partial class CorpusEstateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imagedsl-corpus-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_file_is_an_image_with_all_that_a_plain_look_at_its_text_finds_it_needs()
    {
        var files = Copy();
        var estate = EstateLoader.Load(["."], _folder, null, TestContext.Current.CancellationToken);
        var graph = estate.Graph;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{files.Count} Dockerfiles: {graph.Images.Count(image => !image.IsExternal)} images on {graph.Images.Count(image => image.IsExternal)} external ones, {graph.Images.Sum(image => graph.Needs(image).Count)} edges, "
            + $"{graph.Images.SelectMany(image => image.Unresolved).Count()} references of {graph.Images.Count(image => image.Unresolved.Any())} images not resolved, {estate.Warnings.Count} warnings");

        Assert.Empty(graph.Cycles);

        foreach (var (path, kind) in files)
        {
            var image = graph.Find(path);

            if (kind is "valid" or "needs-build-arg")
                Assert.NotNull(image);

            if (kind == "valid")
                Assert.Superset(ImagesIn(File.ReadAllText(Path.Combine(_folder, path))), graph.Needs(image!).Select(edge => graph.Images[edge.Other].Name).ToHashSet());
        }

        // What a person would not believe is not said without a word.
        Assert.All(files.Where(file => graph.Find(file.Path) is null), file => Assert.Contains(estate.Warnings, warning => warning.Path == file.Path));
        Assert.All(graph.Images, image => Assert.All(graph.Needs(image), edge => Assert.True(edge.Other < image.Index)));
    }

    [Fact]
    public void Dependents_are_the_reverse_of_the_chains()
    {
        _ = Copy();
        var graph = EstateLoader.Load(["."], _folder, null, TestContext.Current.CancellationToken).Graph;

        foreach (var external in graph.Images.Where(image => image.IsExternal))
        {
            Assert.Equal(
                graph.Images.Where(image => image != external && graph.ChainOf(image)[0] == external),
                Dependents.Of(graph, [external], TestContext.Current.CancellationToken).Where(dependent => dependent.IsByInheritance).Select(dependent => dependent.Image));
        }
    }

    /// <summary>Where the files stand in their repositories, with what BuildKit says about each.</summary>
    private List<(string Path, string Kind)> Copy()
    {
        var files = new List<(string Path, string Kind)>();

        foreach (var (file, kind) in Corpus.Files())
        {
            var path = $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file).Replace("__", "/", StringComparison.Ordinal)}";
            var target = Path.Combine(_folder, path);

            // Not every file of the corpus is called as a Dockerfile is.
            if (SourceTree.KindOf(Path.GetFileName(target)) != SourceFileKind.Dockerfile)
                continue;

            _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            files.Add((path, kind));
        }

        Assert.True(files.Count > 400, $"{files.Count} Dockerfiles");
        return files;
    }

    /// <summary>The images that FROM lines without variables name and that are no stages.</summary>
    private static HashSet<string> ImagesIn(string text)
    {
        var stages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var images = new HashSet<string>();

        foreach (Match from in From().Matches(text))
        {
            var name = from.Groups[1].Value;

            if (!name.Contains('$', StringComparison.Ordinal) && !stages.Contains(name) && name != "scratch")
                _ = images.Add(ImageReference.Parse(name).Familiar);

            _ = stages.Add(from.Groups[2].Value);
        }

        return images;
    }

    [GeneratedRegex(@"^[ \t]*FROM[ \t]+(?:--platform=\S+[ \t]+)?([^\s\\]+)(?:[ \t]+AS[ \t]+(\S+))?[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex From();
}
