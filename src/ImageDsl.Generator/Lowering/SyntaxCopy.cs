using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Lowering;

/// <summary>
/// A file's syntax once more, to be walked through and forgotten. The compiler makes an object for each node that somebody looks at and keeps it with the
/// file: of all bodies of a project that is more than what is remembered of them here, and an editor would have it until it is closed.
/// </summary>
internal static class SyntaxCopy
{
    /// <summary>The copy's root; places are the same as in the file. Nothing has an operation for a node of it.</summary>
    public static SyntaxNode Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(cancellationToken), (CSharpParseOptions)tree.Options, tree.FilePath).GetRoot(cancellationToken);
}
