using System.Globalization;
using ImageDsl.Model;

namespace ImageDsl.Rules;

/// <summary>Users as USER has them: <c>user[:group]</c>, names or numbers.</summary>
internal static class UserText
{
    /// <summary>
    /// Whether a process of the user is root: by name, by any spelling of the number 0, by the name of a user that was created with that
    /// number, or because nobody set a user.
    /// </summary>
    public static bool IsRoot(string? user, FactList<ImageUser> users)
    {
        var name = NameOf(user);

        return name is "" or "root" || NumberOf(user) == 0 || users.Values.Any(known => known.Name == name && known.Uid == 0);
    }

    /// <summary>The user without the group; empty when nobody set one.</summary>
    public static string NameOf(string? user) => (user ?? "").Split(':')[0].Trim();

    /// <summary>The number of the user, or null when it is a name.</summary>
    public static int? NumberOf(string? user) =>
        int.TryParse(NameOf(user), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
}
