using System.Globalization;

namespace ImageDsl.Building;

/// <summary>
/// Runs code of image classes under the invariant culture, as the compiler evaluates it, so that <c>$"{1.5}"</c> means the same everywhere.
/// </summary>
internal static class InvariantCulture
{
    public static T Run<T>(Func<T> function)
    {
        var culture = CultureInfo.CurrentCulture;

        if (ReferenceEquals(culture, CultureInfo.InvariantCulture))
            return function();

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        try
        {
            return function();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
