using System.Net;

namespace ImageDsl.EndToEnd.Steps;

/// <summary>Serves files over HTTP on this machine, for downloads within a build.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly IReadOnlyDictionary<string, byte[]> _files;

    public FileServer(IReadOnlyDictionary<string, byte[]> files)
    {
        _files = files;
        var port = Random.Shared.Next(20_000, 60_000);
        Address = $"http://127.0.0.1:{port}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Serve();
    }

    /// <summary>The address without a slash at its end.</summary>
    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext request)
    {
        var isKnown = _files.TryGetValue(request.Request.Url!.AbsolutePath.TrimStart('/'), out var content);
        request.Response.StatusCode = isKnown ? 200 : 404;
        request.Response.ContentLength64 = content?.Length ?? 0;

        if (isKnown && request.Request.HttpMethod != "HEAD")
            request.Response.OutputStream.Write(content!);

        request.Response.Close();
    }
}
