using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Lowering;

/// <summary>
/// A file's syntax once more, to be looked through and forgotten. The compiler makes an object for each node that somebody looks at and keeps it with the
/// file: for all bodies of a project that is half as much as all that is remembered here, and an editor would have it until it is closed.
/// </summary>
internal static class SyntaxCopy
{
    /// <summary>The copy's root; places are the same as in the file. Nothing has an operation for a node of it.</summary>
    public static SyntaxNode Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(cancellationToken), (CSharpParseOptions)tree.Options, tree.FilePath).GetRoot(cancellationToken);
}
