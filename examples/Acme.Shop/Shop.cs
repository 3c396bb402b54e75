using Acme.BaseImages;
using ImageDsl;

namespace Acme.Shop;

/// <summary>The shop: a service of the company's kind, and what is its own.</summary>
[ApplicationLayer("acme/shop")]
public sealed class Shop : JavaService
{
    public override string Tag => Property("Version", "0.0.0-local");

    protected override string Jar => "shop.jar";

    protected override int Port => 9090;
}
