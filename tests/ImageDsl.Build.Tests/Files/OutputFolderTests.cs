using ImageDsl.Build.Files;
using ImageDsl.Build.Incremental;

namespace ImageDsl.Build.Tests.Files;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    public void Dispose() => _project.Dispose();

    private string ListPath => _project["obj/list.txt"];

    private OutputSummary Update(string folder, params (string Path, string Text)[] files) =>
        new OutputFolder(_project[folder], new FileList(ListPath, _project.Path))
            .Update([.. files.Select(f => new OutputFile(f.Path, f.Text))], new FileMemory(), CancellationToken.None);

    [Fact]
    public void The_first_build_writes_every_file_as_it_is()
    {
        var summary = Update("out/images", ("orders/Dockerfile", "FROM debian\n# ä\n"), ("docker-bake.json", "{}\n"));

        Assert.Equal(new OutputSummary(2, 2, 0), summary);
        Assert.Equal(["docker-bake.json", "orders/Dockerfile"], _project.Files("out/images"));
        Assert.Equal("FROM debian\n# ä\n"u8.ToArray(), File.ReadAllBytes(_project["out/images/orders/Dockerfile"]));
    }

    [Fact]
    public void A_file_with_the_same_content_is_not_touched()
    {
        Update("images", ("orders/Dockerfile", "FROM debian\n"), ("billing/Dockerfile", "FROM debian\n"));
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_project["images/orders/Dockerfile"], old);
        File.SetLastWriteTimeUtc(_project["images/billing/Dockerfile"], old);

        var summary = Update("images", ("orders/Dockerfile", "FROM debian\n"), ("billing/Dockerfile", "FROM alpine\n"));

        Assert.Equal(new OutputSummary(2, 1, 0), summary);
        Assert.Equal(old, File.GetLastWriteTimeUtc(_project["images/orders/Dockerfile"]));
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(_project["images/billing/Dockerfile"]));
        Assert.Equal("FROM alpine\n", File.ReadAllText(_project["images/billing/Dockerfile"]));
    }

    [Fact]
    public void Files_of_before_are_removed_with_the_folders_they_leave_empty()
    {
        Update("images", ("orders/Dockerfile", "1"), ("billing/Dockerfile", "2"), ("docker-bake.json", "{}"));
        File.WriteAllText(_project["images/billing/notes.txt"], "mine");
        File.WriteAllText(_project["images/other.md"], "mine");
        Directory.CreateDirectory(_project["images/hand-made"]);
        File.WriteAllText(_project["images/hand-made/Dockerfile"], "mine");

        var summary = Update("images", ("docker-bake.json", "{}"));

        Assert.Equal(new OutputSummary(1, 0, 2), summary);
        Assert.Equal(["billing/notes.txt", "docker-bake.json", "hand-made/Dockerfile", "other.md"], _project.Files("images"));
        Assert.False(Directory.Exists(_project["images/orders"]));
    }

    [Fact]
    public void When_the_folder_changes_the_files_move()
    {
        Update("one", ("orders/Dockerfile", "1"));
        Update("two", ("orders/Dockerfile", "1"));

        Assert.Empty(_project.Files("one"));
        Assert.Equal(["orders/Dockerfile"], _project.Files("two"));
    }

    [Fact]
    public void A_copied_source_tree_does_not_reach_back_into_the_one_it_came_from()
    {
        Update("images", ("orders/Dockerfile", "1"));
        using var copy = new TemporaryFolder();
        Directory.CreateDirectory(copy["obj"]);
        File.Copy(ListPath, copy["obj/list.txt"]);

        new OutputFolder(copy["images"], new FileList(copy["obj/list.txt"], copy.Path)).Update([], new FileMemory(), CancellationToken.None);

        Assert.Equal(["orders/Dockerfile"], _project.Files("images"));
    }

    [Fact]
    public void A_project_without_images_leaves_no_trace()
    {
        var summary = Update("images");

        Assert.Equal(new OutputSummary(0, 0, 0), summary);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_project.Path));
    }

    [Theory]
    [InlineData("../escape/Dockerfile")]
    [InlineData("a/../../escape/Dockerfile")]
    [InlineData("/escape/Dockerfile")]
    [InlineData("a b/Dockerfile")]
    public void A_hostile_name_stops_everything_before_anything_is_written(string path)
    {
        Update("images", ("orders/Dockerfile", "old"));

        var error = Assert.Throws<OutputException>(() => Update("images", ("orders/Dockerfile", "new"), (path, "x")));

        Assert.Contains(path, error.Message);
        Assert.Equal(["images/orders/Dockerfile", "obj/list.txt"], _project.Files());
        Assert.Equal("old", File.ReadAllText(_project["images/orders/Dockerfile"]));
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_refused_on_every_system()
    {
        var error = Assert.Throws<OutputException>(() => Update("images", ("orders/Dockerfile", "1"), ("Orders/Dockerfile", "2")));

        Assert.Contains("two images", error.Message);
        Assert.Empty(_project.Files());
    }

    [Fact]
    public void A_folder_of_an_image_that_is_a_link_is_not_followed()
    {
        Directory.CreateDirectory(_project["elsewhere"]);
        Directory.CreateDirectory(_project["images"]);
        Directory.CreateSymbolicLink(_project["images/orders"], _project["elsewhere"]);

        var error = Assert.Throws<OutputException>(() => Update("images", ("orders/Dockerfile", "1")));

        Assert.Contains("is a link", error.Message);
        Assert.Empty(_project.Files("elsewhere"));
    }

    [Fact]
    public void A_folder_that_became_a_link_is_not_followed_when_stale_files_go()
    {
        Update("images", ("orders/Dockerfile", "1"));
        Directory.Delete(_project["images/orders"], recursive: true);
        Directory.CreateDirectory(_project["elsewhere"]);
        File.WriteAllText(_project["elsewhere/Dockerfile"], "mine");
        Directory.CreateSymbolicLink(_project["images/orders"], _project["elsewhere"]);

        Update("images");

        Assert.Equal(["Dockerfile"], _project.Files("elsewhere"));
    }

    [Fact]
    public void A_file_that_is_a_link_is_replaced_and_what_it_points_to_stays()
    {
        File.WriteAllText(_project["precious"], "FROM debian\n");
        Directory.CreateDirectory(_project["images/orders"]);
        File.CreateSymbolicLink(_project["images/orders/Dockerfile"], _project["precious"]);

        Update("images", ("orders/Dockerfile", "FROM alpine\n"));

        Assert.Equal("FROM debian\n", File.ReadAllText(_project["precious"]));
        Assert.Equal("FROM alpine\n", File.ReadAllText(_project["images/orders/Dockerfile"]));
        Assert.Null(new FileInfo(_project["images/orders/Dockerfile"]).LinkTarget);
    }

    [Fact]
    public void A_list_that_someone_edited_removes_nothing_that_is_not_ours()
    {
        File.WriteAllText(_project["Program.cs"], "mine");
        Directory.CreateDirectory(_project["sub"]);
        File.WriteAllText(_project["sub/settings.json"], "mine");
        Update("images", ("orders/Dockerfile", "1"));
        File.AppendAllText(ListPath, "Program.cs\nsub/settings.json\nsub\n.\n\n  \n\0\n../\n" + new string('x', 10_000) + "\n");

        Update("images");

        Assert.Equal(["Program.cs", "obj/list.txt", "sub/settings.json"], _project.Files());
    }

    [Theory]
    [InlineData("images")]
    [InlineData("images/orders")]
    [InlineData("obj")]
    public void A_file_where_a_folder_has_to_be_is_an_error_that_names_it(string inTheWay)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_project[inTheWay])!);
        File.WriteAllText(_project[inTheWay], "in the way");

        var error = Assert.Throws<OutputException>(() => Update("images", ("orders/Dockerfile", "1")));

        Assert.Contains(_project.Path, error.Message);
        Assert.Equal("in the way", File.ReadAllText(_project[inTheWay]));
    }

    [Fact]
    public void A_folder_where_the_file_has_to_be_is_an_error_and_leaves_no_temporary_file()
    {
        Directory.CreateDirectory(_project["images/orders/Dockerfile"]);

        Assert.Throws<OutputException>(() => Update("images", ("orders/Dockerfile", "1")));

        Assert.Empty(_project.Files("images"));
    }

    [Fact]
    public async Task Builds_that_meet_in_one_folder_leave_whole_files()
    {
        var texts = Enumerable.Range(0, 2).Select(i => new string((char)('a' + i), 50_000)).ToArray();
        string[] paths = ["orders/Dockerfile", "billing/Dockerfile", "docker-bake.json"];
        using var done = new CancellationTokenSource();

        var reader = Task.Run(() =>
        {
            var seen = 0;

            while (!done.IsCancellationRequested)
            {
                foreach (var path in paths.Where(p => File.Exists(_project["images/" + p])))
                {
                    var text = File.ReadAllText(_project["images/" + path]);
                    Assert.Contains(text, texts);
                    seen++;
                }
            }

            return seen;
        }, TestContext.Current.CancellationToken);

        var writers = Enumerable.Range(0, 4).Select(builder => Task.Run(() =>
        {
            var folder = new OutputFolder(_project["images"], new FileList(_project[$"obj{builder}/list.txt"], _project.Path));

            for (var round = 0; round < 25; round++)
            {
                var text = texts[(builder + round) % 2];
                folder.Update([.. paths.Select(p => new OutputFile(p, text))], new FileMemory(), CancellationToken.None);
            }
        }, TestContext.Current.CancellationToken));

        await Task.WhenAll(writers);
        await done.CancelAsync();

        Assert.True(await reader > 0);
        Assert.Equal(paths.Order(StringComparer.Ordinal), _project.Files("images"));
    }

    [Fact]
    public async Task Builds_that_add_and_remove_the_same_image_do_not_trip_over_each_other()
    {
        var writers = Enumerable.Range(0, 4).Select(builder => Task.Run(() =>
        {
            var folder = new OutputFolder(_project["images"], new FileList(_project[$"obj{builder}/list.txt"], _project.Path));

            for (var round = 0; round < 50; round++)
                folder.Update(round % 2 == 0 ? [new OutputFile("orders/Dockerfile", "1")] : [], new FileMemory(), CancellationToken.None);
        }, TestContext.Current.CancellationToken));

        await Task.WhenAll(writers);

        Assert.Empty(_project.Files("images"));
    }

    [Fact]
    public void A_cancelled_build_knows_what_it_wrote()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var folder = new OutputFolder(_project["images"], new FileList(ListPath, _project.Path));

        Assert.Throws<OperationCanceledException>(() => folder.Update([new OutputFile("orders/Dockerfile", "1")], new FileMemory(), cancellation.Token));

        Assert.Equal(["images/orders/Dockerfile"], File.ReadAllLines(ListPath));
    }

    [Fact]
    public void Clean_removes_what_was_written_and_nothing_else()
    {
        Update("images", ("orders/Dockerfile", "1"), ("docker-bake.json", "{}"));
        File.WriteAllText(_project["images/notes.txt"], "mine");

        OutputFolder.Clean(new FileList(ListPath, _project.Path), ListPath);

        Assert.Equal(["images/notes.txt"], _project.Files());
    }

    [Fact]
    public void Clean_removes_the_folder_when_nothing_else_is_in_it()
    {
        Update("images", ("orders/Dockerfile", "1"), ("docker-bake.json", "{}"));

        OutputFolder.Clean(new FileList(ListPath, _project.Path), ListPath);

        Assert.False(Directory.Exists(_project["images"]));
    }
}
