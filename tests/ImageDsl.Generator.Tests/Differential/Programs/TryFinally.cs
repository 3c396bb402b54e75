// 'try' with 'finally' and nothing that is caught.
[OsLayer("test/program")]
public class Program : Case
{
    private int _depth;

    protected override void Define(ImageBuilder image)
    {
        image.Run(Nest(3));
        image.Env("DEPTH", $"{_depth}");
    }

    private string Nest(int n)
    {
        _depth++;
        try
        {
            return n == 0 ? $"bottom at {_depth}" : Nest(n - 1);
        }
        finally
        {
            _depth--;
        }
    }
}
