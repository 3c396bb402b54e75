namespace ImageDsl.Hosting;

/// <summary>A class that is loaded into this process.</summary>
internal sealed class LoadedImageClass : ImageClass
{
    public static LoadedImageClass Of(Type type) => throw new NotImplementedException();

    public override string FullName => throw new NotImplementedException();

    public override string Name => throw new NotImplementedException();

    public override bool IsAbstract => throw new NotImplementedException();

    public override ImageClass? Base => throw new NotImplementedException();

    public override LayerInfo? Layer => throw new NotImplementedException();

    public override string? DeclaredDeepHierarchyReason => throw new NotImplementedException();

    public override bool Overrides(string member) => throw new NotImplementedException();

    public override string? GetAssemblyMetadata(string key) => throw new NotImplementedException();

    public override Image CreateInstance() => throw new NotImplementedException();
}

/// <summary>An image at run time.</summary>
internal static class LoadedImage
{
    public static string WriteDockerfile(Image image) => throw new NotImplementedException();
}
