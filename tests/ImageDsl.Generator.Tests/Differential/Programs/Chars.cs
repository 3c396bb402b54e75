// Chars are numbers and text.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        char c = 'a'; var next = (char)(c + 1); int code = c; c++;
        image.Env("A", $"{c}{next}{code}{(int)'ß'}").Env("B", $"{char.IsDigit('5')} {char.IsLetter('x')} {char.ToUpperInvariant('q')} {'a' < 'b'}").Env("C", new string('=', 5)).Env("D", "\u00e9\U0001F600");
    }
}
