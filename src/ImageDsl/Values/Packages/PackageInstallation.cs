namespace ImageDsl.Values;

/// <summary>
/// How one package manager installs in a single layer: what it asks and downloads in vain is switched off, and what it downloads is
/// removed, or lies in cache mounts that are no part of the image.
/// </summary>
/// <param name="Spelling">How it writes a package with a version.</param>
/// <param name="Install">The command up to the packages.</param>
internal sealed record PackageInstallation(PackageSpelling Spelling, string Install)
{
    /// <summary>What must happen first, or null.</summary>
    public string? Before { get; init; }

    /// <summary>What must happen first when there are cache mounts.</summary>
    public string? BeforeCached { get; init; }

    /// <summary>The command up to the packages when there are cache mounts.</summary>
    public string InstallCached { get; init; } = Install;

    /// <summary>What removes the downloads, or null when none stay.</summary>
    public string? Clean { get; init; }

    /// <summary>Where the downloads are.</summary>
    public string[] Caches { get; init; } = [];

    public static PackageInstallation Apt { get; } = new(PackageSpelling.Equal, AptGet)
    {
        Before = "apt-get update",
        // The images of Debian and Ubuntu have a hook there that removes what the cache mount is to keep.
        BeforeCached = "rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update",
        // The official images keep no archives anyway; others do.
        Clean = "apt-get clean && rm -rf /var/lib/apt/lists/*",
        Caches = ["/var/cache/apt", "/var/lib/apt/lists"],
    };

    public static PackageInstallation Apk { get; } = new(PackageSpelling.Equal, "apk add --no-cache")
    {
        InstallCached = "apk add --update-cache --cache-dir /var/cache/apk",
        Caches = ["/var/cache/apk"],
    };

    public static PackageInstallation Dnf { get; } = new(PackageSpelling.Dash, "dnf install -y --setopt=install_weak_deps=False")
    {
        InstallCached = "dnf install -y --setopt=install_weak_deps=False --setopt=keepcache=True",
        Clean = "dnf clean all",
        Caches = ["/var/cache/dnf", "/var/cache/libdnf5"],
    };

    public static PackageInstallation Microdnf { get; } = new(PackageSpelling.Dash, "microdnf install -y --nodocs --setopt=install_weak_deps=0")
    {
        InstallCached = "microdnf install -y --nodocs --setopt=install_weak_deps=0 --setopt=keepcache=1",
        Clean = "microdnf clean all",
        Caches = ["/var/cache/yum"],
    };

    public static PackageInstallation Yum { get; } = new(PackageSpelling.Dash, "yum install -y --setopt=install_weak_deps=False")
    {
        InstallCached = "yum install -y --setopt=install_weak_deps=False --setopt=keepcache=1",
        // The first leaves what repositories that are switched off brought.
        Clean = "yum clean all && rm -rf /var/cache/yum",
        Caches = ["/var/cache/yum", "/var/cache/dnf"],
    };

    public static PackageInstallation Zypper { get; } = new(PackageSpelling.Equal, "zypper --non-interactive install --no-recommends")
    {
        Clean = "zypper clean --all",
        Caches = ["/var/cache/zypp"],
    };

    public static PackageInstallation Pip { get; } = new(PackageSpelling.Python, "pip install --no-cache-dir --no-input --disable-pip-version-check")
    {
        InstallCached = "pip install --cache-dir /var/cache/pip --no-input --disable-pip-version-check",
        Caches = ["/var/cache/pip"],
    };

    public static PackageInstallation Npm { get; } = new(PackageSpelling.Node, "npm install --global --no-audit --no-fund --no-update-notifier")
    {
        InstallCached = "npm install --global --no-audit --no-fund --no-update-notifier --cache /var/cache/npm",
        Clean = "npm cache clean --force",
        Caches = ["/var/cache/npm"],
    };

    private const string AptGet = "DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends";

    /// <summary>The command line that installs packages.</summary>
    public string Command(string packages, bool isCached)
    {
        var commands = isCached
            ? new[] { BeforeCached ?? Before, $"{InstallCached} {packages}" }
            : [Before, $"{Install} {packages}", Clean];

        return string.Join(" && ", commands.OfType<string>());
    }
}
