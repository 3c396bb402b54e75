using Acme.Images.Templates;
using ImageDsl;

namespace Acme.Images.Applications;

/// <summary>Writes the invoices for orders, which it asks the orders service for.</summary>
[ApplicationLayer("acme/billing")]
public sealed class Billing : DotNetService
{
    public override string Tag => "2.1.0";

    public override string Context => "../billing";

    protected override string Project => "Acme.Billing";

    protected override void Define(ImageBuilder image)
    {
        base.Define(image);
        image.Env("Orders__Url", "http://orders:8080");
    }
}
