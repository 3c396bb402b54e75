using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ImageDsl.Tool.Tests.Commands;

public sealed class AffectedTests
{
    [Theory]
    [InlineData("base/Dockerfile", "base dockerfile base/Dockerfile 0|web base acme/base:1 1|job base acme/web:1 2")]
    [InlineData("web/src/a.js", "web context web/src/a.js 0|job base acme/web:1 1")]
    [InlineData("web/src/a.tmp", "")]
    [InlineData("web/README.md", "")]
    [InlineData("web/.dockerignore", "web context web/.dockerignore 0|job base acme/web:1 1")]
    [InlineData("job/.dockerignore", "")]
    [InlineData("web/Dockerfile web/src/a.js", "web dockerfile web/Dockerfile 0|job base acme/web:1 1")]
    [InlineData("compose.yaml", "base definition compose.yaml 0|web definition compose.yaml 1|job definition compose.yaml 2")]
    [InlineData("elsewhere/x", "")]
    public void A_file_concerns_what_reads_it_and_what_stands_on_that(string files, string expected)
    {
        using var tree = new TestTree()
            .With("compose.yaml", "services:\n  base: {image: 'acme/base:1', build: base}\n  web: {image: 'acme/web:1', build: web}\n  job: {image: 'acme/job:1', build: job}\n")
            .With("base/Dockerfile", "FROM debian:13\n")
            .With("web/Dockerfile", "FROM acme/base:1\nCOPY src/ /src/\n")
            .With("web/.dockerignore", "**/*.tmp\n")
            .With("job/Dockerfile", "FROM scratch\nCOPY --from=acme/web:1 /x /x\n");

        Assert.Equal(expected, Describe(tree.RunJson(["affected", "--json", "--files", .. files.Split(' ')])));
    }

    [Fact]
    public void Sources_of_classes_concern_their_class_and_shared_ones_the_whole_project()
    {
        using var tree = new TestTree().With("p/out/images.json", """
            {"version":1,"project":"..","images":[
              {"class":"A","name":"a","reference":"a:1","layer":"os","parent":"debian:13","source":"A.cs:1","context":"../a","dockerfile":"a/Dockerfile"},
              {"class":"B","name":"b","reference":"b:1","layer":"application","parent":"alpine:3","source":"B.cs:1","context":"../b","dockerfile":"b/Dockerfile"}]}
            """);

        Assert.Equal("a class p/A.cs 0", Describe(tree.RunJson("affected", "--json", "--files", "p/A.cs")));
        Assert.Equal("a shared source p/Templates/T.cs 0|b shared source p/Templates/T.cs 0", Describe(tree.RunJson("affected", "--json", "--files", "p/Templates/T.cs")));
        Assert.Equal("", Describe(tree.RunJson("affected", "--json", "--files", "other/T.cs")));
    }

    /// <summary>A project and a context may lie above the directory that a person works in.</summary>
    [Fact]
    public void Files_here_are_not_within_what_lies_above()
    {
        using var tree = new TestTree()
            .With("p/out/images.json", """
                {"version":1,"project":"../../../q","images":[
                  {"class":"A","name":"a","reference":"a:1","layer":"os","parent":"debian:13","source":"A.cs:1","context":"../../../c","dockerfile":"a/Dockerfile"}]}
                """)
            .With("p/out/a/Dockerfile", "FROM debian:13\nCOPY . ./\n");

        Assert.Equal("", Describe(tree.RunJson("affected", "--json", "--files", "p/T.cs")));
        Assert.Equal("", Describe(tree.RunJson("affected", "--json", "--files", "readme.md")));
        Assert.Equal("a context ../c/x.js 0", Describe(tree.RunJson("affected", "--json", "--files", "../c/x.js")));
        Assert.Equal("a shared source ../q/T.cs 0", Describe(tree.RunJson("affected", "--json", "--files", "../q/T.cs")));
    }

    [Theory]
    [InlineData("p/Orders.cs", "orders class p/Orders.cs 0")]
    [InlineData("p/Shared/Java.cs", "orders shared source p/Shared/Java.cs 0")]
    [InlineData("p/Tools.cs", "tools class p/Tools.cs 0")]
    [InlineData("p/Versions.cs", "tools shared source p/Versions.cs 0")]
    [InlineData("p/New.cs", "orders shared source p/New.cs 0|tools shared source p/New.cs 0")]
    [InlineData("p/P.csproj", "orders shared source p/P.csproj 0|tools shared source p/P.csproj 0")]
    [InlineData("Directory.Packages.props", "orders shared source Directory.Packages.props 0|tools shared source Directory.Packages.props 0")]
    [InlineData("q/Directory.Build.props", "")]
    [InlineData("p/readme.md", "")]
    public void The_last_build_tells_of_which_files_an_image_is_made(string file, string expected)
    {
        using var tree = WhereTests.Tree()
            .With("p/out/images.json", """
                {"version":1,"project":"..","images":[
                  {"class":"Acme.Orders","name":"orders","reference":"acme/orders:1","layer":"application","parent":"debian:13","source":"Orders.cs:5","dockerfile":"orders/Dockerfile","context":"orders"},
                  {"class":"Acme.Tools","name":"tools","reference":"acme/tools:1","layer":"application","parent":"debian:13","source":"Tools.cs:5","dockerfile":"tools/Dockerfile","context":"tools"}]}
                """)
            .With("p/out/origins.json", """
                {"version":1,"project":"..","images":[
                  {"class":"Acme.Orders","dockerfile":"orders/Dockerfile","files":["Orders.cs","Shared/Java.cs"],"steps":[]},
                  {"class":"Acme.Tools","dockerfile":"tools/Dockerfile","files":["Tools.cs","Versions.cs"],"steps":[]}]}
                """);

        Assert.Equal(expected, Describe(tree.RunJson("affected", "--json", "--files", file)));
    }

    /// <summary>What no image was made of may be made use of now.</summary>
    [Theory]
    [InlineData("public static class Unrelated { public static string Of() => \"x\"; }", "")]
    [InlineData("public static class Versions { }", "a")]
    [InlineData("partial class B { }", "b")]
    [InlineData("static class E { public static ImageBuilder Tune<T>(this ImageBuilder image) => image; }", "b")]
    [InlineData("static class E { extension(ImageBuilder image) { public void Anything() { } } }", "a b")]
    [InlineData("global using static Acme.Things;", "a b")]
    [InlineData("[assembly: Something]", "a b")]
    public void A_file_that_no_image_was_made_of_concerns_those_that_name_what_it_declares(string text, string expected)
    {
        using var tree = new TestTree()
            .With("p/New.cs", text)
            .With("p/A.cs", "class A : Image { string Tag => Versions.Tag; }")
            .With("p/B.cs", "class B : Image { void Define(ImageBuilder image) => image.Tune(); }")
            .With("p/out/images.json", """
                {"version":1,"project":"..","images":[
                  {"class":"A","name":"a","reference":"a:1","layer":"os","parent":"debian:13","source":"A.cs:1","dockerfile":"a/Dockerfile"},
                  {"class":"B","name":"b","reference":"b:1","layer":"os","parent":"debian:13","source":"B.cs:1","dockerfile":"b/Dockerfile"}]}
                """)
            .With("p/out/origins.json", """
                {"version":1,"project":"..","images":[
                  {"class":"A","dockerfile":"a/Dockerfile","files":["A.cs"],"uses":[],"steps":[]},
                  {"class":"B","dockerfile":"b/Dockerfile","files":["B.cs"],"uses":[],"steps":[]}]}
                """);

        Assert.Equal(expected, string.Join(' ', tree.RunJson("affected", "--json", "--files", "p/New.cs").GetProperty("images").EnumerateArray().Select(image => image.GetProperty("target").GetString())));
    }

    /// <summary>A project and the one that it refers to; the third one only stands beside them.</summary>
    [Theory]
    [InlineData("lib/Service.cs", "a")]
    [InlineData("lib/Service.Part.cs", "a")]
    [InlineData("lib/Components/Component.cs", "b")]
    [InlineData("lib/Helper.cs", "b")]
    [InlineData("lib/Versions.cs", "b")]
    [InlineData("lib/Unused.cs", "")]
    [InlineData("lib/Gone.cs", "a b")]
    [InlineData("lib/Lib.csproj", "a b")]
    [InlineData("lib/Directory.Build.props", "a b")]
    [InlineData("lib/readme.md", "")]
    [InlineData("beside/Service.cs", "")]
    public void A_file_of_a_referenced_project_concerns_what_uses_its_types(string file, string expected)
    {
        using var tree = new TestTree()
            .With("app/App.csproj", """<Project><ItemGroup><ProjectReference Include="..\lib\Lib.csproj" /></ItemGroup></Project>""")
            .With("lib/Lib.csproj", "<Project/>").With("lib/readme.md", "x")
            .With("lib/Service.cs", "namespace Acme; public abstract partial class Service : Image { }")
            .With("lib/Service.Part.cs", "namespace Acme; partial class Service { }")
            .With("lib/Components/Component.cs", "public static class Component { static string Use() => Versions.Jre + Helper.Of(); }")
            .With("lib/Helper.cs", "public static class Helper { }")
            .With("lib/Versions.cs", "public static class Versions { public const string Jre = \"21\"; }")
            .With("lib/Unused.cs", "public static class Unused { }")
            .With("beside/Beside.csproj", "<Project/>").With("beside/Service.cs", "public class Service { }")
            .With("app/out/images.json", """
                {"version":1,"project":"..","images":[
                  {"class":"A","name":"a","reference":"a:1","layer":"os","parent":"debian:13","source":"A.cs:1","dockerfile":"a/Dockerfile"},
                  {"class":"B","name":"b","reference":"b:1","layer":"os","parent":"debian:13","source":"B.cs:1","dockerfile":"b/Dockerfile"},
                  {"class":"C","name":"c","reference":"c:1","layer":"os","parent":"debian:13","source":"C.cs:1","dockerfile":"c/Dockerfile"}]}
                """)
            .With("app/out/origins.json", """
                {"version":1,"project":"..","images":[
                  {"class":"A","dockerfile":"a/Dockerfile","files":["A.cs"],"uses":["Acme.Service"],"steps":[]},
                  {"class":"B","dockerfile":"b/Dockerfile","files":["B.cs"],"uses":["Component","Helper"],"steps":[]},
                  {"class":"C","dockerfile":"c/Dockerfile","files":["C.cs"],"uses":[],"steps":[]}]}
                """);

        Assert.Equal(expected, string.Join(' ', tree.RunJson("affected", "--json", "--files", file).GetProperty("images").EnumerateArray().Select(image => image.GetProperty("target").GetString())));
    }

    [Fact]
    public void Pipelines_get_a_matrix()
    {
        using var tree = new TestTree().With("Dockerfile", "FROM debian:13\n");

        Assert.Equal("Dockerfile", JsonDocument.Parse(tree.Run("affected", "--files", "Dockerfile", "--matrix", "github").Output).RootElement.GetProperty("include")[0].GetProperty("dockerfile").GetString());
        Assert.Equal("Dockerfile", JsonDocument.Parse(tree.Run("affected", "--files", "Dockerfile", "--matrix", "azure").Output).RootElement.GetProperty("image_1").GetProperty("image").GetString());
        Assert.Equal("parallel:\n  matrix:\n    - IMAGE: \"Dockerfile\"\n      TARGET: \"\"\n      DOCKERFILE: \"Dockerfile\"\n      CONTEXT: \".\"\n      WAVE: \"0\"\n", tree.Run("affected", "--files", "Dockerfile", "--matrix", "gitlab").Output);
        Assert.Equal("""{"include":[]}""" + "\n", tree.Run("affected", "--files", "x", "--matrix", "github").Output);
    }

    [Fact]
    public void Without_a_change_and_with_a_bad_revision_it_says_what_is_missing()
    {
        using var tree = new TestTree().With("Dockerfile", "FROM debian:13\n");

        Assert.Equal((1, "imagedsl: say what changed: --since REVISION or --files FILE…\n"), (tree.Run("affected").ExitCode, tree.Run("affected").Error));
        Assert.Equal(1, tree.Run("affected", "--since", "--output=/tmp/x").ExitCode);
        Assert.Equal(1, tree.Run("affected", "--since", "HEAD").ExitCode);
    }

    /// <summary>A repository whose builds the test itself knows: the digest of an image is that of its Dockerfile, the files it copies, and its base.</summary>
    [Fact]
    public void The_answer_equals_what_a_rebuild_would_find_changed()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            using var tree = Generate(random);
            Git(tree, "init", "-q");
            Git(tree, "add", "-A");
            Git(tree, "-c", "user.name=t", "-c", "user.email=t@t", "commit", "-q", "-m", "x");

            var before = Digests(tree);

            for (var round = 0; round < 4; round++)
            {
                Edit(tree, random);
                var after = Digests(tree);
                var expected = after.Where(image => before[image.Key] != image.Value).Select(image => $"acme/i{image.Key}:1").Order(StringComparer.Ordinal);
                var answer = tree.RunJson("affected", "--since", "HEAD", "--json").GetProperty("images").EnumerateArray().ToList();

                Assert.Equal(expected, answer.Select(image => image.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
                Assert.All(answer, image => Assert.True(image.GetProperty("reason").GetString() != "base"
                    || answer.Find(other => other.GetProperty("name").GetString() == image.GetProperty("because").GetString()).GetProperty("wave").GetInt32() < image.GetProperty("wave").GetInt32()));
            }
        }
    }

    private const int Images = 12;

    private static TestTree Generate(Random random)
    {
        var tree = new TestTree();
        var services = new StringBuilder("services:\n");

        for (var i = 0; i < Images; i++)
        {
            var from = i == 0 || random.Next(4) == 0 ? "debian:13" : $"acme/i{random.Next(i)}:1";
            _ = services.Append($"  i{i}:\n    image: acme/i{i}:1\n    build: d{i}\n");
            _ = tree.With($"d{i}/Dockerfile", $"FROM {from}\nCOPY app/ /app/\nCOPY one.txt /\n")
                .With($"d{i}/.dockerignore", "**/*.tmp\nnotes\n")
                .With($"d{i}/app/a.txt", "a").With($"d{i}/app/sub/b.txt", "b").With($"d{i}/app/c.tmp", "c").With($"d{i}/one.txt", "1").With($"d{i}/two.txt", "2");
        }

        return tree.With("compose.yaml", services.ToString()).With("readme.md", "x");
    }

    private static void Edit(TestTree tree, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var folder = $"d{random.Next(Images)}";
            string[] places = [$"{folder}/Dockerfile", $"{folder}/app/a.txt", $"{folder}/app/new{random.Next(3)}.txt", $"{folder}/app/c.tmp", $"{folder}/one.txt", $"{folder}/two.txt", $"{folder}/notes/x", "readme.md"];
            var place = places[random.Next(places.Length)];
            var full = Path.Combine(tree.Path, place);

            if (place.EndsWith("a.txt", StringComparison.Ordinal) && random.Next(2) == 0)
                File.Delete(full);
            else
                _ = tree.With(place, (File.Exists(full) ? File.ReadAllText(full) : "") + (place.EndsWith("Dockerfile", StringComparison.Ordinal) ? $"RUN true {random.Next(100)}\n" : "x"));
        }
    }

    private static Dictionary<int, string> Digests(TestTree tree)
    {
        var digests = new Dictionary<int, string>();

        for (var i = 0; i < Images; i++)
        {
            var dockerfile = Read($"d{i}/Dockerfile")!;
            var from = dockerfile.Split('\n')[0]["FROM ".Length..];
            string[] copied = ["app/a.txt", "app/sub/b.txt", "app/new0.txt", "app/new1.txt", "app/new2.txt", "one.txt"];
            var parts = copied.Select(path => Read($"d{i}/{path}") ?? "absent")
                .Prepend(from.StartsWith("acme/i", StringComparison.Ordinal) ? digests[int.Parse(from["acme/i".Length..].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture)] : from)
                .Prepend(dockerfile);

            digests.Add(i, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)))));
        }

        return digests;

        string? Read(string path) => File.Exists(Path.Combine(tree.Path, path)) ? File.ReadAllText(Path.Combine(tree.Path, path)) : null;
    }

    private static void Git(TestTree tree, params string[] arguments)
    {
        using var process = Process.Start("git", ["-C", tree.Path, .. arguments]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static string Describe(JsonElement answer) => string.Join('|', answer.GetProperty("images").EnumerateArray().Select(image =>
        $"{image.GetProperty("target").GetString()} {image.GetProperty("reason").GetString()} {image.GetProperty("because").GetString()} {image.GetProperty("wave").GetInt32()}"));
}
