using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using ImageDsl.Generator.Tests.Differential;
using ImageDsl.Generator.Tests.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.References;

/// <summary>
/// An assembly that images build on has two forms: compiled with attributes, and source. With either, an image comes to what it is at run time.
/// </summary>
public sealed partial class BothFormsTests
{
    private const string Common = "public abstract class Case : Image { public override ImageReference From => \"debian:13-slim\"; }";

    [Fact]
    public void Every_program_is_the_same_as_a_template_of_another_assembly()
    {
        var seeds = Enumerable.Range(900_000, 60).Select(seed => (Name: $"Seed{seed}", Source: RandomProgram.Create(seed))).ToArray();
        var programs = WrittenProgramTests.Names().Select(n => (Name: n.Data, Source: WrittenProgramTests.Read(n.Data)))
            .Concat(ProgramBatch.CompileThoseThatCan(seeds, RandomTypes.Source).Programs)
            .ToArray();
        var library = TestCompilation.Create([Common, RandomTypes.Source, .. programs.Select(p => $"namespace {p.Name};\n{AsTemplate(p.Source)}")]).WithAssemblyName("Templates");
        var children = programs.Select(p => $"namespace {p.Name}Child {{ [OsLayer(\"test/program\")] public class Child : {p.Name}.Program {{ }} }}").ToArray();

        AssertSame(library, TestCompilation.Create(children), programs.Select(p => p.Name + "Child.Child"));
    }

    [Fact]
    public void The_example_estate_is_the_same_in_two_assemblies()
    {
        var examples = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../examples/Acme.Images"));
        string[] Sources(params string[] folders) => [.. folders.SelectMany(f => Directory.GetFiles(Path.Combine(examples, f), "*.cs").Order()).Select(File.ReadAllText)];

        AssertSame(
            TestCompilation.Create(Sources("BaseLayers", "Components", "Templates")).WithAssemblyName("Acme.BaseLayers"),
            TestCompilation.Create(Sources("Applications", "PatternSamples")));
    }

    [Fact]
    public void The_sample_is_the_same_in_two_assemblies()
    {
        var sample = Sample.Create();
        var applications = sample.SyntaxTrees.Where(t => t.ToString().Contains("Orders", StringComparison.Ordinal) || t.ToString().Contains("class Names", StringComparison.Ordinal)).ToArray();

        AssertSame(
            sample.RemoveSyntaxTrees(applications).WithAssemblyName("Acme.BaseLayers"),
            sample.RemoveSyntaxTrees(sample.SyntaxTrees.Except(applications).Where(t => !t.ToString().Contains("global using", StringComparison.Ordinal))));
    }

    /// <summary>Runs the classes, and evaluates them over both forms of the library.</summary>
    private static void AssertSame(CSharpCompilation library, CSharpCompilation consumer, IEnumerable<string>? classes = null)
    {
        var loaded = library.Emit(withGenerator: true);
        var overMetadata = consumer.AddReferences(MetadataReference.CreateFromImage(loaded));
        var overSource = consumer.AddReferences(library.ToSourceReference());
        var context = new AssemblyLoadContext("both", isCollectible: true);
        _ = context.LoadFromStream(new MemoryStream(loaded));
        var assembly = context.LoadFromStream(new MemoryStream(overMetadata.Emit(withGenerator: false)));
        classes ??= assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Image)) && !t.IsAbstract).Select(t => t.FullName!).Order().ToArray();
        Assert.NotEmpty(classes);

        var failures = classes.Select(c => (Class: c, Run: Run(assembly, c), Metadata: overMetadata.Evaluated(c), Source: overSource.Evaluated(c)))
            .Where(r => !(r.Metadata == r.Source && (r.Run == r.Metadata || (HasFailed(r.Run) && HasFailed(r.Metadata)))))
            .Select(r => $"{r.Class}\nRun time:\n{r.Run}\nMetadata:\n{r.Metadata}\nSource:\n{r.Source}")
            .ToArray();

        Assert.True(failures.Length == 0, $"{failures.Length} differ\n" + string.Join("\n\n", failures.Take(5)));
    }

    private static string Run(Assembly assembly, string name)
    {
        try
        {
            return ((Image)Activator.CreateInstance(assembly.GetType(name, throwOnError: true)!)!).ToDockerfile();
        }
        catch (Exception exception)
        {
            return ProgramBatch.Failure + (exception as TargetInvocationException)?.InnerException + exception.Message;
        }
    }

    private static bool HasFailed(string result) => result.StartsWith(ProgramBatch.Failure, StringComparison.Ordinal);

    private static string AsTemplate(string program) => ProgramClass().Replace(program, "public abstract class Program");

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("""\[OsLayer\("test/program"\)\]\s*public class Program""")]
    private static partial Regex ProgramClass();
}
