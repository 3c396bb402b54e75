using ImageDsl.Generator.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// The files that images depend on. Those that our own generator adds say what images evaluated to, so they are left out: otherwise the
/// analyzers, who see them, would have to do all the work again that the generator did without them.
/// </summary>
internal static class SourceTrees
{
    private const string OwnAttributes = "global::ImageDsl.CompilerServices.";

    /// <summary>The files in the order of the compilation.</summary>
    public static IEnumerable<SyntaxTree> Of(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Where(tree => !IsOwn(tree, cancellationToken));

    /// <summary>When the assembly is to carry nothing, the source of an image is a comment.</summary>
    private static bool IsOwn(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken) is CompilationUnitSyntax { Members.Count: 0, Usings.Count: 0, Externs.Count: 0, AttributeLists: var lists } &&
        (lists.Count > 0
            ? lists.All(list => list.Attributes.All(attribute => attribute.Name.ToString().StartsWith(OwnAttributes, StringComparison.Ordinal)))
            : tree.FilePath.EndsWith(HintNames.Suffix, StringComparison.Ordinal));
}
