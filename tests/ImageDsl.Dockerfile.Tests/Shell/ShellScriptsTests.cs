using ImageDsl.Dockerfile.Shell;

namespace ImageDsl.Dockerfile.Tests.Shell;

/// <summary>Which text a shell reads when an instruction is executed, and which shell it is.</summary>
public sealed class ShellScriptsTests
{
    [Theory]
    [InlineData("RUN a b", "a b", "")]
    [InlineData("RUN <<EOF\na\nEOF", "a\n", "")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env -S bash -e\na\nEOF", "#!/usr/bin/env -S bash -e\na\n", "bash -e")]
    [InlineData("RUN <<EOF\n#!/bin/sh\na\nEOF", "#!/bin/sh\na\n", "/bin/sh")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env python3\na\nEOF", null, "")]
    [InlineData("RUN <<EOF\n#!\na\nEOF", null, "")]
    [InlineData("RUN [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\", \"a | b\"]", "a | b", "/bin/bash -o pipefail -c a | b")]
    [InlineData("RUN [\"busybox\", \"sh\", \"-c\", \"a\"]", "a", "busybox sh -c a")]
    [InlineData("RUN [\"busybox\", \"wget\", \"-c\", \"a\"]", null, "")]
    [InlineData("RUN [\"a\", \"-c\", \"b\"]", null, "")]
    [InlineData("RUN bash -c 'a && b'", "a && b", "bash -c a && b")]
    [InlineData("RUN bash -lc \"a 'b'\"", "a 'b'", "bash -lc a 'b'")]
    [InlineData("RUN bash -c \"a $B\"", "bash -c \"a $B\"", "")]
    [InlineData("RUN bash -c 'a' && b", "bash -c 'a' && b", "")]
    [InlineData("RUN A=1 bash -c 'a'", "A=1 bash -c 'a'", "")]
    [InlineData("RUN bash a.sh", "bash a.sh", "")]
    [InlineData("RUN python3 -c 'a'", "python3 -c 'a'", "")]
    [InlineData("RUN <<EOF bash -o pipefail\na\nEOF", "a\n", "bash -o pipefail")]
    [InlineData("RUN bash -eux <<-EOF\n\ta\nEOF", "\ta\n", "bash -eux")]
    [InlineData("RUN bash <<'EOF'\na \\$b\nEOF", "a \\$b\n", "bash")]
    [InlineData("RUN bash <<EOF\na \\$b\nEOF", "bash <<EOF", "")]
    [InlineData("RUN bash a.sh <<EOF\nb\nEOF", "bash a.sh <<EOF", "")]
    [InlineData("RUN cat <<EOF\nb\nEOF", "cat <<EOF", "")]
    [InlineData("RUN bash 3<<EOF\nb\nEOF", "bash 3<<EOF", "")]
    public void The_text_and_what_starts_its_shell_are_found(string step, string? text, string start)
    {
        var run = (RunInstruction)DockerfileReader.Read("FROM a\n" + step + "\n", TestContext.Current.CancellationToken).Document.Stages[0].Instructions[0];
        var script = ShellScripts.Of(run.Command, ShellKind.Posix, TestContext.Current.CancellationToken);

        Assert.Equal(text, script?.Text);
        Assert.Equal(start, string.Join(' ', script?.Start ?? default));
    }

    [Fact]
    public void What_another_shell_reads_is_left_alone_but_for_what_starts_its_own() =>
        Assert.Null(ShellScripts.Of(new ShellCommand("bash -c 'a'"), ShellKind.PowerShell, TestContext.Current.CancellationToken));
}
