// Nameof, typeof comparisons, default, attributes.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{nameof(Program)} {nameof(List<int>)} {nameof(Opt.Name)} {nameof(image)} {typeof(int) == typeof(int)} {typeof(Opt) != typeof(Program)} {default(Opt)is null} {default((int, string))} {new Opt().GetType() == typeof(Opt)} {typeof(List<>) == typeof(List<int>)}");
        int x = default;
        string? s = default;
        Opt? o = default;
        bool b = default;
        image.Env("B", $"{x}{s}{o?.Name}{b}{default(DayOfWeek)}{(DayOfWeek)3}{nameof(DayOfWeek.Monday)}");
        if (x is default(int))
            image.Env("C", "default");
    }
}

[Obsolete("old")]
public class Opt
{
    [System.ComponentModel.Description("d")]
    public string? Name { get; set; }
}
