using ImageDsl.Building;
using ImageDsl.Model;

namespace ImageDsl.Tests.Samples;

public class SampleTests
{
    [Fact]
    public void The_operating_system_image_is_written() => Snapshot.Verify(new AcmeDebian().ToDockerfile());

    [Fact]
    public void The_runtime_image_stands_on_it() => Snapshot.Verify(new AcmeJava().ToDockerfile());

    [Fact]
    public void The_application_takes_the_steps_of_its_template() => Snapshot.Verify(new Orders().ToDockerfile());

    [Fact]
    public void A_class_below_a_template_without_an_override_has_the_steps_of_the_template() =>
        Snapshot.Verify(new Billing().ToDockerfile());

    [Fact]
    public void The_description_says_what_the_classes_say()
    {
        var description = ImageModelBuilder.Build(new Orders()).Description;

        Assert.Equal("ImageDsl.Tests.Samples.Orders", description.Class);
        Assert.Equal("ImageDsl.Tests.Samples.AcmeJava", description.ParentClass);
        Assert.Equal(LayerKind.Application, description.Layer);
        Assert.Equal("acme/orders:1.4.0", description.Reference.ToString());
        Assert.Equal("acme/debian-java:13.1-21", description.Parent.ToString());
        Assert.Equal("../orders", description.Context);
        Assert.Equal([new(ImageUseKind.Stage, "maven:3.9-eclipse-temurin-21")], description.References);
        Assert.Equal(4, description.LiteralLayers);
        Assert.Equal(
            ["- debian:13.1-slim", "Os acme/debian:13.1", "Runtime acme/debian-java:13.1-21", "Application acme/orders:1.4.0"],
            description.Chain.Select(link => $"{link.Layer?.ToString() ?? "-"} {link.Reference}"));
    }

    [Fact]
    public void The_configuration_is_what_a_container_starts_with()
    {
        var configuration = ImageModelBuilder.Build(new Orders()).Description.Configuration;

        Assert.Equal("10001", configuration.User);
        Assert.Equal(["9090/tcp"], configuration.ExposedPorts);
        Assert.Equal(["java", "-jar", "/app/orders.jar"], configuration.Entrypoint);
        Assert.Null(configuration.Cmd);
        Assert.Null(configuration.WorkingDirectory);
        Assert.Equal(TimeSpan.FromSeconds(10), configuration.HealthCheck?.Interval);
        Assert.Equal([new("app", 10001, 10001)], configuration.Users);
    }

    [ApplicationLayer("acme/billing")]
    public sealed class Billing : JavaService
    {
        public override string Tag => "2.0.1";
        protected override int Jre => 17;
    }
}
