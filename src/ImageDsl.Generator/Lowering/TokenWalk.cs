using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>
/// The tokens of a node in order, for <c>foreach</c>. The compiler's own enumeration makes several objects for each walk and asks of each node whether to go
/// into it; the declarations of every file are walked here, and every body that is lowered. It needs no stack, however deep expressions are nested.
/// </summary>
internal ref struct TokenWalk
{
    private const int UsualDepth = 32;

    [ThreadStatic]
    private static ChildSyntaxList.Enumerator[]? s_free;

    private ChildSyntaxList.Enumerator[] _open;
    private int _depth;
    private int _deepest;

    private TokenWalk(SyntaxNode node)
    {
        _open = s_free ?? new ChildSyntaxList.Enumerator[UsualDepth];
        s_free = null;
        _depth = 0;
        _deepest = 0;
        Current = default;
        Open(node);
    }

    /// <summary>The token at hand.</summary>
    public SyntaxToken Current { get; private set; }

    /// <summary>Walks a node, missing tokens included.</summary>
    public static TokenWalk Of(SyntaxNode node) => new(node);

    public readonly TokenWalk GetEnumerator() => this;

    /// <summary>Goes on to the next token.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        while (_depth > 0)
        {
            if (!_open[_depth - 1].MoveNext())
            {
                _depth--;
            }
            else if (_open[_depth - 1].Current is var child && child.AsNode() is { } node)
            {
                Open(node);
            }
            else
            {
                Current = child.AsToken();
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the memory back, of which nothing may hold on to syntax.</summary>
    public readonly void Dispose()
    {
        Array.Clear(_open, 0, _deepest);
        s_free = _open;
    }

    private void Open(SyntaxNode node)
    {
        if (_depth == _open.Length)
            Array.Resize(ref _open, 2 * _depth);

        _open[_depth++] = node.ChildNodesAndTokens().GetEnumerator();
        _deepest = Math.Max(_deepest, _depth);
    }
}
