using static ImageDsl.Values.Characters;

namespace ImageDsl.Values;

/// <summary>Names of stages, variables and labels.</summary>
internal static class NameGrammar
{
    /// <summary>Checks the name of a stage; BuildKit keeps them in lower case and gives two of them a meaning of their own.</summary>
    public static void CheckStage(string? name)
    {
        _ = Required.Text(name, "The name of a stage");
        Check(
            name,
            (c, i) => IsLower(c) || (i > 0 && (IsDigit(c) || c is '-' or '_' or '.')),
            "a stage name",
            "a lower-case letter, then lower-case letters, digits, '-', '_' and '.'");

        if (name is "scratch" or "context")
            throw new ImageDefinitionException($"'{name}' is not a stage name: builders reserve it.");
    }

    /// <summary>Checks the name of an environment variable.</summary>
    public static void CheckEnvironmentVariable(string? name)
    {
        _ = Required.Text(name, "The name of an environment variable");
        Check(
            name,
            (c, i) => IsLetter(c) || c == '_' || (i > 0 && (IsDigit(c) || c is '.' or '-')),
            "the name of an environment variable",
            "a letter or '_', then letters, digits, '_', '.' and '-'");
    }

    /// <summary>Checks the name of a build argument.</summary>
    public static void CheckArgument(string? name)
    {
        _ = Required.Text(name, "The name of a build argument");
        Check(
            name,
            (c, i) => IsLetter(c) || c == '_' || (i > 0 && IsDigit(c)),
            "the name of a build argument",
            "a letter or '_', then letters, digits and '_'");
    }

    /// <summary>Checks the key of a label.</summary>
    public static void CheckLabel(string? key)
    {
        _ = Required.Text(key, "The key of a label");
        Check(
            key,
            (c, i) => IsAlphanumeric(c) || (i > 0 && i < key.Length - 1 && c is '.' or '-' or '_' or '/'),
            "the key of a label",
            "letters and digits, with '.', '-', '_' and '/' between them");
    }

    /// <summary>Checks the id of a secret or of an SSH agent.</summary>
    public static void CheckMountId(string? id, string kind)
    {
        _ = Required.Text(id, $"The id of {kind}");
        Check(
            id,
            (c, _) => IsAlphanumeric(c) || c is '.' or '-' or '_' or '/' or ':',
            $"the id of {kind}",
            "letters, digits, '.', '-', '_', '/' and ':'");
    }
}
