namespace ImageDsl.Values;

/// <summary>How package managers write a package with a version.</summary>
internal enum PackageSpelling
{
    /// <summary><c>name=version</c>: apt, apk, zypper.</summary>
    Equal,

    /// <summary><c>name-version</c>: dnf, microdnf, yum.</summary>
    Dash,

    /// <summary><c>name==version</c>, extras in brackets, and comparisons: pip.</summary>
    Python,

    /// <summary><c>name@version</c>: npm.</summary>
    Node,
}
