namespace ImageDsl;

/// <summary>A file system that exists only while one RUN executes.</summary>
public sealed class Mount
{
    private Mount()
    {
    }

    /// <summary>A directory that keeps its content between builds.</summary>
    public static Mount Cache(string target) => throw new NotImplementedException();
}
