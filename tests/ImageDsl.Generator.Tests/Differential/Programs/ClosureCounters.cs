// Closures share and separate state.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var actions = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            var j = i * 10;
            actions.Add(() => j += i);
        }

        foreach (var a in actions)
            image.Env("A" + a(), a().ToString());
        Func<int> Counter(int start)
        {
            var n = start;
            return () => n++;
        }

        var(c1, c2) = (Counter(5), Counter(7));
        image.Env("C", $"{c1()}{c1()}{c2()}{c1()}");
        Action log = () => image.Run("echo one");
        log += () => image.Run("echo two");
        log();
        Func<int, Func<int, int>> add = x => y => x + y;
        image.Env("ADD", add(2)(3).ToString());
        Func<int, int> fact = null !;
        fact = n => n <= 1 ? 1 : n * fact(n - 1);
        image.Env("F", fact(10).ToString());
        static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
        image.Env("FIB", string.Join(",", Enumerable.Range(0, 10).Select(Fib)));
    }
}
