using System.Net;

namespace ImageDsl.EndToEnd.Engine;

/// <summary>A running container that goes away with the test.</summary>
internal sealed class Container : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private readonly string _id;
    private readonly HttpClient _http;

    private Container(string id, string address)
    {
        _id = id;
        _http = new HttpClient { BaseAddress = new Uri($"http://{address}/"), Timeout = TimeSpan.FromSeconds(10) };
    }

    /// <summary>Starts a service that listens on port 8080 and waits until it says that it is healthy.</summary>
    public static async Task<Container> Start(string reference, params string[] options)
    {
        var id = (await Command.Run("docker", ["run", "--detach", "--publish", "127.0.0.1::8080", .. options, reference])).Trim();
        var address = (await Command.Run("docker", "port", id, "8080/tcp")).Trim();
        var container = new Container(id, address);

        try
        {
            await container.WaitUntilHealthy();
            return container;
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    /// <summary>The address in the engine's own network.</summary>
    public async Task<string> InternalAddress() =>
        (await Command.Run("docker", "inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}", _id)).Trim();

    public Task<string> Get(string path) => _http.GetStringAsync(path);

    public Task<HttpResponseMessage> Post(string path, HttpContent content) => _http.PostAsync(path, content);

    /// <summary>Runs a command inside and returns what it wrote.</summary>
    public async Task<string> Execute(params string[] command) => (await Command.Run("docker", ["exec", _id, .. command])).Trim();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Command.Run("docker", "rm", "--force", "--volumes", _id);
    }

    private async Task WaitUntilHealthy()
    {
        var end = DateTime.UtcNow + StartTime;

        while (!await IsHealthy())
        {
            if (DateTime.UtcNow > end)
            {
                var log = await Command.Try(Repository.Root, "docker", "logs", _id);
                throw new TimeoutException($"The container did not answer within {StartTime}:\n{log.Output}\n{log.Errors}");
            }

            await Task.Delay(200);
        }
    }

    private async Task<bool> IsHealthy()
    {
        try
        {
            using var response = await _http.GetAsync("health");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
