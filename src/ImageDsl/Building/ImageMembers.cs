namespace ImageDsl.Building;

/// <summary>The members of <see cref="Image"/> by name, the virtual ones as <see cref="Hosting.ImageClass.Overrides"/> takes them.</summary>
internal static class ImageMembers
{
    public const string From = nameof(Image.From);
    public const string Tag = nameof(Image.Tag);
    public const string Tags = nameof(Image.Tags);
    public const string Context = nameof(Image.Context);
    public const string Dockerignore = nameof(Image.Dockerignore);
    public const string Platforms = nameof(Image.Platforms);
    public const string Title = nameof(Image.Title);
    public const string Source = nameof(Image.Source);
    public const string Vendor = nameof(Image.Vendor);
    public const string Licenses = nameof(Image.Licenses);
    public const string Repository = nameof(Image.Repository);
    public const string Define = "Define";
}
