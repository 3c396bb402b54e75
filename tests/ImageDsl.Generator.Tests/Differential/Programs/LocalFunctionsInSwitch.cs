// Local functions that are declared in the sections of a switch and share its variables.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var kind in new[] { "a", "b", "c" })
        {
            var count = 0;
            switch (kind)
            {
                case "a":
                    string Step(int n) => $"{kind}{n}{++count}";
                    image.Run(Step(1)).Run(Step(2));
                    break;
                case "b":
                    var prefix = "p";
                    string Prefixed(string text) => prefix + text + Step(3);
                    prefix += "q";
                    image.Run(Prefixed("x"));
                    goto default;
                default:
                    image.Run($"{kind}{count}");
                    break;
            }
        }
    }
}
