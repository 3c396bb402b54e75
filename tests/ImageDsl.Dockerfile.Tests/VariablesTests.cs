namespace ImageDsl.Dockerfile.Tests;

public sealed class VariablesTests
{
    /// <summary>Words, and what BuildKit's own lexer makes of them when A is <c>a/b.c/d</c>, E is empty and U is not set.</summary>
    [Theory]
    [InlineData("$A", "a/b.c/d")]
    [InlineData("x${A}y", "xa/b.c/dy")]
    [InlineData("${U}", "")]
    [InlineData("${U:-x}", "x")]
    [InlineData("${U-x}", "x")]
    [InlineData("${E:-x}", "x")]
    [InlineData("${E-x}", "")]
    [InlineData("${A:+x}", "x")]
    [InlineData("${E:+x}", "")]
    [InlineData("${E+x}", "x")]
    [InlineData("${A:?x}", "a/b.c/d")]
    [InlineData("${A#*/}", "b.c/d")]
    [InlineData("${A##*/}", "d")]
    [InlineData("${A%/*}", "a/b.c")]
    [InlineData("${A%%/*}", "a")]
    [InlineData("${A#?}", "/b.c/d")]
    [InlineData("${A#x}", "a/b.c/d")]
    [InlineData("${A/\\//_}", "a_b.c/d")]
    [InlineData("${A//\\//_}", "a_b.c_d")]
    [InlineData("${A//?/x}", "xxxxxxx")]
    [InlineData("${A/b*d/x}", "a/x")]
    [InlineData("${A/./x}", "a/bxc/d")]
    [InlineData("${A%\\*}", "a/b.c/d")]
    [InlineData("${U:-${A##*/}}", "d")]
    public void A_word_expands_as_it_does_in_the_builder(string word, string expected) =>
        Assert.Equal(expected, Scope("FROM scratch\nENV A=a/b.c/d E=\nARG T=" + word)["T"].Text);

    [Fact]
    public void A_stage_sees_what_its_base_saw_and_its_own_from_their_lines_on()
    {
        const string Text = """
            ARG V=1
            ARG W=$V.0
            FROM debian:$W AS base
            ENV A=$V
            ARG V
            ENV B=$V C=$B
            FROM base
            ARG V=2
            ENV D=$B$V
            """;
        var document = DockerfileReader.Read(Text, TestContext.Current.CancellationToken).Document;
        var variables = new DockerfileVariables(document);

        Assert.Equal("debian:1.0", variables.Global.Expand(document.Stages[0].From.Image).Text);
        Assert.Equal(VariableState.Unknown, variables.AtEndOf(0)["A"].State);
        Assert.Equal("1", variables.AtEndOf(0)["B"].Text);
        Assert.Equal(VariableState.Unknown, variables.AtEndOf(0)["C"].State);
        Assert.Equal("12", variables.AtEndOf(1)["D"].Text);
        Assert.Equal(VariableState.Unknown, variables.AtEndOf(1)["PATH"].State);
        Assert.Equal([VariableState.Unknown, VariableState.Set], variables.Walk(1).Select(step => step.Value["V"].Text == "2").Select(isSet => isSet ? VariableState.Set : VariableState.Unknown));
    }

    [Fact]
    public void Build_arguments_come_before_defaults()
    {
        var document = DockerfileReader.Read("ARG V=1\nARG N\nFROM scratch\nARG V\nARG N\nARG TARGETARCH", TestContext.Current.CancellationToken).Document;
        var variables = new DockerfileVariables(document, new Dictionary<string, string> { ["V"] = "9", ["TARGETARCH"] = "arm64" });

        Assert.Equal("9", variables.AtEndOf(0)["V"].Text);
        Assert.Equal("arm64", variables.AtEndOf(0)["TARGETARCH"].Text);
        Assert.Equal(VariableState.Unset, variables.AtEndOf(0)["N"].State);
        Assert.Equal(VariableState.Unknown, new DockerfileVariables(document).AtEndOf(0)["N"].State);
    }

    [Fact]
    public void Stages_that_stand_on_each_other_need_no_recursion()
    {
        var text = "FROM scratch AS s0\nENV A=x\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"FROM s{i - 1} AS s{i}\n"));
        var document = DockerfileReader.Read(text, TestContext.Current.CancellationToken).Document;

        Assert.Equal("x", new DockerfileVariables(document).AtEndOf(20_000)["A"].Text);
        Assert.Equal(20_001, StageGraph.Create(document).NeededFor(20_000).Count);
    }

    [Fact]
    public void The_graph_knows_stages_by_name_and_by_index()
    {
        const string Text = """
            FROM debian AS a
            FROM A AS b
            COPY --from=0 /x /y
            RUN --mount=type=bind,from=a,target=/z x
            FROM a
            COPY --from=B /x /y
            COPY --from=alpine:3 /x /y
            """;
        var graph = StageGraph.Create(DockerfileReader.Read(Text, TestContext.Current.CancellationToken).Document);

        Assert.Equal([null, null, 0], graph.Stages.Select(stage => stage.BaseStage));
        Assert.Equal([(StageEdgeKind.Copy, 0), (StageEdgeKind.Mount, 0)], graph.Stages[1].Edges.Select(edge => (edge.Kind, edge.Stage!.Value)));
        Assert.Equal([1, null], graph.Stages[2].Edges.Select(edge => edge.Stage));
        Assert.Equal([0, 1, 2], graph.NeededFor(2));
        Assert.Equal([0], graph.NeededFor(0));
    }

    public static TheoryData<string, string?> Values => new()
    {
        { "FROM scratch\nENV A=${B:?}", "2:5" },
        { "FROM debian\nENV A=${B:?}", null },
        { "FROM scratch\nARG B\nENV A=${B:?}", null },
        { "FROM scratch\nARG P=http\nEXPOSE $P", "3:8" },
        { "FROM scratch\nARG P=80\nEXPOSE $P/tcp", null },
        { "FROM scratch\nENV S=FOO\nSTOPSIGNAL SIG$S", "3:12" },
        { "FROM scratch AS a\nENV M=999\nFROM a\nCOPY --chmod=$M a /b", "4:17" },
        { "FROM scratch\nENV U=https://a.b/c\nCOPY $U /b", "3:6" },
        { "FROM scratch\nCOPY <<E /a\n${B^^}\nE", "3:1" },
        { "FROM scratch\nENV A=${B#\\x}", "2:7" },
        { "FROM --platform=foo a", "1:6" },
        { "FROM a//b", "1:6" },
        { "FROM a:$TAG", "1:6" },
        { "ARG TAG\nFROM a:$TAG", null },
        { "FROM Upper", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void What_is_wrong_by_its_value_is_an_error_only_when_nothing_can_change_it(string text, string? position) =>
        Assert.Equal(position, DockerfileReader.Read(text, TestContext.Current.CancellationToken).Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.Position.ToString());

    private static VariableScope Scope(string text) => new DockerfileVariables(DockerfileReader.Read(text, TestContext.Current.CancellationToken).Document).AtEndOf(0);
}
