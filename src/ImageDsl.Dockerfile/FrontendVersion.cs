using System.Globalization;

namespace ImageDsl.Dockerfile;

/// <summary>A version of the <c>docker/dockerfile</c> front end, such as 1.4; it is what a tag of that image names.</summary>
public readonly record struct FrontendVersion : IComparable<FrontendVersion>
{
    /// <summary>Makes a version.</summary>
    /// <param name="major">The number before the point.</param>
    /// <param name="minor">The number after the point.</param>
    public FrontendVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <summary>The number before the point.</summary>
    public int Major { get; }

    /// <summary>The number after the point.</summary>
    public int Minor { get; }

    /// <inheritdoc/>
    public int CompareTo(FrontendVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(FrontendVersion left, FrontendVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(FrontendVersion left, FrontendVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is older or the same.</summary>
    public static bool operator <=(FrontendVersion left, FrontendVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is newer or the same.</summary>
    public static bool operator >=(FrontendVersion left, FrontendVersion right) => left.CompareTo(right) >= 0;

    /// <summary>The version as in the image's tag: <c>1.4</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", Major, Minor);
}

/// <summary>A feature in use, and what it asks of the front end.</summary>
/// <param name="Feature">The feature as a Dockerfile spells it: <c>COPY --parents</c>.</param>
/// <param name="Version">The first version that has it.</param>
public sealed record FrontendRequirement(string Feature, FrontendVersion Version)
{
    /// <summary>Whether only the <c>labs</c> channel of the front end has it.</summary>
    public bool Labs { get; init; }
}
