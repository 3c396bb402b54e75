using ImageDsl.Dockerfile.Shell;

namespace ImageDsl.Dockerfile.Tests.Shell;

public sealed class ShellInvocationTests
{
    [Theory]
    [InlineData("apt-get install -y curl", "apt-get")]
    [InlineData("/usr/bin/apt-get update", "apt-get")]
    [InlineData("sudo -E -u root apt-get update", "apt-get")]
    [InlineData("env A=1 B=2 make", "make")]
    [InlineData("A=1 exec java -jar x", "java")]
    [InlineData("sudo", "sudo")]
    [InlineData("$make all", null)]
    [InlineData("A=1", null)]
    public void The_program_is_found_behind_those_that_only_start_it(string text, string? program) =>
        Assert.Equal(program, Read(text).SingleOrDefault()?.Program);

    [Theory]
    [InlineData("x -y", true)]
    [InlineData("x -qy a", true)]
    [InlineData("x --yes", true)]
    [InlineData("x --yes=true", true)]
    [InlineData("x --yesterday", false)]
    [InlineData("x -o=y", false)]
    [InlineData("x y", false)]
    [InlineData("x \"-y\"", true)]
    public void A_flag_is_found_in_all_its_forms(string text, bool has) => Assert.Equal(has, Read(text).Single().HasFlag("-y", "--yes"));

    [Fact]
    public void Operands_are_what_is_neither_a_flag_nor_the_value_of_one() =>
        Assert.Equal(["install", "curl", "$V", "-x"], Read("apt -o A=b install -y curl $V -- -x").Single().Operands("-o").Select(word => word.Sketch));

    [Theory]
    [InlineData("useradd -u 10 app", "10")]
    [InlineData("useradd --uid 10 app", "10")]
    [InlineData("useradd --uid=10 app", "10")]
    [InlineData("useradd -rlu 10 app", "10")]
    [InlineData("useradd -u10 app", "10")]
    [InlineData("useradd -l app -r", null)]
    [InlineData("useradd app", null)]
    public void The_value_of_a_flag_is_found(string text, string? value) => Assert.Equal(value, Read(text).Single().ValueOf("-u", "--uid"));

    [Theory]
    [InlineData("/bin/bash", ShellKind.Bash)]
    [InlineData("sh", ShellKind.Posix)]
    [InlineData("C:\\Windows\\System32\\cmd.exe", ShellKind.Cmd)]
    [InlineData("powershell", ShellKind.PowerShell)]
    [InlineData("PWSH", ShellKind.PowerShell)]
    [InlineData("python3", ShellKind.Other)]
    public void Shells_are_told_by_their_programs(string program, object kind) => Assert.Equal((ShellKind)kind, ShellKinds.Of(program));

    [Fact]
    public void What_a_shell_reads_is_found_in_every_form_of_a_command()
    {
        Assert.Equal("a", Text(new ShellCommand("a"), ShellKind.Posix));
        Assert.Null(Text(new ShellCommand("a"), ShellKind.PowerShell));
        Assert.Equal("a\n", Text(new ScriptCommand("a"), ShellKind.Posix));
        Assert.Null(Text(new ScriptCommand("#!/usr/bin/env python3\na"), ShellKind.Posix));
        Assert.Equal("#!/usr/bin/env -S bash\na\n", Text(new ScriptCommand("#!/usr/bin/env -S bash\na"), ShellKind.PowerShell));
        Assert.Equal("a", Text(new ExecCommand(new[] { "/bin/bash", "-o", "pipefail", "-ec", "a" }), ShellKind.Posix));
        Assert.Null(Text(new ExecCommand(new[] { "java", "-c", "a" }), ShellKind.Posix));
        Assert.Null(Text(new ExecCommand(new[] { "sh", "script" }), ShellKind.Posix));
    }

    private static string? Text(Command command, ShellKind shell) => ShellScripts.Of(command, shell, TestContext.Current.CancellationToken)?.Text;

    private static IReadOnlyList<ShellInvocation> Read(string text) => ShellReader.Read(text, cancellationToken: TestContext.Current.CancellationToken).Invocations;
}
