using System.Globalization;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// Another culture for each batch of programs: where capital I has no dot, where digits, signs and separators are others. Neither lowering,
/// running nor evaluating may ask for it.
/// </summary>
internal sealed class RotatingCulture : IDisposable
{
    private static readonly string[] Names = ["", "tr-TR", "ar-SA", "fi-FI"];

    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    private RotatingCulture(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

    /// <summary>Sets the culture of a batch for this thread, until it is disposed of.</summary>
    public static RotatingCulture Of(int batch) => new(CultureInfo.GetCultureInfo(Names[batch % Names.Length]));

    /// <summary>Whether the host knows the cultures at all: without data of them they would prove nothing.</summary>
    public static bool AreKnown => char.ToUpper('i', CultureInfo.GetCultureInfo("tr-TR")) == 'İ' && (-1.5).ToString(CultureInfo.GetCultureInfo("fi-FI")) != (-1.5).ToString(CultureInfo.InvariantCulture);

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
