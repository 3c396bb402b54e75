using System.Collections.Concurrent;

namespace Acme.Orders;

/// <summary>What a customer asks for.</summary>
internal sealed record NewOrder(string Article, int Quantity, decimal UnitPrice);

/// <summary>An order that was taken.</summary>
internal sealed record Order(int Id, string Article, int Quantity, decimal UnitPrice, string Currency);

/// <summary>The orders taken since the service started.</summary>
internal sealed class OrderBook
{
    private readonly ConcurrentDictionary<int, Order> _orders = new();
    private int _lastId;

    public IEnumerable<Order> All => _orders.Values.OrderBy(order => order.Id);

    public Order? Find(int id) => _orders.GetValueOrDefault(id);

    public Order Add(NewOrder wanted, string currency)
    {
        var order = new Order(Interlocked.Increment(ref _lastId), wanted.Article, wanted.Quantity, wanted.UnitPrice, currency);
        _orders[order.Id] = order;
        return order;
    }
}
