using System.Text.Json;
using ImageDsl.Model;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Build.Tests;

public sealed class WriteImagesTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _project.Dispose();

    private static string Generated(string name, string dockerfile) =>
        $"[assembly: ImageDsl.CompilerServices.GeneratedImage(\"{name}\", {Literal(Description(name))}, {Literal(dockerfile)})]\n";

    private static string Description(string name, string? reference = null) => Json.ImageDescriptionJson.Write(new ImageDescription(
        name,
        LayerKind.Os,
        ImageReference.Parse(reference ?? "acme/" + name.ToLowerInvariant() + ":1"),
        ImageReference.Parse("debian:13-slim"),
        ParentClass: null));

    private static string Image(string name) => $"[ImageDsl.OsLayer(\"acme/{name.ToLowerInvariant()}\")] public class {name} {{ }}\n";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private WriteImages Task(string source) => new()
    {
        BuildEngine = _engine,
        Assembly = Compiled.Write(_project["Acme.dll"], source),
        ProjectDirectory = _project.Path,
        OutputPath = "bin/images",
        FileList = "obj/list.txt",
    };

    [Fact]
    public void An_image_becomes_a_file_and_the_summary_says_where()
    {
        var task = Task(Generated("Orders", "FROM debian:13-slim\n") + Image("Orders"));

        Assert.True(task.Execute());
        Assert.Empty(_engine.Errors);
        Assert.Equal("FROM debian:13-slim\n", File.ReadAllText(_project["bin/images/orders/Dockerfile"]));
        Assert.Contains("1 image in bin/images", task.Summary);
        Assert.EndsWith("docker buildx bake -f bin/images/docker-bake.json", task.Summary);
    }

    [Fact]
    public void Beside_the_Dockerfiles_stand_the_documents_about_all_of_them()
    {
        var origins = """[assembly: ImageDsl.CompilerServices.ImageOrigins("Orders\tsub/Orders.cs:12")]""" + "\n";
        var task = Task(Generated("Orders", "FROM debian:13-slim\n") + origins + Image("Orders"));
        task.BakeLabels = [new TaskItem("org.opencontainers.image.revision", new Dictionary<string, string> { ["Value"] = "abc123" })];

        Assert.True(task.Execute());
        Assert.Equal(["docker-bake.json", "images.json", "images.md", "orders/Dockerfile"], _project.Files("bin/images").Order(StringComparer.Ordinal));

        using var images = JsonDocument.Parse(File.ReadAllText(_project["bin/images/images.json"]));
        var image = Assert.Single(images.RootElement.GetProperty("images").EnumerateArray());
        Assert.Equal("acme/orders:1", image.GetProperty("reference").GetString());
        Assert.Equal("sub/Orders.cs:12", image.GetProperty("source").GetString());

        using var bake = JsonDocument.Parse(File.ReadAllText(_project["bin/images/docker-bake.json"]));
        var target = bake.RootElement.GetProperty("target").GetProperty("orders");
        Assert.Equal("bin/images/orders/Dockerfile", target.GetProperty("dockerfile").GetString());
        Assert.Equal("abc123", target.GetProperty("labels").GetProperty("org.opencontainers.image.revision").GetString());
    }

    [Fact]
    public void What_the_project_states_about_external_images_is_used_and_a_mistake_in_it_is_an_error()
    {
        var source = Generated("Orders", "FROM debian:13-slim\n") + Image("Orders");
        var task = Task(source);
        task.ExternalImages = "debian=nonsense";

        Assert.False(task.Execute());
        Assert.Contains("ImageDslExternalImages", Assert.Single(_engine.Errors).Message);
        Assert.Empty(_project.Files("bin"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("of another class")]
    public void A_damaged_description_is_an_error_that_names_the_image(string description)
    {
        if (description == "of another class")
            description = Description("Other");

        var task = Task($"[assembly: ImageDsl.CompilerServices.GeneratedImage(\"Orders\", {Literal(description)}, \"FROM debian\")]\n" + Image("Orders"));

        Assert.False(task.Execute());
        Assert.Contains("'Orders'", Assert.Single(_engine.Errors).Message);
        Assert.Empty(_project.Files("bin"));
    }

    [Fact]
    public void Images_that_cannot_be_told_apart_are_an_error_even_when_no_analyzer_said_so()
    {
        var source = $"""
            [assembly: ImageDsl.CompilerServices.GeneratedImage("A", {Literal(Description("A", "acme/same:1"))}, "FROM debian")]
            [assembly: ImageDsl.CompilerServices.GeneratedImage("B", {Literal(Description("B", "docker.io/acme/same:1"))}, "FROM debian")]
            [assembly: ImageDsl.CompilerServices.ImageOrigins("A\tA.cs:3\nB\tB.cs:4")]

            """ + Image("A") + Image("B");

        Assert.False(Task(source).Execute());

        Assert.Equal(["IMG005", "IMG005"], _engine.Errors.Select(e => e.Code));
        Assert.Equal([3, 4], _engine.Errors.Select(e => e.LineNumber));
        Assert.Empty(_project.Files("bin"));
    }

    [Fact]
    public void Of_several_labels_with_one_key_the_last_counts()
    {
        var task = Task(Generated("Orders", "FROM debian\n") + Image("Orders"));
        task.BakeLabels = [Label("a", "1"), Label("b", "${x}; \"y\""), Label("a", "2")];

        Assert.True(task.Execute());

        using var bake = JsonDocument.Parse(File.ReadAllText(_project["bin/images/docker-bake.json"]));
        var labels = bake.RootElement.GetProperty("target").GetProperty("orders").GetProperty("labels");
        Assert.Equal(["a=2", "b=$${x}; \"y\""], labels.EnumerateObject().Select(l => $"{l.Name}={l.Value.GetString()}"));

        static TaskItem Label(string key, string value) => new(key, new Dictionary<string, string> { ["Value"] = value });
    }

    [Fact]
    public void Both_separators_are_understood_in_properties()
    {
        var task = Task(Generated("Orders", "FROM debian\n") + Image("Orders"));
        task.OutputPath = "my out\\images\\";

        Assert.True(task.Execute());
        Assert.True(File.Exists(_project["my out/images/orders/Dockerfile"]));
        Assert.EndsWith("docker buildx bake -f \"my out/images/docker-bake.json\"", task.Summary);
    }

    [Fact]
    public void An_image_class_that_the_generator_did_not_see_fails_the_build_and_earlier_files_stay()
    {
        Assert.True(Task(Generated("Orders", "old") + Image("Orders")).Execute());
        var before = _project.Files("bin");

        var origins = """[assembly: ImageDsl.CompilerServices.ImageOrigins("Orders\tA.cs:1\nBilling\tsub/B.cs:7")]""" + "\n";
        Assert.False(Task(Generated("Orders", "new") + origins + Image("Orders") + Image("Billing")).Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("IMG013", error.Code);
        Assert.Equal(_project["sub/B.cs"], error.File);
        Assert.Equal(7, error.LineNumber);
        Assert.Contains("'Billing'", error.Message);
        Assert.EndsWith("/IMG013.md", error.HelpLink);
        Assert.Equal(before, _project.Files("bin"));
        Assert.Equal("old", File.ReadAllText(_project["bin/images/orders/Dockerfile"]));
    }

    [Fact]
    public void Each_image_that_could_not_be_generated_is_an_error_with_its_reason()
    {
        var source = """
            using ImageDsl.CompilerServices;
            [assembly: ImageNotGenerated("A", "IMG001", "{no} format")]
            [assembly: ImageNotGenerated("B", "IMG002", "a loop")]

            """ + Generated("C", "FROM debian") + Image("A") + Image("B") + Image("C");

        Assert.False(Task(source).Execute());

        Assert.Equal(["IMG013", "IMG013"], _engine.Errors.Select(e => e.Code));
        Assert.Contains("IMG001: {no} format", _engine.Errors[0].Message);
        Assert.Contains("IMG002: a loop", _engine.Errors[1].Message);
        Assert.Empty(_project.Files("bin"));
    }

    [Fact]
    public void An_image_that_two_generators_wrote_alike_is_fine_and_differently_is_an_error()
    {
        var once = Generated("Orders", "FROM debian\n");

        Assert.True(Task(once + once + Image("Orders")).Execute());
        Assert.False(Task(once + Generated("Orders", "FROM alpine\n") + Image("Orders")).Execute());
        Assert.Contains("two versions", Assert.Single(_engine.Errors).Message);
    }

    [Fact]
    public void A_project_without_images_says_nothing_and_writes_nothing()
    {
        var task = Task("public class Program { }");

        Assert.True(task.Execute());
        Assert.Equal("", task.Summary);
        Assert.Equal(["Acme.dll"], _project.Files());
    }

    [Fact]
    public void The_last_image_of_a_project_takes_its_files_along()
    {
        Assert.True(Task(Generated("Orders", "FROM debian\n") + Image("Orders")).Execute());
        var task = Task("public class Program { }");

        Assert.True(task.Execute());
        Assert.Contains("no images", task.Summary);
        Assert.Empty(_project.Files("bin"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an assembly")]
    [InlineData("MZ but not more")]
    public void A_file_that_is_no_assembly_is_an_error_that_names_it(string content)
    {
        var task = Task("public class Program { }");
        File.WriteAllText(_project["Acme.dll"], content);

        Assert.False(task.Execute());
        Assert.Contains(_project["Acme.dll"], Assert.Single(_engine.Errors).Message);
    }

    [Fact]
    public void Every_damaged_assembly_is_an_error_and_never_an_exception()
    {
        var whole = File.ReadAllBytes(Compiled.Write(_project["Whole.dll"], Generated("Orders", "FROM debian\n") + Image("Orders")));
        var random = new Random(20);
        var task = Task("public class Program { }");

        for (var i = 0; i < 1_000; i++)
        {
            var damaged = whole.ToArray();

            for (var hits = random.Next(1, 20); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

            File.WriteAllBytes(_project["Acme.dll"], damaged[..random.Next(damaged.Length / 2, damaged.Length + 1)]);
            task.Execute();
        }

        // Whatever a damaged name may have said: nothing was written outside of the output folder.
        Assert.All(_project.Files(), f => Assert.True(f is "Acme.dll" or "Whole.dll" or "obj/list.txt" || f.StartsWith("bin/images/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_missing_assembly_is_an_error_that_names_it()
    {
        var task = Task("public class Program { }");
        File.Delete(_project["Acme.dll"]);

        Assert.False(task.Execute());
        Assert.Contains(_project["Acme.dll"], Assert.Single(_engine.Errors).Message);
    }

    [Fact]
    public void An_output_folder_that_cannot_be_written_is_an_error_that_names_it()
    {
        File.WriteAllText(_project["bin"], "a file");

        Assert.False(Task(Generated("Orders", "FROM debian\n") + Image("Orders")).Execute());
        Assert.Contains(_project["bin"], Assert.Single(_engine.Errors).Message);
    }

    [Theory]
    [InlineData("bin/\0images")]
    public void An_output_path_that_is_none_is_an_error(string path)
    {
        var task = Task(Generated("Orders", "FROM debian\n") + Image("Orders"));
        task.OutputPath = path;

        Assert.False(task.Execute());
        Assert.Single(_engine.Errors);
    }

    [Fact]
    public void Clean_takes_the_files_away_again()
    {
        Assert.True(Task(Generated("Orders", "FROM debian\n") + Image("Orders")).Execute());

        var clean = new CleanImages { BuildEngine = _engine, ProjectDirectory = _project.Path, FileList = "obj/list.txt" };

        Assert.True(clean.Execute());
        Assert.Equal(["Acme.dll"], _project.Files());
        Assert.False(Directory.Exists(_project["bin/images"]));
    }

    /// <summary>MSBuild as the task sees it.</summary>
    private sealed class RecordingEngine : IBuildEngine
    {
        public List<BuildErrorEventArgs> Errors { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, System.Collections.IDictionary globalProperties, System.Collections.IDictionary targetOutputs) => false;

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

        public void LogCustomEvent(CustomBuildEventArgs e) => Assert.Fail(e.Message ?? "");

        public void LogMessageEvent(BuildMessageEventArgs e) => Assert.NotNull(e.Message);

        public void LogWarningEvent(BuildWarningEventArgs e) => Assert.Fail(e.Message ?? "");
    }
}
