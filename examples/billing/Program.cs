using Acme.Billing;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
builder.Services.AddHttpClient<OrdersClient>(client =>
    client.BaseAddress = new Uri(builder.Configuration["Orders:Url"] ?? "http://orders:8080"));

var app = builder.Build();
var vat = new Vat(app.Configuration.GetValue("VatRate", 0.19m));

app.MapHealthChecks("/health");

app.MapGet("/vat/{net:decimal}", (decimal net) => vat.On(net));

app.MapGet("/invoices/{orderId:int}", async (int orderId, OrdersClient orders, CancellationToken cancellation) =>
    await orders.FindAsync(orderId, cancellation) is { } order
        ? Results.Ok(new Invoice(order.Id, order.Article, vat.On(order.Quantity * order.UnitPrice), order.Currency))
        : Results.NotFound());

app.Run();
