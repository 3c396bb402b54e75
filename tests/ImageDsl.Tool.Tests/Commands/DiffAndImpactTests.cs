using System.Xml.Linq;

namespace ImageDsl.Tool.Tests.Commands;

public sealed class DiffAndImpactTests
{
    [Fact]
    public void Diff_tells_what_came_went_and_moved()
    {
        using var tree = new TestTree()
            .With("old/images.json", """{"version":1,"images":[{"class":"Os","reference":"acme/os:1","layer":"os","parent":"debian:12"},{"class":"App","reference":"acme/app:1","layer":"application","parent":"acme/os:1"},{"class":"Gone","reference":"acme/gone:1","layer":"application","parent":"acme/os:1"}]}""")
            .With("new/images.json", """{"version":1,"images":[{"class":"Os","reference":"acme/os:2","layer":"os","parent":"debian:13"},{"class":"App","reference":"acme/app:1","layer":"application","parent":"acme/os:2"},{"class":"Added","reference":"acme/added:1","layer":"application","parent":"acme/os:2"}]}""");

        Assert.Equal(
            [
                "debian:13 changed name debian:12 debian:13",
                "acme/os:2 changed name acme/os:1 acme/os:2, stands on debian:12 debian:13",
                "acme/added:1 added",
                "acme/app:1 changed stands on acme/os:1 acme/os:2",
                "acme/gone:1 removed",
            ],
            tree.RunJson("diff", "old", "new", "--json").GetProperty("images").EnumerateArray().Select(image => ($"{image.GetProperty("name").GetString()} {image.GetProperty("change").GetString()} "
                + string.Join(", ", image.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("what").GetString()} {change.GetProperty("old").GetString()} {change.GetProperty("new").GetString()}"))).Trim()));

        Assert.Contains("~ acme/os:2\n    name: acme/os:1 → acme/os:2\n", tree.Run("diff", "old", "new").Output);
        Assert.Equal((0, 2), (tree.Run("diff", "old", "new").ExitCode, tree.Run("diff", "old", "new", "--exit-code").ExitCode));
        Assert.Equal((0, "Nothing changed.\n"), (tree.Run("diff", "old", "old", "--exit-code").ExitCode, tree.Run("diff", "old", "old").Output));
        Assert.Equal(1, tree.Run("diff", "old", "nowhere").ExitCode);

        var mermaid = tree.Run("diff", "old", "new", "-f", "mermaid").Output;
        Assert.Contains("acme/added:1\"]:::added", mermaid);
        Assert.Contains("acme/gone:1\"]:::removed", mermaid);
        Assert.Equal(2, XDocument.Parse(tree.Run("diff", "old", "new", "-f", "svg").Output).Descendants().Count(element => element.Name.LocalName == "g" && (element.Attribute("class")!.Value.Contains("added") || element.Attribute("class")!.Value.Contains("removed"))));
    }

    [Fact]
    public void Impact_follows_layers_and_spares_linked_copies()
    {
        using var tree = new TestTree()
            .With("compose.yaml", "services:\n  base: {image: 'acme/base:1', build: base}\n  app: {image: 'acme/app:1', build: app}\n  tool: {image: 'acme/tool:1', build: tool}\n")
            .With("base/Dockerfile", "FROM debian:13\nRUN one\nENV A=1\nCOPY --link a /a\nRUN two\n")
            .With("app/Dockerfile", "FROM acme/base:1\nCOPY --link b /b\nRUN three\nCOPY --link --from=acme/base:1 /a /a\n")
            .With("tool/Dockerfile", "FROM acme/base:1 AS build\nRUN make\nFROM alpine:3\nRUN spared\nCOPY --from=build /x /x\nRUN after\n");

        Assert.Equal(
            [
                "acme/base:1 RUN one True", "acme/base:1 COPY --link a /a False", "acme/base:1 RUN two True",
                "acme/app:1 COPY --link b /b False", "acme/app:1 RUN three True", "acme/app:1 COPY --link --from=acme/base:1 /a /a True",
                "acme/tool:1 COPY --from=build /x /x True", "acme/tool:1 RUN after True",
            ],
            Layers(tree, 1));
        Assert.Equal("acme/base:1 RUN two True", Layers(tree, 4)[0]);
        Assert.Equal("imagedsl: 'acme/base:1' has the steps 1 to 4; there is no step 5\n", tree.Run("impact", "acme/base:1", "--step", "5").Error);
        Assert.Contains("6 literal layers of 3 images are rebuilt, 2 are spared as linked copies.", tree.Run("impact", "acme/base:1", "--step", "1").Output);
    }

    private static string[] Layers(TestTree tree, int step) =>
    [
        .. tree.RunJson("impact", "acme/base:1", "--step", step.ToString(System.Globalization.CultureInfo.InvariantCulture), "--json").GetProperty("layers").EnumerateArray()
            .Select(layer => $"{layer.GetProperty("image").GetString()} {layer.GetProperty("step").GetString()} {layer.GetProperty("rebuilt").GetBoolean()}"),
    ];
}
