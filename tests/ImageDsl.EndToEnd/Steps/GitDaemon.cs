using System.Diagnostics;
using System.Net.Sockets;

namespace ImageDsl.EndToEnd.Steps;

/// <summary>Serves the repositories of a folder on this machine, for checkouts within a build.</summary>
internal sealed class GitDaemon : IAsyncDisposable
{
    private readonly Process _process;

    private GitDaemon(Process process, int port)
    {
        _process = process;
        Address = $"git://127.0.0.1:{port}";
    }

    /// <summary>The address without a slash at its end.</summary>
    public string Address { get; }

    public static async Task<GitDaemon> Start(string folder)
    {
        var port = Random.Shared.Next(20_000, 60_000);
        var process = Process.Start("git", ["daemon", "--export-all", "--reuseaddr", "--listen=127.0.0.1", $"--port={port}", $"--base-path={folder}", folder]);
        var daemon = new GitDaemon(process, port);

        for (var i = 0; i < 100 && !await Answers(port); i++)
            await Task.Delay(50);

        return daemon;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> Answers(int port)
    {
        using var client = new TcpClient();

        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
