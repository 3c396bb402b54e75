using System.Diagnostics;
using System.Text;

namespace ImageDsl.EndToEnd.Engine;

/// <summary>What a command said and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors);

/// <summary>A command that has to succeed within a time.</summary>
internal static class Command
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(4);

    /// <summary>Runs a program of PATH and returns what it wrote to standard output.</summary>
    public static Task<string> Run(string program, params string[] arguments) => RunIn(Repository.Root, program, arguments);

    public static async Task<string> RunIn(string directory, string program, params string[] arguments)
    {
        var result = await Try(directory, program, arguments);

        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException(
                $"'{program} {string.Join(' ', arguments)}' in {directory} ended with {result.ExitCode}:\n{Last(result.Output)}\n{Last(result.Errors)}");
    }

    /// <summary>Runs a program whose failure is an answer too.</summary>
    public static async Task<CommandResult> Try(string directory, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = Start(start);
        process.StandardInput.Close();
        var output = new StringBuilder();
        var errors = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = new CancellationTokenSource(DefaultTimeout);

        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' took longer than {DefaultTimeout}:\n{Last(errors.ToString())}");
        }

        return new CommandResult(process.ExitCode, output.ToString(), errors.ToString());
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"'{start.FileName}' is not on PATH. These tests need docker with buildx, buildah and shellcheck.", e);
        }
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
            text.Append(line).Append('\n');
    }

    private static string Last(string text) => text.Length <= 4000 ? text : "…" + text[^4000..];
}
