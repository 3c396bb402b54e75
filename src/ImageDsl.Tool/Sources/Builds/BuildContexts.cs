namespace ImageDsl.Tool.Sources;

/// <summary>Build contexts as bake and compose files write them.</summary>
internal static class BuildContexts
{
    /// <summary>Whether a context is no directory of this machine: a URL, or a repository.</summary>
    public static bool IsRemote(string context) =>
        context.Contains("://", StringComparison.Ordinal) || context.StartsWith("git@", StringComparison.Ordinal) || context.StartsWith("github.com/", StringComparison.Ordinal);

    /// <summary>Whether a named context is the result of another build.</summary>
    public static bool IsOtherBuild(string context) => context.StartsWith("target:", StringComparison.Ordinal) || context.StartsWith("service:", StringComparison.Ordinal);
}
