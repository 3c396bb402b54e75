namespace ImageDsl.Dockerfile.Tests;

/// <summary>Random documents that the writer accepts; the same seed gives the same document.</summary>
internal sealed class RandomDocument(int seed)
{
    private readonly HostileText _text = new(seed);

    public DockerfileDocument Next()
    {
        var escape = Chance(3) ? '`' : '\\';
        var stages = Some(3, i => new DockerfileStage(
            new FromInstruction(Chance(2) ? "debian:13" : new ExpandableText(new TextPart[] { new LiteralPart("a/"), Variable(0) }))
            {
                StageName = Chance(2) ? null : $"s{i}",
                Platform = Chance(3) ? ExpandableText.Variable("BUILDPLATFORM") : null,
                Comments = Comments(),
            },
            Some(6, _ => Accepted(escape))));

        return new DockerfileDocument(stages)
        {
            Escape = escape,
            Header = Comments(),
            Footer = Comments(),
            Syntax = Chance(3) ? "docker/dockerfile:1" : null,
            Check = Chance(4) ? "skip=all;error=true" : null,
            GlobalArgs = Chance(2) ? default : Some(3, _ => Arg()),
        };
    }

    private Instruction Accepted(char escape)
    {
        while (true)
        {
            var instruction = Instruction();

            if (DockerfileWriter.Validate(instruction, escape) is null)
                return instruction with { Comments = Comments() };
        }
    }

    private Instruction Instruction() => _text.Number(18) switch
    {
        0 => new EnvInstruction(Some(3, _ => new KeyValue(_text.Line(), Text()))),
        1 => new LabelInstruction(Some(3, _ => new KeyValue("a.b", Text()))),
        2 => Arg(),
        3 => new RunInstruction(Command()) { Mounts = Chance(2) ? default : Some(3, _ => Mount()), Network = Chance(5) ? "none" : null, Security = Chance(9) ? "insecure" : null },
        4 => new RunInstruction(new ScriptCommand(_text.Body())),
        5 => new CmdInstruction(Command()),
        6 => new EntrypointInstruction(Command()),
        7 => new ShellInstruction(Some(3, _ => _text.Line())),
        8 => Copy(),
        9 => Copy() with { Sources = Some(3, i => new InlineSource($"file{i}", _text.Body()) { Expand = Chance(2) }) },
        10 => new AddInstruction(new CopySource[] { new PathSource(Text()) }, Text()) { Checksum = Chance(2) ? ExpandableText.Variable("SUM") : null, KeepGitDir = Chance(2) ? Chance(2) : null, Unpack = Chance(2) ? Chance(2) : null },
        11 => new WorkdirInstruction(Text()),
        12 => new UserInstruction(Text()),
        13 => new ExposeInstruction(Some(3, _ => Chance(2) ? "8080-8081/udp" : ExpandableText.Variable("PORT"))),
        14 => new VolumeInstruction(Some(3, _ => Text())),
        15 => new HealthcheckInstruction(Command()) { Interval = Chance(2) ? TimeSpan.FromMilliseconds(_text.Number(100_000_000)) : null, Retries = Chance(2) ? _text.Number(9) : null },
        16 => new OnbuildInstruction(new WorkdirInstruction(Text())),
        _ => new OnbuildInstruction(new RunInstruction(Command())),
    };

    private CopyInstruction Copy() => new(Some(3, _ => new PathSource(Text())), Text())
    {
        From = Chance(3) ? "debian:13" : null,
        Chown = Chance(3) ? _text.Ascii() : null,
        Chmod = Chance(3) ? "u=rwX,go=rX" : null,
        Link = Chance(4),
        Parents = Chance(4),
        Exclude = Chance(4) ? Some(2, _ => _text.Ascii()) : default,
    };

    private ArgInstruction Arg() => new("A" + _text.Number(9), Chance(2) ? Text() : null) { Further = Chance(4) ? Some(2, i => new ArgInstruction("B" + i, i == 0 ? null : Text())) : default };

    private Command Command() => _text.Number(4) switch
    {
        0 => new ExecCommand(Some(4, _ => _text.Line())),
        1 => new ShellCommand(string.Join(" && ", Some(5, _ => _text.Trimmed()))),
        2 => new ShellCommand("apt-get install -y " + string.Join(" ", Some(30, i => $"package-{i}")) + " && rm -rf " + _text.Trimmed()),
        _ => new ShellCommand("x" + _text.Trimmed()),
    };

    private RunMount Mount() => _text.Number(5) switch
    {
        0 => new BindMount(_text.Ascii()) { Source = Chance(2) ? Text() : null, From = Chance(2) ? "debian:13" : null, ReadWrite = Chance(2) },
        1 => new CacheMount(_text.Ascii()) { Id = Chance(2) ? _text.Ascii() : null, Sharing = (CacheSharing)_text.Number(3), ReadOnly = Chance(3), Mode = Chance(3) ? 493 : null, Uid = Chance(3) ? 7 : null },
        2 => new TmpfsMount(_text.Ascii()) { Size = Chance(2) ? _text.Number(9999) + 1 : null },
        3 => new SecretMount(_text.Ascii()) { Env = Chance(2) ? "TOKEN" : null, Target = Chance(2) ? _text.Ascii() : null, Required = Chance(2) },
        _ => new SshMount { Id = Chance(2) ? _text.Ascii() : null, Gid = Chance(2) ? 3 : null },
    };

    /// <summary>Literals and references in turn, so that the parts are those that a reader finds.</summary>
    private ExpandableText Text()
    {
        var parts = new List<TextPart>();

        for (var i = _text.Number(3); i >= 0; i--)
        {
            if (parts.LastOrDefault() is not LiteralPart && Chance(2))
                parts.Add(new LiteralPart(_text.Line()));
            else
                parts.Add(Variable(2));
        }

        return Chance(2) ? _text.Line() : new ExpandableText(parts.ToEquatableArray());
    }

    private VariablePart Variable(int depth)
    {
        var variable = new VariablePart("V" + _text.Number(9));
        var word = depth == 0 || Chance(2) ? (ExpandableText)_text.Line() : new ExpandableText(new TextPart[] { Variable(depth - 1) });

        return depth == 0 ? variable : _text.Number(9) switch
        {
            0 => variable with { Modifier = new VariableModifier(_text.Pick(":-", "-", ":+", "+", ":?", "?"), word) },
            1 => variable with { Modifier = new VariableModifier(_text.Pick("#", "##", "%", "%%"), Pattern()) },
            2 => variable with { Modifier = new VariableModifier(_text.Pick("/", "//"), Pattern()) { Replacement = Pattern() } },
            _ => variable,
        };
    }

    // An escape character in a pattern always has another character behind it.
    private string Pattern() => _text.Line().Replace("\\", "").Replace("`", "").Replace("'", "").Replace("\"", "") + _text.Pick("*", "?", "x");

    private EquatableArray<string> Comments() => Chance(3) ? Some(3, _ => _text.Line().Replace("\v", "").Replace("\f", "").Trim()) : default;

    private EquatableArray<T> Some<T>(int most, Func<int, T> make) => Enumerable.Range(0, 1 + _text.Number(most)).Select(make).ToEquatableArray();

    private EquatableArray<CopySource> Some(int most, Func<int, InlineSource> make) => Some<CopySource>(most, make);

    private EquatableArray<CopySource> Some(int most, Func<int, PathSource> make) => Some<CopySource>(most, make);

    private bool Chance(int of) => _text.Number(of) == 0;
}
