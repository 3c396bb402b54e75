using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>One instruction as text, from its keyword to its last line, without the final line end and without comments.</summary>
internal sealed class InstructionText
{
    private const string Indent = "    ";
    private const int MaximumColumns = 80;

    private static readonly Regex Port = new(@"\A[0-9]{1,5}(-[0-9]{1,5})?(/(tcp|udp|sctp))?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex PublishedPort = new(@"\A[0-9A-Za-z.:\[\]/-]*:[0-9-]+(/[A-Za-z]+)?\z", RegexOptions.CultureInvariant);
    private static readonly Regex Mode = new(
        @"\A(0*[0-7]{1,4}|[ugoa]*([-+=]([rwxXst]*|[ugo]))+(,[ugoa]*([-+=]([rwxXst]*|[ugo]))+)*)\z", RegexOptions.CultureInvariant);

    private readonly char _escape;

    private InstructionText(char escape) => _escape = escape;

    /// <summary>Renders an instruction.</summary>
    /// <exception cref="DockerfileFormatException">Something in it has no form in a Dockerfile.</exception>
    public static string Render(Instruction instruction, char escape)
    {
        var text = new InstructionText(escape).Render(instruction);
        CheckHereDocuments(instruction, text, escape);
        CheckLines(instruction, text);
        return text;
    }

    private string Render(Instruction instruction) => instruction switch
    {
        FromInstruction from => From(from),
        ArgInstruction arg => Arg(arg),
        EnvInstruction env => Pairs("ENV", env.Variables),
        LabelInstruction label => Pairs("LABEL", label.Labels),
        RunInstruction run => Run(run),
        CmdInstruction cmd => "CMD " + Start(cmd.Command, "CMD"),
        EntrypointInstruction entrypoint => "ENTRYPOINT " + Start(entrypoint.Command, "ENTRYPOINT"),
        ShellInstruction shell => Shell(shell),
        CopyInstruction copy => Copy(copy),
        AddInstruction add => Add(add),
        WorkdirInstruction workdir => Single("WORKDIR", workdir.Path),
        UserInstruction user => Single("USER", user.User),
        StopsignalInstruction stopsignal => Stopsignal(stopsignal),
        ExposeInstruction expose => Expose(expose),
        VolumeInstruction volume => Volume(volume),
        HealthcheckInstruction healthcheck => Healthcheck(healthcheck),
        OnbuildInstruction onbuild => Onbuild(onbuild),
        MaintainerInstruction maintainer => "MAINTAINER " + Verbatim(maintainer.Name, "MAINTAINER"),
        RawInstruction raw => Raw(raw),
        _ => throw new DockerfileFormatException($"The instruction {instruction.Keyword} has no form that this version can write."),
    };

    private string From(FromInstruction from)
    {
        if (from.StageName is { } name)
            StageReference.CheckName(name);

        var platform = from.Platform is { } value ? $"--platform={StageReference.EncodeImage(value, _escape, "The platform of FROM")} " : "";
        var alias = from.StageName is null ? "" : $" AS {from.StageName}";
        return $"FROM {platform}{StageReference.EncodeImage(from.Image, _escape, "The image of FROM")}{alias}";
    }

    private string Arg(ArgInstruction arg) =>
        "ARG " + string.Join($" {_escape}\n{Indent}", arg.Further.Prepend(arg).Select(Declaration));

    private string Declaration(ArgInstruction arg)
    {
        if (!IsArgName(arg.Name))
            throw new DockerfileFormatException($"'{arg.Name}' cannot name an ARG: use letters, digits and '_', not beginning with a digit.");

        return arg.Default is null
            ? arg.Name
            : $"{arg.Name}={ExpandableWord.Encode(arg.Default, _escape, $"The default of ARG '{arg.Name}'")}";
    }

    /// <summary>Whether it is a name that the lexer does not change. The builder asks for nothing more.</summary>
    public static bool IsArgName(string name) =>
        name.Length > 0 && name[0] != '-' && name.All(c => LineText.IsOneOf(c, "_.-:/@%+,") || (c > '\u007F' && char.IsLetterOrDigit(c)));

    private string Pairs(string keyword, EquatableArray<KeyValue> pairs)
    {
        RequireSome(keyword, pairs.Count);

        return $"{keyword} " + string.Join($" {_escape}\n{Indent}", pairs.Select(pair =>
            $"{Key(keyword, pair.Key)}={ExpandableWord.Encode(pair.Value, _escape, $"The value of {keyword} '{pair.Key}'")}"));
    }

    private string Key(string keyword, string key)
    {
        if (key.Length == 0)
            throw new DockerfileFormatException($"A key of {keyword} is empty.");

        if (key.IndexOf('=') >= 0)
            throw new DockerfileFormatException($"The key '{key}' of {keyword} contains '=', where the builder ends the key: use another key.");

        return ExpandableWord.Encode(key, _escape, $"The key '{key}' of {keyword}");
    }

    private string Run(RunInstruction run)
    {
        var flags = run.Mounts.Select(mount => MountFlag.Encode(mount, _escape)).ToList();
        AddChoice(flags, "network", run.Network, "default", "none", "host");
        AddChoice(flags, "security", run.Security, "sandbox", "insecure");
        flags.AddRange(run.Devices.Select(device => Flag.Encode("device", device, _escape)));

        if (run.Command is ExecCommand { Arguments.IsEmpty: true })
            throw new DockerfileFormatException("RUN has no command: give at least a program.");

        if (run.Command is ShellCommand { Documents.IsEmpty: false } shell)
            return Join("RUN", flags, ShellText.Encode(shell.Text, _escape, "RUN"), breakLong: false) + Bodies(shell.Documents, "RUN");

        if (run.Command is not ScriptCommand script)
            return Join("RUN", flags, Start(run.Command, "RUN"), breakLong: true);

        HereDocumentText.Check(script.Body, "The script of RUN");

        var delimiter = HereDocumentText.ChooseDelimiter(script.Body, "EOF");
        return $"{Join("RUN", flags, $"<<{delimiter}", breakLong: true)}\n{script.Body}{delimiter}";
    }

    private void AddChoice(List<string> flags, string name, string? value, params string[] choices)
    {
        if (value is null)
            return;

        if (Array.IndexOf(choices, value) < 0)
            throw new DockerfileFormatException($"'{value}' is not a value of RUN --{name}: use {string.Join(" or ", choices)}.");

        flags.Add($"--{name}={value}");
    }

    private string Start(Command command, string keyword) => command switch
    {
        ExecCommand exec => Exec(exec.Arguments, keyword),
        ShellCommand { Documents.IsEmpty: true } shell => ShellText.Encode(shell.Text, _escape, keyword),
        _ => throw new DockerfileFormatException($"{keyword} cannot take a script or here-documents, only RUN can: put the script into a file."),
    };

    private string Exec(EquatableArray<string> arguments, string keyword)
    {
        foreach (var argument in arguments)
            LineText.CheckCharacters(argument, $"An argument of {keyword}");

        return JsonArray.Encode(arguments, _escape);
    }

    private string Shell(ShellInstruction shell)
    {
        RequireSome("SHELL", shell.Arguments.Count);
        return "SHELL " + Exec(shell.Arguments, "SHELL");
    }

    private string Copy(CopyInstruction copy)
    {
        var flags = new List<string>();

        if (copy.From is { } from)
        {
            StageReference.CheckFrom(from);
            flags.Add(Flag.Encode("from", from, _escape));
        }

        AddFileFlags(flags, copy.Chown, copy.Chmod, copy.Link, copy.Exclude);
        AddBool(flags, "parents", copy.Parents);

        foreach (var source in copy.Sources)
        {
            if (source is PathSource { Path.Literal: { } path } && IsRemote(path))
                throw new DockerfileFormatException($"COPY cannot fetch '{path}': use ADD.");
        }

        return Files("COPY", flags, copy.Sources, copy.Destination);
    }

    private string Add(AddInstruction add)
    {
        var flags = new List<string>();
        AddFileFlags(flags, add.Chown, add.Chmod, add.Link, add.Exclude);

        if (add.KeepGitDir is { } keepGitDir)
            flags.Add(keepGitDir ? "--keep-git-dir" : "--keep-git-dir=false");

        if (add.Checksum is { } checksum)
        {
            if (add.Sources.Count != 1)
                throw new DockerfileFormatException("ADD takes a checksum for exactly one source: use one ADD for each.");

            flags.Add(Flag.Encode("checksum", checksum, _escape));
        }

        if (add.Unpack is { } unpack)
            flags.Add(unpack ? "--unpack" : "--unpack=false");

        return Files("ADD", flags, add.Sources, add.Destination);
    }

    private void AddFileFlags(List<string> flags, ExpandableText? chown, ExpandableText? chmod, bool link, EquatableArray<string> exclude)
    {
        if (chown is not null)
            flags.Add(Flag.Encode("chown", chown, _escape));

        if (chmod is not null)
        {
            if (chmod.Literal is { } mode && !IsMode(mode))
                throw new DockerfileFormatException($"'{mode}' is not a mode: use octal such as 755, or symbolic such as u=rwX,go=rX.");

            flags.Add(Flag.Encode("chmod", chmod, _escape));
        }

        AddBool(flags, "link", link);
        flags.AddRange(exclude.Select(pattern => Flag.Encode("exclude", pattern, _escape)));
    }

    /// <summary>Whether it is a mode in octal or symbols.</summary>
    public static bool IsMode(string mode) => Mode.IsMatch(mode);

    private static void AddBool(List<string> flags, string name, bool value)
    {
        if (value)
            flags.Add("--" + name);
    }

    private string Files(string keyword, List<string> flags, EquatableArray<CopySource> sources, ExpandableText destination)
    {
        if (sources.IsEmpty)
            throw new DockerfileFormatException($"{keyword} has no source: give at least one.");

        if (sources.All(source => source is PathSource))
        {
            var paths = sources.Select(source => ((PathSource)source).Path).Append(destination).ToList();
            return Join(keyword, flags, CopyPaths.Encode(paths, _escape, keyword), breakLong: false);
        }

        var words = new List<string>();
        var bodies = new StringBuilder();

        foreach (var source in sources)
        {
            if (source is PathSource path)
            {
                words.Add(CopyPaths.EncodeWord(path.Path, _escape, keyword, isLast: false));
                continue;
            }

            var inline = (InlineSource)source;
            var delimiter = Delimiter(inline, destination, keyword);
            words.Add(inline.Expand ? $"<<{delimiter}" : $"<<\"{delimiter}\"");
            _ = bodies.Append('\n').Append(inline.Content).Append(delimiter);
        }

        words.Add(CopyPaths.EncodeWord(destination, _escape, keyword, isLast: true));
        return Join(keyword, flags, string.Join(" ", words), breakLong: false) + bodies;
    }

    /// <summary>The delimiter is the file's name, which only matters when the destination is a directory.</summary>
    private static string Delimiter(InlineSource inline, ExpandableText destination, string keyword)
    {
        if (!LineText.IsName(inline.Name))
            throw new DockerfileFormatException($"'{inline.Name}' cannot name inline content: use letters, digits and '_', and give the real name in the destination.");

        HereDocumentText.Check(inline.Content, $"The inline content '{inline.Name}' of {keyword}");

        if (inline.Content.Length > 0 && inline.Content[inline.Content.Length - 1] != '\n')
            throw new DockerfileFormatException($"The inline content '{inline.Name}' of {keyword} must end in a line end: the builder cannot make a file without one this way.");

        if (!HereDocumentText.Holds(inline.Content, inline.Name))
            return inline.Name;

        var isFile = destination.Literal is { } path && path[path.Length - 1] != '/';

        return isFile
            ? HereDocumentText.ChooseDelimiter(inline.Content, inline.Name)
            : throw new DockerfileFormatException($"The inline content '{inline.Name}' of {keyword} has a line that equals its name, which would end it: give the file's name in the destination.");
    }

    /// <summary>Whether the builder would fetch it from elsewhere, which it does for ADD and refuses for COPY.</summary>
    public static bool IsRemote(string path)
    {
        foreach (var scheme in (string[])["http://", "https://", "git://", "ssh://", "git@"])
        {
            if (path.StartsWith(scheme, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private string Single(string keyword, ExpandableText argument)
    {
        if (argument.Parts.IsEmpty)
            throw new DockerfileFormatException($"{keyword} has no value.");

        return $"{keyword} {ExpandableWord.Encode(argument, _escape, $"The value of {keyword}")}";
    }

    private string Stopsignal(StopsignalInstruction stopsignal)
    {
        if (stopsignal.Signal.Literal is { } signal && !Signal.IsKnown(signal))
            throw new DockerfileFormatException($"'{signal}' is not a signal of Linux: use a name such as SIGTERM, or a number.");

        return Single("STOPSIGNAL", stopsignal.Signal);
    }

    private string Expose(ExposeInstruction expose)
    {
        RequireSome("EXPOSE", expose.Ports.Count);
        return "EXPOSE " + string.Join(" ", expose.Ports.Select(ExposedPort));
    }

    private string ExposedPort(ExpandableText port)
    {
        if (port.Literal is { } literal && !IsPort(literal))
            throw new DockerfileFormatException($"'{literal}' is not a port: use a number up to 65535 or a range, with /tcp, /udp or /sctp behind it if needed.");

        var isPlain = port.Parts.All(part => part is VariablePart || LineText.IsMadeOf(((LiteralPart)part).Text, "./:[]-"));

        if (!isPlain)
            throw new DockerfileFormatException($"'{port}' is not a port: beside variables only a number, a range and a protocol are possible.");

        ExpandableWord.Check(port, "A port of EXPOSE");
        return ExpandableWord.OneWord(port, _escape, "A port of EXPOSE");
    }

    /// <summary>Whether the builder takes it for a port, a range of ports or, by an old habit, a published port.</summary>
    public static bool IsPort(string text)
    {
        if (PublishedPort.IsMatch(text))
            return true;

        if (!Port.IsMatch(text))
            return false;

        var numbers = text.Split('/')[0].Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return numbers.All(number => number <= 65_535) && numbers[0] <= numbers[numbers.Count - 1];
    }

    private string Volume(VolumeInstruction volume)
    {
        RequireSome("VOLUME", volume.Paths.Count);
        return "VOLUME " + CopyPaths.Encode(volume.Paths, _escape, "VOLUME");
    }

    private string Healthcheck(HealthcheckInstruction healthcheck)
    {
        var flags = new List<string>();
        AddTime(flags, "interval", healthcheck.Interval);
        AddTime(flags, "timeout", healthcheck.Timeout);
        AddTime(flags, "start-period", healthcheck.StartPeriod);
        AddTime(flags, "start-interval", healthcheck.StartInterval);

        if (healthcheck.Retries is { } retries)
        {
            if (retries < 0)
                throw new DockerfileFormatException("The option --retries of HEALTHCHECK must not be negative.");

            flags.Add("--retries=" + retries.ToString(CultureInfo.InvariantCulture));
        }

        if (healthcheck.Command is null)
        {
            return flags.Count == 0
                ? "HEALTHCHECK NONE"
                : throw new DockerfileFormatException("HEALTHCHECK NONE takes no options: leave them out, or give a command.");
        }

        if (healthcheck.Command is ExecCommand { Arguments.IsEmpty: true })
            throw new DockerfileFormatException("HEALTHCHECK has no command: give at least a program.");

        // The flags end at the word CMD: what follows it may begin with '--'.
        var command = healthcheck.Command is ShellCommand shell
            ? WithoutFlagGuard(shell)
            : Start(healthcheck.Command, "HEALTHCHECK");

        return Join("HEALTHCHECK", flags, "CMD " + command, breakLong: false, ownLine: flags.Count > 0);
    }

    private string WithoutFlagGuard(ShellCommand shell)
    {
        var text = ShellText.Encode(shell.Text, _escape, "HEALTHCHECK");
        return text.Length == shell.Text.Length ? text : shell.Text;
    }

    private static void AddTime(List<string> flags, string name, TimeSpan? time)
    {
        if (time is { } value)
            flags.Add($"--{name}={GoDuration.Encode(value, "--" + name)}");
    }

    private string Onbuild(OnbuildInstruction onbuild)
    {
        if (onbuild.Trigger is OnbuildInstruction or FromInstruction)
            throw new DockerfileFormatException($"{onbuild.Trigger.Keyword} cannot be triggered by ONBUILD.");

        if (!onbuild.Trigger.Comments.IsEmpty)
            throw new DockerfileFormatException("A comment cannot stand between ONBUILD and its trigger: give it to the ONBUILD.");

        var text = Render(onbuild.Trigger, _escape);

        // The image stores the text, and the child's build reads it with the default escape character.
        if (_escape != '\\' && Unfold(text, _escape) != Unfold(Render(onbuild.Trigger, '\\'), '\\'))
            throw new DockerfileFormatException($"The trigger of ONBUILD needs the escape character '{_escape}', but children read it with '\\': put the value into a file.");

        return "ONBUILD " + text;
    }

    private string Raw(RawInstruction raw)
    {
        if (raw.Keyword.Length == 0 || !LineText.IsMadeOf(raw.Keyword, ""))
            throw new DockerfileFormatException($"'{raw.Keyword}' is not a keyword.");

        var line = raw.Text.Length == 0 ? raw.Keyword : $"{raw.Keyword} {Verbatim(raw.Text, raw.Keyword)}";

        if (RawCheck.Problem(line, raw.Documents.Count, _escape) is { } problem)
            throw new DockerfileFormatException($"The text of {raw.Keyword} is no instruction that the builder accepts: {problem}");

        return ShellText.Fold(line, _escape) + Bodies(raw.Documents, raw.Keyword);
    }

    private string Verbatim(string text, string keyword)
    {
        if (text.IndexOf('\n') >= 0 || text.Trim().Length != text.Length || text.Length == 0)
            throw new DockerfileFormatException($"The text of {keyword} must be one line without blanks around it.");

        // The builder drops a vertical tab at the end, but not before it looked for a continuation.
        return LineText.EndsInContinuation(text, _escape) ? text + "\v" : text;
    }

    private static string Bodies(EquatableArray<HereDocument> documents, string keyword)
    {
        var bodies = new StringBuilder();

        foreach (var document in documents)
        {
            if (document.Body.Length > 0 && document.Body[document.Body.Length - 1] != '\n')
                throw new DockerfileFormatException($"The here-document '{document.Delimiter}' of {keyword} must end in a line end.");

            HereDocumentText.CheckLines(document.Body, $"The here-document '{document.Delimiter}' of {keyword}");
            _ = bodies.Append('\n').Append(document.Body).Append(document.Delimiter);
        }

        return bodies.ToString();
    }

    private static string Unfold(string text, char escape) => text.Replace($"{escape}\n", "");

    private static void RequireSome(string keyword, int count)
    {
        if (count == 0)
            throw new DockerfileFormatException($"{keyword} has no argument: give at least one.");
    }

    /// <summary>
    /// Keyword, flags and arguments on one line when that is short; else one flag a line. A shell command is broken where that is
    /// safe.
    /// </summary>
    private string Join(string keyword, List<string> flags, string arguments, bool breakLong, bool ownLine = false)
    {
        var mounts = flags.Count(flag => flag.StartsWith("--mount", StringComparison.Ordinal));
        var line = string.Join(" ", [keyword, .. flags, arguments]);
        var isArray = arguments[0] == '[' && JsonProbe.IsArray(Unfold(arguments, _escape));
        var pieces = breakLong && !isArray ? ShellLayout.Break(arguments, _escape, keyword.Length + 1) : [arguments];
        var fits = line.Length <= MaximumColumns && mounts < 2 && pieces.Count == 1;

        if (flags.Count == 0 || fits || (!breakLong && !ownLine))
            return Lines([string.Join(" ", [keyword, .. flags, pieces[0]]), .. pieces.Skip(1)]);

        if (ownLine)
            return Lines([string.Join(" ", [keyword, .. flags]), Indent + arguments]);

        var lines = flags.Skip(1).Select(flag => Indent + flag).Prepend($"{keyword} {flags[0]}").ToList();

        // At the beginning of a continuation line it would be a comment of the Dockerfile.
        if (pieces[0][0] == '#')
            lines[lines.Count - 1] += " " + pieces[0];
        else
            lines.Add(Indent + pieces[0]);

        return Lines(lines.Concat(pieces.Skip(1)));
    }

    private string Lines(IEnumerable<string> lines) => ShellText.Fold(string.Join($" {_escape}\n", lines), _escape);

    private static void CheckLines(Instruction instruction, string text)
    {
        // No character has more than three bytes for each of its UTF-16 units.
        if (text.Length * 3L <= LineText.MaximumBytes)
            return;

        foreach (var line in text.Split('\n'))
        {
            if (Encoding.UTF8.GetByteCount(line) > LineText.MaximumBytes)
                throw new DockerfileFormatException($"A line of {instruction.Keyword} would have more than {LineText.MaximumBytes} bytes, which the builder refuses: put the text into a file.");
        }
    }

    /// <summary>
    /// The builder searches whole lines for here-documents, whatever stands there; so what was written is searched in the same way,
    /// and must open exactly those that were meant.
    /// </summary>
    private static void CheckHereDocuments(Instruction instruction, string text, char escape)
    {
        var inner = instruction is OnbuildInstruction onbuild ? onbuild.Trigger : instruction;

        if (inner is RawInstruction || text.IndexOf("<<", StringComparison.Ordinal) < 0)
            return;

        var (meant, isArray) = inner switch
        {
            RunInstruction { Command: ScriptCommand } => (1, false),
            RunInstruction { Command: ShellCommand shell } => (shell.Documents.Count, false),
            CopyInstruction copy => (copy.Sources.Count(source => source is InlineSource), false),
            AddInstruction add => (add.Sources.Count(source => source is InlineSource), false),
            _ => (0, true),
        };

        if (isArray)
            return;

        var line = LogicalLine(text, escape);
        var found = HereDocumentLexer.Find(line);

        if (meant == 0 && found.Count > 0 && inner is RunInstruction)
        {
            throw new DockerfileFormatException(
                $"The shell command of RUN holds '<<', which the builder takes for a here-document up to '{found[0].Delimiter}': "
                + "write arithmetic shifts without blanks (1<<3), or give a script.");
        }

        if (found.Count != meant && !(meant == 0 && JsonForm(line)))
            throw new DockerfileFormatException($"The arguments of {inner.Keyword} hold '<<', which the builder takes for a here-document: use another path.");

        if (inner is RunInstruction { Command: ShellCommand command })
            CheckDocuments(command.Documents, found);
    }

    private static void CheckDocuments(EquatableArray<HereDocument> documents, List<HereDocumentWord> words)
    {
        for (var i = 0; i < documents.Count; i++)
        {
            if (documents[i].Delimiter != words[i].Delimiter)
                throw new DockerfileFormatException($"The shell command of RUN opens a here-document up to '{words[i].Delimiter}', not '{documents[i].Delimiter}'.");

            if (HereDocumentText.Holds(documents[i].Body, words[i]))
                throw new DockerfileFormatException($"The here-document '{documents[i].Delimiter}' of RUN has a line that would end it: use another delimiter.");
        }
    }

    // The builder does not search instructions whose arguments are an array.
    private static bool JsonForm(string line) => line.IndexOf(" [", StringComparison.Ordinal) is var start and >= 0 && JsonProbe.IsArray(line.Substring(start));

    private static string LogicalLine(string text, char escape)
    {
        var line = new StringBuilder();

        foreach (var physical in text.Split('\n'))
        {
            if (physical.Length == 0 || physical[physical.Length - 1] != escape)
                return line.Append(physical).ToString();

            _ = line.Append(physical, 0, physical.Length - 1);
        }

        return line.ToString();
    }
}
