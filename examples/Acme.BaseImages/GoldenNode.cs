using ImageDsl;

namespace Acme.BaseImages;

/// <summary>
/// The build kit for web pages that the security team makes: nobody here writes its Dockerfile, but what is in it is known, and this class says it.
/// </summary>
/// <example><code>image.Stage("page", from: new GoldenNode("24"), stage => stage.Run("npm ci"));</code></example>
public sealed class GoldenNode(string version) : ExternalImage
{
    protected override ImageReference Reference => $"registry.acme.example/golden/node:{version}";

    protected override void Describe(ExternalImageBuilder image) => image
        .Source("https://golden.acme.example/node", "2026-11-25")
        .Holds(LayerKind.Os, LayerKind.Runtime)
        .Purpose(ImagePurpose.BuildKit)
        .PackageManager(PackageManager.Apt)
        .CLibrary(CLibrary.Glibc)
        .Shell("/bin/bash")
        .HasUser("node", uid: 1000)
        .User("node")
        .WorkDir("/src")
        .Env("NPM_CONFIG_AUDIT", "true");
}
