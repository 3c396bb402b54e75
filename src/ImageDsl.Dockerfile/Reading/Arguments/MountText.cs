using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Reads the value of a <c>--mount</c>.</summary>
internal sealed class MountText
{
    private static readonly string[] Keys =
    [
        "type", "from", "source", "src", "target", "dst", "destination", "readonly", "ro", "readwrite", "rw", "id", "sharing", "required", "size",
        "mode", "uid", "gid", "env",
    ];

    private readonly InstructionLine _line;
    private readonly FlagWord _flag;
    private readonly Dictionary<string, ExpandableText> _texts = new(StringComparer.Ordinal);
    private string _type = "bind";
    private bool? _readOnly;
    private bool _required;
    private long? _size;
    private bool _isTyped = true;
    private bool _failed;

    private MountText(InstructionLine line, FlagWord flag)
    {
        _line = line;
        _flag = flag;
    }

    /// <summary>The mount; null when it is wrong, which was reported, or when no record can hold it.</summary>
    public static RunMount? Read(InstructionLine line, FlagWord flag)
    {
        var mount = new MountText(line, flag);

        if (CommaSeparatedLine.Fields(flag.Value!) is not { } fields)
        {
            line.Error("The mount is not a list of key=value, separated by ','.", flag);
            return null;
        }

        foreach (var field in fields)
            mount.AddField(field);

        return mount._failed ? null : mount.Build();
    }

    private void AddField(string field)
    {
        var equals = field.IndexOf('=');
        var key = (equals < 0 ? field : field.Substring(0, equals)).ToLowerInvariant();

        if (equals < 0)
        {
            AddWord(key, field);
            return;
        }

        var raw = field.Substring(equals + 1);

        if (key == "from" && raw.IndexOf('$') is var dollar and >= 0 && dollar != raw.Length - 1)
        {
            Fail("No variables expand in the 'from' of a mount: open a stage FROM that image and name the stage.");
            return;
        }

        var (value, error, isTooDeep) = WordLexer.Read(raw, 0, raw.Length, _line.Escape);

        if (error?.Message is { } problem || (problem = VariablePatterns.Problem(value!)) is not null)
        {
            Fail(problem);
            return;
        }

        if (value!.Literal is null)
            _line.MarkValues();

        _isTyped &= !isTooDeep && Writing.ExpandableWord.IsWritable(value!);

        if (Array.IndexOf(Keys, key) < 0)
            Fail($"A mount has no option '{key}'.");
        else
            AddValue(key, value!);
    }

    private void AddWord(string key, string field)
    {
        switch (key)
        {
            case "readonly" or "ro":
                _readOnly = true;
                break;
            case "readwrite" or "rw":
                _readOnly = false;
                break;
            case "required" when _type is "secret" or "ssh":
                _required = true;
                break;
            case "required":
                Fail($"A mount of the type '{_type}' has no option 'required'.");
                break;
            default:
                Fail($"'{field}' in a mount has no value.");
                break;
        }
    }

    private void AddValue(string key, ExpandableText value)
    {
        switch (key)
        {
            case "source" or "src":
                _texts["source"] = value;
                return;
            case "target" or "dst" or "destination":
                _texts["target"] = value;
                return;
            case "id" or "env" or "from" or "sharing" or "mode" or "uid" or "gid":
                _texts[key] = value;
                CheckLiteral(key, value);
                return;
            default:
                break;
        }

        if (value.Literal is not { } literal)
        {
            _isTyped = false;
            return;
        }

        switch (key)
        {
            case "type":
                _type = literal.ToLowerInvariant();

                if (_type is not ("bind" or "cache" or "tmpfs" or "secret" or "ssh"))
                    Fail($"'{literal}' is not a type of mount: use bind, cache, tmpfs, secret or ssh.");

                break;
            case "size" when _type == "tmpfs":
                _size = ByteSize.Parse(literal);

                if (_size is null)
                    Fail($"'{literal}' is not a size.");

                break;
            case "required" when _type is "secret" or "ssh":
                _required = Bool(key, literal);
                break;
            case "size" or "required":
                Fail($"A mount of the type '{_type}' has no option '{key}'.");
                break;
            case "readonly" or "ro":
                _readOnly = Bool(key, literal);
                break;
            default:
                _readOnly = !Bool(key, literal);
                break;
        }
    }

    private void CheckLiteral(string key, ExpandableText value)
    {
        if (value.Literal is not { } literal)
            return;

        if (key == "sharing" && literal.ToLowerInvariant() is not ("shared" or "private" or "locked"))
            Fail($"'{literal}' is not a way to share a mount: use shared, private or locked.");

        if (key == "mode" && Number(literal, 8) is null)
            Fail($"'{literal}' is not a mode in octal.");

        if (key is "uid" or "gid" && Number(literal, 10) is null)
            Fail($"'{literal}' is not a number of a user or group.");
    }

    private RunMount? Build()
    {
        if (!_isTyped)
            return null;

        CheckOptions();

        if (_failed)
            return null;

        RunMount mount = _type switch
        {
            "bind" => Bind(),
            "cache" => Cache(),
            "tmpfs" => Tmpfs(),
            "secret" => Secret(),
            _ => Ssh(),
        };

        return _isTyped ? mount : null;
    }

    private void CheckOptions()
    {
        if (_type is "bind" or "tmpfs" && Has("mode", "uid", "gid"))
            Fail($"A mount of the type '{_type}' has no mode, uid and gid.");

        if (_type != "cache" && Has("sharing"))
            Fail($"A mount of the type '{_type}' has no option 'sharing'.");

        if (_type == "ssh" && Text("source") is { Literal: not (null or "") })
            Fail("An ssh mount has no 'source'.");

        if (_type == "secret" && Text("from") is { Literal: not "" })
            Fail("A secret has no 'from'.");

        if (_type == "secret" && IsUnset("source") && IsUnset("target") && IsUnset("id"))
            Fail("A secret needs an id.");

        if (_type == "secret" && !IsUnset("source") && !IsUnset("id"))
            Fail("A secret has an id or a source, which mean the same, but not both.");

        if (_type is "bind" or "cache" or "tmpfs" && (IsUnset("target") || Text("target")!.Literal == "/"))
            Fail($"A mount of the type '{_type}' needs a target other than '/'.");
    }

    private BindMount Bind()
    {
        HoldsOnly("target", "source", "from");
        return new BindMount(Text("target")!) { Source = Optional("source"), From = From(), ReadWrite = _readOnly == false };
    }

    private CacheMount Cache()
    {
        HoldsOnly("target", "source", "from", "id", "sharing", "mode", "uid", "gid");

        return new CacheMount(Text("target")!)
        {
            Id = Optional("id"),
            Source = Optional("source"),
            From = From(),
            ReadOnly = _readOnly == true,
            Sharing = Literal("sharing")?.ToLowerInvariant() switch { "private" => CacheSharing.Private, "locked" => CacheSharing.Locked, _ => CacheSharing.Shared },
            Mode = Integer("mode", 8),
            Uid = Integer("uid", 10),
            Gid = Integer("gid", 10),
        };
    }

    private TmpfsMount Tmpfs()
    {
        HoldsOnly("target");

        if (_readOnly == true || _size == 0)
            _isTyped = false;

        return new TmpfsMount(Text("target")!) { Size = _size };
    }

    private SecretMount Secret()
    {
        HoldsOnly("id", "source", "target", "env", "mode", "uid", "gid");

        var id = IsUnset("source") ? Optional("id") : Text("source");
        id ??= Text("target")?.Literal is { } target ? target.Split('/').LastOrDefault(name => name.Length > 0) ?? "" : "";

        // An empty 'env' takes the file away and gives no variable.
        if (id.Literal == "" || _readOnly == false || Text("env") is { Literal: "" })
            _isTyped = false;

        return new SecretMount(id)
        {
            Target = Optional("target"),
            Env = Optional("env"),
            Required = _required,
            Mode = Integer("mode", 8),
            Uid = Integer("uid", 10),
            Gid = Integer("gid", 10),
        };
    }

    private SshMount Ssh()
    {
        HoldsOnly("id", "target", "mode", "uid", "gid");

        if (_readOnly == false)
            _isTyped = false;

        return new SshMount
        {
            Id = Optional("id"),
            Target = Optional("target"),
            Required = _required,
            Mode = Integer("mode", 8),
            Uid = Integer("uid", 10),
            Gid = Integer("gid", 10),
        };
    }

    // An option that the builder accepts and ignores has no place in the record.
    private void HoldsOnly(params string[] keys)
    {
        if (_texts.Keys.Any(key => Array.IndexOf(keys, key) < 0))
            _isTyped = false;
    }

    private string? From() => Optional("from") is null ? null : Literal("from");

    private string? Literal(string key)
    {
        if (Text(key) is not { } text)
            return null;

        if (text.Literal is null)
            _isTyped = false;

        return text.Literal;
    }

    private int? Integer(string key, int numberBase)
    {
        if (Literal(key) is not { } text)
            return null;

        var number = Number(text, numberBase);

        if (number is null or > int.MaxValue || (numberBase == 8 && number > 4095))
            _isTyped = false;

        return (int?)(number is > int.MaxValue ? null : number);
    }

    private ExpandableText? Text(string key) => _texts.TryGetValue(key, out var text) ? text : null;

    private ExpandableText? Optional(string key) => IsUnset(key) ? null : Text(key);

    private bool IsUnset(string key) => Text(key) is null or { Literal: "" };

    private bool Has(params string[] keys) => keys.Any(_texts.ContainsKey);

    private bool Bool(string key, string value)
    {
        if (GoBoolean.Parse(value) is { } result)
            return result;

        Fail($"'{value}' is no value of '{key}' in a mount: use true or false.");
        return false;
    }

    private void Fail(string message)
    {
        _failed = true;
        _line.Error(message, _flag);
    }

    private static long? Number(string text, int numberBase)
    {
        if (text.Length is 0 or > 15 || text.Any(c => c < '0' || c > '0' + numberBase - 1))
            return null;

        var number = text.Aggregate(0L, (sum, c) => (sum * numberBase) + c - '0');
        return number <= uint.MaxValue ? number : null;
    }
}
