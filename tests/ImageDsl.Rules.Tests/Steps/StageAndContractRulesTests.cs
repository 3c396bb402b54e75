namespace ImageDsl.Rules.Tests.Steps;

/// <summary>IMG204, IMG205, IMG402, IMG403, IMG504 to IMG507, IMG604, IMG606, IMG611 to IMG614 and IMG702.</summary>
public sealed class StageAndContractRulesTests
{
    [Theory]
    [InlineData("FROM a:1 AS x\nFROM b:1\n", "1")]
    [InlineData("FROM a:1\nFROM b:1\n", "1")]
    [InlineData("FROM a:1 AS x\nFROM x\n", "")]
    [InlineData("FROM a:1 AS x\nFROM b:1\nCOPY --from=X /a /b\n", "")]
    [InlineData("FROM a:1\nFROM b:1\nCOPY --from=0 /a /b\n", "")]
    [InlineData("FROM a:1 AS x\nFROM b:1\nRUN --mount=type=bind,from=x,target=/x true\n", "")]
    [InlineData("FROM a:1 AS unit-tests\nFROM b:1\n", "")]
    [InlineData("FROM a:1 AS server\nENTRYPOINT [\"s\"]\nFROM b:1\n", "")]
    public void A_stage_is_used(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG402"));

    [Theory]
    [InlineData("FROM a:1 AS x\nFROM b:1\nCOPY --from=x / /\n", "3")]
    [InlineData("FROM a:1 AS x\nFROM scratch\nCOPY --from=x / /\n", "")]
    [InlineData("FROM a:1 AS x\nFROM b:1\nCOPY --from=x /out/ /\n", "")]
    public void A_file_system_is_not_copied_as_a_whole(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG403"));

    [Theory]
    [InlineData("USER root\nRUN a\nUSER app\nRUN b\nUSER root\nRUN c\nUSER app", "6")]
    [InlineData("USER root\nRUN a\nUSER app", "")]
    [InlineData("USER app\nRUN a\nUSER root\nRUN b\nUSER app", "")]
    [InlineData("USER app\nRUN a\nUSER root\nRUN b\nUSER app\nRUN c\nUSER root\nRUN d\nUSER app", "8")]
    [InlineData("USER app\nUSER other\nUSER third", "")]
    public void A_user_is_not_left_and_taken_again(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM a:1\n{steps}\n", "IMG504"));

    [Theory]
    [InlineData("USER app\nEXPOSE 80", "3")]
    [InlineData("EXPOSE 8080 443/tcp\nUSER 10001", "2")]
    [InlineData("EXPOSE 80", "")]
    [InlineData("EXPOSE 80\nUSER root", "")]
    [InlineData("EXPOSE 80\nUSER $APP", "")]
    [InlineData("EXPOSE 8080\nUSER app", "")]
    [InlineData("EXPOSE 80\nRUN setcap cap_net_bind_service=+ep /a\nUSER 1000", "")]
    [InlineData("EXPOSE 80\nRUN setcap cap_sys_ptrace=+ep /a\nUSER 1000", "2")]
    public void A_low_port_needs_root(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM a:1\n{steps}\n", "IMG505"));

    [Theory]
    [InlineData("RUN sudo a", "DL3004")]
    [InlineData("RUN a && b | sudo tee c", "DL3004")]
    [InlineData("RUN apt-get install -y sudo", "")]
    [InlineData("RUN useradd -u 1000000 a", "DL3046")]
    [InlineData("RUN useradd --uid=1000000 a", "DL3046")]
    [InlineData("RUN useradd -l -u 1000000 a", "")]
    [InlineData("RUN useradd -u 10001 a", "")]
    [InlineData("RUN useradd -u $UID_OF_APP a", "")]
    public void Users_are_made_and_switched_by_the_build(string step, string codes) => Assert.Equal(codes, LintedDockerfile.StandsFor($"FROM a:1\n{step}\n", "IMG506"));

    [Theory]
    [InlineData("ARG NPM_TOKEN", "2")]
    [InlineData("ENV DB_PASSWORD=x", "2")]
    [InlineData("ENV password=x", "2")]
    [InlineData("LABEL api.key=x", "2")]
    [InlineData("ENV PUBLIC_KEY=x PASSWORD_FILE=/run/x TOKEN_VERSION=1 KEYBOARD=y", "")]
    [InlineData("ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305", "")]
    [InlineData("RUN echo AKIAABCDEFGHIJKLMNOP > /k", "2")]
    [InlineData("RUN a\nCOPY <<EOF /k\n-----BEGIN RSA PRIVATE KEY-----\nEOF", "3")]
    [InlineData("ARG SIGNING_KEY=A62AE125BBBFBB96A6E042EC925CC1CCED3D1561\nENV SIGNING_KEY=$SIGNING_KEY", "")]
    [InlineData("ARG SIGNING_KEY=secret\nENV SIGNING_KEY=$SIGNING_KEY", "2, 3")]
    [InlineData("ENV FINGERPRINT=A62AE125BBBFBB96A6E042EC925CC1CCED3D1561\nENV API_KEY=x$FINGERPRINT", "3")]
    public void Secrets_do_not_stay(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM a:1\n{steps}\n", "IMG507"));

    [Fact]
    public void Arguments_before_the_first_stage_have_a_place()
    {
        Assert.Equal("2", LintedDockerfile.Lines("ARG A\nARG TOKEN\nFROM a:1\n", "IMG507"));
        Assert.Equal("DL3064", LintedDockerfile.StandsFor("ARG A\nARG TOKEN\nFROM a:1\n", "IMG507"));
        Assert.Equal("DL3064", LintedDockerfile.StandsFor("FROM a:1\nONBUILD ENV TOKEN=a\n", "IMG507"));
    }

    [Theory]
    [InlineData("CMD [\"a\"]\nRUN b\nCMD [\"c\"]", "2", "MultipleInstructionsDisallowed, DL4003")]
    [InlineData("ENTRYPOINT [\"a\"]\nENTRYPOINT [\"c\"]", "2", "MultipleInstructionsDisallowed, DL4004")]
    [InlineData("HEALTHCHECK CMD a\nHEALTHCHECK NONE", "2", "MultipleInstructionsDisallowed, DL3012")]
    [InlineData("CMD [\"a\"]\nENTRYPOINT [\"b\"]", "", "")]
    [InlineData("CMD [\"a\"]\nFROM b:1\nCMD [\"c\"]", "", "")]
    public void The_last_instruction_counts(string steps, string lines, string codes)
    {
        Assert.Equal(lines, LintedDockerfile.Lines($"FROM a:1\n{steps}\n", "IMG604"));
        Assert.Equal(codes, LintedDockerfile.StandsFor($"FROM a:1\n{steps}\n", "IMG604"));
    }

    [Theory]
    [InlineData("CMD [\"a\"]", "1")]
    [InlineData("HEALTHCHECK CMD a", "")]
    [InlineData("HEALTHCHECK NONE", "")]
    public void A_health_check_is_missed_by_those_who_ask_for_it(string step, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM a:1\n{step}\n", "IMG606"));

    [Theory]
    [InlineData("EXPOSE 80:8080", "ExposeInvalidFormat")]
    [InlineData("EXPOSE 8080/TCP", "ExposeProtoCasing")]
    [InlineData("EXPOSE 8080/udp 9000-9010", "")]
    [InlineData("EXPOSE $PORT", "")]
    [InlineData("ONBUILD EXPOSE 8080/TCP", "")]
    public void A_port_is_one_of_the_container(string step, string codes) => Assert.Equal(codes, LintedDockerfile.StandsFor($"FROM a:1\n{step}\n", "IMG611"));

    [Theory]
    [InlineData("FROM scratch\nCOPY a-$VERSION /a\n", "2")]
    [InlineData("FROM scratch\nARG VERSION\nCOPY a-$VERSION /a\n", "")]
    [InlineData("FROM scratch\nCOPY a-${VERSION:-1} /a\n", "2")]
    [InlineData("FROM scratch\nARG VERSION\nCOPY a-${VERSION:-1} /a\n", "")]
    [InlineData("FROM scratch\nCOPY a-${VERSION#v} /a\n", "2")]
    [InlineData("FROM scratch\nENV A=/a${B:+:$B} C=${D:-}\n", "")]
    [InlineData("FROM unknown:1\nCOPY a-${VERSION:-1} /a\n", "")]
    [InlineData("FROM scratch\nARG A=1 B=$A C=$D\n", "2")]
    [InlineData("FROM scratch\nARG A=1 B=$A\nARG E=$A$B\n", "")]
    [InlineData("FROM unknown:1\nLABEL price=$5\n", "2")]
    [InlineData("FROM unknown:1\nLABEL price='$5'\n", "")]
    [InlineData("FROM unknown:1\nCOPY <<EOF /e.sh\nexec a \"$@\"\nEOF\n", "2")]
    [InlineData("FROM unknown:1\nCOPY <<'EOF' /e.sh\nexec a \"$@\" $B\nEOF\n", "")]
    [InlineData("FROM unknown:1\nCOPY <<EOF /e.sh\nexec a $B\nEOF\n", "")]
    [InlineData("FROM scratch\nCOPY <<EOF /e.sh\nexec a $B \\$C\nEOF\n", "2")]
    [InlineData("FROM unknown:1\nRUN <<EOF\na \"$@\" $1 $$\nEOF\n", "")]
    [InlineData("FROM ${NOPE:-scratch}\nENV A=$B\n", "2")]
    [InlineData("ARG NOPE=scratch\nFROM $NOPE\nENV A=$B\n", "3")]
    [InlineData("FROM $TARGETSTAGE\nENV A=$B\n", "")]
    [InlineData("FROM scratch\nEXPOSE $B\n", "2")]
    [InlineData("FROM scratch\nLABEL a=$HTTP_PROXY\nARG HTTPS_PROXY\nLABEL b=$HTTPS_PROXY\n", "2")]
    [InlineData("FROM unknown:1\nCOPY a-$VERSION /a\n", "")]
    [InlineData("FROM unknown:1\nARG VERSION\nCOPY a-$VERSOIN /a\n", "3")]
    [InlineData("FROM unknown:1\nENV HOME_1=a\nCOPY a-$HOME_2 /a\n", "")]
    [InlineData("FROM unknown:1\nENV JAVA=/java PATH=$JAVA/bin:$PATH\n", "2")]
    [InlineData("FROM unknown:1\nENV JAVA=$JAVA:/java\nENV PATH=$JAVA/bin:$PATH\n", "")]
    [InlineData("FROM scratch AS x\nENV A_B=1\nFROM x\nCOPY a-$A_B /a\n", "")]
    [InlineData("ARG VERSION=1\nFROM scratch\nCOPY a-$VERSION /a\n", "3")]
    [InlineData("FROM scratch\nENV PATH=/x:$PATH\n", "")]
    [InlineData("FROM scratch\nENV PATH=/x:$PATH PATH=/y:$PATH\n", "2")]
    [InlineData("FROM scratch\nENV PATH=/x:$PATH A=$PATH\n", "")]
    public void A_variable_is_declared(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG612"));

    [Theory]
    [InlineData("RUN wget -O - https://x.org | wc -l > /n", "2")]
    [InlineData("RUN wget -qO- https://x.org && wc -l f", "")]
    [InlineData("RUN set -o pipefail; wget -qO- https://x.org | wc -l", "")]
    [InlineData("SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN wget -qO- https://x.org | wc -l", "")]
    [InlineData("SHELL [\"/bin/ash\", \"-eo\", \"pipefail\", \"-c\"]\nRUN wget -qO- https://x.org | wc -l", "")]
    [InlineData("SHELL [\"/bin/sh\", \"-o\", \"pipefail\", \"-c\"]\nRUN wget -qO- https://x.org | wc -l", "3")]
    [InlineData("SHELL [\"pwsh\", \"-c\"]\nRUN Get-Variable a | Select-Object b", "")]
    [InlineData("RUN yes | a", "")]
    [InlineData("RUN echo $(curl x | tar x)", "2")]
    [InlineData("RUN V=$(clang --version | grep -oP 'x')", "")]
    [InlineData("RUN clang --version | grep -v x", "2")]
    [InlineData("RUN bash -c 'curl https://x | sh'", "2")]
    [InlineData("RUN bash -o pipefail -c 'curl https://x | sh'", "")]
    [InlineData("RUN bash -euo pipefail -c 'curl https://x | sh'", "")]
    [InlineData("RUN <<EOF bash\ncurl https://x | sh\nEOF", "2")]
    [InlineData("RUN bash -o pipefail <<EOF\ncurl https://x | sh\nEOF", "")]
    [InlineData("SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN sh -c 'curl https://x | sh'", "3")]
    [InlineData("SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN <<EOF\n#!/bin/bash\ncurl https://x | sh\nEOF", "3")]
    public void A_pipe_hides_no_failure(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM a:1\n{steps}\n", "IMG613"));

    [Theory]
    [InlineData("MAINTAINER me", "MaintainerDeprecated, DL4000")]
    [InlineData("RUN cd /a && b", "DL3003")]
    [InlineData("RUN b && cd /a", "")]
    [InlineData("RUN (cd /a && b)", "")]
    [InlineData("ENV A b", "LegacyKeyValueFormat")]
    [InlineData("LABEL a b", "LegacyKeyValueFormat")]
    [InlineData("ENV \\\n  # why\n  A=b", "")]
    [InlineData("ENV \\\n  # why\n  A b", "LegacyKeyValueFormat")]
    [InlineData("ENV A=b", "")]
    public void Old_forms_are_told(string step, string codes) => Assert.Equal(codes, LintedDockerfile.StandsFor($"FROM a:1\n{step}\n", "IMG614"));

    [Fact]
    public void Triggers_are_told() => Assert.Equal("2", LintedDockerfile.Lines("FROM a:1\nONBUILD COPY . /a\n", "IMG614"));

    [Theory]
    [InlineData("FROM --platform=linux/amd64 a:1\n", "FromPlatformFlagConstDisallowed, DL3029")]
    [InlineData("FROM --platform=linux/amd64 a:1 AS build-amd64\nFROM build-amd64\n", "")]
    [InlineData("FROM --platform=$BUILDPLATFORM a:1\n", "")]
    [InlineData("FROM --platform=$TARGETPLATFORM a:1\n", "RedundantTargetPlatform, DL3065")]
    [InlineData("FROM a:1 AS context\n", "ReservedStageName, DL3063")]
    [InlineData("FROM a:$TAG\n", "UndefinedArgInFrom, InvalidDefaultArgInFrom")]
    [InlineData("ARG TAG\nFROM a:$TAG\n", "InvalidDefaultArgInFrom")]
    [InlineData("ARG TAG=1\nFROM a:$TAG\n", "")]
    [InlineData("ARG TAG\nFROM a:${TAG:-1}\n", "")]
    [InlineData("ARG V=1\nARG TAG=$V-slim\nFROM a:$TAG\n", "")]
    [InlineData("ARG X\nFROM a$X\n", "")]
    public void A_build_can_steer_FROM(string text, string codes) => Assert.Equal(codes, LintedDockerfile.StandsFor(text, "IMG205"));

    [Theory]
    [InlineData("FROM registry.acme.com/a:1\n", "")]
    [InlineData("FROM debian:13\n", "")]
    [InlineData("FROM alpine:3\n", "1")]
    [InlineData("FROM scratch\nCOPY --from=ghcr.io/x/y:1 /a /a\n", "2")]
    [InlineData("FROM debian:13 AS a\nFROM a\n", "")]
    public void Images_are_approved(string text, string lines)
    {
        var options = RuleOptions.Create(key => key == RuleOptions.ApprovedRegistriesKey ? "registry.acme.com, docker.io/library/debian" : null, null);

        Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG204", options));
        Assert.Equal("", LintedDockerfile.Lines(text, "IMG204"));
    }

    [Theory]
    [InlineData("org.opencontainers.image.source=https://x.org/a", "")]
    [InlineData("org.opencontainers.image.source=somewhere", "DL3052")]
    [InlineData("org.opencontainers.image.created=2026-01-02T03:04:05Z", "")]
    [InlineData("org.opencontainers.image.created=yesterday", "DL3053")]
    [InlineData("org.opencontainers.image.created=$NOW", "")]
    [InlineData("org.opencontainers.image.licenses=\"Apache-2.0 OR (MIT AND GPL-2.0-only WITH Classpath-exception-2.0)\"", "")]
    [InlineData("org.opencontainers.image.licenses=\"Apache License\"", "DL3054")]
    [InlineData("org.opencontainers.image.licenses=proprietary", "DL3054")]
    [InlineData("org.opencontainers.image.licenses=mit", "")]
    [InlineData("org.opencontainers.image.licenses=\"GPL-2.0+ OR LicenseRef-Acme-1\"", "")]
    [InlineData("Maintainer=me", "DL3048")]
    [InlineData("com.docker.x=me", "DL3048")]
    [InlineData("a..b=me", "DL3048")]
    [InlineData("a$b=me", "DL3048")]
    [InlineData("a=me", "")]
    public void Labels_are_what_their_readers_expect(string label, string codes) => Assert.Equal(codes, LintedDockerfile.StandsFor($"FROM a:1\nLABEL {label}\n", "IMG702"));

    [Theory]
    [InlineData("LABEL title=a mail=a@b.org commit=0123456 version=1.2.3-rc.1", "")]
    [InlineData("LABEL title=a mail=me commit=0123456 version=1.2", "2, 2")]
    [InlineData("LABEL mail=a@b.org commit=xyz version=1.2.3", "1, 2")]
    [InlineData("LABEL title=\"\" mail=a@b.org commit=0123456 version=1.2.3", "2")]
    public void A_project_requires_labels(string step, string lines)
    {
        var options = RuleOptions.Create(key => key == RuleOptions.RequiredLabelsKey ? "title, mail:email, commit:hash, version:semver" : null, null);
        Assert.Equal(lines, LintedDockerfile.Lines($"FROM a:1\n{step}\n", "IMG702", options));
    }

    [Fact]
    public void A_project_may_want_no_other_labels()
    {
        var options = RuleOptions.Create(key => key switch { RuleOptions.RequiredLabelsKey => "title", RuleOptions.StrictLabelsKey => "True", _ => null }, null);

        Assert.Equal("3", LintedDockerfile.Lines("FROM a:1\nLABEL title=a\nLABEL other=b\n", "IMG702", options));
        Assert.Equal("", LintedDockerfile.Lines("FROM a:1 AS b\nLABEL other=b\nFROM c:1\nCOPY --from=b /a /a\nLABEL title=a\n", "IMG702", options));
    }

    [Theory]
    [InlineData("FROM debian\n", "IMG201", "DL3006")]
    [InlineData("FROM debian:latest\n", "IMG201", "DL3007")]
    [InlineData("FROM debian:13\nUSER root\n", "IMG501", "DL3002")]
    [InlineData("FROM debian:13\nCMD a\n", "IMG601", "JSONArgsRecommended, DL3025")]
    [InlineData("FROM debian:13 AS a\nENTRYPOINT a\nFROM a\n", "IMG601", "JSONArgsRecommended, DL3025")]
    [InlineData("FROM debian:13\nSHELL [\"/bin/bash\", \"-c\"]\nCMD a\n", "IMG601", "DL3025")]
    [InlineData("FROM debian:13\nHEALTHCHECK CMD a\n", "IMG601", "")]
    public void Rules_of_chains_hold_for_Dockerfiles_too(string text, string id, string codes) => Assert.Equal(codes, LintedDockerfile.StandsFor(text, id));
}
