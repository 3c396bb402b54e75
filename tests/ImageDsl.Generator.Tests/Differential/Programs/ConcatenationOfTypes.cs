// Concatenation turns every operand into text.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string? nothing = null; object five = 5; char c = 'c';
        image.Env("A", "x" + 1 + 2L + 3.5 + 4.50m + true + 'd' + c + nothing + five).Env("B", 1 + 2 + "x").Env("C", c + 1 + "y").Env("D", "" + null + "z");
    }
}
