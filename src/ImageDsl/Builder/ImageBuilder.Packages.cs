using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>
    /// Installs Debian or Ubuntu packages in one RUN: update, install without recommended packages, and remove the package lists.
    /// </summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Apt(params string[] packages) =>
        Install(
            "apt-get update",
            "DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends",
            packages,
            "rm -rf /var/lib/apt/lists/*");

    /// <summary>Installs Alpine packages in one RUN, without keeping an index.</summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Apk(params string[] packages) =>
        Install(null, "apk add --no-cache", packages, null);

    /// <summary>Installs packages of Fedora, RHEL and their like in one RUN, without weak dependencies, and cleans the caches.</summary>
    /// <param name="packages">Names, also <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Dnf(params string[] packages) =>
        Install(null, "dnf install -y --setopt=install_weak_deps=False", packages, "dnf clean all");

    /// <summary>Installs packages of minimal RHEL images in one RUN, without weak dependencies, and cleans the caches.</summary>
    /// <param name="packages">Names, also <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Microdnf(params string[] packages) =>
        Install(null, "microdnf install -y --nodocs --setopt=install_weak_deps=0", packages, "microdnf clean all");

    /// <summary>Installs packages of SUSE images in one RUN, without recommended packages, and cleans the caches.</summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Zypper(params string[] packages) =>
        Install(null, "zypper --non-interactive install --no-recommends", packages, "zypper clean --all");

    private ImageBuilder Install(string? update, string install, string[] packages, string? clean)
    {
        var steps = new[] { update, $"{install} {PackageList.Write(packages)}", clean };
        return Add(new RunInstruction(new ShellCommand(string.Join(" && ", steps.OfType<string>()))));
    }
}
