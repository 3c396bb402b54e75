using ImageDsl.Building;
using ImageDsl.Model;

namespace ImageDsl.Tests.Segments;

/// <summary>Every case of the segment law, with hierarchies of which each class says who it is.</summary>
public class SegmentLawTests
{
    [Fact]
    public void An_image_without_an_override_adds_no_steps() => Assert.Equal(["FROM law/root:1"], Lines<NoOverride>());

    [Fact]
    public void An_image_without_an_override_takes_the_steps_of_its_template() =>
        Assert.Equal(["FROM law/root:1", "RUN template"], Lines<NoOverrideOverTemplate>());

    [Fact]
    public void An_override_over_an_image_adds_its_own_steps_only() =>
        Assert.Equal(["FROM law/root:1", "RUN over-image"], Lines<OverImage>());

    [Fact]
    public void An_override_over_a_template_adds_its_own_steps_only() =>
        Assert.Equal(["FROM law/root:1", "RUN silent"], Lines<SilentOverTemplate>());

    [Fact]
    public void An_override_that_calls_the_template_has_both() =>
        Assert.Equal(["FROM law/root:1", "RUN before", "RUN template", "RUN after"], Lines<CallingOverTemplate>());

    [Fact]
    public void Two_templates_run_by_the_rules_of_the_language() =>
        Assert.Equal(["FROM law/root:1", "RUN template", "RUN upper", "RUN own"], Lines<OverTwoTemplates>());

    [Fact]
    public void The_nearest_template_with_an_override_runs() =>
        Assert.Equal(["FROM law/root:1", "RUN template"], Lines<OverEmptyTemplate>());

    [Fact]
    public void A_template_above_the_root_folds_into_the_root() =>
        Assert.Equal(["FROM debian:13-slim", "RUN shared"], Lines<RootOverTemplate>());

    [Fact]
    public void Templates_above_the_parent_image_are_in_FROM() => Assert.Equal(["FROM law/calling:1"], Lines<BelowCalling>());

    [Fact]
    public void The_parent_is_evaluated_on_an_instance_of_its_own()
    {
        Assert.Equal(["FROM law/numbered:7", "RUN number 8"], Lines<OtherNumber>());
        Assert.Equal(["FROM debian:13-slim", "RUN number 7"], Lines<Numbered>());
    }

    [Fact]
    public void A_grandchild_overrides_a_property_that_a_template_reads() =>
        Assert.Equal(["FROM law/root:1", "RUN port 9090"], Lines<GrandchildOfPorts>());

    [Fact]
    public void A_property_of_the_template_may_come_from_its_parent_image() =>
        Assert.Equal("law/derived:1-x", new DerivedTag().Reference.ToString());

    [Fact]
    public void Constructors_and_initialisers_run_in_the_order_of_the_language() =>
        Assert.Equal(["FROM law/root:1", "RUN derived-field base-field base-constructor:virtual derived-constructor"], Lines<Ordered>());

    [Fact]
    public void A_child_that_takes_over_the_tag_of_its_parent_is_refused()
    {
        var error = Assert.Throws<ImageDefinitionException>(() => new Untagged().ToDockerfile());

        Assert.Equal("IMG004", error.RuleId);
        Assert.Contains("'Untagged' would take over the tag of 'Root'", error.Message, StringComparison.Ordinal);
        Assert.Contains("override Tag", error.Message, StringComparison.Ordinal);
        Assert.Throws<ImageDefinitionException>(() => new Untagged().Reference);
    }

    [Fact]
    public void A_template_may_give_the_tag() => Assert.Equal("law/tagged:by-template", new TaggedByTemplate().Reference.ToString());

    [Fact]
    public void A_root_without_a_tag_is_latest() => Assert.Equal("law/latest:latest", new Latest().Reference.ToString());

    [Fact]
    public void From_below_a_parent_image_is_refused()
    {
        var error = Assert.Throws<ImageDefinitionException>(() => new FromTwice().ToDockerfile());

        Assert.Equal("IMG004", error.RuleId);
        Assert.Contains("'FromTwice' overrides From, but it stands on its base class 'Root' (law/root:1)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_below_a_parent_image_must_not_say_From_either() =>
        Assert.Contains("overrides From", Assert.Throws<ImageDefinitionException>(() => new FromByTemplate().ToDockerfile()).Message, StringComparison.Ordinal);

    [Fact]
    public void An_image_that_stands_on_nothing_is_refused() =>
        Assert.Contains("override From", Assert.Throws<ImageDefinitionException>(() => new Groundless().ToDockerfile()).Message, StringComparison.Ordinal);

    [Fact]
    public void Further_tags_and_titles_are_not_taken_over()
    {
        var parent = ImageModelBuilder.Build(new Titled());
        var child = ImageModelBuilder.Build(new BelowTitled());

        Assert.Equal(["stable"], parent.Description.Tags);
        Assert.Empty(child.Description.Tags);
        Assert.Equal("A fine image", Label(parent, "title"));
        Assert.Equal("below-titled", Label(child, "title"));
    }

    [Fact]
    public void Context_and_platforms_follow_the_rules_of_the_language()
    {
        var child = ImageModelBuilder.Build(new BelowTitled());

        Assert.Equal("files", child.Description.Context);
        Assert.Equal(["linux/amd64", "linux/arm64"], child.Description.Platforms);
    }

    [Fact]
    public void A_member_that_merely_hides_one_of_Image_is_no_override() => Assert.Equal(["FROM debian:13-slim"], Lines<Hiding>());

    private static string? Label(ImageModel model, string name) =>
        model.Description.Configuration.Labels.Single(label => label.Name == "org.opencontainers.image." + name).Value;

    private static string[] Lines<T>()
        where T : Image, new() =>
        [.. new T().ToDockerfile().Split('\n').Where(line => line.StartsWith("FROM", StringComparison.Ordinal) || line.StartsWith("RUN", StringComparison.Ordinal))];

    [OsLayer("law/root")]
    public class Root : Image
    {
        public override ImageReference From => "debian:13-slim";
        public override string Tag => "1";
        protected override void Define(ImageBuilder image) => image.Run("root");
    }

    public abstract class Template : Root
    {
        public override string Tag => "1";
        protected override void Define(ImageBuilder image) => image.Run("template");
    }

    public abstract class Upper : Template
    {
        protected override void Define(ImageBuilder image)
        {
            base.Define(image);
            image.Run("upper");
        }
    }

    public abstract class Empty : Template;

    [RuntimeLayer("law/none")]
    public class NoOverride : Root
    {
        public override string Tag => "1";
    }

    [RuntimeLayer("law/none-over-template")]
    public class NoOverrideOverTemplate : Template;

    [RuntimeLayer("law/over-image")]
    public class OverImage : Root
    {
        public override string Tag => "1";
        protected override void Define(ImageBuilder image) => image.Run("over-image");
    }

    [RuntimeLayer("law/silent")]
    public class SilentOverTemplate : Template
    {
        protected override void Define(ImageBuilder image) => image.Run("silent");
    }

    [RuntimeLayer("law/calling")]
    public class CallingOverTemplate : Template
    {
        protected override void Define(ImageBuilder image)
        {
            image.Run("before");
            base.Define(image);
            image.Run("after");
        }
    }

    [RuntimeLayer("law/two")]
    public class OverTwoTemplates : Upper
    {
        protected override void Define(ImageBuilder image)
        {
            base.Define(image);
            image.Run("own");
        }
    }

    [RuntimeLayer("law/over-empty")]
    public class OverEmptyTemplate : Empty;

    [ApplicationLayer("law/below-calling")]
    public class BelowCalling : CallingOverTemplate
    {
        public override string Tag => "2";
    }

    public abstract class RootTemplate : Image
    {
        public override ImageReference From => "debian:13-slim";
        protected override void Define(ImageBuilder image) => image.Run("shared");
    }

    [OsLayer("law/root-over-template")]
    public class RootOverTemplate : RootTemplate;

    [OsLayer("law/numbered")]
    public class Numbered : Image
    {
        protected virtual int Number => 7;
        public override ImageReference From => "debian:13-slim";
        public override string Tag => $"{Number}";
        protected override void Define(ImageBuilder image) => image.Run($"number {Number}");
    }

    [RuntimeLayer("law/other-number")]
    public class OtherNumber : Numbered
    {
        protected override int Number => 8;
        public override string Tag => "x";
        protected override void Define(ImageBuilder image) => image.Run($"number {Number}");
    }

    public abstract class Ports : Root
    {
        protected virtual int Port => 8080;
        public override string Tag => "1";
        protected override void Define(ImageBuilder image) => image.Run($"port {Port}");
    }

    public abstract class OtherPorts : Ports
    {
        protected override int Port => 9090;
    }

    [RuntimeLayer("law/ports")]
    public class GrandchildOfPorts : OtherPorts;

    [RuntimeLayer("law/derived")]
    public class DerivedTag : Root
    {
        public override string Tag => $"{Parent.Tag}-x";
    }

    public abstract class OrderedTemplate : Root
    {
        private readonly string _field = "base-field";

        protected OrderedTemplate() => Log = $"{DerivedFieldAtConstruction} {_field} base-constructor:{Virtual}";

        protected string Log { get; set; }
        protected abstract string DerivedFieldAtConstruction { get; }
        protected abstract string Virtual { get; }
        public override string Tag => "1";
        protected override void Define(ImageBuilder image) => image.Run(Log);
    }

    [RuntimeLayer("law/ordered")]
    public class Ordered : OrderedTemplate
    {
        private readonly string _field = "derived-field";

        public Ordered() => Log += " derived-constructor";

        protected override string DerivedFieldAtConstruction => _field;
        protected override string Virtual => "virtual";
    }

    [RuntimeLayer("law/untagged")]
    public class Untagged : Root;

    public abstract class TagTemplate : Root
    {
        public override string Tag => "by-template";
    }

    [RuntimeLayer("law/tagged")]
    public class TaggedByTemplate : TagTemplate;

    [OsLayer("law/latest")]
    public class Latest : Image
    {
        public override ImageReference From => ImageReference.Scratch;
    }

    [RuntimeLayer("law/from-twice")]
    public class FromTwice : Root
    {
        public override ImageReference From => "alpine:3";
        public override string Tag => "2";
    }

    public abstract class FromTemplate : Root
    {
        public override ImageReference From => "alpine:3";
        public override string Tag => "2";
    }

    [RuntimeLayer("law/from-template")]
    public class FromByTemplate : FromTemplate;

    [OsLayer("law/groundless")]
    public class Groundless : Image;

    [OsLayer("law/titled")]
    public class Titled : Image
    {
        public override ImageReference From => "debian:13-slim";
        public override string Tag => "1";
        public override IEnumerable<string> Tags => ["stable", "1", "stable"];
        public override string Title => "A fine image";
        public override string Context => "files";
        public override IEnumerable<string> Platforms => ["linux/amd64", "linux/arm64", "linux/amd64"];
    }

    [RuntimeLayer("law/below-titled")]
    public class BelowTitled : Titled
    {
        public override string Tag => "2";
    }

    [OsLayer("law/hiding")]
    public class Hiding : Image
    {
        public override ImageReference From => "debian:13-slim";
        protected new void Define(ImageBuilder image) => image.Run("hidden");
    }
}
