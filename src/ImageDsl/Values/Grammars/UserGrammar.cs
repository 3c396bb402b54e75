using System.Globalization;
using static ImageDsl.Values.Characters;

namespace ImageDsl.Values;

/// <summary>Users and groups, as USER and <c>--chown</c> take them and as <c>useradd</c> makes them.</summary>
internal static class UserGrammar
{
    private const int LongestName = 32;
    private const string Rule = "'user' or 'user:group', each a name (letters, digits, '_', '.', '-', not beginning with '-' or '.') or a number";
    private const string NewNameRule = "a lower-case letter or '_', then lower-case letters, digits, '_' and '-'";

    /// <summary>Splits <c>user[:group]</c>.</summary>
    public static (string User, string? Group) Parse(string? text)
    {
        _ = Required.Text(text, "A user");
        var colon = text.IndexOf(':');
        Check(text, (c, i) => i == colon ? i > 0 && i < text.Length - 1 : FitsName(c, i == 0 || i - 1 == colon), "a user", Rule);

        var user = colon < 0 ? text : text.Substring(0, colon);
        var group = colon < 0 ? null : text.Substring(colon + 1);
        CheckNumber(user);
        CheckNumber(group);
        return (user, group);
    }

    /// <summary>Checks the name of a user that is to be created.</summary>
    public static void CheckNewName(string? name)
    {
        _ = Required.Text(name, "The name of a user");
        Check(name, (c, i) => IsLower(c) || c == '_' || (i > 0 && (IsDigit(c) || c == '-')), "a name for a new user", NewNameRule);

        if (name.Length > LongestName)
            throw new ImageDefinitionException(
                $"'{name}' is not a name for a new user: it has {name.Length} characters, more than {LongestName}.");
    }

    private static bool FitsName(char c, bool isFirst) => IsAlphanumeric(c) || c == '_' || (!isFirst && c is '.' or '-');

    private static void CheckNumber(string? text)
    {
        if (text is null || !text.All(IsDigit) || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return;

        throw new ImageDefinitionException($"'{text}' is not the number of a user or group: the largest is {int.MaxValue}.");
    }
}
