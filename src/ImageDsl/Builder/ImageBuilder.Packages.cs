namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>
    /// Installs Debian or Ubuntu packages in one RUN: update, install without recommended packages, and remove the package lists.
    /// </summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Apt(params string[] packages) => throw new NotImplementedException();

    /// <summary>Installs Alpine packages in one RUN, without keeping an index.</summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Apk(params string[] packages) => throw new NotImplementedException();

    /// <summary>Installs packages of Fedora, RHEL and their like in one RUN, without weak dependencies, and cleans the caches.</summary>
    /// <param name="packages">Names, also <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Dnf(params string[] packages) => throw new NotImplementedException();

    /// <summary>Installs packages of minimal RHEL images in one RUN, without weak dependencies, and cleans the caches.</summary>
    /// <param name="packages">Names, also <c>name-version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Microdnf(params string[] packages) => throw new NotImplementedException();

    /// <summary>Installs packages of SUSE images in one RUN, without recommended packages, and cleans the caches.</summary>
    /// <param name="packages">Names, also <c>name=version</c>; they are sorted, and doubles are dropped.</param>
    /// <exception cref="ImageDefinitionException">There is no package, or a name is not one.</exception>
    public ImageBuilder Zypper(params string[] packages) => throw new NotImplementedException();
}
