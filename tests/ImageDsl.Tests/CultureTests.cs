using System.Globalization;

namespace ImageDsl.Tests;

public class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void Images_are_the_same_under_every_culture(string name)
    {
        var (expected, reference) = (new Numbers().ToDockerfile(), new Numbers().Reference);

        Under(name, () =>
        {
            Assert.NotEqual("-1.5 I", $"{-1.5} {"i".ToUpper(CultureInfo.CurrentCulture)}");
            Assert.Equal(expected, new Numbers().ToDockerfile());
            Assert.Equal(reference, new Numbers().Reference);
            Assert.Equal(reference, new BelowNumbers().Parent);
        });

        Assert.Contains("RUN echo -1.5 I 01/02/2026", expected, StringComparison.Ordinal);
        Assert.Equal("culture/numbers:1.5-2.5", reference.ToString());
    }

    [Fact]
    public void The_culture_of_the_caller_is_back_afterwards_even_after_an_exception() => Under("tr-TR", () =>
    {
        _ = new Numbers().ToDockerfile();
        Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);

        Assert.Throws<NotSupportedException>(() => new Throwing().ToDockerfile());
        Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
    });

    private static void Under(string culture, Action action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [OsLayer("culture/numbers")]
    public class Numbers : Image
    {
        private readonly string _field = "2.5";

        public override ImageReference From => "debian:13-slim";
        public override string Tag => $"{1.5}-{_field}";

        protected override void Define(ImageBuilder image) => image
            .Run($"echo {-1.5} {"i".ToUpper(CultureInfo.CurrentCulture)} {new DateOnly(2026, 1, 2)}")
            .HealthCheck("true", interval: TimeSpan.FromSeconds(1.5));
    }

    [RuntimeLayer("culture/below")]
    public class BelowNumbers : Numbers
    {
        // The instance of the parent is made while the culture is another one.
        private readonly string _tag = $"{0.5}";

        public override string Tag => _tag;
    }

    [OsLayer("culture/throwing")]
    public class Throwing : Image
    {
        public override ImageReference From => "debian:13-slim";
        protected override void Define(ImageBuilder image) => throw new NotSupportedException();
    }
}
