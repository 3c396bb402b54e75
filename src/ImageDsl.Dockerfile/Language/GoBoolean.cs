namespace ImageDsl.Dockerfile.Language;

/// <summary>The spellings of true and false that Go's <c>strconv.ParseBool</c> knows.</summary>
internal static class GoBoolean
{
    public static bool? Parse(string text) => text switch
    {
        "1" or "t" or "T" or "TRUE" or "true" or "True" => true,
        "0" or "f" or "F" or "FALSE" or "false" or "False" => false,
        _ => null,
    };
}
