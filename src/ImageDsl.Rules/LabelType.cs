using ImageDsl.Dockerfile;

namespace ImageDsl.Rules;

/// <summary>A label that a project requires.</summary>
/// <param name="Key">The key.</param>
/// <param name="Type">What its value must be.</param>
public sealed record RequiredLabel(string Key, LabelType Type)
{
    /// <summary>Reads <c>key[:type]</c>, separated by commas; an unknown type counts as text.</summary>
    /// <param name="setting">The setting, or null.</param>
    internal static EquatableArray<RequiredLabel> ParseAll(string? setting) => (setting ?? "").Split(',')
        .Select(entry => entry.Trim())
        .Where(entry => entry.Length > 0)
        .Select(Parse)
        .ToEquatableArray();

    private static RequiredLabel Parse(string entry)
    {
        var colon = entry.IndexOf(':');
        return colon < 0 ? new RequiredLabel(entry, LabelType.Text) : new RequiredLabel(entry.Substring(0, colon).Trim(), TypeOf(entry.Substring(colon + 1).Trim()));
    }

    private static LabelType TypeOf(string name) => Enum.TryParse<LabelType>(name, ignoreCase: true, out var type) ? type : LabelType.Text;
}

/// <summary>What the value of a label must be.</summary>
public enum LabelType
{
    /// <summary>Anything that is not empty.</summary>
    Text,

    /// <summary>An absolute URL.</summary>
    Url,

    /// <summary>A time as RFC 3339 writes it.</summary>
    Rfc3339,

    /// <summary>A licence expression of SPDX.</summary>
    Spdx,

    /// <summary>The hash of a commit.</summary>
    Hash,

    /// <summary>A semantic version.</summary>
    Semver,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>The digest of an image.</summary>
    Digest,
}
