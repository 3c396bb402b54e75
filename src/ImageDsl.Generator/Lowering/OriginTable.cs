using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering;

/// <summary>
/// From a node's ordinal to its place, as a range of tokens of the declaration. White space and comments move no token within the
/// declaration, so the table stays right as long as the recipe does, and it holds neither syntax nor positions.
/// </summary>
internal sealed class OriginTable
{
    private readonly (int First, int Last)[] _tokens;

    private OriginTable((int First, int Last)[] tokens) => _tokens = tokens;

    /// <summary>How many nodes there are.</summary>
    public int Count => _tokens.Length;

    /// <summary>The table of a member without source.</summary>
    public static OriginTable Empty { get; } = new([]);

    /// <summary>Makes the table of a declaration.</summary>
    /// <param name="declaration">What the spans lie in.</param>
    /// <param name="spans">The span of each ordinal.</param>
    public static OriginTable Create(SyntaxNode declaration, IReadOnlyList<TextSpan> spans)
    {
        var starts = declaration.DescendantTokens().Where(t => t.Span.Length > 0).Select(t => t.SpanStart).ToArray();
        var tokens = new (int, int)[spans.Count];

        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = (IndexOf(starts, spans[i].Start), IndexOf(starts, Math.Max(spans[i].Start, spans[i].End - 1)));

        return new OriginTable(tokens);
    }

    /// <summary>The span of a node in a declaration with the same tokens.</summary>
    public TextSpan? Find(SyntaxNode declaration, int ordinal)
    {
        if (ordinal < 0 || ordinal >= _tokens.Length)
            return null;

        var (first, last) = _tokens[ordinal];
        var tokens = declaration.DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
        return first >= 0 && last < tokens.Length ? TextSpan.FromBounds(tokens[first].SpanStart, tokens[last].Span.End) : null;
    }

    /// <summary>The first and the last line of every node in a declaration with the same tokens, counted from 1; zeros for a node without a place.</summary>
    public (int First, int Last)[] LinesIn(SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var tokens = declaration.DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
        var text = declaration.SyntaxTree.GetText(cancellationToken).Lines;
        var lines = new (int, int)[_tokens.Length];

        for (var i = 0; i < lines.Length; i++)
        {
            var (first, last) = _tokens[i];

            if (first >= 0 && last < tokens.Length)
                lines[i] = (text.IndexOf(tokens[first].SpanStart) + 1, text.IndexOf(tokens[last].Span.End) + 1);
        }

        return lines;
    }

    /// <summary>The last token that starts at or before the position.</summary>
    private static int IndexOf(int[] starts, int position)
    {
        var index = Array.BinarySearch(starts, position);
        return index >= 0 ? index : ~index - 1;
    }
}
