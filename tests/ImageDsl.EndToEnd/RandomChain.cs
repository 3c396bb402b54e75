namespace ImageDsl.EndToEnd;

/// <summary>Chains of two to five images whose Dockerfiles change the configuration at random, from <c>scratch</c> on; the same for the same seed.</summary>
internal sealed class RandomChain(int seed)
{
    private static readonly string[] Names = ["A", "B", "PATH", "HOME_DIR", "LANG"];

    private readonly Random _random = new(seed);

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

        if (_random.Next(3) == 0)
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
            yield return triggersAllowed && _random.Next(6) == 0 ? "ONBUILD " + Step() : Step();
    }

    private string Step() => _random.Next(14) switch
    {
        0 => $"ENV {Name()}={Value()}",
        1 => $"ENV {Name()}={Value()} {Name()}2={Value()}",
        2 => $"ARG {Name()}={Value()}",
        3 => $"USER {_random.Next(1, 3000)}{(_random.Next(2) == 0 ? ":" + _random.Next(1, 3000) : "")}",
        4 => "WORKDIR " + Pick("/", "/srv", "app", "../x", "./a/b/", "/opt/${A:-none}"),
        5 => $"EXPOSE {_random.Next(1, 60_000)}{Pick("", "/udp", "/tcp")}",
        6 => "EXPOSE 7000-7002",
        7 => "VOLUME " + Pick("/data", "[\"/var/x\", \"/data\"]", "/v$B"),
        8 => $"LABEL {Pick("k", "org.example.a")}={Value()}",
        9 => "CMD " + Command(),
        10 => "ENTRYPOINT " + Command(),
        11 => "SHELL " + Pick("[\"/bin/bash\", \"-ec\"]", "[\"/bin/sh\", \"-c\"]"),
        12 => "STOPSIGNAL " + Pick("SIGQUIT", "9", "SIGTERM"),
        _ => "HEALTHCHECK " + Pick("NONE", "CMD probe", "--interval=5s CMD [\"probe\", \"x\"]"),
    };

    private string Name() => Names[_random.Next(Names.Length)];

    private string Value() => Pick("1", "\"two words\"", "$A", "${B:-default}", "/x:$PATH", "${A:+set}", "${PATH%%:*}", "a${LANG}b", "\\$A");

    private string Command() => Pick("[\"run\"]", "[\"run\", \"$A\"]", "run with a shell", "[]");

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];
}
