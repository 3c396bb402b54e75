using ImageDsl.Generator.Tests.Lowering.Shapes;

namespace ImageDsl.Generator.Tests.Caching;

/// <summary>
/// Image classes of few kinds with random steps, each for a file of its own. Names and texts are taken from a few as well, so that they meet what else has that
/// name: a member, a base class, another class. Not all of it compiles.
/// </summary>
internal static class RandomImage
{
    /// <summary>What the classes stand on and make use of.</summary>
    public const string Bases = """
        namespace Acme;

        public interface INamed<T> { string Name { get; } string Long => Name + "!"; }

        [OsLayer("acme/base")]
        public class Base : Image, INamed<Image7>
        {
            public const string Edition = "e";
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            public virtual string Name => "base";
            protected virtual int Port => 80;
            protected override void Define(ImageBuilder image) => image.Run("base");
        }

        [RuntimeLayer("acme/other")]
        public class Other : Base { public Other(int port = 3) => Jre = port; protected int Jre { get; set; } private string Text => "private"; }

        public abstract class Template : Other
        {
            protected sealed override int Port => 8080;
            protected abstract string Text { get; }
            protected override void Define(ImageBuilder image) => image.Expose(Port).Run(Text);
        }
        """;

    /// <summary>The first ones are taken most often.</summary>
    private static readonly string[] Declarations =
    [
        "[ApplicationLayer(\"{text}\")] public sealed class {name} : Base",
        "[ApplicationLayer(\"{text}\")] public class {name} : Other",
        "[MiddlewareLayer(\"{text}\")] class {name} : Template, INamed<{other}>",
        "[DeepHierarchy(\"{text}\"), ApplicationLayer(\"acme/deep\")] sealed class {name} : Template",
        "[ApplicationLayer(\"{text}\")] [Obsolete] internal class {name} : Base",
        "[ApplicationLayer(Base.Edition)] class {name} : Base",
    ];

    private static readonly string[] Members =
    [
        "public override string Tag => \"{text}\";",
        "public override string Tag => $\"{Parent.Tag}-{Port}\";",
        "public override string Name => \"{text}\";",
        "public override string Context => Name;",
        "private int Number => {number};",
        "protected override string Text => \"{text}\";",
        "private string Mine { get; set; } = \"{text}\";",
        "private static readonly string[] All = [\"{text}\"];",
        "private const string Constant = \"c\";",
        "private {other}? Another => null;",
        "private void Helper(ImageBuilder image, int port = {number}) => image.Expose(port);",
        "public string {name} => \"self\";",
        "public sealed class Nested { }",
        "public {name}() { }",
    ];

    private static readonly string[] Texts = ["acme/a", "acme/b", "", "\\u0061/\\\"b", "acme/c:1"];

    /// <summary>The files of some images: within a kind the members are the same, and their bodies are not.</summary>
    public static IEnumerable<string> Files(int count, Random random)
    {
        var kinds = Enumerable.Range(0, count / 6).Select(_ => Kind(random)).ToArray();
        return Enumerable.Range(0, count).Select(i => Fill(kinds[random.Next(kinds.Length)], i, random));
    }

    private static string Kind(Random random) => string.Join("\n    ",
        [Declarations[Math.Min(random.Next(Declarations.Length), random.Next(Declarations.Length))], "{", .. Members.Where((_, i) => random.Next(i < 7 ? 2 : 14) == 0)]).Replace("{other}", "Image" + random.Next(3));

    private static string Fill(string kind, int number, Random random)
    {
        string[] names = ["Image" + number, "Image" + number, "Image" + number, "Image" + number, "Image" + number, "Port", "Image" + random.Next(number + 1)];
        var name = names[random.Next(names.Length)];
        var steps = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => "." + RandomBody.Call(random)));

        return $$"""
            namespace Acme;

            {{kind}}
                protected override void Define(ImageBuilder image) => image{{steps}};
            }
            """
            .Replace("{name}", name).Replace("{number}", $"{random.Next(3)}").Replace("{text}", Texts[random.Next(Texts.Length)]);
    }
}
