namespace ImageDsl.Dockerfile.Shell;

/// <summary>What a command asks of a package manager of a Linux distribution.</summary>
/// <param name="Invocation">The command.</param>
/// <param name="Manager">The program: <c>apt-get</c>, <c>apt</c>, <c>apk</c>, <c>dnf</c> and so on.</param>
/// <param name="Action">What is asked.</param>
/// <param name="Packages">The packages that are named literally; names only, in the order of the text.</param>
internal sealed record PackageCommand(ShellInvocation Invocation, string Manager, PackageAction Action, EquatableArray<PackageName> Packages)
{
    /// <summary>Whether <see cref="Packages"/> are all that it names: none is a pattern, or known to the shell alone.</summary>
    public bool NamesAll { get; init; } = true;

    /// <summary>Flags whose value is the next word.</summary>
    private static readonly string[] FlagsWithValue =
    [
        "-o", "-c", "-t", "--option", "--target-release", "--default-release", "--repository", "-X", "--virtual", "--root", "-p", "--installroot", "--enablerepo",
        "--disablerepo", "--releasever", "--setopt", "--from", "-r", "--repo", "-C",
    ];

    /// <summary>Reads a command; null when it is not one of a package manager, or asks for something else.</summary>
    public static PackageCommand? Of(ShellInvocation invocation)
    {
        if (invocation.Program is "pacman")
            return OfPacman(invocation);

        if (invocation.Program is not ("apt-get" or "apt" or "aptitude" or "apk" or "dnf" or "dnf5" or "microdnf" or "yum" or "tdnf" or "zypper"))
            return null;

        // The packages of 'apk add -t name' are a group with that name; it is no package itself.
        string[] flags = invocation.Program == "apk" ? [.. FlagsWithValue, "-t"] : FlagsWithValue;
        var operands = invocation.Operands(flags).ToList();

        if (operands.Count == 0 || ActionOf(operands[0].Literal) is not { } action)
            return null;

        if (invocation.Program is "dnf" or "dnf5" or "microdnf" or "yum" or "tdnf" && operands[0].Literal is "update")
            action = PackageAction.Upgrade;

        return Command(invocation, action, operands.Skip(1).ToList());
    }

    private static PackageCommand? OfPacman(ShellInvocation invocation)
    {
        var action = invocation.HasFlag("-c") ? PackageAction.Clean
            : invocation.HasFlag("-R", "--remove") ? PackageAction.Remove
            : invocation.HasFlag("-u") ? PackageAction.Upgrade
            : invocation.HasFlag("-S", "--sync") ? PackageAction.Install
            : (PackageAction?)null;

        return action is null ? null : Command(invocation, action.Value, invocation.Operands("--root", "-r", "-b").ToList());
    }

    private static PackageAction? ActionOf(string? word) => word switch
    {
        "update" or "makecache" or "refresh" or "ref" => PackageAction.Update,
        "install" or "add" or "in" or "localinstall" or "groupinstall" or "reinstall" or "rei" or "install-n" or "install-na" or "install-nevra" or "build-dep" or "satisfy" => PackageAction.Install,
        "upgrade" or "dist-upgrade" or "full-upgrade" or "distro-sync" or "upgrade-minimal" or "up-min" or "update-minimal" or "up" or "dup" or "dist-up" => PackageAction.Upgrade,
        "remove" or "purge" or "autoremove" or "autopurge" or "del" or "erase" or "rm" or "markauto" => PackageAction.Remove,
        "clean" or "autoclean" or "cc" => PackageAction.Clean,
        _ => null,
    };

    private static PackageCommand Command(ShellInvocation invocation, PackageAction action, List<ShellWord> words)
    {
        var names = words.Where(word => word.Literal is { Length: > 0 } && !word.IsPattern).ToList();

        return new PackageCommand(invocation, invocation.Program, action, names.Select(word => PackageName.Parse(word.Literal!, word.Span)).ToEquatableArray())
        {
            NamesAll = names.Count == words.Count,
        };
    }
}

/// <summary>What is asked of a package manager.</summary>
internal enum PackageAction
{
    /// <summary>Fetches the list of what there is. For dnf and yum, whose <c>update</c> upgrades, it is <c>makecache</c>.</summary>
    Update,

    /// <summary>Installs packages.</summary>
    Install,

    /// <summary>Brings installed packages to their newest version.</summary>
    Upgrade,

    /// <summary>Removes packages.</summary>
    Remove,

    /// <summary>Empties the manager's caches.</summary>
    Clean,
}

/// <summary>A package as a command names it.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="Version">The version behind <c>=</c>, or null.</param>
/// <param name="Span">Where it stands in the text of the shell.</param>
internal sealed record PackageName(string Name, string? Version, SourceSpan Span)
{
    /// <summary>Splits <c>curl=7.88</c>, <c>curl&gt;7</c>, <c>curl:arm64</c> and <c>curl/stable</c>.</summary>
    public static PackageName Parse(string text, SourceSpan span)
    {
        var isPath = text[0] is '/' or '.' || text.IndexOf("://", StringComparison.Ordinal) > 0;
        var end = isPath ? -1 : text.IndexOfAny(['=', '<', '>', '~', ':', '/', '@']);

        if (end <= 0)
            return new PackageName(text, null, span);

        return new PackageName(text.Substring(0, end), text[end] == '=' ? text.Substring(end + 1) : null, span);
    }
}
