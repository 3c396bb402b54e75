namespace Acme.Billing;

/// <summary>An amount with its tax.</summary>
internal sealed record Amount(decimal Net, decimal Tax, decimal Gross);

/// <summary>What a customer has to pay for an order.</summary>
internal sealed record Invoice(int OrderId, string Article, Amount Amount, string Currency);

/// <summary>Value added tax at one rate.</summary>
internal sealed class Vat(decimal rate)
{
    public Amount On(decimal net)
    {
        var tax = decimal.Round(net * rate, 2, MidpointRounding.AwayFromZero);
        return new Amount(net, tax, net + tax);
    }
}
