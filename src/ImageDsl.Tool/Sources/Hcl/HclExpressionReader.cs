namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>Reads expressions: literals, templates, lists, objects, <c>for</c>, calls, operations.</summary>
/// <param name="cursor">Where the text is read.</param>
internal sealed class HclExpressionReader(HclCursor cursor)
{
    /// <summary>From the loosest to the tightest.</summary>
    private static readonly string[][] Operators = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    /// <summary>More in one expression than anybody writes; each makes it deeper, and it is evaluated by recursion.</summary>
    private const int MaxLinks = 2_000;

    private int _links;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">There is none; the message says where.</exception>
    public HclExpression ReadWhole()
    {
        _links = 0;
        return Read();
    }

    private HclExpression Read() => cursor.Nested(() =>
    {
        SkipBlanks();
        var start = cursor.Position;
        var value = ReadConditional();
        return value is HclExpression.Literal or HclExpression.Template ? value : new HclExpression.Sourced(value, cursor.Text[start..cursor.Position].Trim());
    });

    /// <summary>Reads text with expressions in it.</summary>
    /// <param name="isEnd">Whether the text ends here.</param>
    /// <param name="hasEscapes">Whether a backslash begins an escape.</param>
    public HclExpression ReadTemplate(Func<bool> isEnd, bool hasEscapes)
    {
        var template = new HclTemplateReader(cursor, this, isEnd, hasEscapes).Read(out var word);
        return word is null ? template : throw cursor.Error($"'%{{ {word} }}' has no beginning");
    }

    /// <summary>Reads an expression within the brackets of a template, which the caller counts.</summary>
    public HclExpression ReadInner() => Read();

    /// <summary>Reads the names and the list of <c>for</c>, up to what follows them.</summary>
    public (string? KeyName, string ValueName, HclExpression Of) ReadForIntroduction()
    {
        var first = cursor.ReadName();
        SkipBlanks();
        string? second = null;

        if (cursor.Take(","))
        {
            SkipBlanks();
            second = cursor.ReadName();
            SkipBlanks();
        }

        ReadWord("in");
        var of = Read();
        SkipBlanks();
        return second is null ? (null, first, of) : (first, second, of);
    }

    private void SkipBlanks() => cursor.SkipBlanks(lineEnds: cursor.Brackets > 0);

    private HclExpression ReadConditional()
    {
        var condition = ReadBinary(0);
        SkipBlanks();

        if (cursor.Current != '?')
            return condition;

        cursor.Position++;
        var whenTrue = Read();
        SkipBlanks();
        cursor.Expect(':');
        return new HclExpression.Conditional(condition, whenTrue, Read());
    }

    private HclExpression ReadBinary(int level)
    {
        if (level == Operators.Length)
            return ReadUnary();

        var left = ReadBinary(level + 1);

        for (SkipBlanks(); !cursor.IsComment && Operators[level].FirstOrDefault(cursor.StartsWith) is { } found && !(found is "<" && cursor.Peek(1) == '<'); SkipBlanks())
        {
            CountLink();
            cursor.Position += found.Length;
            SkipBlanks();
            left = new HclExpression.Binary(found, left, ReadBinary(level + 1));
        }

        return left;
    }

    private HclExpression ReadUnary()
    {
        SkipBlanks();

        if ((cursor.Current == '!' && cursor.Peek(1) != '=') || cursor.Current == '-')
        {
            var sign = cursor.Current;
            cursor.Position++;
            return cursor.Nested(() => new HclExpression.Unary(sign, ReadUnary()));
        }

        var value = ReadPrimary();

        return ReadElements(value);
    }

    private HclExpression ReadElements(HclExpression value)
    {
        while (cursor.Current is '[' || (cursor.Current == '.' && cursor.Peek(1) != '.'))
        {
            CountLink();

            if (cursor.Take("[*]") || cursor.Take(".*"))
                return new HclExpression.Splat(value, ReadElements(new HclExpression.Variable(HclExpression.Splat.Item)));

            value = ReadElement(value);
        }

        return value;
    }

    private void CountLink()
    {
        if (++_links > MaxLinks)
            throw cursor.Error("the expression is too long");
    }

    private HclExpression.Element ReadElement(HclExpression of)
    {
        if (cursor.Current == '[')
            return new HclExpression.Element(of, Bracketed(']', Read));

        cursor.Position++;

        if (!char.IsAsciiDigit(cursor.Current))
            return new HclExpression.Element(of, new HclExpression.Literal(new HclText(cursor.ReadName())));

        var start = cursor.Position;

        while (char.IsAsciiDigit(cursor.Current))
            cursor.Position++;

        return new HclExpression.Element(of, new HclExpression.Literal(new HclText(cursor.Text[start..cursor.Position])));
    }

    private HclExpression ReadPrimary()
    {
        switch (cursor.Current)
        {
            case '"':
                cursor.Position++;
                var template = ReadTemplate(() => cursor.Current == '"' && !cursor.IsAtEnd, hasEscapes: true);
                cursor.Expect('"');
                return template;
            case '(':
                return Bracketed(')', Read);
            case '[':
                return Bracketed(']', ReadList);
            case '{':
                return Bracketed('}', ReadObject);
            case '<' when cursor.Peek(1) == '<':
                return ReadHereDocument();
        }

        if (char.IsAsciiDigit(cursor.Current))
            return ReadNumber();

        var name = cursor.ReadName();

        return name switch
        {
            "true" or "false" => new HclExpression.Literal(new HclText(name)),
            "null" => new HclExpression.Literal(new HclNull()),
            _ when cursor.Current == '(' => Bracketed(')', () => ReadCall(name)),
            _ => new HclExpression.Variable(name),
        };
    }

    /// <summary>Reads what stands between brackets, of which the first is here.</summary>
    private HclExpression Bracketed(char close, Func<HclExpression> read) => cursor.Nested(() =>
    {
        cursor.Position++;
        cursor.Brackets++;
        SkipBlanks();
        var value = read();
        SkipBlanks();
        cursor.Brackets--;
        cursor.Expect(close);
        return value;
    });

    private HclExpression.Literal ReadNumber()
    {
        var start = cursor.Position;

        while (char.IsAsciiDigit(cursor.Current) || (cursor.Current == '.' && char.IsAsciiDigit(cursor.Peek(1))))
            cursor.Position++;

        return new HclExpression.Literal(new HclText(cursor.Text[start..cursor.Position]));
    }

    private HclExpression ReadCall(string name)
    {
        var arguments = new List<HclExpression>();
        var isExpanded = false;

        while (cursor.Current != ')')
        {
            arguments.Add(Read());
            SkipBlanks();
            isExpanded = cursor.Take("...");
            SkipBlanks();

            if (cursor.Current != ')')
                cursor.Expect(',');

            SkipBlanks();
        }

        return new HclExpression.Call(name, arguments, isExpanded);
    }

    private HclExpression ReadList()
    {
        if (IsFor())
            return ReadFor(hasNames: false);

        var items = new List<HclExpression>();

        while (cursor.Current != ']')
        {
            items.Add(Read());
            SkipBlanks();

            if (cursor.Current != ']')
                cursor.Expect(',');

            SkipBlanks();
        }

        return new HclExpression.List(items);
    }

    private HclExpression ReadObject()
    {
        if (IsFor())
            return ReadFor(hasNames: true);

        var members = new List<KeyValuePair<HclExpression, HclExpression>>();

        while (cursor.Current != '}')
        {
            var key = ReadKey();
            cursor.SkipBlanks(lineEnds: false);

            if (cursor.Current is not ('=' or ':'))
                throw cursor.Error("'=' is expected");

            cursor.Position++;

            // A member ends with its line, unless brackets of its own are open.
            var brackets = cursor.Brackets;
            cursor.Brackets = 0;
            members.Add(new(key, Read()));
            cursor.Brackets = brackets;
            cursor.SkipBlanks(lineEnds: false);

            if (cursor.Current is not (',' or '}' or '\n'))
                throw cursor.Error("the member does not end");

            _ = cursor.Take(",");
            SkipBlanks();
        }

        return new HclExpression.Object(members);
    }

    private HclExpression ReadKey() => HclCursor.IsNameStart(cursor.Current) ? new HclExpression.Literal(new HclText(cursor.ReadName())) : ReadPrimary();

    private bool IsFor() => cursor.StartsWith("for") && cursor.Peek(3) is ' ' or '\t' or '\n' or '\r';

    private HclExpression.For ReadFor(bool hasNames)
    {
        ReadWord("for");
        var (keyName, valueName, of) = ReadForIntroduction();
        cursor.Expect(':');
        var result = Read();
        HclExpression? name = null;
        SkipBlanks();

        if (hasNames)
        {
            if (!cursor.Take("=>"))
                throw cursor.Error("'=>' is expected");

            (name, result) = (result, Read());
            SkipBlanks();
        }

        HclExpression? condition = null;

        if (cursor.StartsWith("if") && !HclCursor.IsNameStart(cursor.Peek(2)))
        {
            ReadWord("if");
            condition = Read();
        }

        return new HclExpression.For(keyName, valueName, of, name, result, condition);
    }

    private void ReadWord(string word)
    {
        if (cursor.ReadName() != word)
            throw cursor.Error($"'{word}' is expected");

        SkipBlanks();
    }

    /// <summary>With a dash before the delimiter, the white space that all lines begin with does not count.</summary>
    private HclExpression ReadHereDocument()
    {
        var isIndented = cursor.Peek(2) == '-';
        var body = cursor.TakeHereDocument();
        return HclReader.ReadTemplate(isIndented ? WithoutIndentation(body) : body);
    }

    private static string WithoutIndentation(string body)
    {
        var lines = body.Split('\n');
        var indentation = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart(' ', '\t').Length).DefaultIfEmpty(0).Min();

        return string.Join('\n', lines.Select(line => line[Math.Min(indentation, line.Length)..]));
    }
}
