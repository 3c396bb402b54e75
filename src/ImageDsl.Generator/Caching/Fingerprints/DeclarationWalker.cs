using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Lowering.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// Splits the tokens of a file into bodies and all the rest. Bodies are what runs: blocks, expression bodies, initialisers of fields and
/// auto-properties. Constants, default values, enum values, attributes, usings and base lists are declarations, since code elsewhere
/// depends on them.
/// </summary>
internal sealed class DeclarationWalker
{
    /// <summary>Stands among the declarations for what may differ between classes of one shape; no kind of token has this number.</summary>
    private const int Hole = -1;

    private readonly List<Hash128> _bodies = [];
    private readonly List<int> _bodyStarts = [];
    private readonly List<int> _typeStarts = [];
    private readonly List<int> _baseStarts = [];
    private readonly List<string> _candidates = [];
    private readonly BodyHash _bodyHash;
    private readonly SoleClass? _sole;
    private readonly string? _soleName;
    private readonly CancellationToken _cancellationToken;
    private Hash128 _declarations;
    private Hash128 _holes = Hash128.Empty;
    private bool _isSelfMentioned;

    private DeclarationWalker(Hash128 seed, SoleClass? sole, CancellationToken cancellationToken)
    {
        _declarations = seed;
        _sole = sole;
        _soleName = sole?.Declaration.Identifier.ValueText;
        _bodyHash = new BodyHash(cancellationToken);
        _cancellationToken = cancellationToken;
    }

    public static TreeFingerprint Walk(SyntaxTree tree, Hash128 content, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        var walker = new DeclarationWalker(OptionsHash.OfParseOptions(tree.Options), SoleClass.Find(root), cancellationToken);
        walker.Visit(root);
        var lines = tree.GetText(cancellationToken).Lines;

        return new TreeFingerprint(
            content,
            tree.FilePath,
            walker._declarations.Add(walker._holes),
            walker.Shape(),
            walker._bodies.ToArray(),
            walker._bodyStarts.ToArray(),
            walker._typeStarts.ToArray(),
            walker._typeStarts.ConvertAll(start => lines.IndexOf(start) + 1).ToArray(),
            walker._baseStarts.ToArray(),
            walker._candidates.ToArray());
    }

    private void Visit(SyntaxNode node)
    {
        _cancellationToken.ThrowIfCancellationRequested();

        if (node is BaseTypeDeclarationSyntax type)
            _typeStarts.Add(type.Identifier.SpanStart);

        if (CandidateSyntax.IsCandidate(node))
            _candidates.Add(CandidateSyntax.IdOf(node));

        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } inner)
                AddDeclared(child.AsToken(), isHole: node == _sole?.Declaration && child.IsKind(SyntaxKind.IdentifierToken));
            else if (inner == _sole?.Text)
                AddDeclared(_sole.Text.Token, isHole: true);
            else if (IsBody(inner, node))
                AddBody(inner, node);
            else if (inner is ExpressionSyntax)
                _declarations = AddTokens(_declarations, inner, out _);
            else
                Visit(inner);
        }
    }

    private void AddDeclared(SyntaxToken token, bool isHole)
    {
        if (isHole)
            (_declarations, _holes) = (_declarations.Add(Hole), _holes.Add(token.Text));
        else
            _declarations = Add(_declarations, token);
    }

    /// <summary>A class that mentions itself by name says something else than another one with the same words.</summary>
    private ClassShape? Shape() => _sole is null || _isSelfMentioned ? null : new ClassShape(_declarations, _sole.Text.Token.ValueText);

    private void AddBody(SyntaxNode body, SyntaxNode parent)
    {
        var mentionsField = false;
        var hash = body is { ContainsDirectives: false, ContainsDiagnostics: false } ? _bodyHash.Of(body) : default(Hash128?);

        // These two words say something about more than the body.
        _bodies.Add(hash is { } known && !_bodyHash.MentionsBaseOrField ? known : AddTokens(Hash128.Empty, body, out mentionsField));
        _bodyStarts.Add(body.SpanStart);

        // A body that says 'field' gives its property a backing field, which is a matter of the type's shape.
        _declarations = _declarations.Add(mentionsField && parent is (AccessorDeclarationSyntax or ArrowExpressionClauseSyntax) ? 2 : 1);
    }

    private static bool IsBody(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => node is BlockSyntax,
        ArrowExpressionClauseSyntax => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        GlobalStatementSyntax => true,
        _ => false,
    };

    private Hash128 AddTokens(Hash128 hash, SyntaxNode node, out bool mentionsField)
    {
        mentionsField = false;

        foreach (var token in TokenWalk.Of(node))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            mentionsField |= token.Text == "field";

            if (token.IsKind(SyntaxKind.BaseKeyword))
                _baseStarts.Add(token.SpanStart);

            hash = Add(hash, token);
        }

        return hash;
    }

    /// <summary>The text counts as written; a token that the parser only supposes is told from a written one.</summary>
    private Hash128 Add(Hash128 hash, SyntaxToken token)
    {
        _isSelfMentioned |= token.ValueText == _soleName;
        return hash.Add(token.RawKind | (token.IsMissing ? 1 << 30 : 0)).Add(token.Text);
    }
}
