using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Facts;

/// <summary>What is known about an external image.</summary>
/// <param name="Kinds">The kinds of conceptual layers it holds, from the bottom up; empty for <c>scratch</c>.</param>
public sealed record ExternalImageFacts(EquatableArray<LayerKind> Kinds)
{
    /// <summary>The user its containers start as, a name or a number; <c>root</c> unless stated otherwise.</summary>
    public string User { get; init; } = "root";

    /// <summary>The package manager within, or null when there is none or it is not known.</summary>
    public PackageManager? PackageManager { get; init; }

    /// <summary>The path of the shell that shell-form commands use, or null when there is none.</summary>
    public string? Shell { get; init; }

    /// <summary>The C library that programs within link to, or null when there is none or it is not known.</summary>
    public CLibrary? CLibrary { get; init; }
}

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

/// <summary>A C library.</summary>
public enum CLibrary
{
    /// <summary>The GNU C library.</summary>
    Glibc,

    /// <summary>musl, which Alpine uses.</summary>
    Musl,
}
