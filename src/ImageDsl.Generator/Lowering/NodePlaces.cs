using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering;

/// <summary>The places of a member's nodes, which are numbered in the order in which the compiler's tree has them.</summary>
internal sealed class NodePlaces
{
    /// <summary>What most bodies have at most.</summary>
    private const int UsualCount = 16;

    private readonly List<TextSpan> _spans = new(UsualCount) { default };

    /// <summary>The spans by ordinal. Ordinal 0 is the member as a whole.</summary>
    public IReadOnlyList<TextSpan> Spans => _spans;

    /// <summary>The next ordinal, standing for a place.</summary>
    public int Add(SyntaxNode syntax) => Add(SpanOf(syntax));

    /// <summary>The next ordinal, standing for a place.</summary>
    public int Add(TextSpan span)
    {
        _spans.Add(span);
        return _spans.Count - 1;
    }

    /// <summary>In a chain of calls, each call is the part from its own name on: the chain as a whole says nothing.</summary>
    private static TextSpan SpanOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call =>
            TextSpan.FromBounds(access.Name.SpanStart, call.Span.End),
        _ => syntax.Span,
    };
}
