namespace ImageDsl.Package.Tests;

/// <summary>The templates of <c>dotnet new</c>, from the packed package.</summary>
public class TemplateTests(PackedPackage package)
{
    [Fact]
    public async Task Base_layers_and_an_application_on_them_build_as_they_come()
    {
        var templates = await package.PackTemplatesAsync();
        using var project = ConsumerProject.Empty(package);
        var hive = project.FullPath("hive");
        Task<DotNet.Output> New(params string[] arguments) => project.RunAsync(["new", .. arguments, "--debug:custom-hive", hive]);

        _ = (await New("install", templates)).Succeeded();
        _ = (await New("imagedsl-base", "-n", "Acme.NewBase", "--company", "acme", "--skipRestore")).Succeeded();
        _ = (await New("imagedsl-app", "-n", "Acme.Shop", "--company", "acme", "--base", "Acme.NewBase", "--skipRestore")).Succeeded();
        _ = (await New("imagedsl-app", "-n", "Acme.Alone", "--company", "acme", "--skipRestore")).Succeeded();

        Assert.Contains("0 Warning(s)", await project.BuildAsync("Acme.NewBase"));
        _ = (await project.RunAsync("pack", "Acme.NewBase", "-o", project.Feed)).Succeeded();
        Assert.Contains("0 Warning(s)", await project.BuildAsync("Acme.Shop"));
        Assert.Contains("FROM acme/java:13.1-25\n", project.Read("Acme.Shop/images/application/Dockerfile"));
        Assert.Contains("COPY app.jar /app/app.jar\n", project.Read("Acme.Shop/images/application/Dockerfile"));
        Assert.Contains("0 Warning(s)", await project.BuildAsync("Acme.Alone"));
        Assert.Contains("FROM eclipse-temurin:21-jre\n", project.Read("Acme.Alone/images/application/Dockerfile"));
        Assert.Contains("acme/application:1.0.0", project.Read("Acme.Alone/images/application/Dockerfile"));
    }
}
