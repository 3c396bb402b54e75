using System.Runtime.CompilerServices;

namespace ImageDsl.Tests;

/// <summary>Text that stands beside its test in a file of its own.</summary>
public static class Snapshot
{
    /// <summary>Compares with <c>Class.Method.verified.txt</c>; leaves what was received beside it when they differ.</summary>
    public static void Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        var expected = File.Exists(name + ".verified.txt") ? File.ReadAllText(name + ".verified.txt") : "";

        if (actual != expected)
            File.WriteAllText(name + ".received.txt", actual);

        Assert.Equal(expected, actual);
        File.Delete(name + ".received.txt");
    }
}
