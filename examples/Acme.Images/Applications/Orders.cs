using Acme.Images.Templates;
using ImageDsl;

namespace Acme.Images.Applications;

/// <summary>Takes orders.</summary>
[ApplicationLayer("acme/orders")]
public sealed class Orders : DotNetService
{
    public override string Tag => "1.4.0";

    public override string Context => "../orders";

    protected override string Project => "Acme.Orders";
}
