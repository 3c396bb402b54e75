// Elements at indices of every integer type, from the end and in ranges, of everything that has elements.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[] numbers = [10, 20, 30, 40];
        List<string> names = ["a", "b", "c"];
        var grid = new[,] { { 1, 2, 3 }, { 4, 5, 6 } };
        var cube = new int[2, 2, 2];
        var text = "zażółć";
        var builder = new StringBuilder("builder");
        byte b = 1; sbyte sb = 2; short s = 3; ushort us = 0; uint u = 1; long l = 2; ulong ul = 3; char c = '\u0001';

        image.Env("ARRAY", $"{numbers[b]} {numbers[sb]} {numbers[s]} {numbers[us]} {numbers[u]} {numbers[l]} {numbers[ul]} {numbers[c]} {numbers[(int)Place.Second]} {numbers[^1]} {numbers[^4]} {numbers[new Index(1)]}");
        image.Env("LIST", $"{names[b]} {names[us]} {names[^1]} {names[^3]} {string.Concat(names[1..])} {string.Concat(names[..^1])} {names[..].Count} {names[3..].Count}");
        image.Env("TEXT", $"{text[b]} {text[^1]} {text[1..3]} {text[..^2]} {text[..]} {text[6..].Length} {text[^2..]}");
        image.Env("BUILDER", $"{builder[0]} {builder[b]} {builder[^1]}");
        builder[0] = 'B';
        builder[^1] = 'R';
        numbers[u] = 21;
        numbers[l]++;
        numbers[^1] += 2;
        names[^1] = "z";
        names[0] += "!";
        grid[1, 2] = 60;
        grid[0L, 0u] *= 7;
        cube[1, 0, 1] = 5;
        cube[b, u, us]--;
        image.Env("WRITTEN", $"{builder} {string.Join(",", numbers)} {string.Join(",", names)} {grid[1, 2]} {grid[0, 0]} {grid[l - 1, ul - 1]} {cube[1, 0, 1]} {cube[1, 1, 0]} {string.Join(",", cube.Cast<int>())} {grid.Length} {cube.Rank} {grid.GetLength(1)} {cube.GetLength(2)}");
        Range range = 1..^1;
        Index index = ^2;
        image.Env("RANGES", $"{string.Join(",", numbers[range])} {text[range]} {numbers[index]} {text[index]} {string.Join(",", numbers[2..2])} {range} {index} {range.Start} {range.End.IsFromEnd} {index.GetOffset(10)} {range.GetOffsetAndLength(5)}");
        image.Env("OWN", $"{new Ring()[^1]} {new Ring()[1..^1]} {new Ring()[5]}");
        int? none = null;
        image.Env("LIFTED", $"{(^none).HasValue} {(^(int?)1)}");
        var sum = 0;
        foreach (var row in Rows(grid)) sum += row;
        image.Env("SUM", sum.ToString());
    }

    private static IEnumerable<int> Rows(int[,] grid)
    {
        for (var y = 0; y < grid.GetLength(0); y++)
            yield return grid[y, 0] + grid[y, 1];
    }
}

public enum Place { First, Second }
public sealed class Ring
{
    public int Length => 4;
    public string this[int index] => "r" + index % 4;
    public string Slice(int start, int length) => $"{start}+{length}";
}
