using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    private static readonly PackageOptions DefaultPackages = new();

    /// <summary>
    /// Installs Debian or Ubuntu packages in one RUN: update, install without recommended packages and without questions, and remove the
    /// package lists and archives.
    /// </summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Apt("tzdata", "ca-certificates", "curl=8.14.*");</code></example>
    public ImageBuilder Apt(params string[] packages) => Apt(DefaultPackages, packages);

    /// <summary>Installs Debian or Ubuntu packages in one RUN, and says what becomes of downloads.</summary>
    /// <param name="options">Whether downloads stay in cache mounts.</param>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Apt(new PackageOptions { CacheMounts = true }, "git");</code></example>
    public ImageBuilder Apt(PackageOptions options, params string[] packages) => Install(PackageInstallation.Apt, options, packages);

    /// <summary>Installs Alpine packages in one RUN, without keeping an index.</summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Apk("tzdata", "curl");</code></example>
    public ImageBuilder Apk(params string[] packages) => Apk(DefaultPackages, packages);

    /// <summary>Installs Alpine packages in one RUN, and says what becomes of downloads.</summary>
    /// <param name="options">Whether downloads stay in cache mounts.</param>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Apk(new PackageOptions { CacheMounts = true }, "git");</code></example>
    public ImageBuilder Apk(PackageOptions options, params string[] packages) => Install(PackageInstallation.Apk, options, packages);

    /// <summary>Installs packages of Fedora, RHEL and their like in one RUN, without weak dependencies and without questions, and cleans up.</summary>
    /// <param name="packages">Names, also <c>name=version</c> or <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Dnf("curl", "tzdata=2025b");</code></example>
    public ImageBuilder Dnf(params string[] packages) => Dnf(DefaultPackages, packages);

    /// <summary>Installs packages of Fedora, RHEL and their like in one RUN, and says what becomes of downloads.</summary>
    /// <param name="options">Whether downloads stay in cache mounts.</param>
    /// <param name="packages">Names, also <c>name=version</c> or <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Dnf(new PackageOptions { CacheMounts = true }, "git");</code></example>
    public ImageBuilder Dnf(PackageOptions options, params string[] packages) => Install(PackageInstallation.Dnf, options, packages);

    /// <summary>Installs packages of minimal RHEL images in one RUN, without weak dependencies and without questions, and cleans up.</summary>
    /// <param name="packages">Names, also <c>name=version</c> or <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Microdnf("java-21-openjdk-headless");</code></example>
    public ImageBuilder Microdnf(params string[] packages) => Microdnf(DefaultPackages, packages);

    /// <summary>Installs packages of minimal RHEL images in one RUN, and says what becomes of downloads.</summary>
    /// <param name="options">Whether downloads stay in cache mounts.</param>
    /// <param name="packages">Names, also <c>name=version</c> or <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Microdnf(new PackageOptions { CacheMounts = true }, "git");</code></example>
    public ImageBuilder Microdnf(PackageOptions options, params string[] packages) => Install(PackageInstallation.Microdnf, options, packages);

    /// <summary>Installs packages of older RHEL and Amazon Linux images in one RUN, without weak dependencies and without questions, and cleans up.</summary>
    /// <param name="packages">Names, also <c>name=version</c> or <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Yum("shadow-utils");</code></example>
    public ImageBuilder Yum(params string[] packages) => Yum(DefaultPackages, packages);

    /// <summary>Installs packages of older RHEL and Amazon Linux images in one RUN, and says what becomes of downloads.</summary>
    /// <param name="options">Whether downloads stay in cache mounts.</param>
    /// <param name="packages">Names, also <c>name=version</c> or <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Yum(new PackageOptions { CacheMounts = true }, "git");</code></example>
    public ImageBuilder Yum(PackageOptions options, params string[] packages) => Install(PackageInstallation.Yum, options, packages);

    /// <summary>Installs packages of SUSE images in one RUN, without recommended packages and without questions, and cleans up.</summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Zypper("curl", "timezone");</code></example>
    public ImageBuilder Zypper(params string[] packages) => Zypper(DefaultPackages, packages);

    /// <summary>Installs packages of SUSE images in one RUN, and says what becomes of downloads.</summary>
    /// <param name="options">Whether downloads stay in cache mounts.</param>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Zypper(new PackageOptions { CacheMounts = true }, "git");</code></example>
    public ImageBuilder Zypper(PackageOptions options, params string[] packages) => Install(PackageInstallation.Zypper, options, packages);

    /// <summary>Installs Python packages in one RUN, without questions and without keeping downloads.</summary>
    /// <param name="packages">
    /// Names, also with extras and versions: <c>uvicorn[standard]</c>, <c>requests=2.32.3</c>, <c>flask&gt;=3,&lt;4</c>; they are sorted, and
    /// doubles are dropped.
    /// </param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Pip("requests=2.32.3", "uvicorn[standard]");</code></example>
    public ImageBuilder Pip(params string[] packages) => Pip(DefaultPackages, packages);

    /// <summary>Installs Python packages in one RUN, and says what becomes of downloads.</summary>
    /// <param name="options">Whether downloads stay in cache mounts.</param>
    /// <param name="packages">Names, also with extras and versions; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Pip(new PackageOptions { CacheMounts = true }, "numpy");</code></example>
    public ImageBuilder Pip(PackageOptions options, params string[] packages) => Install(PackageInstallation.Pip, options, packages);

    /// <summary>Installs Node.js packages for the whole image in one RUN, without audit and funding messages, and cleans up.</summary>
    /// <param name="packages">
    /// Names, also with scopes and versions: <c>@angular/cli</c>, <c>typescript=5.9.2</c>, <c>pnpm@10</c>; they are sorted, and doubles are
    /// dropped.
    /// </param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Npm("typescript=5.9.2", "@angular/cli");</code></example>
    public ImageBuilder Npm(params string[] packages) => Npm(DefaultPackages, packages);

    /// <summary>Installs Node.js packages for the whole image in one RUN, and says what becomes of downloads.</summary>
    /// <param name="options">Whether downloads stay in cache mounts.</param>
    /// <param name="packages">Names, also with scopes and versions; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    /// <example><code>image.Npm(new PackageOptions { CacheMounts = true }, "pnpm");</code></example>
    public ImageBuilder Npm(PackageOptions options, params string[] packages) => Install(PackageInstallation.Npm, options, packages);

    private ImageBuilder Install(PackageInstallation manager, PackageOptions options, string[] packages)
    {
        var isCached = Required.Value(options, "The options of a package manager").CacheMounts;
        var command = Shell(manager.Command(PackageList.Write(packages, manager.Spelling), isCached));

        return Add(new RunInstruction(new ShellCommand(command))
        {
            Mounts = isCached ? manager.Caches.Select(target => (RunMount)new CacheMount(target) { Sharing = Dockerfile.CacheSharing.Locked }).ToEquatableArray() : default,
        });
    }
}
