// A state machine over characters.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var state = 0; var words = new List<string>(); var cur = "";
        foreach (var c in "one two  three ") { switch (state) { case 0 when c != ' ': cur = c.ToString(); state = 1; break; case 1 when c == ' ': words.Add(cur); state = 0; break; case 1: cur += c; break; } }
        image.Env("A", string.Join("|", words));
    }
}
