// Switch on strings, numbers and patterns, with guards and fall-through of empty sections.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var o in new object?[] { 1, 5, "a", "bcd", null, 2.5, 'x' })
        {
            switch (o)
            {
                case 1: image.Run("echo one"); break;
                case int n when n > 4: image.Run($"echo big {n}"); break;
                case "a": case "b": image.Run("echo letter"); break;
                case string { Length: > 2 } s: image.Run($"echo {s}"); break;
                case null: image.Run("echo null"); break;
                case double or float: image.Run("echo real"); break;
                default: image.Run("echo other"); break;
            }
        }
    }
}
