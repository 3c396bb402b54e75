using System.Net;

namespace Acme.Billing;

/// <summary>An order as the orders service tells it.</summary>
internal sealed record Order(int Id, string Article, int Quantity, decimal UnitPrice, string Currency);

/// <summary>Asks the orders service, whose address is the setting <c>Orders:Url</c> (environment variable <c>Orders__Url</c>).</summary>
internal sealed class OrdersClient(HttpClient http)
{
    public async Task<Order?> FindAsync(int id, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"orders/{id}", cancellation);

        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Order>(cancellation);
    }
}
