namespace ImageDsl.Tool;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCodes
{
    /// <summary>The question was answered.</summary>
    public const int Success = 0;

    /// <summary>The question could not be answered: no such image, nothing to read, arguments that are not understood.</summary>
    public const int Failure = 1;

    /// <summary>The question was answered, and the answer is what <c>--exit-code</c> asks to be told of.</summary>
    public const int Found = 2;

    /// <summary>Ctrl-C, as shells count it.</summary>
    public const int Cancelled = 130;
}
