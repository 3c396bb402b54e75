namespace ImageDsl.EndToEnd.Engine;

/// <summary>Where this repository is checked out.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ImageDsl.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run from within the repository.");
    }
}
