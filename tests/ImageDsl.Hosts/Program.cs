namespace ImageDsl.Hosts;

/// <summary>
/// Evaluates the exported programs of the differential tests on the host that it runs on, and compares with what they came to where they
/// were exported. The argument is the folder of the cases.
/// </summary>
internal static class Program
{
    private const int ShownDifferences = 25;

    private static int Main(string[] arguments)
    {
        var (same, different) = (0, 0);

        foreach (var path in Directory.EnumerateFiles(arguments[0], "*.cases").OrderBy(p => p, StringComparer.Ordinal))
        {
            var file = CaseFile.Read(path);

            foreach (var expected in file.Expected)
            {
                var evaluated = Evaluated(file, expected.Key);

                if (evaluated == expected.Value)
                    same++;
                else if (different++ < ShownDifferences)
                    Console.WriteLine($"{Path.GetFileName(path)}: {expected.Key}\n{Difference(expected.Value, evaluated)}\n");
            }
        }

        // A folder without cases proves nothing.
        Console.WriteLine($"{Environment.Version}: {same} programs come to the same, {different} do not");
        return different == 0 && same > 0 ? 0 : 1;
    }

    private static string Evaluated(CaseFile file, string root)
    {
        try
        {
            return CaseFile.Evaluate(file, root);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    /// <summary>The first lines that differ.</summary>
    private static string Difference(string expected, string evaluated)
    {
        var (left, right) = (expected.Split('\n'), evaluated.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"  expected  {left.ElementAtOrDefault(line)}\n  evaluated {right.ElementAtOrDefault(line)}";
    }
}
