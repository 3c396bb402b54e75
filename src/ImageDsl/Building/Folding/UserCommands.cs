using System.Globalization;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>Which user a command creates.</summary>
internal static class UserCommands
{
    private static readonly string[] Programs = ["useradd", "adduser"];

    /// <summary>Flags of <c>useradd</c> and of both kinds of <c>adduser</c> that take the next word.</summary>
    private static readonly string[] FlagsWithValue =
    [
        "-u", "--uid", "-g", "--gid", "-G", "--groups", "--ingroup", "-h", "-d", "--home", "--home-dir", "-s", "--shell", "-c", "--comment", "--gecos",
        "-k", "--skel", "-b", "--base-dir", "-p", "--password", "-e", "--expiredate", "-f", "--inactive", "-K", "--key", "--firstuid", "--lastuid",
    ];

    /// <summary>Programs that change the users or groups of an image.</summary>
    public static bool IsAdministration(string program) =>
        Programs.Contains(program) || program is "groupadd" or "addgroup" or "usermod" or "groupmod" or "userdel" or "deluser" or "groupdel" or "delgroup";

    /// <summary>The user that a command creates with a number that stands in it; null when it creates none, or its number is not known.</summary>
    public static ImageUser? In(ShellInvocation command)
    {
        if (!Programs.Contains(command.Program) || command.Operands(FlagsWithValue).FirstOrDefault()?.Literal is not { Length: > 0 } name)
            return null;

        if (Number(command.ValueOf("-u", "--uid")) is not { } uid)
            return null;

        // busybox has -G, and Debian's adduser --ingroup, for what useradd calls -g; a name of a group has a number that is not known here.
        var group = command.ValueOf("-g", "--gid", "--ingroup") ?? (command.Program == "adduser" ? command.ValueOf("-G") : null);
        var isGroupNumber = command.Program == "useradd" || command.ValueOf("--gid") is not null;

        if (group is null || group == name)
            return new ImageUser(name, uid, uid);

        return isGroupNumber && Number(group) is { } gid ? new ImageUser(name, uid, gid) : null;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
}
