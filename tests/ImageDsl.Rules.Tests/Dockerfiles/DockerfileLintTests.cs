using ImageDsl.Rules.Tests.Steps;

namespace ImageDsl.Rules.Tests.Dockerfiles;

/// <summary>What belongs to the text of a Dockerfile alone: its look, its errors, and its comments that switch rules off.</summary>
public sealed class DockerfileLintTests
{
    [Theory]
    [InlineData("FROM a:1\nRUN b\nrun c\n", "IMG801", "3")]
    [InlineData("from a:1\nrun b\nRUN c\n", "IMG801", "3")]
    [InlineData("FROM a:1\nRun b\n", "IMG801", "2")]
    [InlineData("FROM a:1 AS Build\nFROM Build\n", "IMG802", "1")]
    [InlineData("FROM a:1 as b\nFROM b\n", "IMG803", "1")]
    [InlineData("from a:1 as b\nfrom b\n", "IMG803", "")]
    [InlineData("FROM a:1\nRUN b && \\\n\n  c\n", "IMG804", "3")]
    [InlineData("FROM A:1\n", "IMG804", "")]
    [InlineData("FROM a:1 AS x\nFROM b:1 AS X\nFROM x\n", "IMG005", "2")]
    [InlineData("# the compiler\nFROM a:1 AS b\nFROM b\n", "IMG805", "2")]
    [InlineData("# b compiles\nFROM a:1 AS b\nFROM b\n", "IMG805", "")]
    [InlineData("# the compiler\n\nFROM a:1 AS b\nFROM b\n", "IMG805", "3")]
    [InlineData("\n\nFROM a:1 AS b\nFROM b\n", "IMG805", "")]
    [InlineData("# the compiler\n#\nFROM a:1 AS b\nFROM b\n", "IMG805", "")]
    [InlineData("# syntax=docker/dockerfile:1\nFROM a:1 AS b\nFROM b\n", "IMG805", "")]
    [InlineData("# a name\nARG A=1\n# A is it\nARG A=1\nFROM a:1\n# no name, no description\nRUN true\n", "IMG805", "2")]
    public void The_look_of_the_text_is_judged(string text, string id, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, id));

    [Fact]
    public void What_no_builder_accepts_is_an_error_and_the_rest_is_judged()
    {
        var findings = LintedDockerfile.Check("FROM a:1\nEXPOSE x\nMAINTAINER me\n");

        Assert.Contains(findings, finding => finding.Rule.Id == "IMG004");
        Assert.Contains(findings, finding => finding.Rule.Id == "IMG614");
    }

    [Theory]
    [InlineData("FROM Debian:13\n", "")]
    [InlineData("FROM a:1 AS Build\nFROM Build\n", "")]
    [InlineData("FROM a:1\nCOPY --from=Debian:13 /a /b\n", "")]
    [InlineData("LABEL a=b\nFROM a:1\n", "DL3061")]
    [InlineData("FROM a:1 AS b\nCOPY --from=b c /d/\n", "DL3023")]
    [InlineData("FROM a:1\nCOPY --from=b c /d/\nFROM a:1 AS b\nRUN d\n", "DL3022")]
    [InlineData("FROM a:1\nONBUILD FROM b\n", "DL3043")]
    [InlineData("FROM a:1\nEXPOSE 70000\n", "DL3011")]
    [InlineData("FROM a:1\nEXPOSE\n", "")]
    public void An_error_is_known_by_the_name_that_hadolint_gives_it(string text, string code)
    {
        Assert.NotEqual("", LintedDockerfile.Lines(text, "IMG004"));
        Assert.Equal(code, LintedDockerfile.StandsFor(text, "IMG004"));
        Assert.Equal("", LintedDockerfile.Lines(text, "IMG201"));
    }

    [Theory]
    [InlineData("# hadolint shell=powershell\nFROM a:1\nRUN sudo a\nFROM b:1\nRUN sudo a\n", "")]
    [InlineData("# hadolint shell = pwsh.exe # it has no other\n\nARG A=1\nFROM a:$A\nRUN sudo a\n", "")]
    [InlineData("FROM a:1\n# hadolint shell=C:\\Windows\\System32\\cmd.exe\nRUN sudo a\nRUN sudo b\n", "")]
    [InlineData("FROM a:1\nRUN sudo a\n# imagedsl shell=powershell\nWORKDIR /b\nRUN sudo b\n", "2")]
    [InlineData("FROM a:1 AS b\n# hadolint shell=powershell\nRUN sudo a\nFROM b\nRUN sudo a\nFROM c:1\nRUN sudo a\n", "7")]
    [InlineData("# hadolint shell=powershell\nFROM a:1\nSHELL [\"/bin/bash\", \"-c\"]\nRUN sudo a\n", "4")]
    [InlineData("FROM mcr.microsoft.com/windows/servercore:ltsc2022\n# hadolint shell=bash\nRUN sudo a\n", "3")]
    [InlineData("FROM a:1\n# hadolint shell=power shell\nRUN sudo a\n", "3")]
    [InlineData("FROM a:1\n# hadolint shell=powershell\nRUN <<EOF\nsudo a\nEOF\n", "")]
    [InlineData("FROM a:1\n# hadolint shell=powershell\nONBUILD RUN sudo a\n", "")]
    [InlineData("FROM a:1\n# hadolint shell=powershell\nRUN [\"/bin/sh\", \"-c\", \"sudo a\"]\n", "3")]
    public void A_comment_says_which_shell_the_image_has(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG506"));

    [Theory]
    [InlineData("FROM alpine:3.22\nUSER 1000\n# hadolint shell=powershell\nRUN apt-get install -y a\n", "")]
    [InlineData("FROM alpine:3.22 AS a\n# hadolint shell=powershell\nRUN b\nFROM a\nRUN apt-get install -y a\n", "")]
    [InlineData("# hadolint shell=powershell\nFROM alpine:3.22\nSHELL [\"/bin/sh\", \"-c\"]\nRUN apt-get install -y a\n", "4")]
    public void What_is_folded_knows_the_shell_of_a_comment_too(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG602"));

    [Fact]
    public void A_comment_that_names_the_shell_that_is_there_takes_nothing_of_it() => Assert.Equal(
        "6", LintedDockerfile.Lines("FROM a:1\nSHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\n# hadolint shell=bash\nRUN curl a | b\n# hadolint shell=sh\nRUN curl a | b\n", "IMG613"));

    [Fact]
    public void A_fragment_without_FROM_is_judged_too() => Assert.Equal("1", LintedDockerfile.Lines("RUN sudo a\n", "IMG506"));

    [Theory]
    [InlineData("FROM a:1\n# hadolint ignore=DL3004\nRUN sudo a\nRUN sudo b && c && d && e\n", "4")]
    [InlineData("FROM a:1\n# hadolint ignore=DL3000, IMG506\nRUN sudo a\n", "")]
    [InlineData("FROM a:1\n# imagedsl ignore=IMG506\nRUN sudo a\n", "")]
    [InlineData("FROM a:1\n# hadolint ignore=DL3000\nRUN sudo a\n", "3")]
    [InlineData("# hadolint global ignore=DL3004\nFROM a:1\nRUN sudo a\n", "")]
    [InlineData("FROM a:1\n# hadolint global ignore=DL3004\nRUN sudo a\nRUN sudo b\n", "")]
    [InlineData("FROM a:1\n# hadolint ignore=DL3004 # sudo is what is tested\nRUN sudo a\n", "")]
    [InlineData("FROM a:1\n# hadolint ignore=JSONArgsRecommended,DL3004\nRUN sudo a\n", "")]
    [InlineData("FROM a:1\n# hadolint ignore=sudo,DL3004\nRUN sudo a\n", "3")]
    [InlineData("FROM a:1\n# hadolint ignore=DL3004 for now\nRUN sudo a\n", "3")]
    [InlineData("# hadolint stage ignore=DL3004\nFROM a:1\nRUN sudo a\nFROM b:1\nRUN sudo a\n", "5")]
    [InlineData("FROM a:1\nRUN sudo a\n# imagedsl stage ignore=IMG506\nFROM b:1\nRUN sudo a\nRUN sudo b\n", "2")]
    [InlineData("# check=skip=IMG506;error=true\nFROM a:1\nRUN sudo a\n", "")]
    [InlineData("# check=skip=all\nFROM a:1\nRUN sudo a\n", "")]
    [InlineData("# check=error=true\nFROM a:1\nRUN sudo a\n", "3")]
    public void Comments_switch_rules_off(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG506"));

    [Theory]
    [InlineData("# check=experimental=InvalidDefinitionDescription\n", true)]
    [InlineData("# check=skip=JSONArgsRecommended;experimental=all\n", true)]
    [InlineData("", false)]
    public void A_file_can_ask_for_a_rule(string directive, bool isAskedFor) => Assert.Equal(
        isAskedFor, LintedDockerfile.Check(directive + "FROM a:1\n# no description\nARG X\n").Single(finding => finding.Rule.Id == "IMG805").IsAskedFor);

    [Theory]
    [InlineData("# hadolint ignore=DL3006\nFROM debian\n", "")]
    [InlineData("# The base.\n\n# hadolint ignore=DL3006\nFROM debian\n", "")]
    [InlineData("ARG A\n# hadolint ignore=DL3006\nFROM debian\nFROM debian\n", "4")]
    [InlineData("# hadolint ignore=DL3006\nARG A\nFROM debian\n", "3")]
    public void Comments_above_the_first_instruction_are_its_own(string text, string lines) => Assert.Equal(lines, LintedDockerfile.Lines(text, "IMG201"));

    [Fact]
    public void A_check_of_BuildKit_is_known_by_its_name() =>
        Assert.Equal("", LintedDockerfile.Lines("# check=skip=MaintainerDeprecated\nFROM a:1\nMAINTAINER me\n", "IMG614"));

    [Fact]
    public void What_no_shell_reader_understands_is_left_alone() => Assert.Equal(
        [], LintedDockerfile.Check("FROM a:1\nRUN apt-get install curl | sudo (\nRUN $x = (Get-Item apt-get)\n").Select(finding => finding.Rule).Where(rule => rule.Severity != RuleSeverity.Off));

    [Fact]
    public void Windows_shells_are_left_alone() => Assert.DoesNotContain(
        LintedDockerfile.Check("# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN cd C:\\a && curl -o a https://x.org/a | b\n"),
        finding => finding.Rule.Id is "IMG613" or "IMG614" or "IMG312");
}
