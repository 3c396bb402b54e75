namespace ImageDsl.EndToEnd;

/// <summary>Chains of two to five images whose Dockerfiles change the configuration at random, from <c>scratch</c> on; the same for the same seed.</summary>
internal sealed class RandomChain(int seed)
{
    private static readonly string[] Names = ["A", "B", "PATH", "HOME_DIR", "LANG"];

    private readonly Random _random = new(seed);
    private bool _hasGlobal;

    /// <summary>The tags and Dockerfiles from the bottom up.</summary>
    public IEnumerable<(string Tag, string Dockerfile)> Dockerfiles(string repository)
    {
        var below = "scratch";
        var count = _random.Next(2, 6);

        for (var i = 0; i < count; i++)
        {
            var tag = $"{repository}:{i}";
            yield return (tag, Dockerfile(below));
            below = tag;
        }
    }

    private string Dockerfile(string from)
    {
        var lines = new List<string>();

        _hasGlobal = _random.Next(3) == 0;

        if (_hasGlobal)
            lines.Add("ARG G=global");

        var stages = _random.Next(3);

        for (var i = 0; i < stages; i++)
        {
            lines.Add($"FROM {(i > 0 && _random.Next(2) == 0 ? $"s{i - 1}" : from)} AS s{i}");
            lines.AddRange(Steps(triggersAllowed: true));
        }

        lines.Add($"FROM {(stages > 0 && _random.Next(2) == 0 ? $"s{stages - 1}" : from)}");
        lines.Add("COPY file /file");
        lines.AddRange(Steps(triggersAllowed: true));
        return string.Join('\n', lines) + "\n";
    }

    private IEnumerable<string> Steps(bool triggersAllowed)
    {
        for (var i = _random.Next(1, 9); i > 0; i--)
            yield return triggersAllowed && _random.Next(6) == 0 ? "ONBUILD " + Step(isTrigger: true) : Step(isTrigger: false);
    }

    private string Step(bool isTrigger) => _random.Next(18) switch
    {
        0 => $"ENV {Name()}={Value()}",
        1 => $"ENV {Name()}={Value()} {Name()}2={Value()}",
        2 => $"ENV {Name()} {Pick("legacy form $A", "/x y", "${B:-d}")}",
        3 => $"ARG {Name()}={Value()}",
        4 => !isTrigger && _hasGlobal && _random.Next(2) == 0 ? "ARG G" : "ARG G=own",
        5 => "USER " + Pick($"{_random.Next(1, 3000)}", $"{_random.Next(1, 3000)}:{_random.Next(1, 3000)}", "root", "0:0", "${ID:-1001}"),
        6 => "WORKDIR " + Pick("/", "/srv", "app", "../x", "./a/b/", "/opt/${A:-none}", "/a//b/../c", "..", "\"with blank\"", "/x/"),
        7 => $"EXPOSE {_random.Next(1, 60_000)}{Pick("", "/udp", "/tcp", "/UDP", "/sctp")}",
        8 => "EXPOSE " + Pick("7000-7002", "7000-7001/udp 80", "80 443/tcp 80", "${PORT:-8080}", "9000-9000"),
        9 => "VOLUME " + Pick("/data", "[\"/var/x\", \"/data\"]", "/v$B", "/data /more", "[\"/with blank\"]", "/data/"),
        10 => $"LABEL {Pick("k", "org.example.a")}={Value()}",
        11 => $"LABEL {Pick("k", "\"quoted.key\"")}={Value()} other='single $A'",
        12 => "CMD " + Command(),
        13 => "ENTRYPOINT " + Command(),
        14 => "SHELL " + Pick("[\"/bin/bash\", \"-ec\"]", "[\"/bin/sh\", \"-c\"]", "[\"pwsh\", \"-Command\"]"),
        15 => "STOPSIGNAL " + Pick("SIGQUIT", "9", "SIGTERM", "SIGRTMIN+3", "${SIGNAL:-SIGINT}"),
        16 => "COPY file /files/" + Pick("a", "b/", "$A"),
        _ => "HEALTHCHECK " + Pick("NONE", "CMD probe", "--interval=5s CMD [\"probe\", \"x\"]", "--retries=2 --timeout=1m --start-period=3s CMD probe $A || exit 1"),
    };

    private string Name() => Names[_random.Next(Names.Length)];

    private string Value() => Pick(
        "1", "\"two words\"", "$A", "${B:-default}", "/x:$PATH", "${A:+set}", "${PATH%%:*}", "a${LANG}b", "\\$A", "'single $A'", "\"double $A\"", "${A:-${B}}", "${A-unset}",
        "${PATH#*:}", "${PATH/bin/BIN}", "${PATH//bin/BIN}", "a\\ b", "\"a\\\"b\"", "$UNSET$A", "\"${G:-no global}\"", "\"\"", "x=y=z", "\"$$A\"", "${HOME_DIR}/sub");

    private string Command() => Pick("[\"run\"]", "[\"run\", \"$A\"]", "run with a shell", "[]", "exec run \"$A\" && echo 'x'", "[\"a b\", \"c\\\"d\", \"\"]", "[ 'not', 'json' ]");

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];
}
