using ImageDsl.Generator.Tests.Infrastructure;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>Types that only one file sees. Two files may each have one of a name, which no id tells apart.</summary>
public sealed class FileLocalTypeTests
{
    private const string First = """
        file static class Names { public static string Of(string s) => "first " + s; }
        file abstract class Root { public string Text => "first"; }
        file sealed class Leaf : Root;

        [OsLayer("acme/app")]
        public class App : Image
        {
            public override ImageReference From => "debian:13";
            protected override void Define(ImageBuilder image) => image.Run(Names.Of("x")).Env("A", new Leaf().Text);
        }
        """;

    private const string Second = """
        file static class Names { public static string Of(string s) => "second " + s; }
        file abstract class Root { public string Text => "second"; }
        """;

    [Fact]
    public void One_of_a_name_is_evaluated()
    {
        var evaluated = TestCompilation.Create(First).Compiled().Evaluated("App");

        Assert.Contains("RUN first x", evaluated);
        Assert.Contains("ENV A=first", evaluated);
    }

    [Fact]
    public void Two_of_a_name_are_refused_and_never_taken_for_each_other()
    {
        var evaluated = TestCompilation.Create(Second, First).Compiled().Evaluated("App");

        Assert.StartsWith("FAILED", evaluated);
        Assert.Contains("IMG001 'Names.Of(string)'", evaluated);
        Assert.Contains("file-local type, of which another has the name", evaluated);
        Assert.DoesNotContain("second", evaluated);
    }

    [Fact]
    public void A_type_over_an_interface_of_which_there_are_two_is_refused()
    {
        const string App = """
            file interface IMark { string Mark => "first"; }
            public class Marked : IMark { public string Text => ((IMark)this).Mark; }

            [OsLayer("acme/app")]
            public class App : Image
            {
                public override ImageReference From => "debian:13";
                protected override void Define(ImageBuilder image) => image.Run(new Marked().Text);
            }
            """;

        var alone = TestCompilation.Create(App).Compiled().Evaluated("App");
        var beside = TestCompilation.Create("file interface IMark { string Mark => \"second\"; }", App).Compiled().Evaluated("App");

        Assert.Contains("RUN first", alone);
        Assert.StartsWith("FAILED", beside);
        Assert.DoesNotContain("second", beside);
    }
}
