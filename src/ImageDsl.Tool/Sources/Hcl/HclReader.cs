namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>
/// Reads what bake files are made of (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md): blocks and their attributes. An expression
/// that is not understood costs no more than itself.
/// </summary>
internal sealed class HclReader
{
    private readonly HclCursor _cursor;
    private readonly HclExpressionReader _expressions;

    private HclReader(string text)
    {
        _cursor = new HclCursor(text);
        _expressions = new HclExpressionReader(_cursor);
    }

    /// <summary>Reads the blocks of a file.</summary>
    /// <exception cref="FormatException">The text is no HCL; the message says where.</exception>
    public static IReadOnlyList<HclBlock> Read(string text)
    {
        var reader = new HclReader(text);
        var blocks = new List<HclBlock>();

        for (reader._cursor.SkipBlanks(lineEnds: true); !reader._cursor.IsAtEnd; reader._cursor.SkipBlanks(lineEnds: true))
            reader.ReadBlock(blocks);

        return blocks;
    }

    /// <summary>Reads a string in which <c>${…}</c> are expressions, as every string of a JSON bake file is; unknown when it is not understood.</summary>
    public static HclExpression ReadTemplate(string text)
    {
        var cursor = new HclCursor(text);

        try
        {
            return new HclExpressionReader(cursor).ReadTemplate(() => cursor.IsAtEnd, hasEscapes: false);
        }
        catch (FormatException)
        {
            return new HclExpression.Unknown(text);
        }
    }

    private void ReadBlock(List<HclBlock> blocks)
    {
        var line = _cursor.Line;
        var type = _cursor.ReadName();
        var labels = new List<string>();

        for (_cursor.SkipBlanks(lineEnds: false); _cursor.Current != '{'; _cursor.SkipBlanks(lineEnds: false))
        {
            if (_cursor.Current == '=' && labels.Count == 0)
            {
                // An attribute outside of any block sets a variable.
                _cursor.Position++;
                blocks.Add(new HclBlock("variable", [type], line, new Dictionary<string, HclExpression> { ["default"] = ReadValue() }));
                return;
            }

            labels.Add(_cursor.Current == '"' ? ReadLabel() : _cursor.ReadName());
        }

        blocks.Add(_cursor.Nested(() =>
        {
            _cursor.Position++;
            return new HclBlock(type, labels, line, ReadAttributes());
        }));
    }

    private Dictionary<string, HclExpression> ReadAttributes()
    {
        var attributes = new Dictionary<string, HclExpression>(StringComparer.Ordinal);

        for (_cursor.SkipBlanks(lineEnds: true); _cursor.Current != '}'; _cursor.SkipBlanks(lineEnds: true))
        {
            if (_cursor.IsAtEnd)
                throw _cursor.Error("the block does not end");

            var start = _cursor.Position;
            var name = _cursor.Current == '"' ? ReadLabel() : _cursor.ReadName();
            _cursor.SkipBlanks(lineEnds: false);

            if (_cursor.Current == '=' && _cursor.Peek(1) != '=')
            {
                _cursor.Position++;
                attributes[name] = ReadValue();
            }
            else
            {
                // A block within the block, such as a variable's validation.
                _cursor.Position = start;
                ReadBlock([]);
            }
        }

        _cursor.Position++;
        return attributes;
    }

    /// <summary>What is not understood is gone over as a whole, and once: what failed within would fail again at each level above.</summary>
    private HclExpression ReadValue()
    {
        _cursor.SkipBlanks(lineEnds: false);
        var start = _cursor.Position;

        try
        {
            var value = _expressions.ReadWhole();
            _cursor.SkipBlanks(lineEnds: false);

            if (_cursor.IsAtEnd || _cursor.Current is '\n' or '}' or ',')
                return value;
        }
        catch (FormatException)
        {
            // Whatever it is, it is told as it is written.
        }

        _cursor.Brackets = 0;
        _cursor.Position = start;
        _cursor.SkipExpression();
        return new HclExpression.Unknown(_cursor.Text[start.._cursor.Position].Trim());
    }

    private string ReadLabel()
    {
        var line = _cursor.Line;
        _cursor.Position++;
        var start = _cursor.Position;

        while (_cursor.Current is not '"' and not '\n' && !_cursor.IsAtEnd)
            _cursor.Position += _cursor.Current == '\\' ? 2 : 1;

        if (_cursor.Current != '"')
            throw new FormatException($"line {line}: the string does not end");

        return _cursor.Text[start.._cursor.Position++];
    }
}
