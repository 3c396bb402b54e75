// Values with quotes, dollars, backslashes and blanks.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", "a\"b").Env("B", "a'b").Env("C", "$HOME").Env("D", "back\\slash").Env("E", "two  blanks ").Env("F", "héllo ☃").Label("l", "x=y z").Entrypoint("sh", "-c", "echo \"$HOME\" 'q' \\");
    }
}
