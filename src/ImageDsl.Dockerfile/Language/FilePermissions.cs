using System.Text.RegularExpressions;

namespace ImageDsl.Dockerfile.Language;

/// <summary>Permissions as <c>--chmod</c> takes them.</summary>
internal static class FilePermissions
{
    private static readonly Regex Mode = new(
        @"\A(0*[0-7]{1,4}|[ugoa]*([-+=][rwxXstugo]*)+(,[ugoa]*([-+=][rwxXstugo]*)+)*)\z", RegexOptions.CultureInvariant);

    /// <summary>Whether it is a mode in octal or symbols.</summary>
    public static bool IsMode(string mode) => Mode.IsMatch(mode);
}
