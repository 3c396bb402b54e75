using System.Globalization;
using System.Text;

namespace ImageDsl.Rules;

/// <summary>What rules propose, as code fixes write it into C#.</summary>
internal static class RuleProposals
{
    /// <summary>The proposal of IMG301 where what is installed are packages of the distribution, which no source has a say in.</summary>
    public const string IsPackages = "packages";

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
