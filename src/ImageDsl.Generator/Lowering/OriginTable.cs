using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering;

/// <summary>
/// From a node's ordinal to its place, as a range of tokens of the declaration. White space and comments move no token within the
/// declaration, so the table stays right as long as the recipe does, and it holds neither syntax nor positions.
/// </summary>
internal sealed class OriginTable
{
    /// <summary>How many characters a token takes with the blanks around it.</summary>
    private const int UsualTokenLength = 5;

    private readonly (int First, int Last)[] _tokens;

    private OriginTable((int First, int Last)[] tokens) => _tokens = tokens;

    /// <summary>How many nodes there are.</summary>
    public int Count => _tokens.Length;

    /// <summary>The table of a member without source.</summary>
    public static OriginTable Empty { get; } = new([]);

    /// <summary>Makes the table of a declaration.</summary>
    /// <param name="declaration">What the spans lie in.</param>
    /// <param name="spans">The span of each ordinal.</param>
    /// <param name="text">The text of the declaration's file.</param>
    /// <param name="lines">The lines of each ordinal in this very declaration, as <see cref="LinesIn"/> has them.</param>
    public static OriginTable Create(SyntaxNode declaration, IReadOnlyList<TextSpan> spans, SourceText text, out (int First, int Last)[] lines)
    {
        var tokens = TokensOf(declaration);
        var ranges = new (int, int)[spans.Count];

        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = (IndexOf(tokens, spans[i].Start), IndexOf(tokens, Math.Max(spans[i].Start, spans[i].End - 1)));

        var table = new OriginTable(ranges);
        lines = table.LinesOf(tokens, text);
        return table;
    }

    /// <summary>The span of a node in a declaration with the same tokens.</summary>
    public TextSpan? Find(SyntaxNode declaration, int ordinal)
    {
        if (ordinal >= _tokens.Length)
            return null;

        var (first, last) = _tokens[ordinal];
        var tokens = TokensOf(declaration);
        return first >= 0 && last < tokens.Count ? TextSpan.FromBounds(tokens[first].Start, tokens[last].End) : null;
    }

    /// <summary>The first and the last line of every node in a declaration with the same tokens, counted from 1; zeros for a node without a place.</summary>
    public (int First, int Last)[] LinesIn(SyntaxNode declaration, CancellationToken cancellationToken) => LinesOf(TokensOf(declaration), declaration.SyntaxTree.GetText(cancellationToken));

    private (int First, int Last)[] LinesOf(List<TextSpan> tokens, SourceText text)
    {
        var all = text.Lines;
        var lines = new (int, int)[_tokens.Length];

        for (var i = 0; i < lines.Length; i++)
        {
            var (first, last) = _tokens[i];

            if (first >= 0 && last < tokens.Count)
                lines[i] = (all.IndexOf(tokens[first].Start) + 1, all.IndexOf(tokens[last].End) + 1);
        }

        return lines;
    }

    private static List<TextSpan> TokensOf(SyntaxNode declaration)
    {
        var tokens = new List<TextSpan>(declaration.Span.Length / UsualTokenLength);

        foreach (var token in TokenWalk.Of(declaration))
        {
            if (token.Span is { Length: > 0 } span)
                tokens.Add(span);
        }

        return tokens;
    }

    /// <summary>The last token that starts at or before the position, or -1.</summary>
    private static int IndexOf(List<TextSpan> tokens, int position)
    {
        var (low, high) = (0, tokens.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
