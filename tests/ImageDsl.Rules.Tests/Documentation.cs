namespace ImageDsl.Rules.Tests;

/// <summary>The documentation of the repository, as the build copied it beside the tests.</summary>
internal static class Documentation
{
    public static string PathOf(string relative) => Path.Combine(AppContext.BaseDirectory, "docs", relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");
}
