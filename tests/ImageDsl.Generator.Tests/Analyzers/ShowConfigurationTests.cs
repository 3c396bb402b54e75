using ImageDsl.CodeFixes;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The code action "Show effective configuration".</summary>
public sealed class ShowConfigurationTests
{
    private const string Base = """
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image
                .Expose(8080)
                .User("1000");
        }

        """;

    private const string Application = """

        [ApplicationLayer("acme/app")]
        public class App : Os
        {
            public override string Tag => "1-1";
            protected override void Define(ImageBuilder image) => image.Entrypoint("/app");
        }
        """;

    [Fact]
    public async Task Each_fact_stands_above_the_class_with_the_class_and_line_or_the_source_it_comes_from()
    {
        var text = await Apply(Base + Application, "App");

        Assert.StartsWith(Base.ReplaceLineEndings(), text.ReplaceLineEndings());
        Assert.Contains("\n// Effective configuration of acme/app:1-1\n//   user: 1000 (Os, Images.cs:8)\n", text);
        Assert.Contains("\n//   entrypoint: [\"/app\"] (App, Images.cs:", text);
        Assert.Contains("\n//   cmd: none (App, Images.cs:", text);
        Assert.Contains("\n//   env: PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin (debian:13-slim, https://", text);
        Assert.Contains("\n//   port: 8080/tcp (Os, Images.cs:7)\n", text);
        Assert.EndsWith(Application.Trim().ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public async Task Asked_again_it_takes_the_place_of_what_it_said_before()
    {
        var once = await Apply(Base + Application, "App");
        var changed = once.Replace("User(\"1000\")", "User(\"2000\")", StringComparison.Ordinal);

        Assert.Equal(once.Replace("1000", "2000", StringComparison.Ordinal), await Apply(changed, "App"));
    }

    [Fact]
    public async Task What_a_class_of_a_referenced_project_says_has_its_line_there()
    {
        var application = Document(Application);
        var library = application.Project.Solution.AddProject("Library", "Library", LanguageNames.CSharp)
            .WithCompilationOptions(TestProject.CompilationOptions).WithParseOptions(TestProject.ParseOptions).WithMetadataReferences(TestProject.References)
            .AddDocument(TestProject.GlobalUsings.Name, TestProject.GlobalUsings.Text).Project
            .AddDocument("Bases.cs", SourceText.From(Base), filePath: "/library/Bases.cs").Project;
        var consumer = library.Solution.AddProjectReference(application.Project.Id, new ProjectReference(library.Id)).GetDocument(application.Id)!;

        var text = await Apply(consumer, Application, "App");

        Assert.Contains("\n//   user: 1000 (Os, Bases.cs:8)\n", text);
        Assert.Contains("\n//   port: 8080/tcp (Os, Bases.cs:7)\n", text);
        Assert.Contains("\n//   entrypoint: [\"/app\"] (App, Images.cs:", text);
    }

    [Fact]
    public async Task What_a_class_of_a_package_says_has_the_package_and_its_version()
    {
        var package = TestCompilation.Create(Base, "[assembly: System.Reflection.AssemblyVersion(\"2.1.0\")]").WithAssemblyName("Acme.Base").Emit(withGenerator: true);
        var application = Document(Application);
        var consumer = application.Project.AddMetadataReference(MetadataReference.CreateFromImage(package)).GetDocument(application.Id)!;

        var text = await Apply(consumer, Application, "App");

        Assert.Contains("\n//   user: 1000 (Os, Acme.Base 2.1.0)\n", text);
        Assert.Contains("\n//   entrypoint: [\"/app\"] (App, Images.cs:", text);
    }

    [Fact]
    public async Task What_a_class_declares_about_an_external_image_has_its_line()
    {
        const string External = """
            public sealed class Golden : ExternalImage
            {
                protected override ImageReference Reference => "registry.acme.example/golden:1";
                protected override void Describe(ExternalImageBuilder image) => image.User("1000");
            }

            [ApplicationLayer("acme/app")]
            public class App : Image
            {
                public override ImageReference From => new Golden();
                protected override void Define(ImageBuilder image) => image.Apt("curl").Entrypoint("/app");
            }
            """;

        var text = await Apply(External, "App");

        Assert.Contains("\n//   user: 1000 (registry.acme.example/golden:1, Golden, Images.cs:1)\n", text);
        Assert.Contains("\n//   packages: curl (App, Images.cs:", text);
    }

    [Theory]
    [InlineData("public class Other { }", "Other")]
    [InlineData(Base + Application, "override")]
    public async Task It_is_offered_on_the_name_of_an_image_alone(string source, string at) => Assert.Null(await Offered(Document(source), source, at));

    private static Task<string> Apply(string source, string at) => Apply(Document(source), source, at);

    private static async Task<string> Apply(Document document, string source, string at)
    {
        var action = await Offered(document, source, at);
        var operations = await action!.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;

        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString().ReplaceLineEndings("\n");
    }

    private static async Task<CodeAction?> Offered(Document document, string source, string at)
    {
        CodeAction? offered = null;
        var span = new TextSpan(source.LastIndexOf(" " + at + " ", StringComparison.Ordinal) + 1, 0);
        await new ShowConfigurationRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, action => offered = action, TestContext.Current.CancellationToken));
        return offered;
    }

    private static Document Document(string source)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(TestProject.CompilationOptions)
            .WithParseOptions(TestProject.ParseOptions)
            .WithMetadataReferences(TestProject.References)
            .AddDocument(TestProject.GlobalUsings.Name, TestProject.GlobalUsings.Text).Project;

        return project.AddDocument("Images.cs", SourceText.From(source), filePath: "/project/Images.cs");
    }
}
