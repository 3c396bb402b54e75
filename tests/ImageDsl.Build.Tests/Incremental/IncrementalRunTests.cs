using ImageDsl.Build.Assemblies;
using ImageDsl.Build.Incremental;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Build.Tests.Incremental;

/// <summary>A build that remembers the one before writes what a build from scratch writes, and says the same.</summary>
public sealed class IncrementalRunTests : IDisposable
{
    private const string Record = "obj/ImageDsl.record";
    private const string ImagesJson = "out/images.json";

    private readonly TemporaryFolder _kept = new();

    public void Dispose() => _kept.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void After_any_edit_the_files_are_those_of_a_build_from_scratch(int seed, bool rehearse)
    {
        var random = new Random(seed);
        var estate = new RandomEstate(random);
        var edits = new List<string>();

        for (var i = 0; i < 20; i++)
        {
            for (var count = i == 0 ? 12 : random.Next(1, 4); count > 0; count--)
                edits.Add(estate.Edit());

            using var fresh = new TemporaryFolder();
            var source = estate.ToSource();
            var expected = Run(fresh, source, rehearse: false);
            var actual = Run(_kept, source, rehearse && i > 0);

            Assert.Equal(fresh.Files("out"), _kept.Files("out"));
            Assert.All(fresh.Files("out"), file => Assert.True(
                File.ReadAllText(fresh["out/" + file]) == File.ReadAllText(_kept["out/" + file]), $"{file} after {string.Join(", ", edits)}"));
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Images_that_did_not_change_are_neither_folded_nor_written_again()
    {
        _ = Run(_kept, SomeSource(), rehearse: false);

        var memory = RunRecord.Read(_kept[Record], _kept["out"], Options());
        var assembly = AssemblyReader.Read(_kept["Acme.dll"]);
        var estate = Estate.Create(ImageDocuments.ImagesOf(assembly, memory.Images), TestContext.Current.CancellationToken);
        var options = new DocumentOptions(_kept.Path, _kept["out"]) { Declarations = ImageDocuments.DeclarationsOf(assembly) };
        var folding = EstateFolding.Of(estate, options.ExternalImages, new CancellationToken(canceled: true));
        var keys = memory.Recognise(estate);

        Assert.NotEmpty(estate.Nodes);
        Assert.All(estate.Nodes, node =>
        {
            Assert.Contains($"\"class\": \"{node.Description.Class}\"", Entry(memory.ImagesJson, node), StringComparison.Ordinal);
            Assert.Contains($"\"class\": \"{node.Description.Class}\"", Entry(memory.OriginsJson, node), StringComparison.Ordinal);
            _ = memory.Contexts.Get(node.Description.Class, keys.Own[node.Description.Class], () => throw new InvalidOperationException("It is read again."));
        });

        string Entry(EntryMemory entries, EstateNode node)
        {
            var document = new DocumentContent();
            entries.Append(document, node, folding, options, _ => throw new InvalidOperationException("It is written again."));
            return document.ToString();
        }
    }

    [Fact]
    public void An_edit_changes_the_entries_of_the_image_and_of_those_above_it_alone()
    {
        var (before, after) = (EstateOf("1", "1"), EstateOf("2", "1"));
        var (keys, changed) = (KeysOf(before), KeysOf(after));

        Assert.Equal(["Acme.Base", "Acme.Middle", "Acme.Top"], keys.Whole.Keys.Where(name => keys.Whole[name] != changed.Whole[name]).Order(StringComparer.Ordinal));
        Assert.Equal(["Acme.Base"], keys.Own.Keys.Where(name => keys.Own[name] != changed.Own[name]));

        changed = KeysOf(EstateOf("1", "2"));
        Assert.Equal(["Acme.Top"], keys.Whole.Keys.Where(name => keys.Whole[name] != changed.Whole[name]));
    }

    [Theory]
    [InlineData("images.json")]
    [InlineData("origins.json")]
    [InlineData("docker-bake.json")]
    [InlineData("images.md")]
    [InlineData("image0/Dockerfile")]
    public void A_file_that_somebody_edited_or_deleted_is_restored(string name)
    {
        var estate = new RandomEstate(new Random(7));
        for (var i = 0; i < 8; i++)
            _ = estate.Edit();

        _ = Run(_kept, estate.ToSource(), rehearse: false);
        var file = _kept["out/" + name];
        var text = File.ReadAllText(file);
        var time = File.GetLastWriteTimeUtc(file);

        // Of the same length, and even of the same time.
        File.WriteAllText(file, text.Replace("0", "1", StringComparison.Ordinal).Replace("image", "imagf", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, time);
        _ = Run(_kept, estate.ToSource(), rehearse: true);
        Assert.Equal(text, File.ReadAllText(file));

        File.Delete(file);
        _ = Run(_kept, estate.ToSource(), rehearse: true);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public void A_file_that_changes_while_the_compiler_works_is_restored()
    {
        var source = SomeSource();
        _ = Run(_kept, source, rehearse: false);
        var file = _kept["out/image0/Dockerfile"];
        var text = File.ReadAllText(file);
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));

        _ = Run(_kept, source, rehearse: true, () => File.WriteAllText(file, text.Replace('E', 'F')));

        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public void A_damaged_record_is_none()
    {
        var estate = new RandomEstate(new Random(8));
        var random = new Random(9);
        for (var i = 0; i < 8; i++)
            _ = estate.Edit();

        _ = Run(_kept, estate.ToSource(), rehearse: false);
        var record = File.ReadAllBytes(_kept[Record]);
        var expected = _kept.Files("out").ToDictionary(file => file, file => File.ReadAllText(_kept["out/" + file]));

        for (var i = 0; i < 20; i++)
        {
            var damaged = record.ToArray();

            for (var hits = random.Next(1, 10); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);

            File.WriteAllBytes(_kept[Record], i % 4 == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            _ = Run(_kept, estate.ToSource(), rehearse: i % 2 == 0);

            Assert.Equal(expected, _kept.Files("out").ToDictionary(file => file, file => File.ReadAllText(_kept["out/" + file])));
            Assert.Equal(record, File.ReadAllBytes(_kept[Record]));
        }
    }

    [Fact]
    public void What_is_stated_about_external_images_counts_from_the_next_build_on()
    {
        var source = SomeSource();
        _ = Run(_kept, source, rehearse: false);
        using var fresh = new TemporaryFolder();

        _ = Run(fresh, source, rehearse: false, externalImages: "acme/unknown=os+runtime=daemon,debian=os+runtime=daemon");
        _ = Run(_kept, source, rehearse: true, externalImages: "acme/unknown=os+runtime=daemon,debian=os+runtime=daemon");

        Assert.Equal(File.ReadAllText(fresh[ImagesJson]), File.ReadAllText(_kept[ImagesJson]));
    }

    [Fact]
    public void A_rehearsal_writes_nothing()
    {
        var engine = new RecordingEngine();
        _ = Compiled.Write(_kept["Acme.dll"], SomeSource());

        Assert.True(Preparation(_kept, engine, "").Execute());
        _ = Rehearsal.End(engine, _kept["Acme.dll"], TestContext.Current.CancellationToken);

        Assert.Equal(["Acme.dll"], _kept.Files());
        Assert.Empty(engine.Errors);
        Assert.Empty(engine.Warnings);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no assembly")]
    public void Without_an_assembly_of_before_nothing_is_prepared_and_nobody_hears_of_it(string? content)
    {
        var engine = new RecordingEngine();

        if (content is not null)
            _kept.Write("Acme.dll", content);

        Assert.True(Preparation(_kept, engine, "").Execute());
        File.Delete(_kept["Acme.dll"]);
        _ = Run(_kept, SomeSource(), rehearse: false, engine: engine);

        Assert.True(File.Exists(_kept["out/image0/Dockerfile"]));
        Assert.Empty(engine.Errors);
    }

    private static List<GeneratedImage> EstateOf(string baseStep, string topStep) =>
    [
        Generated("Base", "debian:13", null, $"FROM debian:13\nENV A={baseStep}\n"),
        Generated("Middle", "acme/base:1", "Acme.Base", "FROM acme/base:1\n"),
        Generated("Top", "acme/middle:1", "Acme.Middle", $"FROM acme/middle:1\nENV B={topStep}\n"),
        Generated("Other", "debian:13", null, "FROM debian:13\n"),
    ];

    private static GeneratedImage Generated(string name, string parent, string? parentClass, string dockerfile) => new(
        "Acme." + name,
        ImageDescriptionJson.Write(new ImageDescription(
            "Acme." + name, LayerKind.Os, ImageReference.Parse($"acme/{name.ToLowerInvariant()}:1"), ImageReference.Parse(parent), parentClass)),
        dockerfile);

    private static ImageKeys KeysOf(List<GeneratedImage> images)
    {
        var memory = new ImageMemory();
        return ImageKeys.Of(Estate.Create(images.Select(image => memory.Get(image, "Acme", null)), TestContext.Current.CancellationToken), memory);
    }

    private static string SomeSource()
    {
        var estate = new RandomEstate(new Random(11));

        for (var i = 0; i < 8; i++)
            _ = estate.Edit();

        return estate.ToSource();
    }

    private string Options() => string.Join("\n", _kept.Path, _kept["out"], "");

    /// <summary>Compiles and runs the step, after a rehearsal on the assembly of before if asked to. Returns what it warned of.</summary>
    private static List<string> Run(TemporaryFolder folder, string source, bool rehearse, Action? meanwhile = null, string externalImages = "", RecordingEngine? engine = null)
    {
        engine ??= new RecordingEngine();
        folder.Write("there.txt", "");

        if (rehearse)
            Assert.True(Preparation(folder, engine, externalImages).Execute());

        var assembly = Compiled.Write(folder["Acme.dll"], source);

        if (meanwhile is not null)
        {
            Thread.Sleep(500);
            meanwhile();
        }

        Assert.True(new WriteImages
        {
            BuildEngine = engine,
            Assembly = assembly,
            ProjectDirectory = folder.Path,
            OutputPath = "out",
            FileList = "obj/list.txt",
            Record = Record,
            ExternalImages = externalImages,
        }.Execute());

        Assert.Empty(engine.Errors);
        return [.. engine.Warnings.Select(warning => $"{Path.GetRelativePath(folder.Path, warning.File)}:{warning.LineNumber} {warning.Code} {warning.Message}")];
    }

    private static PrepareImages Preparation(TemporaryFolder folder, RecordingEngine engine, string externalImages) => new()
    {
        BuildEngine = engine,
        Assembly = "Acme.dll",
        ProjectDirectory = folder.Path,
        OutputPath = "out",
        FileList = "obj/list.txt",
        Record = Record,
        ExternalImages = externalImages,
    };
}
