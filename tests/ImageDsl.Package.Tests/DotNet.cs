using System.Diagnostics;
using System.Text;

namespace ImageDsl.Package.Tests;

/// <summary>Runs the .NET command as a user does.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs a command and gives its exit code and all it said.</summary>
    public static async Task<Output> RunAsync(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the build of the tests left in the environment is not what a user has.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        CompilerServer.Use(start.Environment);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        var text = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(text, line.Data);
        process.ErrorDataReceived += (_, line) => Append(text, line.Data);
        _ = process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);

        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new Output(process.ExitCode, text.ToString());
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is null)
            return;

        lock (text)
            _ = text.Append(line).Append('\n');
    }

    /// <summary>What a command did.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Text">Both of its outputs.</param>
    public sealed record Output(int ExitCode, string Text)
    {
        /// <summary>The text of a command that must have succeeded.</summary>
        public string Succeeded()
        {
            Assert.True(ExitCode == 0, Text);
            return Text;
        }

        /// <summary>The text of a command that must have failed.</summary>
        public string Failed()
        {
            Assert.True(ExitCode != 0, Text);
            return Text;
        }
    }
}
