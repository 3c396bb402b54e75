// Enums that are listed, parsed and made by their type.
public enum Level : byte { Debug = 1, Info, Warn = 10, Error, Fatal = Error + 5 }
public static class LevelX { public static string Short(this Level l) => l switch { Level.Debug => "D", Level.Info => "I", Level.Warn or Level.Error => l.ToString()[..1], _ => "?" }; public static Level Next(this Level l) => Enum.GetValues<Level>().SkipWhile(x => x <= l).DefaultIfEmpty(l).First(); }
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly Dictionary<Level, string> Colors = new() { [Level.Warn] = "yellow", [Level.Error] = "red" };
    protected override void Define(ImageBuilder image)
    {
        foreach (var l in Enum.GetValues<Level>()) image.Env($"LOG_{l}".ToUpperInvariant(), $"{l.Short()}{(int)l}{l.Next()}{Colors.GetValueOrDefault(l, "none")}");
        image.Env("A", $"{(Level)3}{Level.Fatal - Level.Error}{Level.Debug + 1}{(Level)((byte)Level.Warn + 1)}{Level.Info > Level.Debug}{Enum.Parse<Level>("Info").CompareTo(Level.Warn) < 0}{Enum.GetName(Level.Warn)}{Enum.GetName((Level)99) ?? "null"}{nameof(Level.Warn)}{default(Level)}{Enum.TryParse<Level>("10", out var ten)}{ten}{Enum.IsDefined((Level)12)}{Enum.GetNames<Level>().Length}{Enum.GetValues(typeof(Level)).Length}{Enum.ToObject(typeof(Level), 2)}"); image.Env("B", string.Join(",", Enum.GetValues<Level>().OrderByDescending(l => l).Select(l => $"{l:D}")) + Level.Info.Equals(Level.Info) + (Level?)null + Enum.Parse(typeof(Level), "Debug"));
    }
}
