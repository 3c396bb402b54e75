using ImageDsl.Building;
using ImageDsl.Hosting;

namespace ImageDsl.Tests.Hosting;

public class LoadedImageClassTests
{
    [Fact]
    public void Names_are_those_of_the_source()
    {
        var nested = LoadedImageClass.Of(typeof(Valid));

        Assert.Equal("Valid", nested.Name);
        Assert.Equal("ImageDsl.Tests.Hosting.LoadedImageClassTests.Valid", nested.FullName);
    }

    [Fact]
    public void A_class_without_a_layer_attribute_is_no_image() => AssertNoImage(() =>
        new Bare().ToDockerfile(), "carries no layer attribute");

    [Fact]
    public void The_layer_attribute_of_a_base_class_does_not_count() =>
        AssertNoImage(() => new BareBelow().ToDockerfile(), "'BareBelow' carries no layer attribute");

    [Fact]
    public void An_abstract_class_is_a_template() =>
        AssertNoImage(() => LoadedImageClass.Of(typeof(Abstract)).CreateInstance(), "'Abstract' is abstract");

    [Fact]
    public void An_open_generic_class_is_no_image() => AssertNoImage(() =>
        LoadedImageClass.Of(typeof(Generic<>)).CreateInstance(), "is generic");

    [Theory]
    [InlineData(typeof(PrivateConstructor))]
    [InlineData(typeof(ProtectedConstructor))]
    [InlineData(typeof(ConstructorWithParameter))]
    public void An_image_class_has_a_parameterless_constructor_that_others_reach(Type type) =>
        AssertNoImage(() => LoadedImageClass.Of(type).CreateInstance(), "no parameterless constructor");

    [Theory]
    [InlineData(typeof(Valid))]
    [InlineData(typeof(InternalConstructor))]
    [InlineData(typeof(PrivateNested))]
    public void Internal_constructors_and_private_classes_are_fine(Type type) =>
        Assert.Equal(type, LoadedImageClass.Of(type).CreateInstance().GetType());

    [Fact]
    public void A_generic_template_is_fine() =>
        Assert.Contains("RUN echo String", new OverGeneric().ToDockerfile(), StringComparison.Ordinal);

    [Fact]
    public void What_a_constructor_throws_arrives_as_it_is() =>
        Assert.Throws<NotSupportedException>(() => LoadedImageClass.Of(typeof(ThrowingConstructor)).CreateInstance());

    [Fact]
    public void The_instance_at_hand_is_used_for_the_image_and_fresh_ones_for_its_parents()
    {
        var child = new Settable { Value = "changed" };

        Assert.Contains("RUN echo changed", child.ToDockerfile(), StringComparison.Ordinal);
        Assert.Contains("FROM hosting/parent:fresh", new BelowSettable { Value = "changed" }.ToDockerfile(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_is_evaluated_once()
    {
        Counting.Count = 0;
        _ = ImageModelBuilder.Build(new BelowCounting());

        Assert.Equal(1, Counting.Count);
    }

    [Fact]
    public void The_source_label_comes_from_the_assembly()
    {
        Assert.Equal("https://git.example.com/acme/images", new Valid().Source);
        Assert.Contains("org.opencontainers.image.source=https://git.example.com/acme/images", new Valid().ToDockerfile(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_for_a_deep_hierarchy_is_that_of_the_nearest_class()
    {
        Assert.Equal("because", ImageModelBuilder.Build(new Reasoned()).Description.DeepHierarchyReason);
        Assert.Null(ImageModelBuilder.Build(new Valid()).Description.DeepHierarchyReason);
    }

    [Theory]
    [InlineData(typeof(BadRepository), "The layer attribute of 'BadRepository' names no repository: 'acme/orders:1' is not a repository: it has a tag at character 12")]
    [InlineData(typeof(BadTag), "Tag of 'BadTag': '1 0' is not a tag: it has the unexpected blank at character 2")]
    [InlineData(typeof(BadTags), "Tags of 'BadTags': '' is not a tag")]
    [InlineData(typeof(BadContext), "'/etc' is not a build context of 'BadContext': it is not relative")]
    [InlineData(typeof(BadPlatform), "'linux' is not a platform of 'BadPlatform'")]
    public void What_the_members_give_is_checked(Type type, string message)
    {
        var error = Assert.Throws<ImageDefinitionException>(() => LoadedImageClass.Of(type).CreateInstance().ToDockerfile());

        Assert.Equal("IMG004", error.RuleId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(NullTag), "Tag of 'NullTag' is null.")]
    [InlineData(typeof(NullFrom), "From of 'NullFrom' is null.")]
    public void Null_is_refused(Type type, string message)
    {
        var error = Assert.Throws<ImageDefinitionException>(() => LoadedImageClass.Of(type).CreateInstance().ToDockerfile());

        Assert.Equal(("IMG009", message), (error.RuleId, error.Message));
    }

    private static void AssertNoImage(Func<object> action, string message)
    {
        var error = Assert.Throws<ImageDefinitionException>(action);

        Assert.Equal("IMG003", error.RuleId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    public abstract class OnDebian : Image
    {
        public override ImageReference From => "debian:13-slim";
    }

    [OsLayer("hosting/valid")]
    public class Valid : OnDebian;

    public class Bare : OnDebian;

    public class BareBelow : Valid
    {
        public override string Tag => "2";
    }

    [OsLayer("hosting/abstract")]
    public abstract class Abstract : OnDebian;

    [OsLayer("hosting/generic")]
    public class Generic<T> : OnDebian;

    [OsLayer("hosting/a")]
    public class PrivateConstructor : OnDebian
    {
        private PrivateConstructor()
        {
        }
    }

    [OsLayer("hosting/b")]
    public class ProtectedConstructor : OnDebian
    {
        protected ProtectedConstructor()
        {
        }
    }

    [OsLayer("hosting/c")]
    public class ConstructorWithParameter(int number) : OnDebian
    {
        public int Number => number;
    }

    [OsLayer("hosting/d")]
    public class InternalConstructor : OnDebian
    {
        internal InternalConstructor()
        {
        }
    }

    [OsLayer("hosting/e")]
    private sealed class PrivateNested : OnDebian;

    public abstract class GenericTemplate<T> : OnDebian
    {
        protected override void Define(ImageBuilder image) => image.Run($"echo {typeof(T).Name}");
    }

    [OsLayer("hosting/over-generic")]
    public class OverGeneric : GenericTemplate<string>;

    [OsLayer("hosting/f")]
    public class ThrowingConstructor : OnDebian
    {
        public ThrowingConstructor() => throw new NotSupportedException();
    }

    [OsLayer("hosting/parent")]
    public class Settable : OnDebian
    {
        public string Value { get; set; } = "fresh";

        public override string Tag => Value;

        protected override void Define(ImageBuilder image) => image.Run($"echo {Value}");
    }

    [RuntimeLayer("hosting/below")]
    public class BelowSettable : Settable
    {
        public override string Tag => "1";
    }

    [OsLayer("hosting/counting")]
    public class Counting : OnDebian
    {
        public static int Count { get; set; }

        protected override void Define(ImageBuilder image) => Count++;
    }

    [RuntimeLayer("hosting/below-counting")]
    public class BelowCounting : Counting
    {
        public override string Tag => $"{Parent.Tag}-{Parent.Tag}";

        protected override void Define(ImageBuilder image) => image.Run($"echo {Parent} {Reference}");
    }

    [OsLayer("hosting/reasoned")]
    [DeepHierarchy("because")]
    public class Reasoned : OnDebian;

    [OsLayer("acme/orders:1")]
    public class BadRepository : OnDebian;

    [OsLayer("hosting/g")]
    public class BadTag : OnDebian
    {
        public override string Tag => "1 0";
    }

    [OsLayer("hosting/h")]
    public class BadTags : OnDebian
    {
        public override IEnumerable<string> Tags => [""];
    }

    [OsLayer("hosting/i")]
    public class BadContext : OnDebian
    {
        public override string Context => "/etc";
    }

    [OsLayer("hosting/j")]
    public class BadPlatform : OnDebian
    {
        public override IEnumerable<string> Platforms => ["linux/amd64", "linux"];
    }

    [OsLayer("hosting/k")]
    public class NullTag : OnDebian
    {
        public override string Tag => null!;
    }

    [OsLayer("hosting/l")]
    public class NullFrom : Image
    {
        public override ImageReference From => null!;
    }
}
