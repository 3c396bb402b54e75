// Written by `dotnet run --project src/ImageDsl.Catalog.Writer` from src/ImageDsl.Rules/Facts/catalogue.json: change that file, not this one.

namespace ImageDsl.Catalog;

/// <summary>Debian: <c>docker.io/library/debian</c>.</summary>
public static class Debian
{
    /// <summary>Debian without documentation and translations.</summary>
    /// <param name="version">The version, such as <c>13.1</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;bash&quot;]</c></item>
    /// <item>stop signal: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 13.1 ends: 2028-08-09</item>
    /// </list>
    /// </remarks>
    public static ImageReference Slim(string version) => $"debian:{version}-slim";

    /// <summary>Debian.</summary>
    /// <param name="version">The version, such as <c>13.1</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;bash&quot;]</c></item>
    /// <item>stop signal: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 13.1 ends: 2028-08-09</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"debian:{version}";
}

/// <summary>Ubuntu: <c>docker.io/library/ubuntu</c>.</summary>
public static class Ubuntu
{
    /// <summary>Ubuntu.</summary>
    /// <param name="version">The version, such as <c>24.04</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/ppc64le, linux/s390x, linux/riscv64</c></item>
    /// <item>support of 24.04 ends: 2029-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"ubuntu:{version}";
}

/// <summary>Alpine Linux: <c>docker.io/library/alpine</c>.</summary>
public static class Alpine
{
    /// <summary>Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>3.22</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/sh&quot;]</c></item>
    /// <item>stop signal: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/arm/v6, linux/386, linux/ppc64le, linux/s390x, linux/riscv64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 3.22 ends: 2027-05-01</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"alpine:{version}";
}

/// <summary>Fedora: <c>docker.io/library/fedora</c>.</summary>
public static class Fedora
{
    /// <summary>Fedora.</summary>
    /// <param name="version">The version, such as <c>43</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/ppc64le, linux/s390x</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 43 ends: 2026-12-09</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(int version) => $"fedora:{version}";
}

/// <summary>Fedora minimal: <c>quay.io/fedora/fedora-minimal</c>.</summary>
public static class FedoraMinimal
{
    /// <summary>Fedora with microdnf.</summary>
    /// <param name="version">The version, such as <c>43</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/ppc64le, linux/s390x</c></item>
    /// <item>support of 43 ends: 2026-12-09</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(int version) => $"quay.io/fedora/fedora-minimal:{version}";
}

/// <summary>Rocky Linux: <c>docker.io/rockylinux/rockylinux</c>.</summary>
public static class RockyLinux
{
    /// <summary>Rocky Linux with microdnf.</summary>
    /// <param name="version">The version, such as <c>9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 9 ends: 2032-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Minimal(string version) => $"rockylinux/rockylinux:{version}-minimal";

    /// <summary>Rocky Linux.</summary>
    /// <param name="version">The version, such as <c>9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 9 ends: 2032-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"rockylinux/rockylinux:{version}";
}

/// <summary>AlmaLinux: <c>docker.io/library/almalinux</c>.</summary>
public static class AlmaLinux
{
    /// <summary>AlmaLinux with microdnf.</summary>
    /// <param name="version">The version, such as <c>9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/ppc64le, linux/s390x</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 9 ends: 2032-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Minimal(string version) => $"almalinux:{version}-minimal";

    /// <summary>AlmaLinux.</summary>
    /// <param name="version">The version, such as <c>9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/ppc64le, linux/s390x</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 9 ends: 2032-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"almalinux:{version}";
}

/// <summary>Oracle Linux: <c>docker.io/library/oraclelinux</c>.</summary>
public static class OracleLinux
{
    /// <summary>Oracle Linux with microdnf.</summary>
    /// <param name="version">The version, such as <c>9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 9 ends: 2032-06-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Slim(string version) => $"oraclelinux:{version}-slim";

    /// <summary>Oracle Linux.</summary>
    /// <param name="version">The version, such as <c>9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 9 ends: 2032-06-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"oraclelinux:{version}";
}

/// <summary>Amazon Linux: <c>docker.io/library/amazonlinux</c>.</summary>
public static class AmazonLinux
{
    /// <summary>Amazon Linux.</summary>
    /// <param name="version">The version, such as <c>2023</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// <item>support of 2023 ends: 2029-06-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"amazonlinux:{version}";
}

/// <summary>Red Hat Universal Base Image 8: <c>registry.access.redhat.com/ubi8/ubi</c>.</summary>
public static class Ubi8
{
    /// <summary>Universal Base Image with dnf.</summary>
    /// <param name="version">The version, such as <c>8.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 8.0 ends: 2029-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi8/ubi:{version}";
}

/// <summary>Red Hat Universal Base Image 8 minimal: <c>registry.access.redhat.com/ubi8/ubi-minimal</c>.</summary>
public static class Ubi8Minimal
{
    /// <summary>Universal Base Image with microdnf.</summary>
    /// <param name="version">The version, such as <c>8.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 8.0 ends: 2029-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi8/ubi-minimal:{version}";
}

/// <summary>Red Hat Universal Base Image 8 micro: <c>registry.access.redhat.com/ubi8/ubi-micro</c>.</summary>
public static class Ubi8Micro
{
    /// <summary>Universal Base Image without a package manager.</summary>
    /// <param name="version">The version, such as <c>8.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 8.0 ends: 2029-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi8/ubi-micro:{version}";
}

/// <summary>Red Hat Universal Base Image 9: <c>registry.access.redhat.com/ubi9/ubi</c>.</summary>
public static class Ubi9
{
    /// <summary>Universal Base Image with dnf.</summary>
    /// <param name="version">The version, such as <c>9.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 9.0 ends: 2032-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi9/ubi:{version}";
}

/// <summary>Red Hat Universal Base Image 9 minimal: <c>registry.access.redhat.com/ubi9/ubi-minimal</c>.</summary>
public static class Ubi9Minimal
{
    /// <summary>Universal Base Image with microdnf.</summary>
    /// <param name="version">The version, such as <c>9.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 9.0 ends: 2032-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi9/ubi-minimal:{version}";
}

/// <summary>Red Hat Universal Base Image 9 micro: <c>registry.access.redhat.com/ubi9/ubi-micro</c>.</summary>
public static class Ubi9Micro
{
    /// <summary>Universal Base Image without a package manager.</summary>
    /// <param name="version">The version, such as <c>9.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 9.0 ends: 2032-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi9/ubi-micro:{version}";
}

/// <summary>Red Hat Universal Base Image 10: <c>registry.access.redhat.com/ubi10/ubi</c>.</summary>
public static class Ubi10
{
    /// <summary>Universal Base Image with dnf.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 10.0 ends: 2035-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi10/ubi:{version}";
}

/// <summary>Red Hat Universal Base Image 10 minimal: <c>registry.access.redhat.com/ubi10/ubi-minimal</c>.</summary>
public static class Ubi10Minimal
{
    /// <summary>Universal Base Image with microdnf.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 10.0 ends: 2035-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi10/ubi-minimal:{version}";
}

/// <summary>Red Hat Universal Base Image 10 micro: <c>registry.access.redhat.com/ubi10/ubi-micro</c>.</summary>
public static class Ubi10Micro
{
    /// <summary>Universal Base Image without a package manager.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>support of 10.0 ends: 2035-05-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.access.redhat.com/ubi10/ubi-micro:{version}";
}

/// <summary>openSUSE Leap: <c>registry.opensuse.org/opensuse/leap</c>.</summary>
public static class OpenSuseLeap
{
    /// <summary>openSUSE Leap.</summary>
    /// <param name="version">The version, such as <c>16.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>zypper</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>support of 16.0 ends: 2027-10-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"registry.opensuse.org/opensuse/leap:{version}";
}

/// <summary>Arch Linux: <c>docker.io/library/archlinux</c>.</summary>
public static class ArchLinux
{
    /// <summary>Arch Linux of a day.</summary>
    /// <param name="version">The version, such as <c>20260816.0.574111</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>pacman</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/usr/bin/bash&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=C.UTF-8</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Base(string version) => $"archlinux:base-{version}";
}

/// <summary>Photon OS: <c>docker.io/library/photon</c>.</summary>
public static class Photon
{
    /// <summary>Photon OS.</summary>
    /// <param name="version">The version, such as <c>5.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>tdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"photon:{version}";
}

/// <summary>Azure Linux: <c>mcr.microsoft.com/azurelinux/base/core</c>.</summary>
public static class AzureLinux
{
    /// <summary>Azure Linux.</summary>
    /// <param name="version">The version, such as <c>3.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>tdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Core(string version) => $"mcr.microsoft.com/azurelinux/base/core:{version}";
}

/// <summary>Azure Linux distroless: <c>mcr.microsoft.com/azurelinux/distroless/minimal</c>.</summary>
public static class AzureLinuxDistroless
{
    /// <summary>Azure Linux without shell and package manager, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>3.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference NonRoot(string version) => $"mcr.microsoft.com/azurelinux/distroless/minimal:{version}-nonroot";

    /// <summary>Azure Linux without shell and package manager.</summary>
    /// <param name="version">The version, such as <c>3.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Root(string version) => $"mcr.microsoft.com/azurelinux/distroless/minimal:{version}";
}

/// <summary>BusyBox: <c>docker.io/library/busybox</c>.</summary>
public static class BusyBox
{
    /// <summary>BusyBox with musl.</summary>
    /// <param name="version">The version, such as <c>1.37</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;sh&quot;]</c></item>
    /// <item>stop signal: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/riscv64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Musl(string version) => $"busybox:{version}-musl";

    /// <summary>BusyBox with uClibc.</summary>
    /// <param name="version">The version, such as <c>1.37</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>none</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;sh&quot;]</c></item>
    /// <item>stop signal: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/riscv64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference UClibc(string version) => $"busybox:{version}-uclibc";

    /// <summary>BusyBox with glibc.</summary>
    /// <param name="version">The version, such as <c>1.37</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;sh&quot;]</c></item>
    /// <item>stop signal: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/riscv64</c></item>
    /// <item>literal layers: <c>1</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Glibc(string version) => $"busybox:{version}-glibc";
}

/// <summary>Distroless static: <c>gcr.io/distroless/static-debian13</c>.</summary>
public static class DistrolessStatic
{
    /// <summary>CA certificates, time zones and a passwd file; for programs without a C library, as a user other than root.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>none</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/nonroot</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference NonRoot() => "gcr.io/distroless/static-debian13:nonroot";

    /// <summary>CA certificates, time zones and a passwd file; for programs without a C library.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>none</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Root() => "gcr.io/distroless/static-debian13:latest";
}

/// <summary>Distroless base: <c>gcr.io/distroless/base-debian13</c>.</summary>
public static class DistrolessBase
{
    /// <summary>glibc and OpenSSL, as a user other than root.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/nonroot</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference NonRoot() => "gcr.io/distroless/base-debian13:nonroot";

    /// <summary>glibc and OpenSSL.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Root() => "gcr.io/distroless/base-debian13:latest";
}

/// <summary>Distroless cc: <c>gcr.io/distroless/cc-debian13</c>.</summary>
public static class DistrolessCc
{
    /// <summary>glibc, OpenSSL and libgcc, as a user other than root.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/nonroot</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference NonRoot() => "gcr.io/distroless/cc-debian13:nonroot";

    /// <summary>glibc, OpenSSL and libgcc.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Root() => "gcr.io/distroless/cc-debian13:latest";
}

/// <summary>Distroless Java 21: <c>gcr.io/distroless/java21-debian13</c>.</summary>
public static class DistrolessJava21
{
    /// <summary>A Java 21 runtime, as a user other than root.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/nonroot</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/java&quot;, &quot;-jar&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference NonRoot() => "gcr.io/distroless/java21-debian13:nonroot";

    /// <summary>A Java 21 runtime.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/java&quot;, &quot;-jar&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Root() => "gcr.io/distroless/java21-debian13:latest";
}

/// <summary>Distroless Java 17: <c>gcr.io/distroless/java17-debian13</c>.</summary>
public static class DistrolessJava17
{
    /// <summary>A Java 17 runtime, as a user other than root.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/nonroot</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/java&quot;, &quot;-jar&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference NonRoot() => "gcr.io/distroless/java17-debian13:nonroot";

    /// <summary>A Java 17 runtime.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/java&quot;, &quot;-jar&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Root() => "gcr.io/distroless/java17-debian13:latest";
}

/// <summary>Distroless Node.js 24: <c>gcr.io/distroless/nodejs24-debian13</c>.</summary>
public static class DistrolessNode24
{
    /// <summary>Node.js 24, as a user other than root.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/nonroot</c></item>
    /// <item>entrypoint: <c>[&quot;/nodejs/bin/node&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference NonRoot() => "gcr.io/distroless/nodejs24-debian13:nonroot";

    /// <summary>Node.js 24.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/</c></item>
    /// <item>entrypoint: <c>[&quot;/nodejs/bin/node&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Root() => "gcr.io/distroless/nodejs24-debian13:latest";
}

/// <summary>Distroless Python 3: <c>gcr.io/distroless/python3-debian13</c>.</summary>
public static class DistrolessPython3
{
    /// <summary>Python 3, as a user other than root.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/nonroot</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference NonRoot() => "gcr.io/distroless/python3-debian13:nonroot";

    /// <summary>Python 3.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Root() => "gcr.io/distroless/python3-debian13:latest";
}

/// <summary>Wolfi: <c>cgr.dev/chainguard/wolfi-base</c>.</summary>
public static class Wolfi
{
    /// <summary>Wolfi with apk and a shell.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;/bin/sh&quot;, &quot;-l&quot;]</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Base() => "cgr.dev/chainguard/wolfi-base:latest";
}

/// <summary>Chainguard static: <c>cgr.dev/chainguard/static</c>.</summary>
public static class ChainguardStatic
{
    /// <summary>CA certificates and time zones; for programs without a C library.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>none</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/static:latest";
}

/// <summary>Chainguard glibc-dynamic: <c>cgr.dev/chainguard/glibc-dynamic</c>.</summary>
public static class ChainguardGlibcDynamic
{
    /// <summary>glibc and libstdc++, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/glibc-dynamic:latest-dev";

    /// <summary>glibc and libstdc++.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/glibc-dynamic:latest";
}

/// <summary>Chainguard JRE: <c>cgr.dev/chainguard/jre</c>.</summary>
public static class ChainguardJre
{
    /// <summary>A Java runtime, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/app</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/java&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>JAVA_HOME=/usr/lib/jvm/default-jvm, LANG=en_US.UTF-8, and what a version adds</c></item>
    /// <item>users: <c>java (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/jre:latest-dev";

    /// <summary>A Java runtime.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/app</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/java&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>JAVA_HOME=/usr/lib/jvm/default-jvm, LANG=en_US.UTF-8, and what a version adds</c></item>
    /// <item>users: <c>java (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/jre:latest";
}

/// <summary>Chainguard JDK: <c>cgr.dev/chainguard/jdk</c>.</summary>
public static class ChainguardJdk
{
    /// <summary>A JDK, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/build</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>JAVA_HOME=/usr/lib/jvm/default-jvm, LANG=en_US.UTF-8, and what a version adds</c></item>
    /// <item>users: <c>java (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/jdk:latest-dev";

    /// <summary>A JDK.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/home/build</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>JAVA_HOME=/usr/lib/jvm/default-jvm, LANG=en_US.UTF-8, and what a version adds</c></item>
    /// <item>users: <c>java (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/jdk:latest";
}

/// <summary>Chainguard Node.js: <c>cgr.dev/chainguard/node</c>.</summary>
public static class ChainguardNode
{
    /// <summary>Node.js, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/app</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/node&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--help&quot;]</c></item>
    /// <item>env: <c>NPM_CONFIG_UPDATE_NOTIFIER=false, and what a version adds</c></item>
    /// <item>users: <c>node (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/node:latest-dev";

    /// <summary>Node.js.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/app</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/node&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--help&quot;]</c></item>
    /// <item>env: <c>NPM_CONFIG_UPDATE_NOTIFIER=false, and what a version adds</c></item>
    /// <item>users: <c>node (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/node:latest";
}

/// <summary>Chainguard Python: <c>cgr.dev/chainguard/python</c>.</summary>
public static class ChainguardPython
{
    /// <summary>Python, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/python&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/python:latest-dev";

    /// <summary>Python.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/python&quot;]</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/python:latest";
}

/// <summary>Chainguard Ruby: <c>cgr.dev/chainguard/ruby</c>.</summary>
public static class ChainguardRuby
{
    /// <summary>Ruby, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/work</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/ruby&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--version&quot;]</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/ruby:latest-dev";

    /// <summary>Ruby.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/work</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/ruby&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--version&quot;]</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/ruby:latest";
}

/// <summary>Chainguard Go: <c>cgr.dev/chainguard/go</c>.</summary>
public static class ChainguardGo
{
    /// <summary>Go, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/go&quot;]</c></item>
    /// <item>cmd: <c>[&quot;help&quot;]</c></item>
    /// <item>env: <c>GOTOOLCHAIN=local+auto, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/go:latest-dev";

    /// <summary>Go.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>0</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/go&quot;]</c></item>
    /// <item>cmd: <c>[&quot;help&quot;]</c></item>
    /// <item>env: <c>GOTOOLCHAIN=local+auto, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/go:latest";
}

/// <summary>Chainguard ASP.NET: <c>cgr.dev/chainguard/aspnet-runtime</c>.</summary>
public static class ChainguardAspNet
{
    /// <summary>The ASP.NET Core runtime, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/dotnet&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--help&quot;]</c></item>
    /// <item>env: <c>APP_UID=65532, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/aspnet-runtime:latest-dev";

    /// <summary>The ASP.NET Core runtime.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/dotnet&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--help&quot;]</c></item>
    /// <item>env: <c>APP_UID=65532, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>nonroot (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/aspnet-runtime:latest";
}

/// <summary>Chainguard nginx: <c>cgr.dev/chainguard/nginx</c>.</summary>
public static class ChainguardNginx
{
    /// <summary>nginx, with a shell and apk.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/sbin/nginx&quot;]</c></item>
    /// <item>stop signal: <c>SIGQUIT</c></item>
    /// <item>users: <c>nginx (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Dev() => "cgr.dev/chainguard/nginx:latest-dev";

    /// <summary>nginx.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>65532</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/sbin/nginx&quot;]</c></item>
    /// <item>stop signal: <c>SIGQUIT</c></item>
    /// <item>users: <c>nginx (65532:65532), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Latest() => "cgr.dev/chainguard/nginx:latest";
}

/// <summary>.NET runtime dependencies: <c>mcr.microsoft.com/dotnet/runtime-deps</c>.</summary>
public static class DotNetRuntimeDeps
{
    /// <summary>What self-contained .NET programs need on chiseled Ubuntu, without shell and package manager, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Chiseled(string version) => version switch
    {
        "8.0" => "mcr.microsoft.com/dotnet/runtime-deps:8.0-jammy-chiseled",
        _ => $"mcr.microsoft.com/dotnet/runtime-deps:{version}-noble-chiseled",
    };

    /// <summary>What self-contained .NET programs need on chiseled Ubuntu, with globalisation data and time zones.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference ChiseledExtra(string version) => version switch
    {
        "8.0" => "mcr.microsoft.com/dotnet/runtime-deps:8.0-jammy-chiseled-extra",
        _ => $"mcr.microsoft.com/dotnet/runtime-deps:{version}-noble-chiseled-extra",
    };

    /// <summary>What self-contained .NET programs need on Azure Linux, without shell and package manager, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference AzureLinuxDistroless(string version) => $"mcr.microsoft.com/dotnet/runtime-deps:{version}-azurelinux3.0-distroless";

    /// <summary>What self-contained .NET programs need on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"mcr.microsoft.com/dotnet/runtime-deps:{version}-alpine";

    /// <summary>What self-contained .NET programs need on Azure Linux.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>tdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference AzureLinux(string version) => $"mcr.microsoft.com/dotnet/runtime-deps:{version}-azurelinux3.0";

    /// <summary>What self-contained .NET programs need on the distribution that the version prefers: Ubuntu from 10.0 on, Debian before.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Default(string version) => $"mcr.microsoft.com/dotnet/runtime-deps:{version}";
}

/// <summary>.NET runtime: <c>mcr.microsoft.com/dotnet/runtime</c>.</summary>
public static class DotNetRuntime
{
    /// <summary>The .NET runtime on chiseled Ubuntu, without shell and package manager, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/dotnet&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--info&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Chiseled(string version) => version switch
    {
        "8.0" => "mcr.microsoft.com/dotnet/runtime:8.0-jammy-chiseled",
        _ => $"mcr.microsoft.com/dotnet/runtime:{version}-noble-chiseled",
    };

    /// <summary>The .NET runtime on chiseled Ubuntu, with globalisation data and time zones.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/dotnet&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--info&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference ChiseledExtra(string version) => version switch
    {
        "8.0" => "mcr.microsoft.com/dotnet/runtime:8.0-jammy-chiseled-extra",
        _ => $"mcr.microsoft.com/dotnet/runtime:{version}-noble-chiseled-extra",
    };

    /// <summary>The .NET runtime on Azure Linux, without shell and package manager, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/dotnet&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--info&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference AzureLinuxDistroless(string version) => $"mcr.microsoft.com/dotnet/runtime:{version}-azurelinux3.0-distroless";

    /// <summary>The .NET runtime on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"mcr.microsoft.com/dotnet/runtime:{version}-alpine";

    /// <summary>The .NET runtime on Azure Linux.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>tdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference AzureLinux(string version) => $"mcr.microsoft.com/dotnet/runtime:{version}-azurelinux3.0";

    /// <summary>The .NET runtime on the distribution that the version prefers: Ubuntu from 10.0 on, Debian before.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Default(string version) => $"mcr.microsoft.com/dotnet/runtime:{version}";
}

/// <summary>ASP.NET Core runtime: <c>mcr.microsoft.com/dotnet/aspnet</c>.</summary>
public static class AspNet
{
    /// <summary>The ASP.NET Core runtime on chiseled Ubuntu, without shell and package manager, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/dotnet&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--info&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Chiseled(string version) => version switch
    {
        "8.0" => "mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled",
        _ => $"mcr.microsoft.com/dotnet/aspnet:{version}-noble-chiseled",
    };

    /// <summary>The ASP.NET Core runtime on chiseled Ubuntu, with globalisation data and time zones.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/dotnet&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--info&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference ChiseledExtra(string version) => version switch
    {
        "8.0" => "mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled-extra",
        _ => $"mcr.microsoft.com/dotnet/aspnet:{version}-noble-chiseled-extra",
    };

    /// <summary>The ASP.NET Core runtime on Azure Linux, without shell and package manager, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>none</c></item>
    /// <item>shell: <c>none</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1654</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/bin/dotnet&quot;]</c></item>
    /// <item>cmd: <c>[&quot;--info&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference AzureLinuxDistroless(string version) => $"mcr.microsoft.com/dotnet/aspnet:{version}-azurelinux3.0-distroless";

    /// <summary>The ASP.NET Core runtime on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"mcr.microsoft.com/dotnet/aspnet:{version}-alpine";

    /// <summary>The ASP.NET Core runtime on Azure Linux.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>tdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference AzureLinux(string version) => $"mcr.microsoft.com/dotnet/aspnet:{version}-azurelinux3.0";

    /// <summary>The ASP.NET Core runtime on the distribution that the version prefers: Ubuntu from 10.0 on, Debian before.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Default(string version) => $"mcr.microsoft.com/dotnet/aspnet:{version}";
}

/// <summary>.NET SDK: <c>mcr.microsoft.com/dotnet/sdk</c>.</summary>
public static class DotNetSdk
{
    /// <summary>The .NET SDK on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"mcr.microsoft.com/dotnet/sdk:{version}-alpine";

    /// <summary>The .NET SDK on Azure Linux.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>tdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference AzureLinux(string version) => $"mcr.microsoft.com/dotnet/sdk:{version}-azurelinux3.0";

    /// <summary>The .NET SDK on the distribution that the version prefers: Ubuntu from 10.0 on, Debian before.</summary>
    /// <param name="version">The version, such as <c>10.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, APP_UID=1654, ASPNETCORE_HTTP_PORTS=8080, DOTNET_RUNNING_IN_CONTAINER=true, and what a version adds</c></item>
    /// <item>users: <c>app (1654:1654), and what a version adds</c></item>
    /// <item>support of 10.0 ends: 2028-11-14</item>
    /// </list>
    /// </remarks>
    public static ImageReference Default(string version) => $"mcr.microsoft.com/dotnet/sdk:{version}";
}

/// <summary>Eclipse Temurin: <c>docker.io/library/eclipse-temurin</c>.</summary>
public static class Temurin
{
    /// <summary>A Java runtime on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>21</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// <item>support of 21 ends: 2029-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference JreAlpine(int version) => $"eclipse-temurin:{version}-jre-alpine";

    /// <summary>A JDK on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>21</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;jshell&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// <item>support of 21 ends: 2029-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference JdkAlpine(int version) => $"eclipse-temurin:{version}-jdk-alpine";

    /// <summary>A Java runtime on Red Hat&apos;s Universal Base Image.</summary>
    /// <param name="version">The version, such as <c>21</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// <item>support of 21 ends: 2029-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference JreUbi(int version) => $"eclipse-temurin:{version}-jre-ubi9-minimal";

    /// <summary>A JDK on Red Hat&apos;s Universal Base Image.</summary>
    /// <param name="version">The version, such as <c>21</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>microdnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;jshell&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// <item>support of 21 ends: 2029-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference JdkUbi(int version) => $"eclipse-temurin:{version}-jdk-ubi9-minimal";

    /// <summary>A Java runtime on Ubuntu.</summary>
    /// <param name="version">The version, such as <c>21</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// <item>support of 21 ends: 2029-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Jre(int version) => $"eclipse-temurin:{version}-jre";

    /// <summary>A JDK on Ubuntu.</summary>
    /// <param name="version">The version, such as <c>21</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;jshell&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// <item>support of 21 ends: 2029-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Jdk(int version) => $"eclipse-temurin:{version}-jdk";
}

/// <summary>Amazon Corretto: <c>docker.io/library/amazoncorretto</c>.</summary>
public static class Corretto
{
    /// <summary>A JDK on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>21</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>LANG=C.UTF-8, JAVA_HOME=/usr/lib/jvm/default-jvm, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 21 ends: 2030-10-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(int version) => $"amazoncorretto:{version}-alpine";

    /// <summary>A JDK on Amazon Linux 2023.</summary>
    /// <param name="version">The version, such as <c>21</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>package manager: <c>dnf</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>LANG=C.UTF-8, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 21 ends: 2030-10-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference AmazonLinux2023(int version) => $"amazoncorretto:{version}-al2023";
}

/// <summary>Node.js: <c>docker.io/library/node</c>.</summary>
public static class Node
{
    /// <summary>Node.js on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>24</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;docker-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;node&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>users: <c>node (1000:1000), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 24 ends: 2028-04-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(int version) => $"node:{version}-alpine";

    /// <summary>Node.js on a small Debian.</summary>
    /// <param name="version">The version, such as <c>24</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;docker-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;node&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>users: <c>node (1000:1000), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 24 ends: 2028-04-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Slim(int version) => $"node:{version}-slim";

    /// <summary>Node.js on Debian with build tools.</summary>
    /// <param name="version">The version, such as <c>24</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;docker-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;node&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>users: <c>node (1000:1000), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 24 ends: 2028-04-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(int version) => $"node:{version}";
}

/// <summary>Python: <c>docker.io/library/python</c>.</summary>
public static class Python
{
    /// <summary>Python on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>3.13</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;python3&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 3.13 ends: 2029-10-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"python:{version}-alpine";

    /// <summary>Python on a small Debian.</summary>
    /// <param name="version">The version, such as <c>3.13</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;python3&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 3.13 ends: 2029-10-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Slim(string version) => $"python:{version}-slim";

    /// <summary>Python on Debian with build tools.</summary>
    /// <param name="version">The version, such as <c>3.13</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;python3&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 3.13 ends: 2029-10-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"python:{version}";
}

/// <summary>Go: <c>docker.io/library/golang</c>.</summary>
public static class Go
{
    /// <summary>Go on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>1.26</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/go</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, GOPATH=/go, GOTOOLCHAIN=local, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"golang:{version}-alpine";

    /// <summary>Go on Debian.</summary>
    /// <param name="version">The version, such as <c>1.26</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/go</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, GOPATH=/go, GOTOOLCHAIN=local, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"golang:{version}";
}

/// <summary>Ruby: <c>docker.io/library/ruby</c>.</summary>
public static class Ruby
{
    /// <summary>Ruby on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>3.4</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;irb&quot;]</c></item>
    /// <item>env: <c>LANG=C.UTF-8, GEM_HOME=/usr/local/bundle, BUNDLE_APP_CONFIG=/usr/local/bundle, PATH=/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 3.4 ends: 2028-03-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"ruby:{version}-alpine";

    /// <summary>Ruby on a small Debian.</summary>
    /// <param name="version">The version, such as <c>3.4</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;irb&quot;]</c></item>
    /// <item>env: <c>LANG=C.UTF-8, GEM_HOME=/usr/local/bundle, BUNDLE_APP_CONFIG=/usr/local/bundle, PATH=/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 3.4 ends: 2028-03-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Slim(string version) => $"ruby:{version}-slim";

    /// <summary>Ruby on Debian with build tools.</summary>
    /// <param name="version">The version, such as <c>3.4</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>cmd: <c>[&quot;irb&quot;]</c></item>
    /// <item>env: <c>LANG=C.UTF-8, GEM_HOME=/usr/local/bundle, BUNDLE_APP_CONFIG=/usr/local/bundle, PATH=/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 3.4 ends: 2028-03-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"ruby:{version}";
}

/// <summary>Rust: <c>docker.io/library/rust</c>.</summary>
public static class Rust
{
    /// <summary>Rust on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>1.90</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>RUSTUP_HOME=/usr/local/rustup, CARGO_HOME=/usr/local/cargo, PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 1.90 ends: 2025-10-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"rust:{version}-alpine";

    /// <summary>Rust on a small Debian.</summary>
    /// <param name="version">The version, such as <c>1.90</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>RUSTUP_HOME=/usr/local/rustup, CARGO_HOME=/usr/local/cargo, PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 1.90 ends: 2025-10-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Slim(string version) => $"rust:{version}-slim";

    /// <summary>Rust on Debian with build tools.</summary>
    /// <param name="version">The version, such as <c>1.90</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>none</c></item>
    /// <item>env: <c>RUSTUP_HOME=/usr/local/rustup, CARGO_HOME=/usr/local/cargo, PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 1.90 ends: 2025-10-30</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"rust:{version}";
}

/// <summary>PHP: <c>docker.io/library/php</c>.</summary>
public static class Php
{
    /// <summary>PHP behind a web server, on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>8.4</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/var/www/html</c></item>
    /// <item>entrypoint: <c>[&quot;docker-php-entrypoint&quot;]</c></item>
    /// <item>cmd: <c>[&quot;php-fpm&quot;]</c></item>
    /// <item>stop signal: <c>SIGQUIT</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, PHP_INI_DIR=/usr/local/etc/php, and what a version adds</c></item>
    /// <item>ports: <c>9000/tcp</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 8.4 ends: 2028-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference FpmAlpine(string version) => $"php:{version}-fpm-alpine";

    /// <summary>PHP for the command line on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>8.4</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;docker-php-entrypoint&quot;]</c></item>
    /// <item>cmd: <c>[&quot;php&quot;, &quot;-a&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, PHP_INI_DIR=/usr/local/etc/php, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 8.4 ends: 2028-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference CliAlpine(string version) => $"php:{version}-cli-alpine";

    /// <summary>PHP in the Apache web server on Debian.</summary>
    /// <param name="version">The version, such as <c>8.4</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/var/www/html</c></item>
    /// <item>entrypoint: <c>[&quot;docker-php-entrypoint&quot;]</c></item>
    /// <item>cmd: <c>[&quot;apache2-foreground&quot;]</c></item>
    /// <item>stop signal: <c>SIGWINCH</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, PHP_INI_DIR=/usr/local/etc/php, and what a version adds</c></item>
    /// <item>ports: <c>80/tcp</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 8.4 ends: 2028-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Apache(string version) => $"php:{version}-apache";

    /// <summary>PHP behind a web server, on Debian.</summary>
    /// <param name="version">The version, such as <c>8.4</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/var/www/html</c></item>
    /// <item>entrypoint: <c>[&quot;docker-php-entrypoint&quot;]</c></item>
    /// <item>cmd: <c>[&quot;php-fpm&quot;]</c></item>
    /// <item>stop signal: <c>SIGQUIT</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, PHP_INI_DIR=/usr/local/etc/php, and what a version adds</c></item>
    /// <item>ports: <c>9000/tcp</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 8.4 ends: 2028-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Fpm(string version) => $"php:{version}-fpm";

    /// <summary>PHP for the command line on Debian.</summary>
    /// <param name="version">The version, such as <c>8.4</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;docker-php-entrypoint&quot;]</c></item>
    /// <item>cmd: <c>[&quot;php&quot;, &quot;-a&quot;]</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, PHP_INI_DIR=/usr/local/etc/php, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/arm/v7, linux/386, linux/ppc64le</c></item>
    /// <item>support of 8.4 ends: 2028-12-31</item>
    /// </list>
    /// </remarks>
    public static ImageReference Cli(string version) => $"php:{version}-cli";
}

/// <summary>Maven: <c>docker.io/library/maven</c>.</summary>
public static class Maven
{
    /// <summary>Maven with a Temurin JDK 21 on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>3.9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/local/bin/mvn-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;mvn&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, MAVEN_HOME=/usr/share/maven, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference TemurinAlpine(string version) => $"maven:{version}-eclipse-temurin-21-alpine";

    /// <summary>Maven with a Temurin JDK 21 on Ubuntu.</summary>
    /// <param name="version">The version, such as <c>3.9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/local/bin/mvn-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;mvn&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, MAVEN_HOME=/usr/share/maven, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Temurin21(string version) => $"maven:{version}-eclipse-temurin-21";

    /// <summary>Maven with a Temurin JDK 17 on Ubuntu.</summary>
    /// <param name="version">The version, such as <c>3.9</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/usr/local/bin/mvn-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;mvn&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, MAVEN_HOME=/usr/share/maven, and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Temurin17(string version) => $"maven:{version}-eclipse-temurin-17";
}

/// <summary>Gradle: <c>docker.io/library/gradle</c>.</summary>
public static class Gradle
{
    /// <summary>Gradle with a JDK 21 on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>9.1</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root</c></item>
    /// <item>working directory: <c>/home/gradle</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;gradle&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, GRADLE_HOME=/opt/gradle, and what a version adds</c></item>
    /// <item>volumes: <c>/home/gradle/.gradle</c></item>
    /// <item>users: <c>gradle (1000:1000), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Jdk21Alpine(string version) => $"gradle:{version}-jdk21-alpine";

    /// <summary>Gradle with a JDK 21 on Ubuntu.</summary>
    /// <param name="version">The version, such as <c>9.1</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root</c></item>
    /// <item>working directory: <c>/home/gradle</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;gradle&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, GRADLE_HOME=/opt/gradle, and what a version adds</c></item>
    /// <item>volumes: <c>/home/gradle/.gradle</c></item>
    /// <item>users: <c>gradle (1000:1000), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Jdk21(string version) => $"gradle:{version}-jdk21";

    /// <summary>Gradle with a JDK 17 on Ubuntu.</summary>
    /// <param name="version">The version, such as <c>9.1</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root</c></item>
    /// <item>working directory: <c>/home/gradle</c></item>
    /// <item>entrypoint: <c>[&quot;/__cacert_entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;gradle&quot;]</c></item>
    /// <item>env: <c>JAVA_HOME=/opt/java/openjdk, PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, LANG=en_US.UTF-8, LANGUAGE=en_US:en, LC_ALL=en_US.UTF-8, GRADLE_HOME=/opt/gradle, and what a version adds</c></item>
    /// <item>volumes: <c>/home/gradle/.gradle</c></item>
    /// <item>users: <c>gradle (1000:1000), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Jdk17(string version) => $"gradle:{version}-jdk17";
}

/// <summary>Apache Tomcat: <c>docker.io/library/tomcat</c>.</summary>
public static class Tomcat
{
    /// <summary>Tomcat with a Java 21 runtime.</summary>
    /// <param name="version">The version, such as <c>11.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/usr/local/tomcat</c></item>
    /// <item>entrypoint: <c>[]</c></item>
    /// <item>cmd: <c>[&quot;catalina.sh&quot;, &quot;run&quot;]</c></item>
    /// <item>env: <c>CATALINA_HOME=/usr/local/tomcat, JAVA_HOME=/opt/java/openjdk, PATH=/usr/local/tomcat/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>ports: <c>8080/tcp</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/ppc64le</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Jre21(string version) => $"tomcat:{version}-jre21";

    /// <summary>Tomcat with a Java 17 runtime.</summary>
    /// <param name="version">The version, such as <c>11.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/usr/local/tomcat</c></item>
    /// <item>entrypoint: <c>[]</c></item>
    /// <item>cmd: <c>[&quot;catalina.sh&quot;, &quot;run&quot;]</c></item>
    /// <item>env: <c>CATALINA_HOME=/usr/local/tomcat, JAVA_HOME=/opt/java/openjdk, PATH=/usr/local/tomcat/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>ports: <c>8080/tcp</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/ppc64le</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Jre17(string version) => $"tomcat:{version}-jre17";

    /// <summary>Tomcat with a JDK 21.</summary>
    /// <param name="version">The version, such as <c>11.0</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime + middleware</c></item>
    /// <item>made for: <c>building</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/usr/local/tomcat</c></item>
    /// <item>entrypoint: <c>[]</c></item>
    /// <item>cmd: <c>[&quot;catalina.sh&quot;, &quot;run&quot;]</c></item>
    /// <item>env: <c>CATALINA_HOME=/usr/local/tomcat, JAVA_HOME=/opt/java/openjdk, PATH=/usr/local/tomcat/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>ports: <c>8080/tcp</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/ppc64le</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Jdk21(string version) => $"tomcat:{version}-jdk21";
}

/// <summary>Open Liberty: <c>icr.io/appcafe/open-liberty</c>.</summary>
public static class OpenLiberty
{
    /// <summary>Open Liberty with Java 21 on Red Hat&apos;s Universal Base Image.</summary>
    /// <param name="version">The version, such as <c>25.0.0.12</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1001</c></item>
    /// <item>ports: <c>9080/tcp, 9443/tcp</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Java21(string version) => $"icr.io/appcafe/open-liberty:{version}-full-java21-openj9-ubi-minimal";
}

/// <summary>Open Liberty on Ubuntu: <c>docker.io/library/open-liberty</c>.</summary>
public static class OpenLibertyUbuntu
{
    /// <summary>Open Liberty without features, with Java 17.</summary>
    /// <param name="version">The version, such as <c>26.0.0.3</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + runtime + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>1001</c></item>
    /// <item>entrypoint: <c>[&quot;/opt/ol/helpers/runtime/docker-server.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;/opt/ol/wlp/bin/server&quot;, &quot;run&quot;, &quot;defaultServer&quot;]</c></item>
    /// <item>env: <c>LOG_DIR=/liberty/logs, WLP_OUTPUT_DIR=/opt/ol/wlp/output, and what a version adds</c></item>
    /// <item>ports: <c>9080/tcp, 9443/tcp</c></item>
    /// <item>users: <c>default (1001:0), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64, linux/ppc64le, linux/s390x</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference KernelSlimJava17(string version) => $"open-liberty:{version}-kernel-slim-java17-openj9";
}

/// <summary>nginx: <c>docker.io/library/nginx</c>.</summary>
public static class Nginx
{
    /// <summary>nginx on Alpine Linux.</summary>
    /// <param name="version">The version, such as <c>1.29</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/docker-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;nginx&quot;, &quot;-g&quot;, &quot;daemon off;&quot;]</c></item>
    /// <item>stop signal: <c>SIGQUIT</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>ports: <c>80/tcp</c></item>
    /// <item>users: <c>nginx (101:101), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 1.29 ends: 2026-05-13</item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"nginx:{version}-alpine";

    /// <summary>nginx on Debian.</summary>
    /// <param name="version">The version, such as <c>1.29</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>root (none is set)</c></item>
    /// <item>working directory: <c>/ (none is set)</c></item>
    /// <item>entrypoint: <c>[&quot;/docker-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;nginx&quot;, &quot;-g&quot;, &quot;daemon off;&quot;]</c></item>
    /// <item>stop signal: <c>SIGQUIT</c></item>
    /// <item>env: <c>PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, and what a version adds</c></item>
    /// <item>ports: <c>80/tcp</c></item>
    /// <item>users: <c>nginx (101:101), and what a version adds</c></item>
    /// <item>platforms: <c>linux/amd64, linux/arm64</c></item>
    /// <item>support of 1.29 ends: 2026-05-13</item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"nginx:{version}";
}

/// <summary>nginx as a user other than root: <c>docker.io/nginxinc/nginx-unprivileged</c>.</summary>
public static class NginxUnprivileged
{
    /// <summary>nginx on Alpine Linux, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>1.29</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apk</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>musl</c></item>
    /// <item>user: <c>101</c></item>
    /// <item>entrypoint: <c>[&quot;/docker-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;nginx&quot;, &quot;-g&quot;, &quot;daemon off;&quot;]</c></item>
    /// <item>stop signal: <c>SIGQUIT</c></item>
    /// <item>ports: <c>8080/tcp</c></item>
    /// <item>users: <c>nginx (101:101), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Alpine(string version) => $"nginxinc/nginx-unprivileged:{version}-alpine";

    /// <summary>nginx on Debian, as a user other than root.</summary>
    /// <param name="version">The version, such as <c>1.29</c>.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>holds: <c>OS + middleware</c></item>
    /// <item>made for: <c>running</c></item>
    /// <item>package manager: <c>apt</c></item>
    /// <item>shell: <c>/bin/sh</c></item>
    /// <item>C library: <c>glibc</c></item>
    /// <item>user: <c>101</c></item>
    /// <item>entrypoint: <c>[&quot;/docker-entrypoint.sh&quot;]</c></item>
    /// <item>cmd: <c>[&quot;nginx&quot;, &quot;-g&quot;, &quot;daemon off;&quot;]</c></item>
    /// <item>stop signal: <c>SIGQUIT</c></item>
    /// <item>ports: <c>8080/tcp</c></item>
    /// <item>users: <c>nginx (101:101), and what a version adds</c></item>
    /// </list>
    /// </remarks>
    public static ImageReference Full(string version) => $"nginxinc/nginx-unprivileged:{version}";
}
