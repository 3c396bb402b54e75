using System.Collections;
using System.Reflection;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Tests.Caching;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>What flows through the pipeline, and what is remembered across compilations, holds nothing of the compiler's.</summary>
public sealed class PlainDataTests
{
    private static readonly Type[] Forbidden = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Compilation), typeof(SemanticModel), typeof(IOperation)];

    [Fact]
    public void No_step_but_the_compiler_s_own_hands_on_symbols_syntax_or_locations()
    {
        var run = new GeneratorRun(Sample.Create());
        var own = run.Result.TrackedSteps.Where(s => s.Key is "Candidates" or "Options" or "Evaluation" or "Images" or "Origins").ToArray();

        Assert.Equal(5, own.Length);

        foreach (var output in own.SelectMany(s => s.Value).SelectMany(s => s.Outputs))
            AssertPlain(output.Value);
    }

    [Fact]
    public void What_is_remembered_holds_no_compilation() => AssertNoCompilation(Sample.Create());

    [Fact]
    public void What_is_remembered_of_classes_that_are_declared_alike_holds_no_compilation() =>
        AssertNoCompilation(TestCompilation.Create([RandomImage.Bases, .. RandomImage.Files(30, new Random(1))]));

    private static void AssertNoCompilation(CSharpCompilation compilation)
    {
        _ = new GeneratorRun(compilation);
        AssertPlain(LoweringScopes.Of(compilation, CompilationFingerprint.Of(compilation, CancellationToken.None)));
        AssertPlain(CompilationFingerprint.Of(compilation, CancellationToken.None));
    }

    private static void AssertPlain(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object Value, string Path)>([(root, root.GetType().Name)]);

        while (pending.TryPop(out var current))
        {
            var (value, path) = current;
            Assert.False(Forbidden.Any(f => f.IsInstanceOfType(value)), path);

            if (value is string or Type || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
                continue;

            if (value is IEnumerable items)
            {
                foreach (var item in items)
                {
                    if (item is not null)
                        pending.Push((item, path + "[]"));
                }
            }

            for (var type = value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer && field.GetValue(value) is { } inner)
                        pending.Push((inner, path + "." + field.Name));
                }
            }
        }
    }
}
