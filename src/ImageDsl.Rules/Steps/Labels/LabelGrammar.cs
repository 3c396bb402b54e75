using System.Text.RegularExpressions;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Steps;

/// <summary>What values of labels may be.</summary>
internal static class LabelGrammar
{
    private static readonly Regex Rfc3339 = new(
        @"^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$", RegexOptions.CultureInvariant);

    /// <summary>https://semver.org, the expression it suggests in other words.</summary>
    private static readonly Regex Semver = new(
        @"^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$", RegexOptions.CultureInvariant);

    /// <summary>What an expression may name that no list holds (https://spdx.dev, licence expressions).</summary>
    private static readonly Regex OwnLicence = new("^(?:DocumentRef-[A-Za-z0-9.-]+:)?(?:LicenseRef|AdditionRef)-[A-Za-z0-9.-]+$", RegexOptions.CultureInvariant);

    private static readonly Lazy<HashSet<string>> KnownLicences = new(() => new HashSet<string>(
        EmbeddedText.Read("ImageDsl.Rules.spdx.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#'), StringComparer.OrdinalIgnoreCase));

    private static readonly Regex Email = new(@"^[^@\s<>]+@[^@\s<>.]+(?:\.[^@\s<>.]+)+$", RegexOptions.CultureInvariant);

    public static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "git" or "ssh" or "ftp" && text.IndexOf(' ') < 0;

    public static bool IsRfc3339(string text) => Rfc3339.IsMatch(text);

    public static bool IsHash(string text) => text.Length is 7 or 8 or 40 or 64 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    public static bool IsDigest(string text) => text.StartsWith("sha256:", StringComparison.Ordinal) && text.Length == 71 && IsHash(text.Substring(7));

    public static bool IsSemver(string text) => Semver.IsMatch(text);

    public static bool IsEmail(string text) => Email.IsMatch(text);

    /// <summary>A licence or an exception of the list, also with <c>+</c> for later versions, or one of the document's own; NONE and NOASSERTION are allowed.</summary>
    private static bool IsKnown(string word) => word is "NONE" or "NOASSERTION" || KnownLicences.Value.Contains(word.TrimEnd('+')) || OwnLicence.IsMatch(word);

    /// <summary>Words joined by AND, OR and WITH, with parentheses that fit.</summary>
    public static bool IsLicence(string text)
    {
        var depth = 0;
        var isOperandDue = true;

        foreach (var word in text.Replace("(", " ( ").Replace(")", " ) ").Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case "(" when isOperandDue:
                    depth++;
                    break;
                case ")" when !isOperandDue && depth > 0:
                    depth--;
                    break;
                case "AND" or "OR" or "WITH" when !isOperandDue:
                    isOperandDue = true;
                    break;
                case not ("(" or ")" or "AND" or "OR" or "WITH") when isOperandDue && IsKnown(word):
                    isOperandDue = false;
                    break;
                default:
                    return false;
            }
        }

        return depth == 0 && !isOperandDue;
    }
}
