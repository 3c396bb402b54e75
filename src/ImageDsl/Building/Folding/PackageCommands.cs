using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>Which packages a command installs, and with which package manager.</summary>
internal static class PackageCommands
{
    /// <summary>The package manager that a program is, or null.</summary>
    public static PackageManager? ManagerOf(string program) => program switch
    {
        "apt-get" or "apt" or "aptitude" => PackageManager.Apt,
        "apk" => PackageManager.Apk,
        "dnf" or "dnf5" => PackageManager.Dnf,
        "microdnf" => PackageManager.Microdnf,
        "yum" => PackageManager.Yum,
        "tdnf" => PackageManager.Tdnf,
        "zypper" => PackageManager.Zypper,
        "pacman" => PackageManager.Pacman,
        _ => (PackageManager?)null,
    };

    /// <summary>Whether the command installs packages.</summary>
    public static bool IsInstallation(ShellInvocation command) => Installation(command) is not null;

    /// <summary>The packages that a command installs, as far as their names are literal.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isComplete">Whether these are all that it names.</param>
    public static IReadOnlyList<InstalledPackage> In(ShellInvocation command, out bool isComplete)
    {
        isComplete = true;

        if (ManagerOf(command.Program) is not { } manager || Installation(command) is not { } installation)
            return [];

        isComplete = installation.NamesAll;

        return installation.Packages
            .Where(package => IsName(package.Name))
            .Select(package => new InstalledPackage(package.Name, package.Version, manager))
            .ToList();
    }

    private static PackageCommand? Installation(ShellInvocation command) => PackageCommand.Of(command) switch
    {
        { Action: PackageAction.Install } installation => installation,

        // pacman brings the system up to date and installs in one command.
        { Action: PackageAction.Upgrade, Manager: "pacman", Packages.IsEmpty: false } installation => installation,
        _ => null,
    };

    /// <summary>Files, addresses and groups are no names of packages.</summary>
    private static bool IsName(string text) => text[0] is not ('.' or '/' or '@') && text.IndexOf("://", StringComparison.Ordinal) < 0;
}
