using System.Text.RegularExpressions;

namespace ImageDsl.Package.Tests;

/// <summary>Nothing is left out without a word, and what was written before stays until it can be replaced.</summary>
public class FailureTests(PackedPackage package)
{
    private const string Images = "bin/Debug/net10.0/images";

    [Fact]
    public async Task An_error_in_an_image_fails_the_build_at_the_expression_and_earlier_files_stay()
    {
        using var project = ConsumerProject.Library(package);
        project.Write("Orders.cs", ConsumerProject.Orders);
        _ = await project.BuildAsync();
        var before = project.Files(Images);
        project.Write("Orders.cs", ConsumerProject.Wrong);
        project.Write("Debian.cs", ConsumerProject.Debian.Replace("curl", "wget"));

        var output = (await project.RunAsync("build", "--no-restore")).Failed();

        Assert.True(Regex.IsMatch(output, @"Orders\.cs\(12,\d+\): error IMG001"), output);
        Assert.Equal(before, project.Files(Images));

        // Once more: what failed is not taken for done.
        _ = (await project.RunAsync("build", "--no-restore")).Failed();

        project.Write("Orders.cs", ConsumerProject.Orders);
        _ = await project.BuildAsync("--no-restore");
        Assert.Contains("wget", project.Read(Images + "/debian/Dockerfile"));
    }

    [Fact]
    public async Task With_analyzers_switched_off_the_build_fails_all_the_same()
    {
        using var project = ConsumerProject.Library(package, "<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>");
        project.Write("Orders.cs", ConsumerProject.Orders);
        _ = await project.BuildAsync();
        var before = project.Files(Images);
        project.Write("Orders.cs", ConsumerProject.Wrong);

        var output = (await project.RunAsync("build", "--no-restore")).Failed();

        Assert.Matches(@"Orders\.cs\(6(,\d+)?\): error IMG013: .*Acme\.Orders.*IMG001", output);
        Assert.Equal(before, project.Files(Images));
    }

    [Fact]
    public async Task Without_the_generator_the_build_fails_all_the_same()
    {
        using var project = ConsumerProject.Library(package);
        project.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Lose" AfterTargets="_ImageDslAddAnalyzers" BeforeTargets="CoreCompile">
                <ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>
              </Target>
            </Project>
            """);

        var output = (await project.RunAsync("build")).Failed();

        Assert.Contains("error IMG013: No Dockerfile is written for 'Acme.Debian'", output);
        Assert.Empty(project.Files("bin"));
    }

    [Fact]
    public async Task A_syntax_error_elsewhere_leaves_the_earlier_files()
    {
        using var project = ConsumerProject.Library(package);
        _ = await project.BuildAsync();
        var before = project.Files(Images);
        project.Write("Debian.cs", ConsumerProject.Debian.Replace("curl", "wget"));
        project.Write("Broken.cs", "class Broken { int x = ; }");

        var output = (await project.RunAsync("build", "--no-restore")).Failed();

        Assert.Contains("error CS1525", output);
        Assert.Equal(before, project.Files(Images));
    }

    [Theory]
    [InlineData("roslyn4.7", "uses Roslyn 4.7")]
    [InlineData("roslyn3.11", "uses Roslyn 3.11")]
    public async Task A_compiler_below_the_floor_is_an_error_and_not_silence(string version, string told)
    {
        using var project = ConsumerProject.Library(package);

        var output = (await project.RunAsync("build", "-p:CompilerApiVersion=" + version)).Failed();

        Assert.Contains("error IMG011: ImageDsl needs Roslyn 4.8 or later", output);
        Assert.Contains(told, output);
        Assert.Empty(project.Files("bin"));
    }

    [Theory]
    [InlineData("roslyn4.8")]
    [InlineData("roslyn4.14")]
    [InlineData("something-of-their-own")]
    public async Task A_compiler_at_the_floor_above_it_or_of_a_kind_of_its_own_is_let_through(string version)
    {
        using var project = ConsumerProject.Library(package);

        Assert.DoesNotContain("IMG011", await project.BuildAsync("-p:CompilerApiVersion=" + version));
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_an_error_that_names_it()
    {
        using var project = ConsumerProject.Library(package, "<ImageDslOutputPath>images</ImageDslOutputPath>");
        project.Write("images", "a file");

        var output = (await project.RunAsync("build")).Failed();

        Assert.Matches(@"error : ImageDsl cannot write .*Acme\.Images/images", output);
        Assert.DoesNotContain("   at ", output);
    }
}
