using ImageDsl.Building;

namespace ImageDsl.Tests.Builder;

/// <summary>Variables are typed references wherever the builder expands, and never a matter of what a text looks like.</summary>
public class VariableTests
{
    public static TheoryData<string, Action<ImageBuilder>> Places => new()
    {
        { "ENV B=a${V}c", i => i.Env("B", $"a{i.Arg("V")}c") },
        { "ENV B=\"\\$V ${V} \\${V}\"", i => i.Env("B", $"$V {i.Arg("V")} ${{V}}") },
        { "LABEL b=${V}", i => i.Label("b", i.Arg("V")) },
        { "ARG W=${V}-x", i => i.Arg("W", $"{i.Arg("V")}-x") },
        { "WORKDIR /app/${V}", i => i.WorkDir($"/app/{i.Arg("V")}") },
        { "USER ${V}:${V}", i => { var v = i.Arg("V"); i.User($"{v}:{v}"); } },
        { "EXPOSE ${V}", i => i.Expose(i.Arg("V")) },
        { "EXPOSE ${V}/udp", i => i.Expose(i.Arg("V"), Protocol.Udp) },
        { "VOLUME /data/${V} /log", i => i.Volume($"/data/{i.Arg("V")}", "/log") },
        { "VOLUME ${V}", i => i.Volume(i.Arg("V")) },
        { "STOPSIGNAL ${V}", i => i.StopSignal(i.Arg("V")) },
        { "COPY --chown=${V} --chmod=${V} app-${V}.jar /app/${V}/", i => { var v = i.Arg("V"); i.Copy($"app-{v}.jar", $"/app/{v}/", new() { Owner = v, Mode = v }); } },
        { "COPY --chown=${V} <<EOF /etc/${V}\nprice=\\$5 \\\\n ${V} \"q\"\nEOF", i => { var v = i.Arg("V"); i.File($"/etc/{v}", $"price=$5 \\n {v} \"q\"", new() { Owner = v }); } },
        { "ADD --checksum=sha256:${V} https://example.com/${V}.tgz /opt/${V}", i => { var v = i.Arg("V"); i.AddUrl($"https://example.com/{v}.tgz", $"/opt/{v}", $"sha256:{v}"); } },
        { "ADD --checksum=${V} ${V}#${V} /src", i => { var v = i.Arg("V"); i.AddGit(v, "/src", new() { Ref = v, Checksum = v }); } },
        { "ADD app-${V}.tar.gz /opt/", i => i.AddArchive($"app-{i.Arg("V")}.tar.gz", "/opt/") },
        { "RUN echo ${V} $V", i => i.Run($"echo {i.Arg("V")} $V") },
        { "RUN echo ${V:-x y}", i => i.Run($"echo {i.Arg("V").Or("x y")}") },
        { "RUN <<EOF\nset -eux\necho ${V}\nEOF", i => i.Script($"echo {i.Arg("V")}") },
        { "RUN --mount=type=cache,id=${V},target=/c/${V} make", i => { var v = i.Arg("V"); i.Run("make", Mount.Cache($"/c/{v}", new() { Id = v })); } },
        { "RUN --mount=type=bind,source=${V},target=/${V} make", i => { var v = i.Arg("V"); i.Run("make", Mount.Bind($"/{v}", v)); } },
        { "RUN apk add --no-cache \"curl=${V}\" git", i => i.Apk("git", $"curl={i.Arg("V")}") },
        { "COPY a-${V} /b", i => i.Raw($"COPY a-{i.Arg("V")} /b") },
        { "ENTRYPOINT exec app ${PORT}", i => i.EntrypointShell($"exec app {Variable.Env("PORT")}") },
        { "CMD exec app ${PORT:-80}", i => i.CmdShell($"exec app {Variable.Env("PORT").Or("80")}") },
        { "HEALTHCHECK CMD probe ${PORT}", i => i.HealthCheck($"probe {Variable.Env("PORT")}") },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_variable_is_a_reference_at_every_place_that_expands(string expected, Action<ImageBuilder> step) =>
        Assert.Equal(expected, Probe.Steps(step).Replace("ARG V\n", "", StringComparison.Ordinal));

    public static TheoryData<string, Func<Variable, Variable>> Modifiers => new()
    {
        { "${V:-a b}", v => v.Or("a b") },
        { "${V-a}", v => v.OrIfUnset("a") },
        { "${V:+a}", v => v.Then("a") },
        { "${V+a}", v => v.ThenIfSet("a") },
        { "${V:?a}", v => v.Required("a") },
        { "${V?a}", v => v.RequiredSet("a") },
        { "${V#a*}", v => v.WithoutPrefix("a*") },
        { "${V##a}", v => v.WithoutLongestPrefix("a") },
        { "${V%a}", v => v.WithoutSuffix("a") },
        { "${V%%a}", v => v.WithoutLongestSuffix("a") },
        { "${V//a/b}", v => v.Replace("a", "b") },
        { "${V/a/b}", v => v.ReplaceFirst("a", "b") },
        { "${V:-${V:-x}y}", v => v.Or($"{v.Or("x")}y") },
    };

    [Theory]
    [MemberData(nameof(Modifiers))]
    public void A_reference_can_change_the_value(string expected, Func<Variable, Variable> change) =>
        Assert.Contains(expected, Probe.Steps(i => i.Env("A", change(i.Arg("V")))), StringComparison.Ordinal);

    public static TheoryData<string, Action<ImageBuilder>> Refused => new()
    {
        { "An argument of RunExec refers to a variable ('${V}'), but nothing expands variables there: use Run(…)", i => i.RunExec("a", i.Arg("V")) },
        { "use EntrypointShell(…)", i => i.Entrypoint(i.Arg("V")) },
        { "use CmdShell(…)", i => i.Cmd(i.Arg("V")) },
        { "use HealthCheck(…)", i => i.HealthCheckExec([i.Arg("V")]) },
        { "the build argument 'V', which does not exist in a container", i => i.CmdShell($"a {i.Arg("V")}") },
        { "the build argument 'TARGETARCH', which does not exist in a container", i => i.EntrypointShell($"a {Variable.TargetArch}") },
        { "the build argument 'V', which does not exist in a container", i => i.HealthCheck($"a {i.Arg("V")}") },
        { "A comment refers to a variable", i => i.Comment($"{i.Arg("V")}") },
        { "A pattern to leave out refers to a variable", i => i.Copy("a", "/b", new() { Exclude = [i.Arg("V")] }) },
        { "'a${V}' is not the name of an environment variable: it refers to a variable", i => i.Env($"a{i.Arg("V")}", "") },
        { "'${V}' is not the key of a label", i => i.Label(i.Arg("V"), "") },
        { "'s${V}' is not a stage name", i => i.Stage($"s{i.Arg("V")}", "a:1", s => s.Run("a")) },
        { "'tools:${V}' refers to a variable, and nothing expands variables where files are copied from", i => i.CopyFrom($"tools:{i.Arg("V")}", "/a", "/b") },
        { "'tools:${V}' refers to a variable", i => i.Run("a", Mount.BindFrom($"tools:{i.Arg("V")}", "/b")) },
        { "FROM of stage 's' refers to 'V', which does not exist there: make it with GlobalArg(…)", i => i.Stage("s", $"alpine:{i.Arg("V")}", s => s.Run("a")) },
        { "FROM of stage 's' refers to 'PATH'", i => i.Stage("s", $"alpine:{Variable.Env("PATH")}", s => s.Run("a")) },
        { "The build argument 'V' does not exist in stage 's'", i => { var v = i.Arg("V"); i.Stage("s", "alpine:3", s => s.Run($"echo {v}")); } },
        { "The build argument 'V' does not exist in OnBuild", i => { var v = i.GlobalArg("V"); i.OnBuild(b => b.Run($"echo {v}")); } },
        { "The reference to 'V' is changed twice", i => i.Arg("V").Or("a").Or("b") },
        { "replaces a part of a value, which not every shell can", i => i.Run($"echo {i.Arg("V").Replace("a", "b")}") },
        { "holds characters that mean something to a shell", i => i.Run($"echo {i.Arg("V").Or("a'b")}") },
        { "A text holds a part of a reference to a variable", i => i.Env("A", $"{i.Arg("V")}"[1..]) },
        { "A text holds a part of a reference to a variable", i => i.Env("A", $"{i.Arg("V")}"[..^1]) },
        { "'A.B' is not the name of a build argument", _ => Variable.Env("A.B") },
        { "The global argument 'V' has another default already: '1'", i => { i.GlobalArg("V", "1"); i.GlobalArg("V", "2"); } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Where_nothing_expands_a_variable_is_refused_with_what_to_do(string message, Action<ImageBuilder> step)
    {
        var error = Probe.Error(step);

        Assert.Equal("IMG004", error.RuleId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Message, c => c is >= '\uFDD0' and <= '\uFDEF');
    }

    [Fact]
    public void From_of_an_image_is_fixed() =>
        Assert.Contains("what an image stands on is fixed", Assert.Throws<ImageDefinitionException>(() => new Moving().ToDockerfile()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_global_argument_stands_before_the_first_FROM_and_is_declared_in_each_stage_that_uses_it()
    {
        var text = Probe.Dockerfile(image =>
        {
            var version = image.GlobalArg("VERSION", "3.22");
            var build = image.Stage("build", $"alpine:{version}", stage => stage.Run("one").Run($"echo {version}").Run($"echo {version}"));
            image.Stage("other", $"alpine:{version}", Platform.Build, stage => stage.Run("no version"));
            image.Copy(build, $"/{version}", "/app").Env("V", version);
        });

        Assert.EndsWith(
            """

            ARG VERSION=3.22

            FROM alpine:${VERSION} AS build
            RUN one
            ARG VERSION
            RUN echo ${VERSION}
            RUN echo ${VERSION}

            FROM --platform=${BUILDPLATFORM} alpine:${VERSION} AS other
            RUN no version

            FROM debian:13-slim
            LABEL org.opencontainers.image.base.name=docker.io/library/debian:13-slim \
                org.opencontainers.image.title=probe
            ARG VERSION
            COPY --from=build /${VERSION} /app
            ENV V=${VERSION}

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_that_a_stage_stands_on_by_default_is_known()
    {
        var references = ImageModelBuilder.Build(new Probe(image =>
        {
            var registry = image.GlobalArg("REGISTRY", "ghcr.io/acme");
            var tools = image.GlobalArg("TOOLS", $"{registry}/tools");
            image.Stage("a", $"{tools}:2", stage => stage.Run("a"));
            image.Stage("b", $"{image.GlobalArg("UNKNOWN")}:2", stage => stage.Run("b"));
        })).Description.References;

        Assert.Equal("ghcr.io/acme/tools:2", Assert.Single(references).Reference.ToString());
    }

    [Fact]
    public void Predefined_arguments_are_declared_before_their_first_use_and_once() =>
        Assert.Equal(
            "ARG TARGETOS\nARG TARGETARCH\n# above\nRUN echo ${TARGETOS}/${TARGETARCH}\nRUN echo ${TARGETARCH}",
            Probe.Steps(i => i.Comment("above").Run($"echo {Variable.TargetOs}/{Variable.TargetArch}").Run($"echo {Variable.TargetArch}")));

    [Fact]
    public void Predefined_arguments_of_triggers_are_triggers() =>
        Assert.Equal("ONBUILD ARG TARGETARCH\nONBUILD RUN echo ${TARGETARCH}", Probe.Steps(i => i.OnBuild(b => b.Run($"echo {Variable.TargetArch}"))));

    [Fact]
    public void A_stage_has_the_arguments_of_the_stage_it_stands_on()
    {
        var text = Probe.Dockerfile(image =>
        {
            Variable? version = null;
            var a = image.Stage("a", "alpine:3", stage => version = stage.Arg("V"));
            image.Stage("b", a, stage => stage.Run($"echo {version}"));
        });

        Assert.Contains("FROM a AS b\nRUN echo ${V}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_has_no_text()
    {
        var secret = new Secret("token");

        Assert.Contains("A secret has no text", Probe.Error(i => i.Env("TOKEN", $"{secret}")).Message, StringComparison.Ordinal);
        Assert.Contains("A secret has no text", Probe.Error(i => i.Run("echo " + secret)).Message, StringComparison.Ordinal);
        Assert.Contains("A secret has no text", Probe.Error(i => i.Arg("TOKEN", string.Join(",", secret))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(typeof(Secret).GetProperties(), property => property.PropertyType == typeof(string));
    }

    [OsLayer("test/moving")]
    private sealed class Moving : Image
    {
        public override ImageReference From => $"debian:{Variable.Env("TAG")}";
    }
}
