using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Facts;

/// <summary>
/// The table of well-known external images. The first row that matches repository and tag counts, rows without a star in the repository
/// before those with one; so the narrow tags of a repository stand above its <c>*</c>. Facts are those of the publishers'
/// documentation and Dockerfiles for the tags that are maintained. What nobody is sure of has no row: an unknown image is
/// asked for (IMG109), a wrong fact misleads.
/// </summary>
internal static class ExternalImages
{
    private const string Hub = "docker.io/";
    private const string Official = "docker.io/library/";
    private const string Microsoft = "mcr.microsoft.com/";
    private const string Distroless = "gcr.io/distroless/";
    private const string Chainguard = "cgr.dev/chainguard/";

    private const string NonRoot = "65532";

    private static readonly EquatableArray<LayerKind> Os = new[] { LayerKind.Os };
    private static readonly EquatableArray<LayerKind> Runtime = new[] { LayerKind.Os, LayerKind.Runtime };
    private static readonly EquatableArray<LayerKind> Server = new[] { LayerKind.Os, LayerKind.Middleware };
    private static readonly EquatableArray<LayerKind> AppServer = new[] { LayerKind.Os, LayerKind.Runtime, LayerKind.Middleware };

    /// <summary>All rows in the order in which they are tried.</summary>
    public static IReadOnlyList<ExternalImage> All { get; } =
    [
        // ---- Operating systems ------------------------------------------------------------------------------------------------
        Row(Official + "debian", "*", Debian(Os)),
        Row(Official + "ubuntu", "*", Debian(Os)),
        Row(Official + "buildpack-deps", "*", Debian(Os)),
        Row(Official + "alpine", "*", Alpine(Os)),

        Row(Official + "fedora", "*", Fedora(Os)),
        Row("quay.io/fedora/fedora", "*", Fedora(Os)),
        Row("quay.io/fedora/fedora-minimal", "*", FedoraMinimal(Os)),
        Row("registry.fedoraproject.org/fedora", "*", Fedora(Os)),
        Row("registry.fedoraproject.org/fedora-minimal", "*", FedoraMinimal(Os)),
        Row(Official + "rockylinux", "*minimal*", FedoraMinimal(Os)),
        Row(Official + "rockylinux", "*", Fedora(Os)),
        Row(Hub + "rockylinux/rockylinux", "*minimal*", FedoraMinimal(Os)),
        Row(Hub + "rockylinux/rockylinux", "*", Fedora(Os)),
        Row(Official + "almalinux", "*minimal*", FedoraMinimal(Os)),
        Row(Official + "almalinux", "*", Fedora(Os)),
        Row(Official + "oraclelinux", "7*", Rpm(Os, PackageManager.Yum)),
        Row(Official + "oraclelinux", "*slim*", FedoraMinimal(Os)),
        Row(Official + "oraclelinux", "*", Fedora(Os)),
        Row("quay.io/centos/centos", "*", Fedora(Os)),

        Row(Official + "amazonlinux", "2023*", Fedora(Os)),
        Row(Official + "amazonlinux", "2*", Rpm(Os, PackageManager.Yum)),
        Row(Official + "amazonlinux", "*", Fedora(Os)),
        Row("public.ecr.aws/amazonlinux/amazonlinux", "2023*", Fedora(Os)),
        Row("public.ecr.aws/amazonlinux/amazonlinux", "2*", Rpm(Os, PackageManager.Yum)),
        Row("public.ecr.aws/amazonlinux/amazonlinux", "*", Fedora(Os)),

        .. RedHatUniversalBase("registry.access.redhat.com/"),
        .. RedHatUniversalBase("registry.redhat.io/"),
        Row(Hub + "redhat/ubi*-minimal", "*", FedoraMinimal(Os)),
        Row(Hub + "redhat/ubi*-micro", "*", Bare(Os)),
        Row(Hub + "redhat/ubi*", "*", Fedora(Os)),

        Row(Hub + "opensuse/leap", "*", Rpm(Os, PackageManager.Zypper)),
        Row(Hub + "opensuse/tumbleweed", "*", Rpm(Os, PackageManager.Zypper)),
        Row("registry.opensuse.org/opensuse/leap", "*", Rpm(Os, PackageManager.Zypper)),
        Row("registry.opensuse.org/opensuse/tumbleweed", "*", Rpm(Os, PackageManager.Zypper)),
        Row("registry.suse.com/bci/bci-base", "*", Rpm(Os, PackageManager.Zypper)),
        Row("registry.suse.com/bci/bci-minimal", "*", Bare(Os)),
        Row("registry.suse.com/bci/bci-micro", "*", Bare(Os)),

        Row(Official + "archlinux", "*", Rpm(Os, PackageManager.Pacman)),
        Row(Hub + "archlinux/archlinux", "*", Rpm(Os, PackageManager.Pacman)),
        Row(Official + "photon", "*", Rpm(Os, PackageManager.Tdnf)),
        Row(Microsoft + "azurelinux/base/core", "*", Rpm(Os, PackageManager.Tdnf)),
        Row(Microsoft + "cbl-mariner/base/core", "*", Rpm(Os, PackageManager.Tdnf)),

        Row(Official + "busybox", "*musl*", Bare(Os) with { CLibrary = CLibrary.Musl }),
        Row(Official + "busybox", "*uclibc*", Bare(Os) with { CLibrary = null }),
        Row(Official + "busybox", "*", Bare(Os)),

        // ---- Images without a shell -------------------------------------------------------------------------------------------
        Row(Microsoft + "azurelinux/distroless/*", "*nonroot*", ShellLess(Os) with { User = NonRoot }),
        Row(Microsoft + "azurelinux/distroless/*", "*", ShellLess(Os)),
        Row(Microsoft + "cbl-mariner/distroless/*", "*nonroot*", ShellLess(Os) with { User = NonRoot }),
        Row(Microsoft + "cbl-mariner/distroless/*", "*", ShellLess(Os)),

        .. GoogleDistroless("static*", ShellLess(Os) with { CLibrary = null }),
        .. GoogleDistroless("base*", ShellLess(Os)),
        .. GoogleDistroless("cc*", ShellLess(Os)),
        .. GoogleDistroless("java*", ShellLess(Runtime)),
        .. GoogleDistroless("nodejs*", ShellLess(Runtime)),
        .. GoogleDistroless("python*", ShellLess(Runtime)),

        Row(Chainguard + "wolfi-base", "*", Wolfi(Os)),
        Row(Chainguard + "static", "*", ShellLess(Os) with { CLibrary = null, User = NonRoot }),
        Row(Chainguard + "glibc-dynamic", "*-dev", Wolfi(Os) with { User = NonRoot }),
        Row(Chainguard + "glibc-dynamic", "*", ShellLess(Os) with { User = NonRoot }),
        .. ChainguardRuntimes("jre", "node", "python", "ruby", "dotnet-runtime", "aspnet-runtime"),

        // ---- .NET -------------------------------------------------------------------------------------------------------------
        .. DotNet("runtime-deps", Os),
        .. DotNet("runtime", Runtime),
        .. DotNet("aspnet", Runtime),
        .. DotNet("sdk", Runtime),

        // ---- Java -------------------------------------------------------------------------------------------------------------
        Row(Official + "eclipse-temurin", "*alpine*", Alpine(Runtime)),
        Row(Official + "eclipse-temurin", "*ubi*", FedoraMinimal(Runtime)),
        Row(Official + "eclipse-temurin", "*", Debian(Runtime)),
        Row(Official + "amazoncorretto", "*alpine*", Alpine(Runtime)),
        Row(Official + "amazoncorretto", "*al2023*", Fedora(Runtime)),
        Row(Official + "amazoncorretto", "*", Rpm(Runtime, PackageManager.Yum)),
        Row(Official + "openjdk", "*alpine*", Alpine(Runtime)),
        Row(Official + "openjdk", "*oracle*", FedoraMinimal(Runtime)),
        Row(Official + "openjdk", "*slim*", Debian(Runtime)),
        Row(Official + "openjdk", "*bookworm*", Debian(Runtime)),
        Row(Official + "openjdk", "*", Rpm(Runtime, null)),
        Row(Official + "ibm-semeru-runtimes", "*ubi*", Rpm(Runtime, null)),
        Row(Official + "ibm-semeru-runtimes", "*", Debian(Runtime)),
        Row(Official + "sapmachine", "*alpine*", Alpine(Runtime)),
        Row(Official + "sapmachine", "*", Debian(Runtime)),
        Row(Hub + "azul/zulu-openjdk", "*", Debian(Runtime)),
        Row(Hub + "azul/zulu-openjdk-debian", "*", Debian(Runtime)),
        Row(Hub + "azul/zulu-openjdk-alpine", "*", Alpine(Runtime)),
        Row(Hub + "bellsoft/liberica-openjdk-debian", "*", Debian(Runtime)),
        Row(Hub + "bellsoft/liberica-openjdk-alpine", "*", Alpine(Runtime) with { CLibrary = null }),
        Row(Hub + "bellsoft/liberica-openjdk-alpine-musl", "*", Alpine(Runtime)),
        Row(Microsoft + "openjdk/jdk", "*ubuntu*", Debian(Runtime)),
        Row(Microsoft + "openjdk/jdk", "*mariner*", Rpm(Runtime, PackageManager.Tdnf)),
        Row(Microsoft + "openjdk/jdk", "*azurelinux*", Rpm(Runtime, PackageManager.Tdnf)),
        Row(Official + "maven", "*alpine*", Alpine(Runtime)),
        Row(Official + "maven", "*amazoncorretto*", Rpm(Runtime, null)),
        Row(Official + "maven", "*", Debian(Runtime)),
        Row(Official + "gradle", "*alpine*", Alpine(Runtime)),
        Row(Official + "gradle", "*", Debian(Runtime)),

        // ---- Application servers ----------------------------------------------------------------------------------------------
        Row(Official + "tomcat", "*", Debian(AppServer)),
        Row(Official + "tomee", "*", Debian(AppServer)),
        Row(Official + "jetty", "*alpine*", Alpine(AppServer) with { User = "jetty" }),
        Row(Official + "jetty", "*", Debian(AppServer) with { User = "jetty" }),
        Row(Official + "open-liberty", "*", Debian(AppServer) with { User = "1001" }),
        Row(Official + "websphere-liberty", "*", Debian(AppServer) with { User = "1001" }),
        Row("icr.io/appcafe/open-liberty", "*", Rpm(AppServer, null) with { User = "1001" }),
        Row("icr.io/appcafe/websphere-liberty", "*", Rpm(AppServer, null) with { User = "1001" }),
        Row("quay.io/wildfly/wildfly", "*", Rpm(AppServer, null) with { User = "jboss" }),
        Row(Hub + "payara/server-full", "*", Debian(AppServer) with { User = "payara" }),
        Row(Hub + "payara/micro", "*", Alpine(AppServer) with { User = "payara" }),
        Row("quay.io/keycloak/keycloak", "*", Bare(AppServer) with { User = "1000" }),

        // ---- Other languages --------------------------------------------------------------------------------------------------
        .. DebianOrAlpine(
            Runtime, "node", "python", "pypy", "golang", "rust", "ruby", "perl", "elixir", "erlang", "haskell", "julia", "gcc", "dart", "clojure"),
        Row(Official + "swift", "*amazonlinux*", Rpm(Runtime, null)),
        Row(Official + "swift", "*ubi*", Rpm(Runtime, null)),
        Row(Official + "swift", "*", Debian(Runtime)),
        Row(Official + "php", "*alpine*", Alpine(Runtime)),
        Row(Official + "php", "*apache*", Debian(AppServer)),
        Row(Official + "php", "*", Debian(Runtime)),
        Row(Hub + "oven/bun", "*distroless*", ShellLess(Runtime)),
        Row(Hub + "oven/bun", "*alpine*", Alpine(Runtime)),
        Row(Hub + "oven/bun", "*", Debian(Runtime)),

        // ---- Servers that images stand on to add their configuration or content -------------------------------------------------
        .. DebianOrAlpine(Server, "nginx", "httpd", "postgres", "redis", "valkey", "rabbitmq"),
        Row(Hub + "nginxinc/nginx-unprivileged", "*alpine*", Alpine(Server) with { User = "101" }),
        Row(Hub + "nginxinc/nginx-unprivileged", "*", Debian(Server) with { User = "101" }),
        Row(Official + "haproxy", "*alpine*", Alpine(Server) with { User = "haproxy" }),
        Row(Official + "haproxy", "*", Debian(Server) with { User = "haproxy" }),
        Row(Official + "memcached", "*alpine*", Alpine(Server) with { User = "memcache" }),
        Row(Official + "memcached", "*", Debian(Server) with { User = "memcache" }),
        Row(Official + "caddy", "*", Alpine(Server)),
        Row(Official + "traefik", "*", Alpine(Server)),
        Row(Official + "mariadb", "*ubi*", Rpm(Server, null)),
        Row(Official + "mariadb", "*", Debian(Server)),
        Row(Official + "mongo", "*", Debian(Server)),
        Row(Official + "mysql", "*", FedoraMinimal(Server)),
        Row(Hub + "prom/prometheus", "*", Bare(Server) with { User = "nobody" }),
        Row(Hub + "grafana/grafana", "*ubuntu*", Debian(Server) with { User = "472" }),
        Row(Hub + "grafana/grafana", "*", Alpine(Server) with { User = "472" }),
    ];

    private static ExternalImage Row(string repository, string tag, ExternalImageFacts facts) => new(repository, tag, facts);

    private static ExternalImageFacts Debian(EquatableArray<LayerKind> kinds) =>
        new(kinds) { PackageManager = PackageManager.Apt, Shell = "/bin/sh", CLibrary = CLibrary.Glibc };

    private static ExternalImageFacts Alpine(EquatableArray<LayerKind> kinds) =>
        new(kinds) { PackageManager = PackageManager.Apk, Shell = "/bin/sh", CLibrary = CLibrary.Musl };

    private static ExternalImageFacts Wolfi(EquatableArray<LayerKind> kinds) => Alpine(kinds) with { CLibrary = CLibrary.Glibc };

    private static ExternalImageFacts Fedora(EquatableArray<LayerKind> kinds) => Rpm(kinds, PackageManager.Dnf);

    private static ExternalImageFacts FedoraMinimal(EquatableArray<LayerKind> kinds) => Rpm(kinds, PackageManager.Microdnf);

    /// <summary>glibc and a shell, and a package manager that depends on the distribution; null where variants differ.</summary>
    private static ExternalImageFacts Rpm(EquatableArray<LayerKind> kinds, PackageManager? manager) => Bare(kinds) with { PackageManager = manager };

    private static ExternalImageFacts Bare(EquatableArray<LayerKind> kinds) => new(kinds) { Shell = "/bin/sh", CLibrary = CLibrary.Glibc };

    private static ExternalImageFacts ShellLess(EquatableArray<LayerKind> kinds) => new(kinds) { CLibrary = CLibrary.Glibc };

    /// <summary>Official images whose default variant is Debian's, root by default.</summary>
    private static IEnumerable<ExternalImage> DebianOrAlpine(EquatableArray<LayerKind> kinds, params string[] names)
    {
        foreach (var name in names)
        {
            yield return Row(Official + name, "*alpine*", Alpine(kinds));
            yield return Row(Official + name, "*", Debian(kinds));
        }
    }

    /// <summary>https://github.com/dotnet/dotnet-docker: chiseled and distroless variants start as the user 1654 and have no shell.</summary>
    private static IEnumerable<ExternalImage> DotNet(string name, EquatableArray<LayerKind> kinds)
    {
        const string AppUser = "1654";

        foreach (var repository in new[] { Microsoft + "dotnet/" + name, Microsoft + "dotnet/nightly/" + name })
        {
            yield return Row(repository, "*chiseled*", ShellLess(kinds) with { User = AppUser });
            yield return Row(repository, "*distroless*", ShellLess(kinds) with { User = AppUser });
            yield return Row(repository, "*alpine*", Alpine(kinds));
            yield return Row(repository, "*azurelinux*", Rpm(kinds, PackageManager.Tdnf));
            yield return Row(repository, "*mariner*", Rpm(kinds, PackageManager.Tdnf));
            yield return Row(repository, "*nanoserver*", new ExternalImageFacts(kinds) { User = "ContainerUser" });
            yield return Row(repository, "*windowsservercore*", new ExternalImageFacts(kinds) { User = "ContainerAdministrator" });
            yield return Row(repository, "*", Debian(kinds));
        }
    }

    /// <summary>https://github.com/GoogleContainerTools/distroless: root unless the tag says nonroot; debug variants bring busybox.</summary>
    private static IEnumerable<ExternalImage> GoogleDistroless(string repository, ExternalImageFacts facts)
    {
        const string DebugShell = "/busybox/sh";

        yield return Row(Distroless + repository, "debug-nonroot*", facts with { User = NonRoot, Shell = DebugShell });
        yield return Row(Distroless + repository, "debug*", facts with { Shell = DebugShell });
        yield return Row(Distroless + repository, "nonroot*", facts with { User = NonRoot });
        yield return Row(Distroless + repository, "*", facts);
    }

    /// <summary>Chainguard's images start as 65532; only the -dev variants have a shell and apk.</summary>
    private static IEnumerable<ExternalImage> ChainguardRuntimes(params string[] names)
    {
        foreach (var name in names)
        {
            yield return Row(Chainguard + name, "*-dev", Wolfi(Runtime) with { User = NonRoot });
            yield return Row(Chainguard + name, "*", ShellLess(Runtime) with { User = NonRoot });
        }
    }

    /// <summary>Red Hat's Universal Base Images: plain, and with runtimes, whose images start as 185 (Java) or 1001.</summary>
    private static IEnumerable<ExternalImage> RedHatUniversalBase(string registry)
    {
        const string JavaUser = "185";
        const string OtherUser = "1001";

        foreach (var version in new[] { "ubi8", "ubi9", "ubi10" })
        {
            var folder = registry + version + "/";

            yield return Row(registry + version, "*", Fedora(Os));
            yield return Row(registry + version + "-minimal", "*", FedoraMinimal(Os));
            yield return Row(registry + version + "-micro", "*", Bare(Os));
            yield return Row(folder + "ubi", "*", Fedora(Os));
            yield return Row(folder + "ubi-init", "*", Fedora(Os));
            yield return Row(folder + "ubi-minimal", "*", FedoraMinimal(Os));
            yield return Row(folder + "ubi-micro", "*", Bare(Os));
            yield return Row(folder + "openjdk-*", "*", FedoraMinimal(Runtime) with { User = JavaUser });
            yield return Row(folder + "dotnet-*", "*", Rpm(Runtime, null) with { User = OtherUser });
            yield return Row(folder + "nodejs-*", "*", Rpm(Runtime, null) with { User = OtherUser });
            yield return Row(folder + "python-*", "*", Rpm(Runtime, null) with { User = OtherUser });
            yield return Row(folder + "nginx-*", "*", Rpm(Server, null) with { User = OtherUser });
            yield return Row(folder + "httpd-*", "*", Rpm(Server, null) with { User = OtherUser });
        }
    }
}
