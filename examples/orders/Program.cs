using Acme.Orders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<OrderBook>();
builder.Services.AddHealthChecks();

var app = builder.Build();
var currency = app.Configuration["Currency"] ?? "EUR";

app.MapHealthChecks("/health");

app.MapGet("/orders", (OrderBook book) => book.All);

app.MapGet("/orders/{id:int}", (int id, OrderBook book) =>
    book.Find(id) is { } order ? Results.Ok(order) : Results.NotFound());

app.MapPost("/orders", (NewOrder wanted, OrderBook book) =>
{
    if (wanted.Quantity < 1)
        return Results.BadRequest("The quantity is at least one.");

    var order = book.Add(wanted, currency);
    return Results.Created($"/orders/{order.Id}", order);
});

app.Run();
