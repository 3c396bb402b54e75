using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ImageDsl.Dockerfile.Tests;
using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd.Steps;

/// <summary>Files from everywhere arrive where they should, whole, with their owners and permissions.</summary>
public sealed class FileStepTests
{
    [Fact]
    public async Task Inline_files_arrive_unchanged_and_variables_expand_where_they_are_meant()
    {
        var text = new HostileText(21);
        var bodies = Enumerable.Range(0, 30).Select(_ => text.Body()).ToArray();

        await using var image = await StepBuild.Of(i =>
        {
            var value = i.Arg("VALUE", "ex $panded");

            for (var n = 0; n < bodies.Length; n++)
                i.File($"/literal/{n}", bodies[n]).File($"/expanded/{n}", bodies[n] + $"[{value}]");

            i.File("/owned", "x", new() { Owner = "3:4", Mode = "u=rw,g=r,o=", Link = true });
        });

        Assert.Equal(bodies, await image.ReadAll([.. bodies.Select((_, n) => $"/literal/{n}")]));
        Assert.Equal(bodies.Select(body => body + "[ex $panded]\n"), await image.ReadAll([.. bodies.Select((_, n) => $"/expanded/{n}")]));

        Assert.Equal("3:4 640", await image.Access("/owned"));
    }

    [Fact]
    public async Task Copies_from_context_stages_and_images()
    {
        var context = new Dictionary<string, string>
        {
            ["a b.txt"] = "blank",
            ["$dollar.txt"] = "dollar",
            ["quote'\".txt"] = "quotes",
            ["tree/one.md"] = "1",
            ["tree/two.txt"] = "2",
            ["tree/deep/three.txt"] = "3",
            ["b[1].txt"] = "bracket",
        };

        await using var image = await StepBuild.Of(
            i =>
            {
                var build = i.Stage("build", "debian:13-slim", s => s.Run("mkdir /out && echo built > /out/app && echo more > /out/more"));
                i.AddUser("app", 10001, new() { Gid = 10002, Home = "/home/app", Shell = "/bin/bash" })
                    .Copy("a b.txt", "/to/a b.txt")
                    .Copy(["$dollar.txt", "quote'\".txt"], "/to/")
                    .Copy("b[[]1].txt", "/to/")
                    .Copy("tree/", "/tree/", new() { Exclude = ["*.md"], Owner = "app", Mode = "0640", Link = true })
                    .Copy(build, "/out/app", "/app")
                    .Copy(build, ["/out/app", "/out/more"], "/all/")
                    .CopyFrom("debian:13-slim", "/etc/debian_version", "/version")
                    .Raw("COPY --chmod=0700 a*.txt /raw/");
            },
            context);

        Assert.Equal("blank", await image.Read("/to/a b.txt"));
        Assert.Equal("dollar", await image.Read("/to/$dollar.txt"));
        Assert.Equal("quotes", await image.Read("/to/quote'\".txt"));
        Assert.Equal("bracket", await image.Read("/to/b[1].txt"));
        Assert.Equal("deep\ntwo.txt\n", await image.Run("ls", "/tree"));
        Assert.Equal("10001:10002 640", await image.Access("/tree/two.txt"));
        Assert.Equal("built\n", await image.Read("/app"));
        Assert.Equal("more\n", await image.Read("/all/more"));
        Assert.StartsWith("13", await image.Read("/version"), StringComparison.Ordinal);
        Assert.Equal("0:0 700", await image.Access("/raw/a b.txt"));
        Assert.Contains("app:x:10001:10002::/home/app:/bin/bash", await image.Read("/etc/passwd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloads_archives_and_repositories()
    {
        var archive = Archive("in/the/archive.txt", "archived");
        var tool = Encoding.UTF8.GetBytes("tool\n");
        using var server = new FileServer(new Dictionary<string, byte[]> { ["tool-1.2"] = tool, ["data.tar.gz"] = archive });

        await using var image = await StepBuild.Of(i =>
        {
            var version = i.Arg("VERSION", "1.2");
            var checksum = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(tool));
            i.AddUrl($"{server.Address}/tool-{version}", "/usr/bin/tool", checksum, new() { Mode = "0755", Owner = "1:2" })
                .AddUrl($"{server.Address}/data.tar.gz", "/packed.tar.gz")
                .AddArchive($"{server.Address}/data.tar.gz", "/data/");
        });

        Assert.Equal("tool\n", await image.Read("/usr/bin/tool"));
        Assert.Equal("1:2 755", await image.Access("/usr/bin/tool"));
        Assert.Equal("0:0 600", await image.Access("/packed.tar.gz"));
        Assert.Equal("archived", await image.Read("/data/in/the/archive.txt"));

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => StepBuild.Of(i => i.AddUrl($"{server.Address}/tool-1.2", "/x", "sha256:" + new string('0', 64))));
        Assert.Contains("digest mismatch", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_at_a_ref_and_a_part_of_it()
    {
        using var folder = new TemporaryFolder();
        var work = Path.Combine(folder.Path, "tools.git");
        Directory.CreateDirectory(Path.Combine(work, "cmd"));
        await File.WriteAllTextAsync(Path.Combine(work, "cmd", "main.txt"), "main", TestContext.Current.CancellationToken);
        await Command.RunIn(work, "git", "init", "--quiet", "--initial-branch", "main");
        await Command.RunIn(work, "git", "add", "--all");
        await Command.RunIn(work, "git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "first");
        await Command.RunIn(work, "git", "tag", "v1");
        var commit = (await Command.RunIn(work, "git", "rev-parse", "HEAD")).Trim();
        await File.WriteAllTextAsync(Path.Combine(work, "cmd", "main.txt"), "later", TestContext.Current.CancellationToken);
        await Command.RunIn(work, "git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "commit", "--quiet", "--all", "--message", "second");

        await using var daemon = await GitDaemon.Start(folder.Path);
        var address = $"{daemon.Address}/tools.git";

        await using var image = await StepBuild.Of(i => i
            .AddGit(address, "/at-tag", new() { Ref = "v1", Checksum = commit, KeepGitDir = true })
            .AddGit(address, "/part", new() { Ref = "main", Directory = "cmd" }));

        Assert.Equal("main", await image.Read("/at-tag/cmd/main.txt"));
        Assert.Contains("HEAD", await image.Run("ls", "/at-tag/.git"), StringComparison.Ordinal);
        Assert.Equal("later", await image.Read("/part/main.txt"));
        Assert.DoesNotContain(".git", await image.Run("ls", "-a", "/part"), StringComparison.Ordinal);
    }

    private static byte[] Archive(string name, string content)
    {
        using var bytes = new MemoryStream();

        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        using (var tar = new TarWriter(zip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        }

        return bytes.ToArray();
    }
}
