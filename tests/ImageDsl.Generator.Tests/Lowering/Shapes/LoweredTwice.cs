using System.Collections.Concurrent;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.Lowering.Shapes;

/// <summary>
/// All members of a compilation, lowered once with nothing known of shapes, so that the compiler binds every body, and once with the shapes of all of
/// them known. Whatever the source is, valid or not, both must be the same.
/// </summary>
internal static class LoweredTwice
{
    /// <summary>Fails at the first member that differs.</summary>
    /// <returns>How many bodies were lowered without the compiler.</returns>
    public static int AssertSame(Compilation compilation)
    {
        var known = new ConcurrentDictionary<string, LoweredShape?>();
        var members = Types(compilation.Assembly.GlobalNamespace).SelectMany(t => t.GetMembers()).Where(m => m is IMethodSymbol or IFieldSymbol).ToArray();

        foreach (var member in members)
            _ = Lower(member, compilation, known);

        foreach (var member in members)
        {
            var expected = Lower(member, compilation, []);
            var actual = Lower(member, compilation, known);

            Assert.True(expected?.Recipe == actual?.Recipe && Text(expected) == Text(actual), $"{member}\nbound:\n{Text(expected)}\nby shapes:\n{Text(actual)}");
            Assert.Equal(Places(expected, member), Places(actual, member));
            Assert.Equal(expected?.ConstantTypes, actual?.ConstantTypes);

            if (actual?.Shaped is { } shaped && IsLoweredByShapes(member, compilation, known))
            {
                var again = LowerAgain(shaped, member, compilation, known);
                Assert.NotNull(again);
                Assert.True(expected!.Recipe == again.Recipe && Text(expected) == Text(again), $"{member}\nbound:\n{Text(expected)}\nagain:\n{Text(again)}");
                Assert.Equal(Places(expected, member), Places(again, member));
            }
        }

        return members.Count(member => IsLoweredByShapes(member, compilation, known));
    }

    private static LoweredMember? Lower(ISymbol member, Compilation compilation, ConcurrentDictionary<string, LoweredShape?> known)
    {
        var ids = new SymbolIds();
        return MemberLowerer.Lower(member, compilation, ids, new BodyShapes(compilation, ids, known), CancellationToken.None);
    }

    /// <summary>From the syntax alone, as after an edit in the body: found by its place, in a compilation that is never asked.</summary>
    private static LoweredMember? LowerAgain(ShapedMember shaped, ISymbol member, Compilation compilation, ConcurrentDictionary<string, LoweredShape?> known)
    {
        var body = MemberSyntax.Find(member, CancellationToken.None)!.Body!;
        var syntax = MemberSyntax.OfBody(body.SyntaxTree.GetRoot(CancellationToken.None), body.SpanStart);
        Assert.Equal(MemberSyntax.Find(member, CancellationToken.None), syntax);
        return new BodyShapes(compilation, new SymbolIds(), known).TryLowerAgain(shaped, syntax!, CancellationToken.None);
    }

    private static bool IsLoweredByShapes(ISymbol member, Compilation compilation, ConcurrentDictionary<string, LoweredShape?> known)
    {
        if (member is not IMethodSymbol method || MemberSyntax.Find(method, CancellationToken.None) is not { } syntax)
            return false;

        var ids = new SymbolIds();
        var shapes = new BodyShapes(compilation, ids, known);
        Func<SemanticModel> withoutCompiler = () => throw new InvalidOperationException("The compiler was asked.");
        var body = new BodyLowerer(method, withoutCompiler, ids, CancellationToken.None);
        return shapes.Read(method, syntax, body.Functions.Parameters(method.Parameters), body, TestContext.Current.CancellationToken) is { Statements.Length: > 0 } shaped && shapes.TryLower(shaped, body.Places) is not null;
    }

    private static string Text(LoweredMember? member) => member is null ? "" : RecipeWriter.Write(member.Recipe) + " " + member.Recipe.FrameSize;

    private static string[] Places(LoweredMember? member, ISymbol symbol)
    {
        if (member is null || MemberSyntax.Find(symbol, CancellationToken.None)?.Declaration is not { } declaration)
            return [];

        return [.. Enumerable.Range(0, member.Origins.Count).Select(i => $"{i} {member.Origins.Find(declaration, i)}")];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
