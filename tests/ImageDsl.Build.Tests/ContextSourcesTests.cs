using ImageDsl.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Build.Tests;

/// <summary>IMG308, by the task, over real files.</summary>
public sealed class ContextSourcesTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("COPY a.txt /a/", null)]
    [InlineData("COPY ./a.txt /a/", null)]
    [InlineData("COPY /a.txt /a/", null)]
    [InlineData("COPY ../a.txt /a/", null)]
    [InlineData("COPY sub /a/", null)]
    [InlineData("COPY sub/ /a/", null)]
    [InlineData("COPY . /a/", null)]
    [InlineData("COPY sub/*.jar /a/", null)]
    [InlineData("COPY s?b/[a-z]*.jar /a/", null)]
    [InlineData("COPY **/x.jar /a/", null)]
    [InlineData("COPY $NAME /a/", null)]
    [InlineData("COPY --from=debian:13 /none /a/", null)]
    [InlineData("COPY <<EOF /a/\nnone\nEOF", null)]
    [InlineData("ADD https://example.com/none.tgz /a/", null)]
    [InlineData("ADD git@github.com:acme/none.git /a/", null)]
    [InlineData("ADD none.tgz /a/", "'none.tgz' is not in the build context")]
    [InlineData("COPY none.txt /a/", "'none.txt' is not in the build context")]
    [InlineData("COPY a.txt none.txt /a/", "'none.txt' is not in the build context")]
    [InlineData("COPY sub/*.war /a/", "'sub/*.war' is not in the build context")]
    [InlineData("COPY none/*.jar /a/", "'none/*.jar' is not in the build context")]
    [InlineData("COPY sub/a.txt/ /a/", "'sub/a.txt/' is not in the build context")]
    public void A_source_is_looked_for_where_the_builder_will(string step, string? message)
    {
        _project.Write("context/a.txt", "a");
        _project.Write("context/sub/a.jar", "a");

        Assert.True(Task(step).Execute());
        Assert.Empty(_engine.Errors);

        if (message is null)
        {
            Assert.Empty(_engine.Warnings);
            return;
        }

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal("IMG308", warning.Code);
        Assert.StartsWith(message, warning.Message, StringComparison.Ordinal);
        Assert.EndsWith("(context 'context' of 'Orders')", warning.Message, StringComparison.Ordinal);
        Assert.Equal((_project["sub/Orders.cs"], 12), (warning.File, warning.LineNumber));
    }

    [Fact]
    public void The_warning_stands_at_the_line_that_wrote_the_step()
    {
        _project.Write("context/a.txt", "a");
        var task = Task("RUN true\nCOPY none.txt /a/", """\n\tsub/Orders.cs\tsub/Steps.cs\n\t\t14\t1:7-9""");

        Assert.True(task.Execute());
        Assert.Equal((_project["sub/Steps.cs"], 7), (_engine.Warnings.Single().File, _engine.Warnings.Single().LineNumber));
    }

    [Theory]
    [InlineData("*.txt", "COPY a.txt /a/", true)]
    [InlineData("*\n!a.txt", "COPY a.txt /a/", false)]
    [InlineData("sub", "COPY sub/a.jar /a/", true)]
    [InlineData("sub\n!sub/a.jar", "COPY sub /a/", false)]
    [InlineData("sub", "COPY . /a/", false)]
    [InlineData(".*", "COPY . /a/", false)]
    [InlineData("*", "COPY . /a/", true)]
    [InlineData("**\n!a.txt", "COPY . /a/", false)]
    public void What_the_dockerignore_leaves_out_is_not_there(string ignore, string step, bool isFound)
    {
        _project.Write("context/a.txt", "a");
        _project.Write("context/sub/a.jar", "a");
        _project.Write("context/.dockerignore", ignore);

        Assert.True(Task(step).Execute());
        Assert.Equal(isFound, _engine.Warnings.Any(warning => warning.Message!.Contains("is left out by the .dockerignore", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_context_that_is_elsewhere_is_left_alone()
    {
        Assert.True(Task("COPY none.txt /a/").Execute());
        Assert.Empty(_engine.Warnings);
    }

    private WriteImages Task(string step, string origins = "")
    {
        var description = new ImageDescription("Orders", LayerKind.Os, ImageReference.Parse("acme/orders:1"), ImageReference.Parse("debian:13"), null) { Context = "context" };
        var (json, dockerfile) = (Literal(Json.ImageDescriptionJson.Write(description)), Literal($"FROM debian:13\n{step}\n"));

        return new()
        {
            BuildEngine = _engine,
            Assembly = Compiled.Write(_project["Acme.dll"], $$"""
                [assembly: ImageDsl.CompilerServices.ImageOrigins("Orders\tsub/Orders.cs:12{{origins}}")]
                {{Compiled.Metadata($"[GeneratedImage(\"Orders\", {json}, {dockerfile})]")}}
                [ImageDsl.OsLayer("acme/orders")] public class Orders { }
                """),
            ProjectDirectory = _project.Path,
            OutputPath = "bin/images",
            FileList = "obj/list.txt",
        };
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
