using System.Text.RegularExpressions;

namespace ImageDsl.Dockerfile.Language;

/// <summary>Digests: <c>sha256:…</c>.</summary>
internal static class Digest
{
    private static readonly Regex Known = new(@"\A(sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})\z", RegexOptions.CultureInvariant);

    /// <summary>Whether the builder takes it: an algorithm it knows, and as many hexadecimal digits as that has.</summary>
    public static bool IsDigest(string text) => Known.IsMatch(text);
}
