using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using ImageDsl.Dockerfile;
using ImageDsl.Rules;
using ImageDsl.Rules.Estates;
using Docker = ImageDsl.EndToEnd.Engine.Command;

namespace ImageDsl.EndToEnd;

/// <summary>The checks of BuildKit and the rules that stand for them find the same.</summary>
public sealed class CheckAgreementTests
{
    private const int AtOnce = 3;

    /// <summary>The checks that rules stand for and that look at the Dockerfile alone.</summary>
    private static readonly HashSet<string> Checks = new(StringComparer.Ordinal)
    {
        "ConsistentInstructionCasing", "DuplicateStageName", "ExposeInvalidFormat", "ExposeProtoCasing", "FromAsCasing", "FromPlatformFlagConstDisallowed", "InvalidDefaultArgInFrom",
        "InvalidDefinitionDescription", "JSONArgsRecommended", "LegacyKeyValueFormat", "MaintainerDeprecated", "MultipleInstructionsDisallowed", "NoEmptyContinuation", "RedundantTargetPlatform",
        "ReservedStageName", "SecretsUsedInArgOrEnv", "StageNameCasing", "UndefinedArgInFrom", "UndefinedVar", "WorkdirRelativePath",
    };

    [Fact]
    public async Task Over_Dockerfiles_of_public_repositories()
    {
        var reasons = Differences().ToList();
        var compared = 0;
        var used = new ConcurrentDictionary<Difference, bool>();
        var unexplained = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(
            Corpus.Valid(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (file, _) =>
            {
                var syntax = WithoutFrontEnd(file.Syntax);

                // What a build has to be given before anything can be said stops the builder.
                if (await FoundByBuilder(syntax) is not { } theirs)
                    return;

                Interlocked.Increment(ref compared);
                var ours = FoundByRules(syntax);

                foreach (var (found, who) in theirs.Except(ours).Select(found => (found, "BuildKit")).Concat(ours.Except(theirs).Select(found => (found, "imagedsl"))))
                {
                    if (reasons.Find(reason => reason.Covers(found, who)) is { } reason)
                        used[reason] = true;
                    else
                        unexplained.Add($"{file.File}: only {who} finds {found.Check} in '{found.Text}'");
                }
            });

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} files compared");
        Assert.True(compared > 400, $"{compared} files compared");
        Assert.Equal("", string.Join("\n", unexplained.Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(reasons, reason => !used.ContainsKey(reason));
    }

    [Theory]
    [InlineData("FROM scratch AS Base\nFROM base\n")]
    [InlineData("FROM scratch as base\nFROM base\n")]
    [InlineData("from scratch AS base\nfrom base\n")]
    [InlineData("From scratch AS base\nFROM base\n")]
    [InlineData("FROM scratch\ncopy a /a\nCOPY a /b\n")]
    [InlineData("from scratch\nCOPY a /a\ncopy a /b\n")]
    [InlineData("from scratch\nCOPY a /a\nCOPY a /b\nCOPY a /c\n")]
    [InlineData("FROM scratch\nCOPY a \\\n\n/a\nCOPY a \\\n/b\n")]
    [InlineData("FROM scratch\nMAINTAINER me\n")]
    [InlineData("FROM scratch\nLABEL org.opencontainers.image.authors=\"me\"\n")]
    [InlineData("FROM scratch AS b\nFROM scratch AS b\n")]
    [InlineData("FROM scratch AS scratch\nFROM scratch AS context\n")]
    [InlineData("FROM scratch\nCMD echo a\nENTRYPOINT [\"a\"]\n")]
    [InlineData("FROM scratch\nSHELL [\"/bin/bash\", \"-c\"]\nCMD echo a\n")]
    [InlineData("FROM scratch AS a\nENTRYPOINT a\nFROM a\n")]
    [InlineData("FROM scratch\nHEALTHCHECK CMD a\n")]
    [InlineData("ARG A\nFROM scratch$A\n")]
    [InlineData("ARG A=debian\nFROM ${A}:13\n")]
    [InlineData("ARG A\nFROM ${A:-debian}:13\n")]
    [InlineData("FROM --platform=linux/amd64 debian:13\n")]
    [InlineData("FROM --platform=linux/amd64 debian:13 AS build_amd64\n")]
    [InlineData("FROM --platform=$TARGETPLATFORM debian:13\n")]
    [InlineData("FROM --platform=$BUILDPLATFORM debian:13\n")]
    [InlineData("FROM scratch\nWORKDIR app/\n")]
    [InlineData("FROM scratch\nWORKDIR /app\nWORKDIR sub\n")]
    [InlineData("FROM scratch AS a\nWORKDIR /a\nFROM a\nWORKDIR b\n")]
    [InlineData("FROM scratch\nCOPY $A /a\nENV B=$C\n")]
    [InlineData("FROM scratch\nARG A\nENV B=$A C=${D} E=${F:-g} PATH=/x:$PATH\n")]
    [InlineData("ARG A=1\nFROM scratch\nLABEL b=$A\n")]
    [InlineData("FROM scratch\nENV PATH=$PAHT:/x\n")]
    [InlineData("FROM scratch\nCMD [\"a\"]\nCMD [\"b\"]\nENTRYPOINT [\"a\"]\nENTRYPOINT [\"b\"]\nHEALTHCHECK CMD a\nHEALTHCHECK NONE\n")]
    [InlineData("FROM scratch AS a\nCMD [\"a\"]\nFROM a\nCMD [\"b\"]\n")]
    [InlineData("FROM scratch\nENV A b\nLABEL c d\nENV e=f\nLABEL g=h\nENV A b c=d\n")]
    [InlineData("FROM scratch\nENV \\\n # why\n A=b \\\n C=d\n")]
    [InlineData("FROM scratch\nARG SECRET_PASSPHRASE\nENV SUPER_Secret=foo\nENV password=bar secret=baz\nARG super_duper_secret_token=foo auth=bar\nENV apikey=bar sunflower=foo\nENV git_key=x\n")]
    [InlineData("FROM scratch\nARG public_token\nENV PUBLIC_KEY=a AUTHOR=me SECRETS_DIR=/x MONKEY=y\n")]
    [InlineData("FROM scratch\nEXPOSE 80/TcP 8080/TCP 9090/tcp 53/udp\n")]
    [InlineData("FROM scratch\nEXPOSE 127.0.0.1:80:80 1.2.3.4:81:81/udp 5000-6000 80:8080\n")]
    [InlineData("FROM ${NOPE:-scratch}\nENV A=$B C=${D:-x} E=${F#x} G=$1 H=$$\n")]
    [InlineData("FROM --platform=${NOPE:-linux/amd64} scratch\nARG foo=bar baz=$foo x=$y\n")]
    [InlineData("FROM scratch\nCOPY <<EOF /a\n$B \"$@\"\nEOF\nEXPOSE 80 $C\nUSER a$D\n")]
    [InlineData("ARG TOKEN\nFROM scratch\nARG TOKEN\nONBUILD ENV TOKEN=a\nONBUILD EXPOSE 80/TCP\nLABEL a=$HTTP_PROXY\n")]
    [InlineData("# check=experimental=all\n# bar this is the bar\nARG foo=bar\n# base is it\nFROM scratch AS base\n# This is no name\n# foo\nARG foo=bar\n# a\n\nARG x=y\n")]
    [InlineData("# check=skip=MaintainerDeprecated\nFROM scratch AS Base\nMAINTAINER me\n")]
    [InlineData("# check=skip=all\nFROM scratch AS Base\nMAINTAINER me\n")]
    public async Task In_a_text_for_each_check(string text)
    {
        var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);
        var theirs = await FoundByBuilder(syntax);

        Assert.NotNull(theirs);
        Assert.Equal(theirs.Select(found => found.ToString()).Order(StringComparer.Ordinal), FoundByRules(syntax).Select(found => found.ToString()).Order(StringComparer.Ordinal));
    }

    private static HashSet<Found> FoundByRules(DockerfileSyntax syntax) =>
    [
        .. from finding in DockerfileLint.Check(syntax, RuleOptions.Default, TestContext.Current.CancellationToken)
           where finding.Rule.Severity != RuleSeverity.Off || finding.IsAskedFor
           from check in finding.StandsFor.Where(Checks.Contains)
           select At(syntax, syntax.PositionOf(finding.Span.Start).Line, check),
    ];

    /// <summary>What BuildKit's checks find, or null when it cannot say.</summary>
    private static async Task<HashSet<Found>?> FoundByBuilder(DockerfileSyntax syntax)
    {
        var folder = Directory.CreateTempSubdirectory("imagedsl-");

        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Dockerfile"), syntax.Text, TestContext.Current.CancellationToken);
            var empty = folder.CreateSubdirectory("empty").FullName;

            // An empty directory stands in for each image, so that nothing is pulled.
            var images = (DockerfileImageReader.Read(syntax, DockerfileBuild.Default)?.Dependencies ?? default)
                .Where(image => image.Reference is { IsScratch: false })
                .SelectMany(image => new[] { "--build-context", $"{image.Text}={empty}" });

            var result = await Docker.Try(folder.FullName, "docker", ["buildx", "build", "--call=check,format=json", .. images, "."]);

            if (!result.Output.TrimStart().StartsWith('{'))
                return null;

            using var json = JsonDocument.Parse(result.Output);

            if (json.RootElement.TryGetProperty("buildError", out _))
                return null;

            return json.RootElement.TryGetProperty("warnings", out var warnings) && warnings.ValueKind == JsonValueKind.Array
                ? [.. warnings.EnumerateArray().Where(IsCompared).Select(warning => At(syntax, LineOf(warning), warning.GetProperty("ruleName").GetString()!))]
                : [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsCompared(JsonElement warning) => Checks.Contains(warning.GetProperty("ruleName").GetString()!);

    private static int LineOf(JsonElement warning) => warning.GetProperty("location").GetProperty("ranges")[0].GetProperty("start").GetProperty("line").GetInt32();

    /// <summary>The instruction on a line: within one, both may name different lines.</summary>
    private static Found At(DockerfileSyntax syntax, int line, string check)
    {
        var instruction = syntax.Instructions.LastOrDefault(instruction => syntax.PositionOf(instruction.Span.Start).Line <= line);
        var text = instruction is null ? "" : syntax.Text.Substring(instruction.Span.Start, instruction.Span.Length);

        return new Found(check, instruction is null ? line : syntax.PositionOf(instruction.Span.Start).Line, text);
    }

    /// <summary>The builder's own front end reads the file: that of another image would have to be pulled.</summary>
    private static DockerfileSyntax WithoutFrontEnd(DockerfileSyntax syntax) =>
        DockerfileReader.Read(Regex.Replace(syntax.Text, @"\A#\s*syntax\s*=.*", "# the front end is the builder's own", RegexOptions.IgnoreCase), TestContext.Current.CancellationToken);

    private static IEnumerable<Difference> Differences() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Dockerfile", "check-differences.tsv")).Skip(1)
        let fields = line.Split('\t')
        select new Difference(fields[0], fields[1], fields[2], fields[3]);

    private sealed record Found(string Check, int Line, string Text)
    {
        public override string ToString() => $"{Check} in line {Line}";
    }

    /// <summary>Where one finds more than the other on purpose.</summary>
    /// <param name="Check">The check.</param>
    /// <param name="Who">Who alone finds it: <c>BuildKit</c> or <c>imagedsl</c>.</param>
    /// <param name="Text">What the instruction holds.</param>
    /// <param name="Reason">Why.</param>
    private sealed record Difference(string Check, string Who, string Text, string Reason)
    {
        public bool Covers(Found found, string who) => Check == found.Check && Who == who && found.Text.Contains(Text, StringComparison.Ordinal);
    }
}
