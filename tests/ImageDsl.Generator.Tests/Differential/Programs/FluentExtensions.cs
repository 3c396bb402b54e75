// Conditional and repeated steps as extension methods.
public static class ImageBuilderExtensions
{
    public static ImageBuilder When(this ImageBuilder image, bool condition, Action<ImageBuilder> then, Action<ImageBuilder>? otherwise = null)
    {
        if (condition)
            then(image);
        else
            otherwise?.Invoke(image);
        return image;
    }

    public static ImageBuilder ForEach<T>(this ImageBuilder image, IEnumerable<T> items, Func<ImageBuilder, T, ImageBuilder> step) => items.Aggregate(image, step);
    public static ImageBuilder EnvIfSet(this ImageBuilder image, string name, string? value) => string.IsNullOrWhiteSpace(value) ? image : image.Env(name, value.Trim());
    public static ImageBuilder Envs(this ImageBuilder image, params (string Key, object Value)[] pairs)
    {
        foreach (var(k, v)in pairs)
            image.Env(k, v?.ToString() ?? "");
        return image;
    }
}

[OsLayer("test/program")]
public class Program : Case
{
    private bool Debug => Tag == "latest";

    protected override void Define(ImageBuilder image) => image.When(Debug, i => i.Apt("gdb", "strace"), i => i.Run("strip /bin/*")).When(!Debug, i => i.Run("never"), static i => i.Run("always")).ForEach(["one", "two"], (i, name) => i.WorkDir($"/srv/{name}")).EnvIfSet("A", null).EnvIfSet("B", "  x ").Envs(("C", 1), ("D", true), ("E", 2.5m), ("F", 'c'), ("G", DayOfWeek.Friday));
}
