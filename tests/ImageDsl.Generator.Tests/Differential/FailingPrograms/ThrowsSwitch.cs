// No arm matches.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object o = 3.5;
        image.Run(o switch
        {
            int i => "int",
            string s => s
        });
    }
}
