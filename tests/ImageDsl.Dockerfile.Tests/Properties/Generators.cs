using CsCheck;

namespace ImageDsl.Dockerfile.Tests.Properties;

/// <summary>Instructions with hostile values, one generator for each instruction.</summary>
internal static class Generators
{
    private static readonly Gen<string> Line = Pieces(HostileText.AllPieces);
    private static readonly Gen<string> Ascii = Pieces([.. HostileText.AllPieces.Where(piece => piece.All(c => c is >= ' ' and <= '~'))]);
    private static readonly Gen<string> Trimmed = Line.Select(line => ("x" + line).Trim());
    private static readonly Gen<string> Name = Gen.OneOf("A", "B1", "_C", "LONG_NAME", "é");
    private static readonly Gen<string> Body = Gen.OneOf<string>(Line, Gen.OneOf("EOF", "EOF1", "\tEOF", "", "# x", "file\\")).Array[0, 6].Select(lines => string.Concat(lines.Select(line => line + "\n")));

    private static readonly Gen<string> Pattern = Line.Select(line => string.Concat(line.Where(c => c is not ('\\' or '`' or '\'' or '"' or '#' or '%' or '/'))) + "*");

    private static readonly Gen<VariablePart> Variable = Gen.OneOf<VariablePart>(
        Gen.OneOf("V", "W2", "_", "1", "@").Select(name => new VariablePart(name)),
        Gen.Select(Gen.OneOf(":-", "-", ":+", "+", ":?", "?"), Line, (@operator, word) => new VariablePart("V") { Modifier = new VariableModifier(@operator, word) }),
        Gen.Select(Gen.OneOf(":-", "+"), Line, (@operator, word) => new VariablePart("V") { Modifier = new VariableModifier(@operator, Parts([new LiteralPart(word), new VariablePart("N")])) }),
        Gen.Select(Gen.OneOf("#", "##", "%", "%%"), Pattern, (@operator, word) => new VariablePart("V") { Modifier = new VariableModifier(@operator, word) }),
        Gen.Select(Gen.OneOf("/", "//"), Pattern, Pattern, (@operator, word, with) => new VariablePart("V") { Modifier = new VariableModifier(@operator, word) { Replacement = with } }));

    private static readonly Gen<ExpandableText> Text = Gen.OneOf<ExpandableText>(
        Line.Select(line => (ExpandableText)line),
        Gen.Select(Line, Variable, (line, variable) => Parts([new LiteralPart(line), variable])),
        Gen.Select(Variable, Line, Variable, (first, line, second) => Parts([first, new LiteralPart(line), second])));

    private static readonly Gen<Command> Exec = Line.Array[1, 4].Select(arguments => (Command)new ExecCommand(arguments));
    private static readonly Gen<Command> Shell = Gen.OneOf<Command>(
        Trimmed.Select(text => (Command)new ShellCommand(text)),
        Trimmed.Array[2, 6].Select(commands => (Command)new ShellCommand(string.Join(" && ", commands))),
        Trimmed.Array[2, 6].Select(commands => (Command)new ShellCommand("set -e; if x; then " + string.Join("; ", commands) + "; fi; apt-get install -y a b c d e f g h i j k l m n o p q r s t u v w x y z")));

    private static readonly Gen<Command> Script = Gen.Select(Body, Gen.Bool, Gen.Bool, (body, strips, quoted) => (Command)new ScriptCommand(body + "x\n") { StripTabs = strips, IsQuoted = quoted });
    private static readonly Gen<Command> AnyCommand = Gen.OneOf<Command>(Exec, Shell);

    private static readonly Gen<RunMount> Mount = Gen.OneOf<RunMount>(
        Gen.Select(Ascii, Text, Gen.Bool, (target, source, writes) => (RunMount)new BindMount("/" + target) { Source = source, ReadWrite = writes, From = writes ? "debian:13" : null }),
        Gen.Select(Ascii, Ascii, Gen.Int[0, 2], Gen.Bool, (target, id, sharing, owned) => (RunMount)new CacheMount("/" + target) { Id = id, Sharing = (CacheSharing)sharing, ReadOnly = owned, Mode = owned ? 493 : null, Uid = owned ? 7 : null }),
        Gen.Select(Ascii, Gen.Int[1, int.MaxValue], (target, size) => (RunMount)new TmpfsMount("/" + target) { Size = size }),
        Gen.Select(Ascii, Ascii, Gen.Bool, (id, target, required) => (RunMount)new SecretMount(id) { Target = target, Env = required ? "TOKEN" : null, Required = required }),
        Gen.Select(Ascii, Gen.Bool, (id, required) => (RunMount)new SshMount { Id = id, Required = required, Gid = required ? 3 : null }));

    private static readonly Gen<CopySource> Path = Text.Select(text => (CopySource)new PathSource(text));
    private static readonly Gen<EquatableArray<KeyValue>> Pairs = Gen.Select(Line.Select(line => line.Replace("=", "") + "k"), Text, (key, value) => new KeyValue(key, value)).Array[1, 3].Select(pairs => pairs.ToEquatableArray());

    /// <summary>The generator for an instruction.</summary>
    public static Gen<Instruction> Of(string keyword) => keyword switch
    {
        "ARG" => Gen.Select(Name, Text.Null(), Text, Gen.Bool, (name, value, other, more) => (Instruction)new ArgInstruction(name, value) { Further = more ? new[] { new ArgInstruction("Z", other) } : EquatableArray<ArgInstruction>.Empty }),
        "ENV" => Pairs.Select(pairs => (Instruction)new EnvInstruction(pairs)),
        "LABEL" => Pairs.Select(pairs => (Instruction)new LabelInstruction(pairs)),
        "RUN" => Gen.Select(Gen.OneOf<Command>(Exec, Shell, Script), Mount.Array[0, 3], Gen.OneOf<string?>(null, "none", "host"), (command, mounts, network) => (Instruction)new RunInstruction(command) { Mounts = mounts, Network = network }),
        "CMD" => AnyCommand.Select(command => (Instruction)new CmdInstruction(command)),
        "ENTRYPOINT" => AnyCommand.Select(command => (Instruction)new EntrypointInstruction(command)),
        "SHELL" => Line.Array[1, 3].Select(arguments => (Instruction)new ShellInstruction(arguments)),
        "COPY" => Gen.Select(Path.Array[1, 3], Text, Ascii, Gen.Bool, (sources, destination, owner, flags) => (Instruction)new CopyInstruction(sources, destination)
        {
            Chown = flags ? owner : null,
            Chmod = flags ? "u=rwX,go=rX" : null,
            From = flags ? "debian:13" : null,
            Link = flags,
            Parents = flags,
            Exclude = flags ? new[] { owner, "*.md" } : EquatableArray<string>.Empty,
        }),
        "COPY with content" => Gen.Select(Body, Gen.Bool, (body, strips) => (Instruction)new CopyInstruction(new CopySource[] { new InlineSource("file", body) { StripTabs = strips } }, "/directory/file")),
        "ADD" => Gen.Select(Path.Array[1, 3], Text, Gen.Bool.Nullable(), Gen.Bool.Nullable(), (sources, destination, keep, unpack) => (Instruction)new AddInstruction(sources, destination) { KeepGitDir = keep, Unpack = unpack }),
        "WORKDIR" => Text.Select(text => (Instruction)new WorkdirInstruction(text)),
        "USER" => Text.Select(text => (Instruction)new UserInstruction(text)),
        "STOPSIGNAL" => Gen.OneOf<ExpandableText>(Gen.OneOf("SIGTERM", "9", "RTMIN+3", "kill").Select(signal => (ExpandableText)signal), Gen.Select(Line, Variable, (line, variable) => Parts([new LiteralPart(line), variable]))).Select(signal => (Instruction)new StopsignalInstruction(signal)),
        "EXPOSE" => Gen.OneOf<ExpandableText>(Gen.Int[0, 65_535].Select(port => (ExpandableText)$"{port}/udp"), Gen.Int[1, 65_534].Select(port => (ExpandableText)$"{port}-65535"), Gen.OneOf("P", "Q").Select(ExpandableText.Variable)).Array[1, 3].Select(ports => (Instruction)new ExposeInstruction(ports)),
        "VOLUME" => Text.Array[1, 3].Select(paths => (Instruction)new VolumeInstruction(paths)),
        "HEALTHCHECK" => Gen.Select(AnyCommand, Gen.Int[0, int.MaxValue].Nullable(), Gen.Int[0, 99].Nullable(), (command, milliseconds, retries) => (Instruction)new HealthcheckInstruction(command)
        {
            Interval = milliseconds is { } time ? TimeSpan.FromMilliseconds(time) : null,
            Timeout = milliseconds is { } other ? TimeSpan.FromTicks(other * TimeSpan.TicksPerMillisecond / 10 * 10) : null,
            Retries = retries,
        }),
        "ONBUILD" => Gen.OneOf<Instruction>(Of("ENV"), Of("RUN"), Of("COPY"), Of("WORKDIR"), Of("CMD")).Select(trigger => (Instruction)new OnbuildInstruction(trigger)),
        "MAINTAINER" => Trimmed.Select(name => (Instruction)new MaintainerInstruction(name)),
        _ => throw new ArgumentOutOfRangeException(nameof(keyword), keyword, null),
    };

    private static Gen<string> Pieces(IReadOnlyList<string> pieces) => Gen.Int[0, pieces.Count - 1].Array[1, 9].Select(indices => string.Concat(indices.Select(index => pieces[index])));

    private static ExpandableText Parts(TextPart[] parts) => new(parts);

    private static Gen<T?> Nullable<T>(this Gen<T> gen)
        where T : struct => Gen.Select(Gen.Bool, gen, (has, value) => has ? value : (T?)null);

    private static Gen<T?> Null<T>(this Gen<T> gen)
        where T : class => Gen.Select(Gen.Bool, gen, (has, value) => has ? value : null);
}
