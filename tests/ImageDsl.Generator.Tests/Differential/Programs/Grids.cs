// Arrays of several dimensions and jagged ones.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly int[,] Ports = { { 80, 8080 }, { 443, 8443 } };

    protected override void Define(ImageBuilder image)
    {
        for (var i = 0; i < Ports.GetLength(0); i++)
            image.Run($"map {Ports[i, 0]} {Ports[i, 1]}");

        var grid = new string[2, 3];
        for (var r = 0; r < 2; r++)
            for (var c = 0; c < 3; c++)
                grid[r, c] = $"{r}{c}";
        grid[1, 2] += "!";
        image.Env("GRID", string.Join(" ", grid.Cast<string>())).Env("SIZE", $"{grid.Length} {grid.Rank} {grid.GetUpperBound(1)}");
        int[][] jagged = [[1], [2, 3], []];
        image.Env("JAGGED", string.Join(";", jagged.Select(row => string.Join(",", row))));
        foreach (var p in Ports) image.Run($"p {p}");
    }
}
