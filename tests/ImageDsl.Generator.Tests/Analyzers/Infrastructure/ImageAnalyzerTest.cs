using ImageDsl.Generator.Analyzers;
using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>An analyzer over sources that see the real library and the framework of the test itself; nothing is downloaded.</summary>
internal class ImageAnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : ImageAnalyzer, new()
{
    public ImageAnalyzerTest() => TestProject.SetUp(this);

    protected override ParseOptions CreateParseOptions() => TestProject.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions;
}

/// <summary>The same with a code fix.</summary>
internal sealed class ImageCodeFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : ImageAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public ImageCodeFixTest()
    {
        TestProject.SetUp(this);
        FixedState.Sources.Add(TestProject.GlobalUsings);
    }

    protected override ParseOptions CreateParseOptions() => TestProject.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions;
}

/// <summary>The project that analyzers are tested in.</summary>
internal static class TestProject
{
    /// <summary>The file that stands beside the one under test.</summary>
    public static (string Name, string Text) GlobalUsings { get; } = ("GlobalUsings.cs", """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using ImageDsl;
        """);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    /// <summary>The framework this test runs on, and the library.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = FindReferences();

    public static void SetUp(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(References);
        test.TestState.Sources.Add(GlobalUsings);

        // The framework switches everything on; a project does not.
        test.DisabledDiagnostics.AddRange(RuleCatalog.All.Where(rule => rule.Severity == RuleSeverity.Off).Select(rule => rule.Id));
    }

    private static List<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        string[] library = [typeof(Image).Assembly.Location, typeof(Dockerfile.Command).Assembly.Location];

        return [.. platform.Where(path => Path.GetDirectoryName(path) == framework).Concat(library).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
