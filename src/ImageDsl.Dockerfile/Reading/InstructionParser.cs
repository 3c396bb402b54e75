using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// One logical line as an instruction. What BuildKit refuses is reported; what it accepts and no record can hold becomes a
/// <see cref="RawInstruction"/>.
/// </summary>
internal sealed class InstructionParser
{
    private static readonly string[] FileFlags = ["chown", "chmod", "link?", "exclude*"];

    private readonly LogicalLine _line;
    private readonly char _escape;
    private readonly Action<string, SourceSpan> _report;
    private readonly string _text;
    private readonly int _keywordStart;
    private readonly int _argumentsStart;
    private readonly string _arguments;
    private readonly int _afterKeyword;
    private readonly List<FlagWord> _flags;
    private readonly List<HereDocument> _documents = [];
    private readonly List<HereDocumentWord> _documentWords = [];
    private bool _isTyped = true;
    private int _errors;

    /// <summary>Splits the line into keyword, flags and arguments.</summary>
    /// <param name="line">The line.</param>
    /// <param name="escape">The file's escape character.</param>
    /// <param name="report">Called with each thing that is wrong and its place.</param>
    /// <param name="start">Where in the line the instruction begins; it goes on to the end.</param>
    public InstructionParser(LogicalLine line, char escape, Action<string, SourceSpan> report, int start = 0)
    {
        _line = line;
        _escape = escape;
        _report = report;
        _text = line.Text;

        var end = _text.Length;

        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;

        _keywordStart = start;
        var keywordEnd = start;

        while (keywordEnd < end && !LineText.IsSeparator(_text[keywordEnd]))
            keywordEnd++;

        Keyword = _text.Substring(start, keywordEnd - start);

        while (keywordEnd < end && LineText.IsSeparator(_text[keywordEnd]))
            keywordEnd++;

        _afterKeyword = keywordEnd;

        var rest = _text.Substring(keywordEnd, end - keywordEnd);
        _flags = FlagSplitter.Split(rest, escape, out var flagsEnd);
        _arguments = rest.Substring(flagsEnd).Trim();
        _argumentsStart = keywordEnd + flagsEnd;

        while (_argumentsStart < end && char.IsWhiteSpace(_text[_argumentsStart]))
            _argumentsStart++;
    }

    /// <summary>The keyword as it is spelled.</summary>
    public string Keyword { get; }

    /// <summary>Its place in the source.</summary>
    public SourceSpan KeywordSpan => _line.Span(_keywordStart, Keyword.Length);

    /// <summary>The here-documents that the builder finds on the line; their lines follow it.</summary>
    public List<HereDocumentWord> FindHereDocuments()
    {
        if (_text.IndexOf("<<", StringComparison.Ordinal) < 0)
            return [];

        var inner = IsKeyword("ONBUILD") && _arguments.Length > 0 ? new InstructionParser(_line, _escape, (_, _) => { }, _argumentsStart) : this;

        return inner.Keyword.ToUpperInvariant() is "RUN" or "COPY" or "ADD" && !JsonProbe.IsArray(inner._arguments)
            ? HereDocumentLexer.Find(_text)
            : [];
    }

    /// <summary>The instruction, or null when it is wrong.</summary>
    /// <param name="words">The here-documents that the line opens.</param>
    /// <param name="bodies">Their bodies, in the same order.</param>
    public Instruction? Parse(List<HereDocumentWord> words, List<string> bodies)
    {
        for (var i = 0; i < words.Count; i++)
        {
            _documentWords.Add(words[i]);
            _documents.Add(new HereDocument(words[i].Delimiter, bodies[i]));
        }

        var instruction = ParseTyped();

        if (_errors > 0)
            return null;

        return instruction is null || !_isTyped || !IsExpressible() ? Raw() : instruction;
    }

    // A carriage return in the middle of a line and a NUL are accepted by the builder and refused by the encoders.
    private bool IsExpressible() =>
        _text.IndexOfAny(['\r', '\0']) < 0 && _documents.All(document => document.Body.IndexOf('\0') < 0);

    private RawInstruction Raw() =>
        new(Keyword, _text.Substring(_afterKeyword).Trim()) { Documents = _documents.ToEquatableArray() };

    private Instruction? ParseTyped()
    {
        // The splitter takes each byte of a flag for a character; only the text itself says what the author wrote.
        if (_flags.Any(flag => flag.Text.Any(c => c > '~')))
            _isTyped = false;

        switch (Keyword.ToUpperInvariant())
        {
            case "FROM":
                return From();
            case "ARG":
                return Arg();
            case "ENV":
                return Pairs() is { } variables ? new EnvInstruction(variables) : null;
            case "LABEL":
                return Pairs() is { } labels ? new LabelInstruction(labels) : null;
            case "RUN":
                return Run();
            case "CMD":
                _ = Flags();
                return Start() is { } command ? new CmdInstruction(command) : null;
            case "ENTRYPOINT":
                _ = Flags();
                return Start() is { } entrypoint ? new EntrypointInstruction(entrypoint) : null;
            case "SHELL":
                return Shell();
            case "COPY":
                return Copy();
            case "ADD":
                return Add();
            case "WORKDIR":
                return Single() is { } path ? new WorkdirInstruction(path) : null;
            case "USER":
                return Single() is { } user ? new UserInstruction(user) : null;
            case "STOPSIGNAL":
                return Stopsignal();
            case "EXPOSE":
                return Expose();
            case "VOLUME":
                return Volume();
            case "HEALTHCHECK":
                return Healthcheck();
            case "ONBUILD":
                return Onbuild();
            case "MAINTAINER":
                return Maintainer();
            default:
                Error(Keyword.Length == 0 ? "The line holds no instruction." : $"'{Keyword}' is not an instruction.", KeywordSpan);
                return null;
        }
    }

    private FromInstruction? From()
    {
        var flags = Flags("platform");
        var words = Words();
        var isNamed = words.Count == 3 && words[1].Text.Equals("as", StringComparison.OrdinalIgnoreCase);

        if (words.Count != 1 && !isNamed)
        {
            Error("FROM takes an image, or an image, AS and a name.");
            return null;
        }

        var name = isNamed ? words[2].Text.ToLowerInvariant() : null;

        if (name is not null && !StageReference.IsName(name))
            Error($"'{words[2].Text}' cannot name a stage: use letters, digits, '-', '_' and '.', beginning with a letter.", Span(words[2]));

        if (Lex(words[0]) is not { } image)
            return null;

        if (image.Literal == "")
            Error("The image of FROM is empty.", Span(words[0]));

        var platform = Expandable(flags, "platform");
        CheckWritable(() => StageReference.EncodeImage(image, _escape, ""));
        return new FromInstruction(image) { StageName = name, Platform = platform };
    }

    private ArgInstruction? Arg()
    {
        if (_flags.Count > 0)
            _isTyped = false;

        var words = KeyValueWords.Split(_arguments, _escape);

        if (words.Count == 0)
        {
            Error("ARG needs a name.");
            return null;
        }

        var args = words.Select(Declaration).OfType<ArgInstruction>().ToList();
        return args.Count < words.Count ? null : args[0] with { Further = args.Skip(1).ToEquatableArray() };
    }

    private ArgInstruction? Declaration(Word word)
    {
        var equals = word.Text.IndexOf('=');
        var name = equals < 0 ? word.Text : word.Text.Substring(0, equals);

        if (name.Length == 0)
        {
            Error("The name of ARG is empty.", Span(word));
            return null;
        }

        if (!InstructionText.IsArgName(name))
            _isTyped = false;

        if (equals < 0)
            return new ArgInstruction(name);

        return Lex(word.Text.Substring(equals + 1), word.Start + equals + 1) is { } value ? new ArgInstruction(name, value) : null;
    }

    private EquatableArray<KeyValue>? Pairs()
    {
        _ = Flags();
        var words = KeyValueWords.Split(_arguments, _escape);

        if (words.Count == 0)
        {
            Error($"{Keyword} needs a key and a value.");
            return null;
        }

        if (words[0].Text.IndexOf('=') < 0)
            return LegacyPair();

        var pairs = new List<KeyValue>();

        foreach (var word in words)
        {
            var equals = word.Text.IndexOf('=');

            if (equals <= 0)
            {
                Error(equals == 0 ? $"A key of {Keyword} is empty." : $"'{word.Text}' has no '=': write key=value, with quotes around a value that holds blanks.", Span(word));
                continue;
            }

            AddPair(pairs, word.Text.Substring(0, equals), word.Start, word.Text.Substring(equals + 1), word.Start + equals + 1);
        }

        return pairs.ToEquatableArray();
    }

    private EquatableArray<KeyValue>? LegacyPair()
    {
        var end = 0;

        while (end < _arguments.Length && !LineText.IsSeparator(_arguments[end]))
            end++;

        var valueStart = end;

        while (valueStart < _arguments.Length && LineText.IsSeparator(_arguments[valueStart]))
            valueStart++;

        if (valueStart == end)
        {
            Error($"{Keyword} needs a key and a value.");
            return null;
        }

        var pairs = new List<KeyValue>();
        AddPair(pairs, _arguments.Substring(0, end), 0, _arguments.Substring(valueStart), valueStart);
        return pairs.ToEquatableArray();
    }

    private void AddPair(List<KeyValue> pairs, string key, int keyStart, string value, int valueStart)
    {
        var name = Lex(key, keyStart);
        var text = Lex(value, valueStart);

        if (name is null || text is null)
            return;

        if (string.IsNullOrEmpty(name.Literal) || name.Literal!.IndexOf('=') >= 0)
            _isTyped = false;

        pairs.Add(new KeyValue(name.Literal ?? "", text));
    }

    private RunInstruction? Run()
    {
        var flags = Flags("mount*", "network", "security", "device*");
        var mounts = flags.All("mount").Select(Mount).ToList();

        Choose(flags, "network", "default", "none", "host");
        Choose(flags, "security", "sandbox", "insecure");

        if (mounts.Contains(null))
            _isTyped = false;

        var command = _documents.Count > 0 ? Script() : Start();

        if (command is null or ExecCommand { Arguments.IsEmpty: true })
            _isTyped = false;

        return command is null ? null : new RunInstruction(command)
        {
            Mounts = mounts.OfType<RunMount>().ToEquatableArray(),
            Network = flags.Value("network"),
            Security = flags.Value("security"),
            Devices = flags.All("device").Select(device => device.Value!).ToEquatableArray(),
        };
    }

    private RunMount? Mount(FlagWord flag) => MountText.Read(flag.Value!, _escape, message => Error(message, Span(flag)));

    private void Choose(FlagSet flags, string name, params string[] choices)
    {
        if (flags.Find(name) is { } flag && Array.IndexOf(choices, flag.Value) < 0)
            Error($"'{flag.Value}' is no value of --{name}: use {string.Join(" or ", choices)}.", Span(flag));
    }

    private Command Script()
    {
        if (_documents.Count == 1 && HereDocumentLexer.Parse(_arguments) is { } word)
        {
            if (_documents[0].Body.Length == 0)
                _isTyped = false;

            return new ScriptCommand(word.StripTabs ? StripTabs(_documents[0].Body) : _documents[0].Body);
        }

        return new ShellCommand(ShellText()) { Documents = _documents.ToEquatableArray() };
    }

    private static string StripTabs(string body) => string.Join("\n", body.Split('\n').Select(line => line.TrimStart('\t')));

    /// <summary>Exec or shell form; null when there is nothing, which the builder accepts.</summary>
    private Command? Start()
    {
        if (_arguments.Length == 0)
            return null;

        if (Json() is { } array)
            return new ExecCommand(Checked(array));

        return _errors > 0 ? null : new ShellCommand(ShellText());
    }

    private string ShellText()
    {
        // The builder takes off more blanks than the record does; what is left of those cannot be written.
        var text = ContinuationBlanks.Collapse(
            _arguments, _line.Joins.Select(join => join - _argumentsStart).Where(join => join > 0 && join < _arguments.Length), _escape);

        if (text.Trim(' ', '\t', '\n', '\v', '\f', '\r').Length != text.Length || LineText.EndsInContinuation(text, _escape))
            _isTyped = false;

        return text;
    }

    // An element that no container can hold is kept as it is written.
    private EquatableArray<string> Checked(List<string> elements)
    {
        if (elements.Any(element => element.IndexOf('\0') >= 0))
            _isTyped = false;

        return elements.ToEquatableArray();
    }

    private List<string>? Json()
    {
        if (!JsonProbe.IsArray(_arguments))
            return null;

        var elements = JsonStrings.Decode(_arguments);

        if (elements is null)
            Error($"An array of {Keyword} holds something else than strings.");

        return elements;
    }

    private ShellInstruction? Shell()
    {
        _ = Flags();
        var elements = Json();

        if (elements is { Count: > 0 })
            return new ShellInstruction(Checked(elements));

        if (_errors == 0)
            Error("SHELL needs an array of strings, such as [\"/bin/bash\", \"-c\"].");

        return null;
    }

    private CopyInstruction? Copy()
    {
        var flags = Flags([.. FileFlags, "from", "parents?"]);
        var from = flags.Value("from") is { Length: > 0 } value ? value : null;

        if (Files() is not { } files)
            return null;

        if (from is not null && from.IndexOfAny(['$', '"', '\'', _escape]) >= 0)
            Error("No variables expand in --from: open a stage FROM that image and name the stage.", Span(flags.Find("from")!));
        else if (from is not null)
            CheckWritable(() => StageReference.CheckFrom(from));

        foreach (var source in files.Sources)
        {
            if (source is PathSource { Path.Literal: { } path } && InstructionText.IsRemote(path))
                Error($"COPY cannot fetch '{path}': use ADD.");
        }

        return new CopyInstruction(files.Sources, files.Destination)
        {
            From = from,
            Chown = Expandable(flags, "chown"),
            Chmod = Chmod(flags),
            Link = flags.Switch("link") == true,
            Parents = flags.Switch("parents") == true,
            Exclude = Exclude(flags),
        };
    }

    private AddInstruction? Add()
    {
        var flags = Flags([.. FileFlags, "keep-git-dir?", "checksum", "unpack?"]);

        if (Files() is not { } files)
            return null;

        var checksum = Expandable(flags, "checksum");

        if (checksum is not null && files.Sources.Count(source => source is PathSource) != 1)
            Error("A checksum needs exactly one source.", Span(flags.Find("checksum")!));

        if (checksum is not null && files.Sources.Count != 1)
            _isTyped = false;

        return new AddInstruction(files.Sources, files.Destination)
        {
            Chown = Expandable(flags, "chown"),
            Chmod = Chmod(flags),
            Link = flags.Switch("link") == true,
            Exclude = Exclude(flags),
            Checksum = checksum,
            KeepGitDir = flags.Switch("keep-git-dir"),
            Unpack = flags.Switch("unpack"),
        };
    }

    private ExpandableText? Chmod(FlagSet flags)
    {
        var mode = Expandable(flags, "chmod");

        if (mode?.Literal is { } literal && !InstructionText.IsMode(literal))
            Error($"'{literal}' is not a mode: use octal such as 755, or symbolic such as u=rwX,go=rX.", Span(flags.Find("chmod")!));

        return mode;
    }

    private EquatableArray<string> Exclude(FlagSet flags) => flags.All("exclude").Select(flag => flag.Value!).ToEquatableArray();

    private (EquatableArray<CopySource> Sources, ExpandableText Destination)? Files()
    {
        var array = Json();

        if (_errors > 0)
            return null;

        // In an array the words have no places of their own.
        var words = array is null ? Words() : [.. Checked(array).Select(element => new Word(element, 0))];

        if (words.Count < 2)
        {
            Error($"{Keyword} needs a source and a destination.");
            return null;
        }

        var destination = words[words.Count - 1];

        if (HereDocumentLexer.Parse(destination.Text) is not null)
        {
            Error($"The destination of {Keyword} cannot be a here-document.", Span(destination));
            return null;
        }

        var sources = words.Take(words.Count - 1).Select(Source).ToList();

        if (Lex(destination) is not { } path || sources.Contains(null))
            return null;

        if (path.Literal == "" || sources.Any(source => source is PathSource { Path.Literal: "" }) || sources.Count(source => source is InlineSource) != _documents.Count)
            _isTyped = false;

        CheckWritable(() => ExpandableWord.Check(path, ""));
        return (sources.OfType<CopySource>().ToEquatableArray(), path);
    }

    private CopySource? Source(Word word)
    {
        if (HereDocumentLexer.Parse(word.Text) is not { } document)
            return Lex(word) is { } path ? new PathSource(path) : null;

        // Of here-documents with one name the last is copied, each time.
        var body = _documents.LastOrDefault(candidate => candidate.Delimiter == document.Delimiter)?.Body;

        if (!LineText.IsName(document.Delimiter) || body is null || _documents.Count(candidate => candidate.Delimiter == document.Delimiter) > 1)
            _isTyped = false;

        return new InlineSource(document.Delimiter, document.StripTabs ? StripTabs(body ?? "") : body ?? "") { Expand = document.Expand };
    }

    private ExpandableText? Single()
    {
        _ = Flags();

        if (_arguments.Length > 0)
            return Lex(_arguments, 0) is { } text ? Present(text) : null;

        Error($"{Keyword} needs a value.");
        return null;
    }

    // The value may be nothing but quotes; no encoder writes that.
    private ExpandableText Present(ExpandableText text)
    {
        if (text.Literal == "")
            _isTyped = false;

        return text;
    }

    private StopsignalInstruction? Stopsignal()
    {
        if (_arguments.Length == 0)
        {
            Error("STOPSIGNAL needs a signal.");
            return null;
        }

        // The builder does not look at flags here.
        if (_flags.Count > 0)
            _isTyped = false;

        if (Lex(_arguments, 0) is not { } signal)
            return null;

        if (signal.Literal is { } literal && !Signal.IsKnown(literal))
            Error($"'{literal}' is not a signal.");

        return new StopsignalInstruction(signal);
    }

    private ExposeInstruction? Expose()
    {
        _ = Flags();
        var words = Words();

        if (words.Count == 0)
        {
            Error("EXPOSE needs a port.");
            return null;
        }

        var ports = new List<ExpandableText>();

        foreach (var word in words)
        {
            if (Lex(word) is not { } port)
                continue;

            if (port.Literal is { } literal && !InstructionText.IsPort(literal))
                Error($"'{literal}' is not a port: use a number up to 65535 or a range, with /tcp, /udp or /sctp behind it if needed.", Span(word));

            ports.Add(port);
        }

        CheckWritable(() => DockerfileWriter.Write(new ExposeInstruction(ports.ToEquatableArray()), _escape));
        return new ExposeInstruction(ports.ToEquatableArray());
    }

    private VolumeInstruction? Volume()
    {
        _ = Flags();
        var array = Json();

        if (_errors > 0)
            return null;

        var words = array is null ? Words() : [.. Checked(array).Select(element => new Word(element.Trim(), 0))];

        if (words.Count == 0 || words.Any(word => word.Text.Length == 0))
        {
            Error("VOLUME needs a path that is not empty.");
            return null;
        }

        var paths = words.Select(Lex).OfType<ExpandableText>().Select(Present).ToList();
        return new VolumeInstruction(paths.ToEquatableArray());
    }

    private HealthcheckInstruction? Healthcheck()
    {
        var end = 0;

        while (end < _arguments.Length && !char.IsWhiteSpace(_arguments[end]))
            end++;

        var type = _arguments.Substring(0, end).ToUpperInvariant();

        if (type == "NONE")
        {
            // The builder does not look at flags here.
            if (_flags.Count > 0)
                _isTyped = false;

            if (end < _arguments.Length)
                Error("HEALTHCHECK NONE takes no arguments.");

            return new HealthcheckInstruction(null);
        }

        var flags = Flags("interval", "timeout", "start-period", "start-interval", "retries");

        if (type != "CMD")
        {
            Error("HEALTHCHECK takes CMD and a command, or NONE.");
            return null;
        }

        return Probe(flags, end);
    }

    private HealthcheckInstruction? Probe(FlagSet flags, int end)
    {
        while (end < _arguments.Length && char.IsWhiteSpace(_arguments[end]))
            end++;

        // What follows CMD is read like the arguments of CMD, without flags.
        var probe = new InstructionParser(_line, _escape, _report, this, _argumentsStart + end);
        var command = probe.Start();
        _errors += probe._errors;
        _isTyped &= probe._isTyped;

        if (_errors == 0 && command is null or ExecCommand { Arguments.IsEmpty: true })
            Error("HEALTHCHECK CMD needs a command.");

        return command is null ? null : new HealthcheckInstruction(command)
        {
            Interval = Time(flags, "interval"),
            Timeout = Time(flags, "timeout"),
            StartPeriod = Time(flags, "start-period"),
            StartInterval = Time(flags, "start-interval"),
            Retries = Retries(flags),
        };
    }

    private InstructionParser(LogicalLine line, char escape, Action<string, SourceSpan> report, InstructionParser outer, int start)
    {
        _line = line;
        _escape = escape;
        _report = report;
        _text = line.Text;
        _keywordStart = outer._keywordStart;
        Keyword = outer.Keyword;
        _flags = [];
        _afterKeyword = start;
        _argumentsStart = start;
        _arguments = _text.Substring(start).TrimEnd();
    }

    private TimeSpan? Time(FlagSet flags, string name)
    {
        if (flags.Find(name) is not { Value: { Length: > 0 } text } flag)
            return null;

        var ticks = GoDurationText.Parse(text);

        if (ticks is null)
            Error($"'{text}' is not a time: write a number and a unit, such as 30s, 1m30s or 500ms.", Span(flag));
        else if (ticks != 0 && ticks < TimeSpan.TicksPerMillisecond)
            Error($"--{name} must be 0 or at least a millisecond.", Span(flag));

        if (ticks is not { } value || value != decimal.Truncate(value) || value < 0)
        {
            _isTyped = false;
            return null;
        }

        return TimeSpan.FromTicks((long)value);
    }

    private int? Retries(FlagSet flags)
    {
        if (flags.Find("retries") is not { Value: { Length: > 0 } text } flag)
            return null;

        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var retries) && retries >= 0)
            return retries;

        Error($"'{text}' is not a number of retries: use 0 or more.", Span(flag));
        return null;
    }

    private Instruction? Onbuild()
    {
        // The builder looks at the trigger's grammar only; what the trigger means is a matter of the builds that stand on the image.
        if (_arguments.Length == 0)
        {
            Error("ONBUILD needs an instruction.");
            return null;
        }

        _ = Flags();
        var errors = 0;
        var trigger = new InstructionParser(_line, _escape, (_, _) => errors++, _argumentsStart);
        var keyword = trigger.Keyword.ToUpperInvariant();

        if (keyword is "ONBUILD" or "FROM" or "MAINTAINER")
        {
            Error($"{keyword} cannot be triggered by ONBUILD.", trigger.KeywordSpan);
            return null;
        }

        trigger.CheckGrammar(_report, out var grammarErrors);
        _errors += grammarErrors;

        if (grammarErrors > 0)
            return null;

        var instruction = trigger.Parse(_documentWords, [.. _documents.Select(document => document.Body)]);
        var isWritable = errors == 0 && instruction is not null
            && (_escape == '\\' || DockerfileWriter.Validate(new OnbuildInstruction(instruction), _escape) is null);

        return isWritable && instruction is not RawInstruction ? new OnbuildInstruction(instruction!) : Raw();
    }

    /// <summary>Reports what is refused before an instruction is understood: the pairs of ENV and LABEL, and arrays of other things than strings.</summary>
    private void CheckGrammar(Action<string, SourceSpan> report, out int errors)
    {
        var before = _errors;
        var parser = new InstructionParser(_line, _escape, report, _keywordStart);

        switch (Keyword.ToUpperInvariant())
        {
            case "ENV" or "LABEL" when parser._arguments.Length > 0:
                parser._flags.Clear();
                parser.CheckPairs();
                break;
            case "RUN" or "CMD" or "ENTRYPOINT" or "SHELL" or "COPY" or "ADD" or "VOLUME":
                _ = parser.Json();
                break;
            default:
                break;
        }

        errors = parser._errors - before;
    }

    private void CheckPairs()
    {
        var words = KeyValueWords.Split(_arguments, _escape);

        if (words.Count > 0 && words[0].Text.IndexOf('=') < 0)
        {
            if (!_arguments.Any(LineText.IsSeparator))
                Error($"{Keyword} needs a key and a value.");

            return;
        }

        foreach (var word in words)
        {
            if (word.Text.IndexOf('=') < 0)
                Error($"'{word.Text}' has no '=': write key=value, with quotes around a value that holds blanks.", Span(word));
        }
    }

    private MaintainerInstruction? Maintainer()
    {
        _ = Flags();

        if (_arguments.Length == 0)
        {
            Error("MAINTAINER needs a text.");
            return null;
        }

        if (_arguments.StartsWith("--", StringComparison.Ordinal))
            _isTyped = false;

        return new MaintainerInstruction(_arguments);
    }

    private FlagSet Flags(params string[] known) => FlagSet.Read(_flags, known, (message, flag) => Error(message, Span(flag)));

    private ExpandableText? Expandable(FlagSet flags, string name)
    {
        if (flags.Find(name) is not { Value: { Length: > 0 } value } flag)
            return null;

        var text = WordLexer.Read(value, _escape, out var error);

        if (error is not null)
            Error(error.Message, Span(flag));
        else if (text!.Literal == "")
            _isTyped = false;
        else
            CheckWritable(() => ExpandableWord.Check(text, ""));

        return text;
    }

    private ExpandableText? Lex(Word word) => Lex(word.Text, word.Start);

    private ExpandableText? Lex(string word, int start)
    {
        var text = WordLexer.Read(word, _escape, out var error);

        if (error is not null)
            Error(error.Message, _line.Span(_argumentsStart + start + error.Position, 1));
        else
            CheckWritable(() => ExpandableWord.Check(text!, ""));

        return text;
    }

    // Rare forms that no encoder writes stay as they are.
    private void CheckWritable(Action encode)
    {
        try
        {
            encode();
        }
        catch (DockerfileFormatException)
        {
            _isTyped = false;
        }
    }

    /// <summary>Words between blanks, whatever quotes stand around them.</summary>
    private List<Word> Words()
    {
        var words = new List<Word>();
        var start = -1;

        for (var i = 0; i <= _arguments.Length; i++)
        {
            var isSeparator = i == _arguments.Length || LineText.IsSeparator(_arguments[i]);

            if (!isSeparator && start < 0)
            {
                start = i;
            }
            else if (isSeparator && start >= 0)
            {
                words.Add(new Word(_arguments.Substring(start, i - start), start));
                start = -1;
            }
        }

        return words;
    }

    private bool IsKeyword(string keyword) => Keyword.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private SourceSpan Span(Word word) => _line.Span(_argumentsStart + word.Start, word.Text.Length);

    private SourceSpan Span(FlagWord flag) => _line.Span(Math.Min(_afterKeyword + flag.Start, _text.Length), flag.Length);

    private void Error(string message) =>
        Error(message, _arguments.Length == 0 ? KeywordSpan : _line.Span(_argumentsStart, _arguments.Length));

    private void Error(string message, SourceSpan span)
    {
        _errors++;
        _report(message, span);
    }
}
