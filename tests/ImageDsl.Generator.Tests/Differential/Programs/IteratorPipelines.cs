// Iterators composed.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("P", string.Join(",", Pairwise(Primes().Take(6)).Select(p => p.Item2 - p.Item1))).Env("I", string.Join(",", Interleave([1, 3, 5], [2, 4]))).Env("W", string.Join("|", Window("abcde", 3).Select(w => new string (w.ToArray()))));
        image.Env("S", string.Join(" ", Subsets(new[] { "a", "b", "c" }).Select(s => "{" + string.Join("", s) + "}"))).Env("T", string.Join(",", Permutations("abc")));
        image.Env("H", Hanoi(3, 'A', 'B', 'C').Count() + string.Join(" ", Hanoi(2, 'x', 'y', 'z')));
        static IEnumerable<int> Primes()
        {
            for (var n = 2;; n++)
            {
                var prime = true;
                for (var d = 2; d * d <= n; d++)
                    if (n % d == 0)
                    {
                        prime = false;
                        break;
                    }

                if (prime)
                    yield return n;
            }
        }

        static IEnumerable<(T, T)> Pairwise<T>(IEnumerable<T> xs)
        {
            using var e = xs.GetEnumerator();
            if (!e.MoveNext())
                yield break;
            var last = e.Current;
            while (e.MoveNext())
            {
                yield return (last, e.Current);
                last = e.Current;
            }
        }

        static IEnumerable<T> Interleave<T>(IEnumerable<T> a, IEnumerable<T> b)
        {
            using var x = a.GetEnumerator();
            using var y = b.GetEnumerator();
            bool p, q;
            while ((p = x.MoveNext()) | (q = y.MoveNext()))
            {
                if (p)
                    yield return x.Current;
                if (q)
                    yield return y.Current;
            }
        }

        static IEnumerable<IEnumerable<T>> Window<T>(IEnumerable<T> xs, int n)
        {
            var buffer = new Queue<T>();
            foreach (var x in xs)
            {
                buffer.Enqueue(x);
                if (buffer.Count == n)
                {
                    yield return buffer.ToArray();
                    buffer.Dequeue();
                }
            }
        }

        static IEnumerable<List<T>> Subsets<T>(T[] xs)
        {
            for (var m = 0; m < 1 << xs.Length; m++)
            {
                var s = new List<T>();
                for (var b = 0; b < xs.Length; b++)
                    if ((m >> b & 1) == 1)
                        s.Add(xs[b]);
                yield return s;
            }
        }

        static IEnumerable<string> Permutations(string s)
        {
            if (s.Length <= 1)
            {
                yield return s;
                yield break;
            }

            for (var i = 0; i < s.Length; i++)
                foreach (var p in Permutations(s.Remove(i, 1)))
                    yield return s[i] + p;
        }

        static IEnumerable<string> Hanoi(int n, char a, char b, char c) => n == 0 ? [] : Hanoi(n - 1, a, c, b).Append($"{a}>{c}").Concat(Hanoi(n - 1, b, a, c));
    }
}
