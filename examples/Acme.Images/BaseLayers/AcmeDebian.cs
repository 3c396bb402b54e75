using Acme.Images.Components;
using ImageDsl;

namespace Acme.Images.BaseLayers;

/// <summary>What everything at Acme stands on: Debian with certificates, time zones, curl for health checks, and the user for services.</summary>
[OsLayer("acme/debian")]
public class AcmeDebian : Image
{
    public override ImageReference From => "debian:13.1-slim";

    public override string Tag => "13.1";

    public override IEnumerable<string> Tags => ["13"];

    protected override void Define(ImageBuilder image) => image
        .Label("org.opencontainers.image.vendor", "Acme")
        .Apt("ca-certificates", "curl", "tzdata")
        .AddUser("app", uid: 10001)
        .WithoutSetuidPrograms();
}
