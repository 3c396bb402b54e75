// Assignments behind ?. and accessors with 'field'.
public class Settings
{
    public string Name { get => field ?? "none"; set => field = value?.Trim(); }
    public int Retries { get; set => field = value < 0 ? throw new ArgumentException("x") : value; } = 3;
    public List<string> Tags { get => field ??= []; }
    public string? Note { get; set; }
    public Settings? Inner { get; set; }
    public int[] Counts { get; } = new int[2];
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var s = new Settings
        {
            Name = " x "
        };
        Settings? n = null;
        n?.Note = "never";
        s?.Note = "ok";
        s?.Inner = new()
        {
            Retries = 5
        };
        s?.Inner?.Retries += 2;
        n?.Inner?.Retries -= 1;
        s?.Counts[1] = 7;
        s?.Note ??= "x";
        n?.Note = Boom();
        s!.Tags.Add("t");
        image.Env("A", $"{s.Name}{s.Retries}{s.Note}{s.Inner!.Retries}{s.Tags.Count}{new Settings().Name}{s.Counts[1]}");
        static string Boom() => throw new InvalidOperationException();
    }
}
