using Acme.Images.BaseLayers;
using Acme.Images.Components;
using ImageDsl;

namespace Acme.Images.Templates;

/// <summary>
/// What every ASP.NET service at Acme has. The class is abstract, so it is no image: its steps become part of the services' own
/// Dockerfiles.
/// </summary>
public abstract class DotNetService : AcmeDotNet
{
    /// <summary>The project, which is also what its assembly is called.</summary>
    protected abstract string Project { get; }

    protected virtual int Port => 8080;

    protected override void Define(ImageBuilder image)
    {
        var packages = Mount.Cache("/root/.nuget/packages");

        // The project file alone first: as long as it stays the same, so does the layer with what it restores.
        var build = image.Stage("build", from: $"mcr.microsoft.com/dotnet/sdk:{DotNet}", stage => stage
            .WorkDir("/src")
            .Copy($"{Project}.csproj", "./")
            .Run($"dotnet restore {Project}.csproj", packages)
            .Copy(".", "./")
            .Run($"dotnet publish {Project}.csproj --no-restore --output /out", packages));

        image
            .WorkDir("/app")
            .Copy(build, "/out/", "./")
            .Env("ASPNETCORE_HTTP_PORTS", $"{Port}")
            .Expose(Port)
            .HttpHealthCheck(Port)
            .User("app")
            .Entrypoint("dotnet", $"{Project}.dll");
    }
}
