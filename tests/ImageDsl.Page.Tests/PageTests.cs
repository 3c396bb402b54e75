using System.Text;
using System.Text.Json;
using ImageDsl.Tool.Tests;
using Microsoft.Playwright;

namespace ImageDsl.Page.Tests;

public sealed class PageTests(PageFixture fixture) : IClassFixture<PageFixture>
{
    private const string Small = """
        {"version":1,"project":".","images":[
          {"class":"Acme.Base","reference":"acme/base:1","layer":"os","parent":"debian:13","conceptualLayers":1,"configuration":{"user":"app","labels":[{"name":"org.opencontainers.image.vendor","value":"Acme"}]}},
          {"class":"Acme.Java","reference":"acme/java:21","layer":"runtime","parent":"acme/base:1","conceptualLayers":2,"configuration":{"user":"app"}},
          {"class":"Acme.Tomcat","reference":"acme/tomcat:11","layer":"middleware","parent":"acme/java:21","conceptualLayers":3},
          {"class":"Acme.Shop","reference":"acme/shop:1","layer":"application","parent":"acme/tomcat:11","conceptualLayers":4},
          {"class":"Acme.Orders","reference":"acme/orders:1","layer":"application","parent":"acme/java:21","conceptualLayers":3,"uses":[{"kind":"stage","reference":"maven:3"}],"configuration":{"user":"app","stopSignal":"SIGINT"}},
          {"class":"Acme.Job","reference":"ghcr.io/acme/job:1","layer":"application","parent":"alpine:3","conceptualLayers":2,"uses":[{"kind":"copy","reference":"acme/orders:1"}]}]}
        """;

    [Fact]
    public async Task Every_image_is_in_its_band_and_nothing_goes_wrong()
    {
        var open = await OpenSmall();

        Assert.Equal(["acme/base:1", "acme/java:21", "acme/orders:1", "acme/shop:1", "acme/tomcat:11", "alpine:3", "debian:13", "ghcr.io/acme/job:1", "maven:3"], await open.BoxesAsync("box"));
        Assert.Equal(["application", "middleware", "runtime", "OS", "external"], await open.Page.Locator(".band-name").AllTextContentsAsync());

        // A box lies within its band, and what an image stands on lies beneath it.
        Assert.True(await open.Page.EvaluateAsync<bool>("""
            () => [...document.querySelectorAll('.box[data-index]')].every(box => {
              const band = [...box.classList].find(name => name.startsWith('band-'));
              const outer = document.querySelector('rect.band.' + band).getBoundingClientRect(), inner = box.querySelector('rect').getBoundingClientRect();
              return outer.top <= inner.top && inner.bottom <= outer.bottom;
            })
            """));
        Assert.Equal(["acme/shop:1"], await open.BoxesAsync("deep"));
        Assert.Equal(5, await open.Page.Locator(".edges:not(.overlay) .inheritance").CountAsync() - 1);
        Assert.Equal(2, await open.Page.Locator(".edges:not(.overlay) .reference").CountAsync());
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task A_click_lights_up_the_chain_and_the_dependents()
    {
        var open = await OpenSmall();
        await open.Page.Locator("[aria-label^='acme/java:21']").ClickAsync();

        Assert.Equal(["acme/java:21"], await open.BoxesAsync("selected"));
        Assert.Equal(["acme/base:1", "debian:13"], await open.BoxesAsync("chain"));
        Assert.Equal(["acme/orders:1", "acme/shop:1", "acme/tomcat:11", "ghcr.io/acme/job:1"], await open.BoxesAsync("dependent"));

        var details = await open.Page.Locator("#details").InnerTextAsync();
        Assert.Contains("Acme.Java", details);
        Assert.Contains("app from acme/base:1", details);

        await open.Page.Locator("#details button", new() { HasText = "acme/base:1" }).ClickAsync();
        Assert.Equal(["acme/base:1"], await open.BoxesAsync("selected"));
        await open.Page.Keyboard.PressAsync("Escape");
        Assert.Empty(await open.BoxesAsync("selected"));
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task Search_and_keyboard_alone_lead_to_an_image()
    {
        var open = await OpenSmall();

        await open.Page.Keyboard.PressAsync("/");
        await open.Page.Keyboard.TypeAsync("ORDERS");
        Assert.Equal(["acme/orders:1"], await open.Page.Locator("#results button").AllTextContentsAsync());
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(["acme/orders:1"], await open.BoxesAsync("selected"));
        Assert.EndsWith("#acme%2Forders%3A1", open.Page.Url);

        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Locator("[aria-label^='acme/shop:1']").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(["acme/shop:1"], await open.BoxesAsync("selected"));

        var before = await open.Page.Locator("#content").GetAttributeAsync("transform");
        await open.Page.Keyboard.PressAsync("+");
        Assert.NotEqual(before, await open.Page.Locator("#content").GetAttributeAsync("transform"));
        Assert.Empty(open.Problems);
    }

    [Theory]
    [InlineData("#layer", "runtime", "acme/java:21")]
    [InlineData("#owner", "Acme", "acme/base:1")]
    [InlineData("#registry", "ghcr.io", "ghcr.io/acme/job:1")]
    [InlineData("#findings", "deep", "acme/shop:1")]
    public async Task Filters_leave_what_they_let_through(string filter, string value, string expected)
    {
        var open = await OpenSmall();
        _ = await open.Page.SelectOptionAsync(filter, value);

        Assert.Equal(expected, Assert.Single((await open.BoxesAsync("box")).Except(await open.BoxesAsync("hidden"))));
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task Findings_and_the_effective_configuration_stand_in_the_panel_and_findings_are_a_filter()
    {
        var open = await fixture.OpenAsync(
            Encoding.UTF8.GetBytes("""{"version":1,"images":[{"class":"Acme.Base","reference":"acme/base:1","layer":"os","parent":"debian:13","dockerfile":"base/Dockerfile"},{"class":"Acme.App","reference":"acme/app:1","layer":"application","parent":"acme/base:1","dockerfile":"app/Dockerfile"}]}"""),
            ColorScheme.Light,
            ("base/Dockerfile", "FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\nENV MODE=<b>fast</b>\nUSER 10001\n"),
            ("app/Dockerfile", "FROM acme/base:1\nRUN sudo a\nCMD [\"a\"]\n"));

        _ = await open.Page.SelectOptionAsync("#findings", "IMG506");
        Assert.Equal(["acme/app:1"], (await open.BoxesAsync("box")).Except(await open.BoxesAsync("hidden")));
        await open.Page.Locator("[aria-label^='acme/app:1']").ClickAsync();

        var details = await open.Page.Locator("#details").InnerTextAsync();
        Assert.Matches(@"IMG506 .* app/Dockerfile:2", details);
        Assert.Matches(@"environment MODE\s+<b>fast</b> from acme/base:1", details);
        Assert.Matches(@"package curl\s+apt from acme/base:1", details);
        Assert.Matches(@"environment PATH\s+\S+ from debian:13 \(", details);
        Assert.Contains("RUN sudo a", details);
        await open.ScreenshotAsync("page-panel");
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task Names_that_try_to_be_markup_stay_names()
    {
        const string nasty = "</script><img src=x onerror=alert(1)><script>alert(2)</script>";
        var json = JsonSerializer.SerializeToUtf8Bytes(new
        {
            version = 1,
            images = new[] { new { @class = nasty, reference = "acme/x:1", layer = "os", parent = nasty, source = nasty + ":1", configuration = new { user = nasty, labels = new[] { new { name = "maintainer", value = nasty } } } } },
        });

        var open = await fixture.OpenAsync(json);
        await open.Page.Locator("[aria-label^='acme/x:1']").ClickAsync();

        Assert.Contains(nasty, await open.Page.Locator("#details").InnerTextAsync());
        Assert.Equal(0, await open.Page.Locator("img").CountAsync());
        Assert.Equal(3, await open.Page.Locator("script").CountAsync());
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task It_prints_and_has_a_dark_side()
    {
        var open = await fixture.OpenAsync(GeneratedEstate.ImagesJson(10), ColorScheme.Dark);

        Assert.Equal("dark", await open.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        await open.ScreenshotAsync("page-10-dark");
        await open.Page.Locator("#theme").ClickAsync();
        Assert.Equal("light", await open.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        await open.ScreenshotAsync("page-10");
        Assert.True((await open.Page.PdfAsync(new() { Landscape = true })).Length > 5_000);
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task A_hundred_images_are_all_there()
    {
        var open = await fixture.OpenAsync(GeneratedEstate.ImagesJson(100));

        Assert.Equal(100, (await open.BoxesAsync("box")).Count(name => name.StartsWith("registry.acme.example/", StringComparison.Ordinal)));
        await open.Page.Locator("[aria-label*='/runtime/java:']").First.ClickAsync();
        Assert.NotEmpty(await open.BoxesAsync("dependent"));
        await open.Page.WaitForTimeoutAsync(200);
        await open.ScreenshotAsync("page-100");
        Assert.Empty(open.Problems);
    }

    [Fact]
    public async Task Five_thousand_images_are_there_within_two_seconds_and_open_by_groups()
    {
        var open = await fixture.OpenAsync(GeneratedEstate.ImagesJson(5_000));
        var paint = await open.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
        var ready = await open.Page.EvaluateAsync<double>("() => Number(document.documentElement.dataset.readyAfter)");

        Assert.InRange(Math.Max(paint, ready), 1, 2_000);
        Assert.InRange(await open.Page.Locator("[role=button]").CountAsync(), 10, 200);
        await open.ScreenshotAsync("page-5000");

        await open.Page.Locator("#search").FillAsync("orders-4980");
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Single(await open.BoxesAsync("selected"));
        Assert.True((await open.BoxesAsync("chain")).Length + await open.Page.Locator(".box.group.chain").CountAsync() >= 2);
        await open.ScreenshotAsync("page-5000-open");

        foreach (var grouping in new[] { "owner", "registry", "layer" })
        {
            _ = await open.Page.SelectOptionAsync("#grouping", grouping);
            Assert.InRange(await open.Page.Locator(".box").CountAsync(), 4, 200);
        }

        Assert.Empty(open.Problems);
    }

    private Task<OpenPage> OpenSmall() => fixture.OpenAsync(Encoding.UTF8.GetBytes(Small));
}
