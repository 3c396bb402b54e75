using System.Text;

namespace ImageDsl.Dockerfile;

/// <summary>
/// Lends each thread builders that have grown before: one for a text, and one for a part of it. Compilers make the texts of thousands of images in
/// a row, and builders that each grow anew are garbage several times as large as what they make.
/// </summary>
internal static class StringBuilderCache
{
    private const int Capacity = 4_096;
    private const int MaximumCapacity = 32_768;

    [ThreadStatic]
    private static StringBuilder? s_free;

    [ThreadStatic]
    private static StringBuilder? s_further;

    /// <summary>An empty builder. It is the borrower's alone until it is given back; one that is not is garbage like any other.</summary>
    public static StringBuilder Acquire()
    {
        if (s_free is not { } builder)
            return new StringBuilder(Capacity);

        s_free = s_further;
        s_further = null;
        return builder.Clear();
    }

    /// <summary>Gives a builder back for what was written. It must not be used any more.</summary>
    public static string ToStringAndRelease(StringBuilder builder)
    {
        var text = builder.ToString();

        if (builder.Capacity <= MaximumCapacity)
        {
            s_further = s_free;
            s_free = builder;
        }

        return text;
    }
}
