// Flags, enums and their names.
[OsLayer("test/program")]
public class Program : Case
{
    [Flags]
    private enum Feature { None = 0, Metrics = 1, Tracing = 2, Debug = 4, All = Metrics | Tracing | Debug }

    private enum Level : byte { Low = 1, Mid = 5, High = 200 }

    protected override void Define(ImageBuilder image)
    {
        var on = Feature.Metrics | Feature.Debug;
        foreach (var feature in Enum.GetValues<Feature>().Where(f => f is not (Feature.None or Feature.All)))
            image.Env($"FEATURE_{feature.ToString().ToUpperInvariant()}", on.HasFlag(feature) ? "1" : "0");
        on &= ~Feature.Debug;
        on ^= Feature.Tracing;
        image.Env("ON", $"{on} {(int)on} {Feature.All} {(Feature)9} {(Feature)0} {on:D} {on:X} {on:F}")
            .Env("PARSED", $"{Enum.Parse<Level>("Mid")} {Enum.TryParse<Level>("high", true, out var high)} {high} {Enum.TryParse("nope", out Level no)} {no} {Enum.Parse<Feature>("Metrics, Tracing")} {Enum.Parse<Level>("7")}")
            .Env("NAMES", string.Join(",", Enum.GetNames<Level>()) + Enum.IsDefined(Level.Mid) + Enum.IsDefined((Level)9) + Enum.GetName(Level.High) + nameof(Level.Low))
            .Env("MATH", $"{Level.Low + 4} {Level.High - Level.Mid} {Level.Mid > Level.Low} {(Level)(byte)5} {(byte)Level.High} {default(Level)} {Level.Mid.CompareTo(Level.High)}");
        var counts = new Dictionary<Level, int> { [Level.Mid] = 2 };
        image.Env("DICT", $"{counts[Level.Mid]} {counts.ContainsKey(Level.Low)} {string.Join(",", new[] { Level.High, Level.Low }.Order())}");
    }
}
