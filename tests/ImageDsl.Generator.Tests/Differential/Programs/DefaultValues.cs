// default of all kinds.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int i = default; string? s = default; bool b = default; TimeSpan t = default; (int, string?) p = default; var d = default(double); Mode m = default; int? n = default;
        image.Env("A", $"{i}{s}{b}{t}{p.Item1}{p.Item2}{d}{m}{n}");
    }
}

enum Mode { Off, On }
