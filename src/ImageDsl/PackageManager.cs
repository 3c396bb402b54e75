namespace ImageDsl;

/// <summary>A package manager of Linux distributions.</summary>
public enum PackageManager
{
    /// <summary>Debian and its relatives: <c>apt-get</c>.</summary>
    Apt,

    /// <summary>Alpine and Wolfi: <c>apk</c>.</summary>
    Apk,

    /// <summary>Fedora and its relatives: <c>dnf</c>.</summary>
    Dnf,

    /// <summary>The small form of dnf: <c>microdnf</c>.</summary>
    Microdnf,

    /// <summary>The predecessor of dnf: <c>yum</c>.</summary>
    Yum,

    /// <summary>Azure Linux and Photon: <c>tdnf</c>.</summary>
    Tdnf,

    /// <summary>SUSE: <c>zypper</c>.</summary>
    Zypper,

    /// <summary>Arch: <c>pacman</c>.</summary>
    Pacman,
}
