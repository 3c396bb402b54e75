using ImageDsl;

namespace Acme.Images.BaseLayers;

/// <summary>The ASP.NET Core runtime on Acme's Debian.</summary>
[RuntimeLayer("acme/dotnet")]
public class AcmeDotNet : AcmeDebian
{
    /// <summary>The one place that says which .NET: the runtime here, the tag, and the SDK that builds the services.</summary>
    protected const string DotNet = "10.0";

    public override string Tag => $"{Parent.Tag}-{DotNet}";

    protected override void Define(ImageBuilder image) => image
        .Apt("libicu76", "libssl3t64", "libstdc++6", "zlib1g")
        .CopyFrom($"mcr.microsoft.com/dotnet/aspnet:{DotNet}", "/usr/share/dotnet/", "/usr/share/dotnet/")
        .Run("ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet")
        .Env("DOTNET_RUNNING_IN_CONTAINER", "true");
}
