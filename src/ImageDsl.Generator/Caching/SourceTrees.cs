using ImageDsl.CompilerServices;
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
    /// <summary>The files in the order of the compilation.</summary>
    public static IEnumerable<SyntaxTree> Of(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Where(tree => !IsOwn(tree, cancellationToken));

    /// <summary>When the assembly is to carry nothing, the source of an image is a comment.</summary>
    private static bool IsOwn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax { Usings.Count: 0, Externs.Count: 0, AttributeLists: var lists, Members: var members })
            return false;

        if (members.Count == 1 && lists.Count == 0)
            return MetadataOf(members[0]) is { } metadata && AreOwn(metadata.AttributeLists);

        return members.Count == 0 && (lists.Count > 0 ? AreOwn(lists) : tree.FilePath.EndsWith(HintNames.Suffix, StringComparison.Ordinal));
    }

    /// <summary>The part of the class for attributes about single images, if that is all that a namespace holds.</summary>
    private static ClassDeclarationSyntax? MetadataOf(MemberDeclarationSyntax member) =>
        member is NamespaceDeclarationSyntax { Usings.Count: 0, Externs.Count: 0, Members: [ClassDeclarationSyntax { Members.Count: 0, BaseList: null, Identifier.Text: ImageMetadataClass.Name } part] } space
        && space.Name.ToString() == ImageMetadataClass.Namespace
            ? part
            : null;

    private static bool AreOwn(SyntaxList<AttributeListSyntax> lists) =>
        lists.All(list => list.Attributes.All(attribute => attribute.Name.ToString().StartsWith(ImageSourceText.Attributes, StringComparison.Ordinal)));
}
