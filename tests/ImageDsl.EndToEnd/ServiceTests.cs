using System.Net.Http.Json;
using System.Text.Json;
using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>The programs in the images work.</summary>
[Collection(typeof(EstateTests))]
public class ServiceTests(Estate estate)
{
    [Fact]
    public async Task Billing_invoices_an_order_that_the_orders_service_took()
    {
        await using var orders = await Container.Start(estate["orders"].Reference);
        await using var billing = await Container.Start(
            estate["billing"].Reference, "--env", $"Orders__Url=http://{await orders.InternalAddress()}:8080", "--env", "VatRate=0.5");

        using var taken = await orders.Post("orders", JsonContent.Create(new { article = "Anvil", quantity = 2, unitPrice = 10.25m }));
        using var order = JsonDocument.Parse(await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var invoice = JsonDocument.Parse(await billing.Get($"invoices/{order.RootElement.GetProperty("id").GetInt32()}"));

        Assert.Equal(System.Net.HttpStatusCode.Created, taken.StatusCode);
        Assert.Equal("Anvil", invoice.RootElement.GetProperty("article").GetString());
        Assert.Equal(30.75m, invoice.RootElement.GetProperty("amount").GetProperty("gross").GetDecimal());
        await AssertUnprivileged(orders, "orders");
        await AssertUnprivileged(billing, "billing");
    }

    [Fact]
    public async Task The_storefront_on_Tomcat_shows_its_catalogue()
    {
        await using var storefront = await Container.Start(estate["storefront"].Reference);

        Assert.Contains("Rocket skates: 249.50", await storefront.Get("catalogue"));
        await AssertUnprivileged(storefront, "storefront");
    }

    [Fact]
    public async Task The_OpenJDK_sample_greets()
    {
        await using var hello = await Container.Start(estate["hello-java"].Reference, "--env", "GREETING=Good day from Java");

        Assert.Equal("Good day from Java 21", await hello.Get("/"));
        await AssertUnprivileged(hello, "hello-java");
    }

    [Fact]
    public async Task The_game_server_was_patched_and_finds_its_plugin()
    {
        await using var server = await Container.Start(estate["block-server"].Reference);

        Assert.Equal("/greeting", await server.Get("plugins"));
        Assert.Equal("Welcome, block builder", await server.Get("greeting"));
        await AssertUnprivileged(server, "block-server");
    }

    [Theory]
    [InlineData("hello-java", "javac")]
    [InlineData("block-server", "git")]
    [InlineData("storefront", "javac")]
    public async Task What_only_the_build_needs_is_not_in_the_image(string name, string tool)
    {
        var found = await Command.Try(
            Repository.Root, "docker", "run", "--rm", "--entrypoint", "sh", estate[name].Reference, "-c", $"command -v {tool}");

        Assert.Equal((127, ""), (found.ExitCode, found.Output));
    }

    [Fact]
    public async Task No_program_of_the_base_changes_the_user_it_runs_as()
    {
        var found = await Command.Run(
            "docker", "run", "--rm", estate["acme-debian"].Reference, "find", "/", "-xdev", "-type", "f", "-perm", "/6000");

        Assert.Equal("", found);
    }

    /// <summary>Not root, by number, and the health check of the image itself succeeds as that user.</summary>
    private async Task AssertUnprivileged(Container container, string name)
    {
        Assert.Equal("10001", await container.Execute("id", "-u"));
        Assert.Equal("Healthy", await container.Execute("sh", "-c", estate[name].Configuration.HealthCheck!.Shell!));
    }
}
