using System.Globalization;
using ImageDsl.Model;

namespace ImageDsl.Values;

/// <summary>The command that creates a user.</summary>
internal static class NewUser
{
    private const string NoHome = "/nonexistent";

    /// <summary>Checks the values of a new user.</summary>
    public static ImageUser Check(string name, int uid, int? gid, string? home, string shell)
    {
        UserGrammar.CheckNewName(name);

        if (uid <= 0)
            throw new ImageDefinitionException($"{uid} is not the number of a new user: it must be above 0, which is root.");

        if (gid < 0)
            throw new ImageDefinitionException($"{gid} is not the number of a group: it must not be below 0.");

        if (home is not null)
            CheckWord(home, "The home directory of a user");

        CheckWord(shell, "The shell of a user");
        return new ImageUser(name, uid, gid ?? uid);
    }

    /// <summary>The command. A group that is asked for by number may be one that the base image has.</summary>
    public static string Command(ImageUser user, bool mayGroupExist, string? home, string shell)
    {
        var uid = user.Uid.ToString(CultureInfo.InvariantCulture);
        var gid = user.Gid.ToString(CultureInfo.InvariantCulture);
        var addGroup = $"groupadd --gid {gid} {user.Name}";
        var group = mayGroupExist ? $"(getent group {gid} > /dev/null || {addGroup})" : addGroup;
        var directory = home is null ? $"--no-create-home --home-dir {NoHome}" : $"--create-home --home-dir {home}";

        // Without --no-log-init a high number makes a huge sparse lastlog, which a layer stores in full.
        return $"{group} && useradd --no-log-init --uid {uid} --gid {gid} {directory} --shell {shell} {user.Name}";
    }

    private static void CheckWord(string? path, string subject)
    {
        _ = PathGrammar.CheckAbsolute(path, subject);
        Characters.Check(
            path!,
            (c, _) => Characters.IsAlphanumeric(c) || c is '/' or '.' or '-' or '_' or '@',
            "a path for a new user",
            "letters, digits, '/', '.', '-', '_' and '@'");
    }
}
