// One template for a matrix of versions, with extension methods over the builder.
[OsLayer("test/program")]
public class Program : Python
{
    protected override Version Python_ => new(3, 12);
    protected override string[] Extras => ["numpy==2.0", "requests"];
}

public abstract class Python : Case
{
    protected abstract Version Python_ { get; }
    protected virtual string[] Extras => [];

    protected override void Define(ImageBuilder image)
    {
        image.InstallPython(Python_);
        if (Extras is [_, ..] extras)
            image.Pip(extras);
        image.CleanUp("/tmp", "/var/cache/apt");
    }
}

public static class Steps
{
    extension(ImageBuilder image)
    {
        public ImageBuilder CleanUp(params string[] paths) => image.Run($"rm -rf {string.Join(" ", paths.Select(p => p.TrimEnd('/') + "/*"))}");
    }

    public static ImageBuilder InstallPython(this ImageBuilder image, Version version) => version switch
    {
        { Major: < 3 } => throw new NotSupportedException("Python 2 is dead"),
        { Minor: >= 12 } => image.Run($"apt-get update && apt-get install -y python{version.ToString(2)} && rm -rf /var/lib/apt/lists/*"),
        _ => image.Run($"build-python {version}"),
    };

    public static ImageBuilder Pip(this ImageBuilder image, IEnumerable<string> packages)
    {
        foreach (var group in packages.GroupBy(p => p.Contains("==")).OrderByDescending(g => g.Key))
            image.Run((group.Key ? "pip install " : "pip install --upgrade ") + string.Join(' ', group));
        return image;
    }
}
