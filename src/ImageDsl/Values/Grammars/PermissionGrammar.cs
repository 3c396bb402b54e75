namespace ImageDsl.Values;

/// <summary>Permissions that must be octal.</summary>
internal static class PermissionGrammar
{
    private const int MostDigits = 5;
    private const int Highest = 0xFFF;

    /// <summary>The number that octal permissions mean; null for null.</summary>
    public static int? ParseOctal(string? permissions)
    {
        if (permissions is null)
            return null;

        var isOctal = permissions.Length is >= 1 and <= MostDigits && permissions.All(c => c is >= '0' and <= '7');
        var bits = isOctal ? Convert.ToInt32(permissions, 8) : int.MaxValue;

        return bits <= Highest
            ? bits
            : throw new ImageDefinitionException($"'{permissions}' is not the mode of a mount: expected octal digits from 0 to 7777.");
    }
}
