using System.Globalization;
using System.Text;

namespace ImageDsl.Rules;

/// <summary>What rules propose, as code fixes write it into C#.</summary>
internal static class RuleProposals
{
    /// <summary>The proposal of IMG301 where what is installed are packages of the distribution, which no source has a say in.</summary>
    public const string IsPackages = "packages";

    /// <summary>The proposal of IMG306 where the step right before the deletion brings what is deleted, so that the two can be one.</summary>
    public const string IsOfStepBefore = "before";

    /// <summary>The proposal of IMG602 where a shell is all that is missing.</summary>
    public const string IsWithoutShell = "exec";

    /// <summary>The proposal of IMG205 for a platform that is to be left out.</summary>
    public const string IsWithoutPlatform = "platform";

    /// <summary>A string literal.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");

        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>String literals as arguments.</summary>
    public static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literal));
}
