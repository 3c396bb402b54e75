using System.Runtime.Loader;
using ImageDsl.Building;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.References;

/// <summary>Classes that declare external images: what they say reaches every image that names them, in whichever assembly.</summary>
public sealed class ExternalImageTests
{
    private const string Declarations = """
        namespace Acme;

        public class Golden(string version) : ExternalImage
        {
            protected override ImageReference Reference => $"registry.acme.example/golden:{version}";

            protected override void Describe(ExternalImageBuilder image) => image
                .Source("https://images.acme.example/golden", "2026-11-25")
                .Holds(LayerKind.Os, LayerKind.Runtime)
                .PackageManager(PackageManager.Apt)
                .Shell("/bin/bash")
                .CLibrary(CLibrary.Glibc)
                .HasUser("app", uid: 10001, gid: 10002)
                .User("app")
                .WorkDir("/app")
                .Env("JAVA_HOME", "/opt/java")
                .Entrypoint("/start")
                .Cmd()
                .Expose(8080).Expose(53, Protocol.Udp)
                .Volume("/data")
                .StopSignal(Signal.SIGQUIT)
                .Platforms("linux/amd64", "linux/arm64")
                .LiteralLayers(5)
                .Purpose(ImagePurpose.RunTime)
                .SupportedUntil("2028-08-09");
        }

        public sealed class OurDebian : ExternalImage
        {
            protected override ImageReference Reference => "debian:13-slim";
            protected override void Describe(ExternalImageBuilder image) => image.User("svc").Env("LANG", "C.UTF-8").NoShell();
        }

        [RuntimeLayer("acme/base")]
        public class Base : Image
        {
            public override ImageReference From => new Golden("21");
            public override string Tag => "1";
        }
        """;

    private const string Consumers = """
        namespace Acme.Apps;

        [ApplicationLayer("acme/below")]
        public class Below : Acme.Base
        {
            public override string Tag => "1-1";
            protected override void Define(ImageBuilder image) => image.AsRoot(r => r.Run("a")).User("app").Cmd("b");
        }

        [ApplicationLayer("acme/direct")]
        public class Direct : Image
        {
            public override ImageReference From => new Acme.OurDebian();
            protected override void Define(ImageBuilder image)
            {
                var build = image.Stage("build", from: new Acme.Golden("25"), s => s.User("app").Run("a"));
                image.Copy(build, "/a", "/a");
            }
        }
        """;

    [Fact]
    public void The_same_is_said_at_run_time_in_the_compiler_and_across_assemblies_in_both_forms()
    {
        var library = TestCompilation.Create(Declarations).WithAssemblyName("Acme.Base");
        var consumer = TestCompilation.Create(Consumers);
        var loaded = library.Emit(withGenerator: true);
        var overMetadata = consumer.AddReferences(MetadataReference.CreateFromImage(loaded));
        var overSource = consumer.AddReferences(library.ToSourceReference());
        var together = TestCompilation.Create(Declarations, Consumers);

        var context = new AssemblyLoadContext("external", isCollectible: true);
        _ = context.LoadFromStream(new MemoryStream(loaded));
        var assembly = context.LoadFromStream(new MemoryStream(overMetadata.Emit(withGenerator: false)));

        foreach (var name in new[] { "Acme.Apps.Below", "Acme.Apps.Direct" })
        {
            var run = ImageModelBuilder.Build((Image)Activator.CreateInstance(assembly.GetType(name, throwOnError: true)!)!);

            Assert.NotEmpty(run.Description.ExternalImages);
            Assert.Equal(run, Model(overMetadata, name));
            Assert.Equal(run, Model(overSource, name));
            Assert.Equal(run, Model(together, name));
            Assert.True(ImageDescriptionJson.TryRead(ImageDescriptionJson.Write(run.Description), out var read, out var error), error);
            Assert.Equal(run.Description, read);
        }
    }

    [Fact]
    public void Every_fact_can_be_stated_and_travels()
    {
        var facts = Assert.Single(Model(TestCompilation.Create(Declarations), "Acme.Base").Description.ExternalImages).Facts;

        foreach (var property in typeof(ExternalImageFacts).GetProperties().Where(property => property.CanWrite))
        {
            var value = property.GetValue(facts);
            Assert.True(value is not null && !value.Equals(property.GetValue(ExternalImageFacts.Unknown)), property.Name);
        }
    }

    [Fact]
    public void The_image_that_a_class_is_of_leaves_its_user_to_steps()
    {
        var dockerfile = TestCompilation.Create(Declarations, Consumers).Evaluated("Acme.Apps.Below");

        Assert.Matches("USER (0|root)\n+RUN a\n+USER 10001\n", dockerfile);
    }

    [Fact]
    public void What_a_class_does_not_say_is_as_it_is_well_known_and_what_it_says_wins()
    {
        var model = Model(TestCompilation.Create(Declarations, Consumers), "Acme.Apps.Direct");
        var known = ExternalImageCatalog.Default.Find("debian:13-slim")!;
        var facts = ExternalImageCatalog.Default.With(model.Description.ExternalImages).Find("debian:13-slim")!;

        Assert.Equal("svc", facts.User!.Value);
        Assert.Null(facts.Shell!.Value);
        Assert.Equal("Acme.OurDebian", Assert.IsType<ExternalImageOrigin>(facts.User.Origin).Class);
        Assert.Equal(known.PackageManager, facts.PackageManager);
        Assert.Equal(known.Kinds, facts.Kinds);
        Assert.Equal([.. known.Environment.Values.Select(v => v.Name), "LANG"], facts.Environment.Values.Select(v => v.Name));
        Assert.Equal(known.Environment.IsComplete, facts.Environment.IsComplete);
    }

    [Fact]
    public void Facts_of_another_assembly_are_folded_with_the_class_that_states_them()
    {
        var library = TestCompilation.Create(Declarations).WithAssemblyName("Acme.Base");
        var consumer = TestCompilation.Create(Consumers);

        foreach (var reference in new[] { MetadataReference.CreateFromImage(library.Emit(withGenerator: true)), library.ToSourceReference() })
        {
            var compilation = consumer.AddReferences(reference);
            var folded = compilation.Images().Fold(compilation.GetTypeByMetadataName("Acme.Apps.Below")!, ExternalImageCatalog.Default, TestContext.Current.CancellationToken)!;

            Assert.Equal("10001", folded.Configuration.User!.Value);
            Assert.Equal(new StepOrigin("Acme.Apps.Below", 0, 4), folded.Configuration.User.Origin! with { });
            Assert.Equal("/app", folded.Configuration.WorkingDirectory!.Value);
            Assert.Equal(["53/udp", "8080/tcp"], folded.Configuration.ExposedPorts.Values);
            Assert.Equal("Acme.Golden", Assert.IsType<ExternalImageOrigin>(folded.Configuration.WorkingDirectory.Origin).Class);
            Assert.Equal(5, folded.Configuration.LayersBelow!.Value);
            Assert.Equal(["/start"], folded.Configuration.Entrypoint!.Value!);
        }
    }

    private static ImageModel Model(CSharpCompilation compilation, string name) =>
        compilation.Compiled().Images().Evaluate(compilation.GetTypeByMetadataName(name)!, TestContext.Current.CancellationToken).Model!;
}
