using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.CodeFixes;

/// <summary>Changes that several fixes make.</summary>
internal static class DocumentChanges
{
    /// <summary>Adds an attribute of the library, by its shortest name.</summary>
    public static void AddAttribute(this DocumentEditor editor, SyntaxNode declaration, string typeName, params string[] arguments)
    {
        if (editor.SemanticModel.Compilation.GetTypeByMetadataName(typeName) is not { } type)
            return;

        var generator = editor.Generator;
        var name = generator.TypeExpression(type);

        editor.AddAttribute(declaration, arguments.Length == 0
            ? generator.Attribute(name)
            : generator.Attribute(name, arguments.Select(generator.LiteralExpression)));
    }

    /// <summary>Removes an attribute, and its brackets when nothing else stands in them.</summary>
    public static void RemoveAttribute(this DocumentEditor editor, AttributeSyntax attribute)
    {
        if (attribute.Parent is AttributeListSyntax { Attributes.Count: 1 } list)
            editor.RemoveNode(list, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
        else
            editor.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia);
    }

    /// <summary>The method with a block for a body, with these statements.</summary>
    public static MethodDeclarationSyntax WithStatements(this MethodDeclarationSyntax method, params StatementSyntax[] statements) => method
        .WithExpressionBody(null)
        .WithSemicolonToken(default)
        .WithBody(SyntaxFactory.Block(statements).WithTrailingTrivia(method.SemicolonToken.TrailingTrivia));

    /// <summary>The document with the line ends of the one that it was made of, where what is new has none yet.</summary>
    public static async Task<Document> WithLineEndsOfAsync(this Document changed, Document original, CancellationToken cancellationToken)
    {
        const string Windows = "\r\n";
        var text = await original.GetTextAsync(cancellationToken).ConfigureAwait(false);

        if (text.Lines[0] is var first && text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) != Windows)
            return changed;

        var options = (await changed.GetOptionsAsync(cancellationToken).ConfigureAwait(false)).WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, Windows);
        changed = await Formatter.FormatAsync(changed, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);
        return await Formatter.FormatAsync(changed, SyntaxAnnotation.ElasticAnnotation, options, cancellationToken).ConfigureAwait(false);
    }
}
