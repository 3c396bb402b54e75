namespace ImageDsl.Dockerfile.Shell;

/// <summary>Reads commands; words are read by <see cref="ShellWordReader"/>.</summary>
internal sealed class ShellGrammar
{
    private static readonly string[] ReservedWords =
        ["if", "then", "elif", "else", "fi", "for", "select", "while", "until", "do", "done", "case", "esac", "function", "{", "}", "!", "[["];

    /// <summary>Builtins of bash whose arguments may be arrays: <c>declare a=(1 2)</c>.</summary>
    private static readonly string[] Declarations = ["declare", "typeset", "local", "export", "readonly"];

    private readonly ShellCursor _cursor;
    private readonly ShellWordReader _words;

    public ShellGrammar(ShellCursor cursor)
    {
        _cursor = cursor;
        _words = new ShellWordReader(cursor, this);
    }

    /// <summary>The whole text.</summary>
    public ShellList ReadScript()
    {
        var list = ReadList(mayBeEmpty: true);

        if (!_cursor.IsAtEnd)
            _cursor.Fail();

        _cursor.EndText();
        return list;
    }

    /// <summary>Commands up to the end, a <c>)</c>, a <c>;;</c>, a backtick, or a reserved word that closes something.</summary>
    public ShellList ReadList(bool mayBeEmpty)
    {
        var items = new List<ShellListItem>();

        if (_cursor.Enter())
        {
            for (_cursor.SkipLines(); !IsAtListEnd; _cursor.SkipLines())
            {
                items.Add(ReadItem(out var isSeparated));

                if (!isSeparated)
                    break;
            }
        }

        _cursor.Leave();

        if (items.Count == 0 && !mayBeEmpty)
            _cursor.Fail();

        return new ShellList(items.ToEquatableArray());
    }

    private bool IsAtListEnd => _cursor.IsAtEnd
        || _cursor.Current is ')' or ';'
        || (_cursor.Current == '`' && _cursor.IsInBackticks)
        || Reserved() is "then" or "elif" or "else" or "fi" or "do" or "done" or "esac" or "}";

    private ShellListItem ReadItem(out bool isSeparated)
    {
        var pipelines = new List<ShellPipeline> { ReadPipeline() };
        var operators = new List<ShellOperator>();

        for (_cursor.SkipBlanks(); _cursor.IsAt("&&") || _cursor.IsAt("||"); _cursor.SkipBlanks())
        {
            operators.Add(_cursor.Current == '&' ? ShellOperator.And : ShellOperator.Or);
            _cursor.Position += 2;
            _cursor.SkipLines();
            pipelines.Add(ReadPipeline());
        }

        var isBackground = _cursor.Current == '&';
        isSeparated = isBackground || _cursor.Current == '\n' || (_cursor.Current == ';' && _cursor.Peek(1) is not (';' or '&'));

        // A line end is gone over where lists skip lines.
        if (isSeparated && _cursor.Current != '\n')
            _cursor.Position++;

        return new ShellListItem(pipelines.ToEquatableArray(), operators.ToEquatableArray(), isBackground);
    }

    private ShellPipeline ReadPipeline()
    {
        var isNegated = false;

        while (Reserved() == "!")
        {
            isNegated = true;
            _cursor.Position++;
            _cursor.SkipBlanks();
        }

        var start = _cursor.Position;
        var commands = new List<ShellNode>();
        Add(commands, ReadCommand());

        for (_cursor.SkipBlanks(); _cursor.Current == '|' && _cursor.Peek(1) != '|'; _cursor.SkipBlanks())
        {
            _cursor.Position++;
            _ = _cursor.Skip("&");
            _cursor.SkipLines();
            Add(commands, ReadCommand());
        }

        var end = commands.Count == 0 ? start : commands[commands.Count - 1].Span.End;
        return new ShellPipeline(commands.ToEquatableArray(), isNegated, new SourceSpan(start, Math.Max(0, end - start)));
    }

    private static void Add(List<ShellNode> commands, ShellNode? command)
    {
        if (command is not null)
            commands.Add(command);
    }

    /// <summary>A command, or null when there is none, which is noted.</summary>
    private ShellNode? ReadCommand()
    {
        if (!_cursor.Enter())
        {
            _cursor.Leave();
            return null;
        }

        var start = _cursor.Position;
        var reserved = Reserved();

        ShellNode? command = reserved switch
        {
            "if" => ReadIf(start),
            "while" or "until" => ReadLoop(start, reserved == "until"),
            "for" or "select" => ReadFor(start, reserved),
            "case" => ReadCase(start),
            "function" => ReadFunction(start),
            "{" => ReadBraces(start),
            "[[" => ReadCondition(start),
            null when _cursor.IsAt("((") && ReadArithmetic(start) is { } arithmetic => arithmetic,
            null when _cursor.Current == '(' => ReadSubshell(start),
            null => ReadSimple(start),
            _ => null,
        };

        if (command is null)
            _cursor.Fail();

        _cursor.Leave();
        return command;
    }

    private IfCommand ReadIf(int start)
    {
        var branches = new List<ShellBranch>();
        _ = SkipReserved("if");

        do
        {
            var condition = ReadList(mayBeEmpty: false);
            Expect("then");
            branches.Add(new ShellBranch(condition, ReadList(mayBeEmpty: false)));
        }
        while (SkipReserved("elif"));

        if (SkipReserved("else"))
            branches.Add(new ShellBranch(null, ReadList(mayBeEmpty: false)));

        Expect("fi");
        var redirections = ReadRedirections();
        return new IfCommand(_cursor.SpanFrom(start), branches.ToEquatableArray(), redirections);
    }

    private LoopCommand ReadLoop(int start, bool isUntil)
    {
        _ = SkipReserved(isUntil ? "until" : "while");
        var condition = ReadList(mayBeEmpty: false);
        var body = ReadLoopBody();
        var redirections = ReadRedirections();
        return new LoopCommand(_cursor.SpanFrom(start), isUntil, condition, body, redirections);
    }

    private ForCommand? ReadFor(int start, string keyword)
    {
        _ = SkipReserved(keyword);
        _cursor.SkipBlanks();
        EquatableArray<ShellWord>? words = null;
        string? variable = null;

        if (_cursor.IsAt("(("))
        {
            if (!_words.SkipArithmetic())
                return null;
        }
        else
        {
            variable = ReadName();

            if (variable is null)
                return null;

            _cursor.SkipLines();

            if (SkipReserved("in"))
                words = ReadWords();
        }

        _cursor.SkipBlanks();
        _ = _cursor.Skip(";");
        _cursor.SkipLines();

        var body = Reserved() == "{" ? ReadBraces(_cursor.Position).Body : ReadLoopBody();
        var redirections = ReadRedirections();
        return new ForCommand(_cursor.SpanFrom(start), variable, words, body, redirections);
    }

    private ShellList ReadLoopBody()
    {
        Expect("do");
        var body = ReadList(mayBeEmpty: false);
        Expect("done");
        return body;
    }

    private CaseCommand? ReadCase(int start)
    {
        _ = SkipReserved("case");
        _cursor.SkipBlanks();

        if (_words.Read() is not { } subject)
            return null;

        _cursor.SkipLines();
        Expect("in");
        var cases = new List<ShellCase>();

        for (_cursor.SkipLines(); !_cursor.IsAtEnd && Reserved() != "esac"; _cursor.SkipLines())
        {
            cases.Add(ReadCaseItem());

            if (!SkipCaseEnd())
                break;
        }

        Expect("esac");
        var redirections = ReadRedirections();
        return new CaseCommand(_cursor.SpanFrom(start), subject, cases.ToEquatableArray(), redirections);
    }

    private ShellCase ReadCaseItem()
    {
        var patterns = new List<ShellWord>();
        _ = _cursor.Skip("(");

        do
        {
            _cursor.SkipBlanks();

            if (_words.Read() is { } pattern)
                patterns.Add(pattern);
            else
                _cursor.Fail();

            _cursor.SkipBlanks();
        }
        while (_cursor.Skip("|"));

        if (!_cursor.Skip(")"))
            _cursor.Fail();

        return new ShellCase(patterns.ToEquatableArray(), ReadList(mayBeEmpty: true));
    }

    private bool SkipCaseEnd()
    {
        _cursor.SkipLines();
        return _cursor.Skip(";;&") || _cursor.Skip(";;") || _cursor.Skip(";&");
    }

    private FunctionDefinition? ReadFunction(int start)
    {
        _ = SkipReserved("function");
        _cursor.SkipBlanks();

        if (_words.Read()?.Literal is not { } name)
            return null;

        _cursor.SkipBlanks();
        return _cursor.Current == '(' && !SkipEmptyParentheses() ? null : ReadFunctionBody(start, name);
    }

    private FunctionDefinition? ReadFunctionBody(int start, string name)
    {
        _cursor.SkipLines();

        if (ReadCommand() is not { } body || body is SimpleCommand)
            return null;

        return new FunctionDefinition(_cursor.SpanFrom(start), name, body, default);
    }

    private bool SkipEmptyParentheses()
    {
        if (!_cursor.Skip("("))
            return false;

        _cursor.SkipBlanks();
        return _cursor.Skip(")");
    }

    private GroupCommand ReadBraces(int start)
    {
        _ = SkipReserved("{");
        var body = ReadList(mayBeEmpty: false);
        Expect("}");
        var redirections = ReadRedirections();
        return new GroupCommand(_cursor.SpanFrom(start), false, body, redirections);
    }

    private GroupCommand ReadSubshell(int start)
    {
        _ = _cursor.Skip("(");
        var body = ReadList(mayBeEmpty: false);

        if (!_cursor.Skip(")"))
            _cursor.Fail();

        var redirections = ReadRedirections();
        return new GroupCommand(_cursor.SpanFrom(start), true, body, redirections);
    }

    /// <summary><c>(( … ))</c>, or null when it is a subshell within a subshell.</summary>
    private ConditionCommand? ReadArithmetic(int start)
    {
        if (!_words.SkipArithmetic())
            return null;

        var redirections = ReadRedirections();
        return new ConditionCommand(_cursor.SpanFrom(start), default, redirections);
    }

    private ConditionCommand? ReadCondition(int start)
    {
        var words = new List<ShellWord>();
        _ = SkipReserved("[[");

        for (_cursor.SkipLines(); !IsAtConditionEnd; _cursor.SkipLines())
        {
            if (_cursor.IsAtEnd || _cursor.Current == ';')
                return null;

            if (_cursor.Current is '&' or '|' or '(' or ')' or '<' or '>')
                _cursor.Position++;
            else if (_words.Read() is { } word)
                words.Add(word);
            else
                return null;
        }

        _cursor.Position += 2;
        var redirections = ReadRedirections();
        return new ConditionCommand(_cursor.SpanFrom(start), words.ToEquatableArray(), redirections);
    }

    private bool IsAtConditionEnd => _cursor.IsAt("]]") && ShellWordReader.IsDelimiter(_cursor.Peek(2));

    private ShellNode? ReadSimple(int start)
    {
        var assignments = new List<ShellAssignment>();
        var words = new List<ShellWord>();
        var redirections = new List<ShellRedirection>();
        var end = start;

        for (_cursor.SkipBlanks(); !_cursor.IsAtEnd; _cursor.SkipBlanks())
        {
            if (ReadRedirection() is { } redirection)
            {
                redirections.Add(redirection);
            }
            else if (words.Count == 0 && ReadAssignment() is { } assignment)
            {
                assignments.Add(assignment);
            }
            else if (words.Count == 1 && assignments.Count == 0 && _cursor.Current == '(')
            {
                return words[0].Literal is { } name && redirections.Count == 0 && SkipEmptyParentheses() ? ReadFunctionBody(start, name) : null;
            }
            else if (words.Count > 0 && Declarations.Contains(words[0].Literal, StringComparer.Ordinal) && ReadArray() is { } array)
            {
                assignments.Add(array);
            }
            else if (_words.Read() is { } word)
            {
                words.Add(word);
            }
            else
            {
                break;
            }

            end = _cursor.Position;
        }

        return assignments.Count + words.Count + redirections.Count == 0
            ? null
            : new SimpleCommand(new SourceSpan(start, end - start), assignments.ToEquatableArray(), words.ToEquatableArray(), redirections.ToEquatableArray());
    }

    /// <summary>An assignment at the cursor, or null.</summary>
    private ShellAssignment? ReadAssignment()
    {
        if (NameBeforeEquals() is not { } name)
            return null;

        _cursor.Position += name.Length;
        _ = _cursor.Skip("+");
        _cursor.Position++;

        return _cursor.Current == '('
            ? new ShellAssignment(name, null, ReadElements())
            : new ShellAssignment(name, _words.ReadValue(), default);
    }

    /// <summary>An assignment of an array at the cursor, or null.</summary>
    private ShellAssignment? ReadArray()
    {
        if (NameBeforeEquals() is not { } name || _cursor.Peek(name.Length) != '=' || _cursor.Peek(name.Length + 1) != '(')
            return null;

        return ReadAssignment();
    }

    private EquatableArray<ShellWord> ReadElements()
    {
        var elements = new List<ShellWord>();
        _cursor.Position++;

        for (_cursor.SkipLines(); !_cursor.IsAtEnd && _cursor.Current != ')'; _cursor.SkipLines())
        {
            if (_words.Read() is { } element)
                elements.Add(element);
            else
                _cursor.Fail();
        }

        if (!_cursor.Skip(")"))
            _cursor.Fail();

        return elements.ToEquatableArray();
    }

    /// <summary>The variable that an assignment at the cursor sets, with its index; null when there is no assignment.</summary>
    private string? NameBeforeEquals()
    {
        var text = _cursor.Text;
        var end = ShellWordReader.EndOfName(text, _cursor.Position);

        if (end == _cursor.Position)
            return null;

        var close = end;

        if (close < text.Length && text[close] == '[')
        {
            while (close < text.Length && text[close] != ']' && !ShellWordReader.IsDelimiter(text[close]))
                close++;

            close = close < text.Length && text[close] == ']' ? close + 1 : end;
        }

        var isAssignment = close < text.Length && (text[close] == '=' || (text[close] == '+' && close + 1 < text.Length && text[close + 1] == '='));
        return isAssignment ? text.Substring(_cursor.Position, close - _cursor.Position) : null;
    }

    private EquatableArray<ShellWord> ReadWords()
    {
        var words = new List<ShellWord>();

        for (_cursor.SkipBlanks(); _words.Read() is { } word; _cursor.SkipBlanks())
            words.Add(word);

        return words.ToEquatableArray();
    }

    private EquatableArray<ShellRedirection> ReadRedirections()
    {
        var redirections = new List<ShellRedirection>();
        var end = _cursor.Position;

        for (_cursor.SkipBlanks(); ReadRedirection() is { } redirection; _cursor.SkipBlanks())
        {
            redirections.Add(redirection);
            end = _cursor.Position;
        }

        // The blanks before what follows do not belong to the command.
        if (!_cursor.HasFailed)
            _cursor.Position = end;

        return redirections.ToEquatableArray();
    }

    /// <summary>A redirection at the cursor, or null.</summary>
    private ShellRedirection? ReadRedirection()
    {
        var digits = 0;

        while (_cursor.Peek(digits) is >= '0' and <= '9')
            digits++;

        if (OperatorAt(digits) is not { } @operator)
            return null;

        var descriptor = digits == 0 ? null : _cursor.Text.Substring(_cursor.Position, digits);
        _cursor.Position += digits + @operator.Length;
        _cursor.SkipBlanks();
        var start = _cursor.Position;

        if (_words.Read() is not { } target)
        {
            _cursor.Fail();
            return null;
        }

        var document = @operator is "<<" or "<<-"
            ? _cursor.AddDocument(_words.WithoutQuotes(start, _cursor.Position), stripTabs: @operator == "<<-")
            : null;

        return new ShellRedirection(descriptor, @operator, target, document);
    }

    private string? OperatorAt(int offset) => (_cursor.Peek(offset), _cursor.Peek(offset + 1), _cursor.Peek(offset + 2)) switch
    {
        ('<' or '>', '(', _) => null,
        ('<', '<', '<') => "<<<",
        ('<', '<', '-') => "<<-",
        ('<', '<', _) => "<<",
        ('<', '&', _) => "<&",
        ('<', '>', _) => "<>",
        ('<', _, _) => "<",
        ('>', '>', _) => ">>",
        ('>', '&', _) => ">&",
        ('>', '|', _) => ">|",
        ('>', _, _) => ">",
        ('&', '>', '>') when offset == 0 => "&>>",
        ('&', '>', _) when offset == 0 => "&>",
        _ => null,
    };

    private string? ReadName()
    {
        var start = _cursor.Position;
        var end = ShellWordReader.EndOfName(_cursor.Text, start);

        if (end == start || !ShellWordReader.IsDelimiter(end < _cursor.Text.Length ? _cursor.Text[end] : '\0'))
            return null;

        _cursor.Position = end;
        return _cursor.Text.Substring(start, end - start);
    }

    private void Expect(string word)
    {
        if (!SkipReserved(word))
            _cursor.Fail();
    }

    private bool SkipReserved(string word)
    {
        _cursor.SkipBlanks();

        if (!_cursor.IsAt(word) || !IsEndOfReserved(word))
            return false;

        _cursor.Position += word.Length;
        return true;
    }

    /// <summary>The reserved word at the cursor, or null.</summary>
    private string? Reserved() => Array.Find(ReservedWords, word => _cursor.IsAt(word) && IsEndOfReserved(word));

    private bool IsEndOfReserved(string word) =>
        ShellWordReader.IsDelimiter(_cursor.Peek(word.Length)) || (_cursor.Peek(word.Length) == '\\' && _cursor.Peek(word.Length + 1) == '\n');
}
