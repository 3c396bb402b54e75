// Local functions with captures, recursion, static ones and generics.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var total = 0; void Add(int n) { total += n; } Add(2); Add(3);
        int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
        static string Id<T>(T x) => $"{x}";
        image.Env("A", $"{total} {Fib(10)} {Id(5)} {Id("s")} {Late()}");
        string Late() { return "late" + total; }
    }
}
