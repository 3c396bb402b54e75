namespace ImageDsl.Rules.Tests.Steps;

/// <summary>IMG302, IMG303, IMG304, IMG310 and IMG401.</summary>
public sealed class PackageRulesTests
{
    [Theory]
    [InlineData("RUN apt-get update", true)]
    [InlineData("RUN apk update", true)]
    [InlineData("RUN apt-get update && apt-get install -y curl", false)]
    [InlineData("RUN apt-get update && apt-get -y upgrade", false)]
    [InlineData("RUN apt-get update && ./setup.sh", false)]
    [InlineData("RUN apt-get update; bash setup.sh", false)]
    [InlineData("RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update", false)]
    [InlineData("RUN dnf update -y", false)]
    [InlineData("RUN echo apt-get update", false)]
    [InlineData("RUN apt-get update (", false)]
    public void An_index_is_updated_where_it_is_used(string run, bool isFound) =>
        Assert.Equal(isFound ? "2" : "", LintedDockerfile.Lines($"FROM debian:13\n{run}\n", "IMG302"));

    [Theory]
    [InlineData("RUN apt-get update && apt-get install -y curl", "DL3009")]
    [InlineData("RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*", "")]
    [InlineData("RUN apt-get update && apt-get install -y curl && rm -r /var/lib/apt/lists /tmp/*", "")]
    [InlineData("RUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -delete", "")]
    [InlineData("RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y curl", "")]
    [InlineData("RUN --mount=type=tmpfs,target=/var/lib/apt apt-get update && apt-get install -y curl", "")]
    [InlineData("RUN --mount=type=cache,target=/root apt-get update && apt-get install -y curl", "DL3009")]
    [InlineData("RUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl", "DL3009")]
    [InlineData("RUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/lib/apt --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl", "")]
    [InlineData("RUN --mount=type=cache,target=/var/lib/apt rm /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl && apt-get clean", "")]
    [InlineData("RUN dnf install -y curl && microdnf clean all", "DL3040")]
    [InlineData("RUN dnf install -y curl && yum clean all", "")]
    [InlineData("RUN apk add curl", "DL3019")]
    [InlineData("RUN apk --no-cache add curl", "")]
    [InlineData("RUN apk add --no-network --virtual .deps curl", "")]
    [InlineData("RUN sudo apt-get update && sudo bash -c \"apt-get install -y curl && rm -rf /var/lib/apt/lists/*\"", "")]
    [InlineData("RUN apk add --update curl && rm -rf /var/cache/apk/*", "")]
    [InlineData("RUN dnf install -y curl", "DL3040")]
    [InlineData("RUN dnf install -y curl && dnf clean all", "")]
    [InlineData("RUN microdnf install -y curl && rm -rf /var/cache/yum", "")]
    [InlineData("RUN dnf clean all && dnf install -y curl", "DL3040")]
    [InlineData("RUN apt-get update && apt-get install -y curl && apt-get dist-clean", "")]
    [InlineData("RUN yum -y install curl", "DL3032")]
    [InlineData("RUN yum -y update && yum clean all", "")]
    [InlineData("RUN zypper -n in curl", "DL3036")]
    [InlineData("RUN zypper -n in curl && zypper clean", "")]
    [InlineData("RUN pip install flask", "DL3042")]
    [InlineData("RUN python3 -m pip install flask", "DL3042")]
    [InlineData("RUN pip3.12 install --no-cache-dir flask", "")]
    [InlineData("RUN PIP_NO_CACHE_DIR=1 pip install flask", "")]
    [InlineData("RUN PIP_NO_CACHE_DIR=0 pip install flask", "DL3042")]
    [InlineData("ENV PIP_NO_CACHE_DIR=on\nRUN pip install flask", "")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/pip pip install flask", "")]
    [InlineData("RUN pipx install flask", "")]
    [InlineData("RUN pip list", "")]
    [InlineData("RUN yarn install", "DL3060")]
    [InlineData("RUN yarn install && yarn cache clean", "")]
    [InlineData("RUN yarn cache clean && yarn install", "DL3060")]
    [InlineData("RUN yarn run build", "")]
    [InlineData("SHELL [\"pwsh\", \"-c\"]\nRUN apk add curl", "")]
    public void Caches_do_not_stay_in_a_layer(string steps, string codes) => Assert.Equal(codes, LintedDockerfile.StandsFor($"FROM debian:13\n{steps}\n", "IMG303"));

    [Fact]
    public void Stages_that_only_give_files_away_may_keep_their_caches()
    {
        const string Text = "FROM alpine:3 AS build\nRUN apk add go\nFROM alpine:3 AS base\nRUN apk add curl\nFROM base\nCOPY --from=build /a /b\n";
        Assert.Equal("4", LintedDockerfile.Lines(Text, "IMG303"));
    }

    [Theory]
    [InlineData("RUN apt-get install curl", "DL3014, DL3015")]
    [InlineData("RUN apt-get -y install --no-install-recommends curl", "")]
    [InlineData("RUN apt-get -qq install --no-install-recommends curl", "")]
    [InlineData("RUN apt-get -q -q install --no-install-recommends curl", "")]
    [InlineData("RUN apt-get -q install --no-install-recommends curl", "DL3014")]
    [InlineData("RUN apt-get install -y -o APT::Install-Recommends=false curl", "")]
    [InlineData("RUN apt-get install $APT_OPTS curl", "")]
    [InlineData("RUN apt-get install -y $PACKAGES", "DL3015")]
    [InlineData("RUN apt install -y curl", "DL3027")]
    [InlineData("RUN yum install curl", "DL3030")]
    [InlineData("RUN dnf install curl", "DL3038")]
    [InlineData("RUN dnf -qy install curl", "")]
    [InlineData("RUN zypper install curl", "DL3034")]
    [InlineData("RUN zypper --non-interactive install curl", "")]
    [InlineData("RUN [\"apt-get\", \"install\", \"curl\"]", "")]
    public void Package_managers_are_called_as_a_build_should(string run, string codes) => Assert.Equal(codes, LintedDockerfile.StandsFor($"FROM debian:13\n{run}\n", "IMG304"));

    [Fact]
    public void Options_of_earlier_steps_count() => Assert.Equal("", LintedDockerfile.Lines(
        "FROM debian:13\nRUN echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/99\nRUN apt-get install -y curl\n", "IMG304"));

    [Fact]
    public void The_frontend_of_debconf_is_no_matter_of_containers() =>
        Assert.Equal("2", LintedDockerfile.Lines("FROM debian:13\nENV DEBIAN_FRONTEND=noninteractive\nENV DEBIAN_FRONTEND=dialog\nENV DEBIAN_FRONTEND=\n", "IMG304"));

    [Theory]
    [InlineData("RUN apt-get install -y curl git curl", "2")]
    [InlineData("RUN apt-get install -y curl\nRUN apt-get install -y git curl", "3")]
    [InlineData("RUN apt-get install -y curl\nRUN apt-get install -y curl=8", "")]
    [InlineData("RUN apt-get install -y curl && apt-get purge -y curl\nRUN apt-get install -y curl", "")]
    [InlineData("RUN if a; then apt-get install -y curl; else apt-get install -y curl curl; fi", "")]
    [InlineData("RUN apk add curl\nRUN apt-get install -y curl", "")]
    public void A_package_is_installed_once(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM debian:13\n{steps}\n", "IMG310"));

    [Fact]
    public void What_the_stage_below_installed_is_installed() => Assert.Equal("4", LintedDockerfile.Lines(
        "FROM debian:13 AS base\nRUN apt-get install -y curl\nFROM base\nRUN apt-get install -y curl\n", "IMG310"));

    [Theory]
    [InlineData("RUN apt-get install -y gcc\nENTRYPOINT [\"a\"]", "2")]
    [InlineData("RUN apt-get install -y libssl-dev\nENTRYPOINT [\"a\"]", "2")]
    [InlineData("RUN apt-get install -y openjdk-21-jdk\nCMD [\"a\"]", "2")]
    [InlineData("RUN apt-get install -y openjdk-21-jre\nCMD [\"a\"]", "")]
    [InlineData("RUN apt-get install -y gcc && make && apt-get purge -y gcc\nENTRYPOINT [\"a\"]", "")]
    [InlineData("RUN apk add --virtual .build gcc && make && apk del .build\nENTRYPOINT [\"a\"]", "")]
    [InlineData("RUN apt-get install -y gcc", "")]
    [InlineData("RUN apt-get install -y gcc\nCMD [\"bash\"]", "")]
    [InlineData("RUN apt-get install -y gcc\nCMD [\"python3\"]", "")]
    [InlineData("RUN apt-get install -y gcc\nCMD [\"python3\", \"app.py\"]", "2")]
    [InlineData("RUN apt-get install -y gcc\nENTRYPOINT [\"entrypoint.sh\"]\nCMD [\"node\"]", "")]
    [InlineData("RUN apt-get install -y gcc\nENTRYPOINT [\"entrypoint.sh\"]\nCMD [\"node\", \"app.js\"]", "2")]
    [InlineData("RUN apt-mark auto x; apt-get install -y gcc; apt-get purge -y --auto-remove\nENTRYPOINT [\"a\"]", "")]
    public void Build_tools_are_not_delivered(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM debian:13\n{steps}\n", "IMG401"));

    [Theory]
    [InlineData("FROM golang:1.25\nENTRYPOINT [\"a\"]\n", "1")]
    [InlineData("FROM golang:1.25 AS build\nFROM debian:13\nCOPY --from=build /a /a\nENTRYPOINT [\"a\"]\n", "")]
    [InlineData("FROM golang:1.25 AS build\nFROM build\nENTRYPOINT [\"a\"]\n", "1")]
    [InlineData("FROM eclipse-temurin:21-jre\nENTRYPOINT [\"a\"]\n", "")]
    public void An_image_that_is_made_to_build_is_not_delivered(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG401"));
}
