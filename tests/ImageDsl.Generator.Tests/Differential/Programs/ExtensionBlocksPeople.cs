// C# 14 extension blocks with properties, statics, generics.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.NonRoot("svc", 1001).Chmod("755", "/a", "/b");
        image.Env("A", $"{"hello".Shout} {"a b c".WordCount} {5.IsEven} {4.Squared()} {new[] { 1, 2, 3 }.Second} {new[] { "x" }.IsEmptyOrOne()}");
        image.Env("B", $"{string.Repeat("ab", 3)} {int.Answer} {new List<int> { 3, 1 }.Sorted().First()} {(3 + new Vec2(1, 1)).X}");
    }
}

public readonly record struct Vec2(int X, int Y);
public static class Ext
{
    extension(ImageBuilder image)
    {
        public ImageBuilder NonRoot(string name, int uid) => image.Run($"useradd -u {uid} {name}").User(name);
        public ImageBuilder Chmod(string mode, params IEnumerable<string> paths)
        {
            foreach (var p in paths)
                image.Run($"chmod {mode} {p}");
            return image;
        }
    }

    extension(string s)
    {
        public string Shout => s.ToUpperInvariant() + "!";
        public int WordCount => s.Split(' ').Length;

        public static string Repeat(string t, int n) => string.Concat(Enumerable.Repeat(t, n));
    }

    extension(int n)
    {
        public bool IsEven => n % 2 == 0;

        public int Squared() => n * n;
        public static int Answer => 42;
    }

    extension<T>(IReadOnlyList<T> xs)
    {
        public T Second => xs[1];

        public bool IsEmptyOrOne() => xs.Count <= 1;
    }

    extension<T>(List<T> xs)
        where T : IComparable<T>
    {
        public IEnumerable<T> Sorted()
        {
            xs.Sort();
            return xs;
        }
    }

    extension(Vec2)
    {
        public static Vec2 operator +(int n, Vec2 v) => new(v.X + n, v.Y + n);
    }
}
