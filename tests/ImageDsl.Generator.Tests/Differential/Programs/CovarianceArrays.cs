// Arrays of arrays, array covariance, multi-dimensional arrays, Array methods.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string[] s = ["b", "a", "c"];
        object[] o = s;
        image.Env("A", $"{o[0]} {o.Length} {o is string[]}");
        Array.Sort(s, StringComparer.Ordinal);
        Array.Reverse(s);
        image.Env("B", string.Join("", s) + Array.IndexOf(s, "a") + Array.Exists(s, x => x == "c") + Array.Find(s, x => x != "c"));
        var m = new int[2, 3]
        {
            {
                1,
                2,
                3
            },
            {
                4,
                5,
                6
            }
        };
        var sum = 0;
        for (var i = 0; i < m.GetLength(0); i++)
            for (var j = 0; j < m.GetLength(1); j++)
                sum += m[i, j] * (i + 1);
        image.Env("C", $"{sum} {m.Length} {m.Rank} {m[1, 2]} {m.Cast<int>().Max()}");
        var jag = new int[3][];
        for (var i = 0; i < 3; i++)
            jag[i] = Enumerable.Range(0, i + 1).ToArray();
        image.Env("D", string.Join("/", jag.Select(r => string.Concat(r))));
        int[] n = [5, 3, 8];
        var copy = (int[])n.Clone();
        copy[0] = 0;
        Array.Resize(ref n, 5);
        Array.Fill(copy, 7);
        Array.Copy(new[] { 1, 2 }, n, 2);
        image.Env("E", string.Join(",", n) + "|" + string.Join(",", copy) + "|" + Array.ConvertAll(n, x => x * 2).Sum() + Array.TrueForAll(n, x => x >= 0) + Array.BinarySearch(new[] { 1, 3, 5 }, 3));
        var bytes = new byte[]
        {
            1,
            255
        };
        bytes[0] += 255;
        image.Env("F", $"{bytes[0]} {string.Join("", bytes.Select(b => b.ToString("x2")))} {Convert.ToHexString(bytes)} {Convert.ToBase64String(bytes)} {Encoding.UTF8.GetBytes("é").Length} {Encoding.UTF8.GetString(new byte[] { 104, 105 })}");
    }
}
