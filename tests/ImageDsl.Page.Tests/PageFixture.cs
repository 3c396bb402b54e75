using System.CommandLine;
using ImageDsl.Tool;
using Microsoft.Playwright;

namespace ImageDsl.Page.Tests;

/// <summary>A browser, and pages that the command writes. <c>CHROMIUM</c> says where the browser is.</summary>
public sealed class PageFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imagedsl-page-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    /// <summary>Opens the page of an estate; nothing may go wrong in it and nothing may be asked of a network.</summary>
    /// <param name="imagesJson">The estate.</param>
    /// <param name="scheme">Dark or light.</param>
    /// <param name="files">Further files, by their paths.</param>
    internal async Task<OpenPage> OpenAsync(byte[] imagesJson, ColorScheme scheme = ColorScheme.Light, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("n"))).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "images.json"), imagesJson);

        foreach (var (path, text) in files)
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder, path), text);
        }

        var error = new StringWriter();
        var exitCode = await CommandLine.Create(folder).Parse(["graph", "--html", "estate.html", "-q"]).InvokeAsync(new InvocationConfiguration { Output = TextWriter.Null, Error = error });
        Assert.Equal(0, exitCode);

        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1600, Height = 1000 }, ColorScheme = scheme, Offline = true });
        var page = await context.NewPageAsync();
        var problems = new List<string>();

        page.Console += (_, message) => problems.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, message) => problems.Add(message);
        page.Dialog += (_, dialog) => problems.Add("dialog: " + dialog.Message);
        page.Request += (_, request) => problems.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) ? [] : ["request: " + request.Url]);

        _ = await page.GotoAsync(new Uri(Path.Combine(folder, "estate.html")).AbsoluteUri);
        _ = await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return new OpenPage(page, problems);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>An open page and everything that went wrong in it.</summary>
internal sealed record OpenPage(IPage Page, List<string> Problems)
{
    /// <summary>The names of the boxes with a class, in the order of the alphabet.</summary>
    public async Task<string[]> BoxesAsync(string @class) => await Page.EvaluateAsync<string[]>(
        "c => [...document.querySelectorAll('.box[data-index].' + c)].map(box => box.getAttribute('aria-label').split(',')[0]).sort()", @class);

    /// <summary>Keeps a picture of the page where <c>IMAGEDSL_SCREENSHOTS</c> says, if it says so.</summary>
    public async Task ScreenshotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("IMAGEDSL_SCREENSHOTS") is { Length: > 0 } folder)
            _ = await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
