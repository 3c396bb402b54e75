using System.Globalization;
using System.Text;
using ImageDsl.CompilerServices;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>What the generator tells about the lines that wrote each instruction, and about the files that an image is made of.</summary>
public sealed class OriginsTests
{
    [Fact]
    public void Every_instruction_has_the_line_of_its_own_step_and_every_file_that_counts_is_named()
    {
        Assert.Equal(["File2.cs", "File0.cs", "File1.cs", "File3.cs"], Read(new GeneratorRun(Sample.Create()))["Acme.Orders"].Sources!.Value.Files);
        Assert.Equal(["File2.cs:9", "File2.cs:9", "File1.cs:12", "File1.cs:12", "File2.cs:11"], PlacesOfOrders(new GeneratorRun(Sample.Create())).Select(place => $"{place.Path}:{place.Line}"));
    }

    [Fact]
    public void A_step_that_goes_over_several_lines_has_its_last_line_too()
    {
        var run = new GeneratorRun(Sample.Create()).Edit("image.Copy(\"orders.jar\", \"/app/orders.jar\")", "image\n    .Copy(\n        \"orders.jar\",\n        \"/app/orders.jar\")");
        var copy = PlacesOfOrders(run)[0];

        Assert.Equal(("File2.cs", 10, 12), (copy.Path, copy.Line, copy.EndLine));
    }

    [Fact]
    public void Lines_follow_an_edit_above_them_and_the_text_is_the_same_when_they_do_not_move()
    {
        var run = new GeneratorRun(Sample.Create());
        var before = run.Source("ImageOrigins");

        Assert.Equal(before, run.Edit("return 1;", "return\n2;").Source("ImageOrigins"));
        Assert.Equal(14, PlacesOfOrders(run.Edit("=> image.Expose(Port)", "=>\n\nimage.Expose(Port)"))[2].Line);
    }

    /// <summary>The places of the instructions that steps wrote; the library adds labels on its own.</summary>
    private static List<StepSource> PlacesOfOrders(GeneratorRun run) => [.. Assert.Single(Read(run)["Acme.Orders"].Sources!.Value.Stages).OfType<StepSource>()];

    /// <summary>
    /// The truth is what the generator writes before and after an edit; an image is rebuilt when its Dockerfile changes or the image that it stands on is rebuilt.
    /// </summary>
    [Fact]
    public void The_files_of_an_image_are_those_whose_edits_change_it()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var random = new Random(seed);
            var run = new GeneratorRun(TestCompilation.Create([.. Sources(random)]));
            Assert.Empty(run.Errors);

            for (var edit = 1; edit <= 10; edit++)
            {
                var (before, origins) = (Dockerfiles(run), Read(run));
                var tree = run.Compilation.SyntaxTrees.ElementAt(random.Next(run.Compilation.SyntaxTrees.Count()));
                var value = tree.ToString().IndexOf("\"v", StringComparison.Ordinal);

                if (value < 0)
                    continue;

                var text = tree.GetText(TestContext.Current.CancellationToken).Replace(value, tree.ToString().IndexOf('"', value + 1) - value, $"\"v{seed}x{edit}");
                run.Run(run.Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text)));

                var after = Dockerfiles(run);
                var changed = Above(before.Keys.Where(name => before[name] != after[name]), before);
                var expected = Above(before.Keys.Where(name => origins[name].Sources!.Value.Files.Contains(Path.GetFileName(tree.FilePath))), before);

                Assert.Equal(changed, expected);
            }
        }
    }

    /// <summary>The truth is again what is written before and after an edit, here of a file of the other assembly, of which only the types are known.</summary>
    [Fact]
    public void The_types_of_another_assembly_that_an_image_uses_are_those_whose_edits_change_it()
    {
        string[] library =
        [
            "public static class Helper { public static string Of(string name) => name + \"v0\"; }",
            "public static class Component { public static ImageBuilder Use(this ImageBuilder image) => image.Env(\"C\", Helper.Of(\"v0\")); }",
            "public static class Another { public static ImageBuilder Else(this ImageBuilder image) => image.Env(\"E\", \"v0\"); }",
            "public abstract class Service : Image { protected virtual string Port => \"v0\"; protected override void Define(ImageBuilder image) => image.Env(\"PORT\", Port); }",
            "public sealed record Setting(string Name) { public string Text => Name + \"v0\"; }",
        ];

        const string Own = "public override ImageReference From => \"debian:13\"; public override string Tag => \"1\"; ";
        var consumer = TestCompilation.Create(
            $"[OsLayer(\"acme/a\")] public class A : Service {{ {Own} }}",
            $"[OsLayer(\"acme/b\")] public class B : Image {{ {Own} protected override void Define(ImageBuilder image) => image.Use(); }}",
            $"[OsLayer(\"acme/c\")] public class C : Image {{ {Own} protected override void Define(ImageBuilder image) => image.Env(\"S\", new Setting(\"s\").Text); }}",
            $"[OsLayer(\"acme/d\")] public class D : Image {{ {Own} protected override void Define(ImageBuilder image) => image.Env(\"D\", \"d\"); }}");

        var run = new GeneratorRun(consumer.AddReferences(Compiled(library)));
        var (before, origins) = (Dockerfiles(run), Read(run));

        Assert.Equal("A: Service; B: Component Helper; C: Setting; D: ", string.Join("; ", origins.OrderBy(one => one.Key).Select(one => $"{one.Key}: {string.Join(' ', one.Value.Sources!.Value.Uses)}")));
        Assert.Equal(run.Source("ImageOrigins"), new GeneratorRun(consumer.AddReferences(TestCompilation.Create(library).WithAssemblyName("Library").ToSourceReference())).Source("ImageOrigins"));

        for (var i = 0; i < library.Length; i++)
        {
            var type = library[i].Split(' ').SkipWhile(word => word is not ("class" or "record")).ElementAt(1).Split('(')[0];
            var after = Dockerfiles(new GeneratorRun(consumer.AddReferences(Compiled([.. library.Select((text, j) => i == j ? text.Replace("v0", "v1") : text)]))));

            Assert.Equal(before.Keys.Where(name => origins[name].Sources!.Value.Uses.Contains(type)), before.Keys.Where(name => before[name] != after[name]));
        }

        static MetadataReference Compiled(string[] sources) => MetadataReference.CreateFromImage(TestCompilation.Create(sources).WithAssemblyName("Library").Emit(withGenerator: true));
    }

    /// <summary>The images and all that stand on them.</summary>
    private static SortedSet<string> Above(IEnumerable<string> images, IReadOnlyDictionary<string, string> dockerfiles)
    {
        var above = new SortedSet<string>(images, StringComparer.Ordinal);

        while (dockerfiles.Where(image => above.Any(name => image.Value.Contains($"FROM acme/{name.ToLowerInvariant()}:1", StringComparison.Ordinal))).Select(image => image.Key).Where(above.Add).ToList().Count > 0)
        {
        }

        return above;
    }

    private static Dictionary<string, string> Dockerfiles(GeneratorRun run) => Read(run).Keys.ToDictionary(name => name, name => run.Source(name + ".image"));

    private static IReadOnlyDictionary<string, ClassPlace> Read(GeneratorRun run)
    {
        var attribute = CSharpSyntaxTree.ParseText(run.Source("ImageOrigins")).GetCompilationUnitRoot().AttributeLists.Single().Attributes.Single();
        return ImageOriginsText.Read((string)((Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax)attribute.ArgumentList!.Arguments.Single().Expression).Token.Value!);
    }

    /// <summary>Images on each other and on templates, with components, constants of constants, tables and records, one thing in a file.</summary>
    private static IEnumerable<string> Sources(Random random)
    {
        yield return "public static class Base { public const string Value = \"v0\"; }";
        yield return "public static class Derived { public const string Value = Base.Value + \"v0\"; }";
        yield return "public static class Table { public static readonly string[] Values = [\"v0\", \"w\"]; }";
        yield return "public sealed record Setting(string Name) { public string Text => Name + \"v0\"; }";
        yield return "public enum Level { Low = 1 } public static class Levels { public const string Name = \"v0\"; }";
        yield return "public static class Defaults { public static string Of(string name = Levels.Name) => name; }";
        yield return "public interface IPart { string Part() => \"v0\"; }";

        string[] values = ["Base.Value", "Derived.Value", "Table.Values[0]", "new Setting(\"s\").Text", "Defaults.Of()", "Levels.Name"];
        var components = random.Next(1, 4);

        for (var i = 0; i < components; i++)
            yield return Text($"public static class Component{i} {{ public static ImageBuilder Use{i}(this ImageBuilder image) => image.Env(\"COMPONENT{i}\", \"v0\" + {values[random.Next(values.Length)]}); }}");

        var bases = new List<(string Name, bool IsTemplate)>();

        for (var i = 0; i < 9; i++)
        {
            var isTemplate = i > 1 && random.Next(3) == 0;
            var parent = bases.Count == 0 || random.Next(4) == 0 ? ("Image", false) : bases[random.Next(bases.Count)];
            isTemplate &= parent.Item1 != "Image";
            var steps = new StringBuilder(parent.Item2 ? "base.Define(image); " : "");

            for (var step = random.Next(3); step >= 0; step--)
            {
                _ = random.Next(3) == 0
                    ? steps.Append(CultureInfo.InvariantCulture, $"image.Use{random.Next(components)}(); ")
                    : steps.Append(CultureInfo.InvariantCulture, $"image.Env(\"C{i}S{step}\", \"v0\" + {values[random.Next(values.Length)]}); ");
            }

            var from = parent.Item1 == "Image" ? "public override ImageReference From => \"debian:13\"; " : "";
            var head = isTemplate ? Text($"public abstract class C{i}") : Text($"[ApplicationLayer(\"acme/c{i}\")] public class C{i}");
            var tag = isTemplate ? "" : "public override string Tag => \"1\"; ";

            yield return $"{head} : {parent.Item1} {{ {from}{tag}protected override void Define(ImageBuilder image) {{ {steps}}} }}";
            bases.Add((Text($"C{i}"), isTemplate));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
