namespace ImageDsl.Values;

/// <summary>Platforms as builders name them.</summary>
internal static class PlatformGrammar
{
    /// <summary>What is wrong, or null.</summary>
    public static string? FindError(string platform)
    {
        var parts = platform.Split('/');

        return parts.Length is 2 or 3 && parts.All(IsPart) ? null : "expected os/architecture[/variant] in lower case, such as linux/arm64.";
    }

    private static bool IsPart(string part) =>
        part.Length > 0 && part.All(c => Characters.IsLowerAlphanumeric(c) || c is '.' or '_' or '-');
}
