using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>
/// Reads the shape of an expression from its syntax. It knows literals, interpolated strings, and simple names of properties, and gives up on
/// everything else. A literal's text never counts, but what the language makes depend on it does: a number converts to every type that
/// holds it, and zero to every enum.
/// </summary>
/// <param name="member">The member, which knows what simple names name.</param>
internal sealed class ShapeReader(ShapedMember member)
{
    private readonly StringBuilder _key = new();
    private readonly List<TextSpan> _places = [];
    private readonly List<ShapeHole> _holes = [];

    /// <summary>The shape of a call from its name on; null when there is anything in it that may be bound differently elsewhere.</summary>
    public ExpressionShape? OfCall(InvocationExpressionSyntax call, SimpleNameSyntax name)
    {
        if (name is not IdentifierNameSyntax)
            return null;

        Begin();
        _ = Place(TextSpan.FromBounds(name.SpanStart, call.Span.End));
        _ = _key.Append(name.Identifier.ValueText).Append('(');

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (!ReadArgument(argument))
                return null;
        }

        return ToShape();
    }

    /// <summary>The shape of a value that becomes one of the given type; null as above.</summary>
    public ExpressionShape? OfValue(ExpressionSyntax value, string type)
    {
        Begin();
        _ = _key.Append(type).Append('=');
        return Read(value) ? ToShape() : null;
    }

    private void Begin()
    {
        _ = _key.Clear();
        _places.Clear();
        _holes.Clear();
    }

    private ExpressionShape ToShape() => new(_key.ToString(), _places.ToArray(), _holes.ToArray());

    private bool ReadArgument(ArgumentSyntax argument)
    {
        if (!argument.RefKindKeyword.IsKind(SyntaxKind.None))
            return false;

        _ = Place(argument.Span);

        if (argument.NameColon is { } named)
            _ = _key.Append(named.Name.Identifier.ValueText).Append(':');

        var isKnown = Read(argument.Expression);
        _ = _key.Append(',');
        return isKnown;
    }

    private bool Read(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => ReadLiteral(literal),
        BinaryExpressionSyntax binary => WholeNumbers.Find(binary) is { } number && Add(expression, "c" + WholeNumbers.RangeOf(number), number),
        InterpolatedStringExpressionSyntax text => ReadInterpolation(text),
        IdentifierNameSyntax name => ReadName(name),
        _ => false,
    };

    private bool ReadLiteral(LiteralExpressionSyntax literal)
    {
        switch (literal.Kind())
        {
            case SyntaxKind.StringLiteralExpression:
                return Add(literal, "s", literal.Token.Value);

            case SyntaxKind.NumericLiteralExpression when literal.Token.Value is int number:
                return Add(literal, "i" + WholeNumbers.RangeOf(number), number);

            // What is rare is not told from its text.
            case SyntaxKind.NumericLiteralExpression or SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression or SyntaxKind.NullLiteralExpression:
                _ = Place(literal.Span);
                _ = _key.Append(literal.Token.Text);
                return true;

            default:
                return false;
        }
    }

    private bool ReadInterpolation(InterpolatedStringExpressionSyntax text)
    {
        // Raw ones lose their indentation when they are bound; ones without holes are constants.
        if (!text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) && !text.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken))
            return false;

        if (!text.Contents.Any(SyntaxKind.Interpolation))
            return false;

        _ = Place(text.Span);
        _ = _key.Append('$');

        foreach (var content in text.Contents)
        {
            if (!ReadContent(content))
                return false;
        }

        _ = _key.Append('"');
        return true;
    }

    private bool ReadContent(InterpolatedStringContentSyntax content)
    {
        switch (content)
        {
            // Who turns double braces into single ones differs between versions of the compiler.
            case InterpolatedStringTextSyntax { TextToken.ValueText: var said } when said.IndexOfAny(['{', '}']) < 0:
                return Add(content, "t", said);

            case InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: IdentifierNameSyntax name }:
                _ = Place(content.Span);
                return ReadName(name);

            default:
                return false;
        }
    }

    private bool ReadName(IdentifierNameSyntax name)
    {
        if (member.FindProperty(name.Identifier.ValueText) is not { } property)
            return false;

        _ = _key.Append('p').Append(((int)property.Type).ToString(CultureInfo.InvariantCulture)).Append(';');
        _holes.Add(new ShapeHole(Place(name.Span), null, property.Access));
        return true;
    }

    private bool Add(SyntaxNode literal, string kind, object? value)
    {
        _ = _key.Append(kind);
        _holes.Add(new ShapeHole(Place(literal.Span), value, null));
        return true;
    }

    private int Place(TextSpan span)
    {
        var known = _places.IndexOf(span);

        if (known >= 0)
            return known;

        _places.Add(span);
        return _places.Count - 1;
    }
}
