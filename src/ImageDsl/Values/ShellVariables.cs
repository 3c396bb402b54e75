using System.Text;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Values;

/// <summary>References to variables in places that hold them as text: commands, which a shell expands, and inline files.</summary>
internal static class ShellVariables
{
    private const string PlainPunctuation = "_./:@%+,=- ";
    private const string PatternPunctuation = PlainPunctuation + "*?";

    /// <summary>The command with references as every POSIX shell reads them; all else is the shell's own business.</summary>
    /// <exception cref="ImageDefinitionException">A reference changes its value in a way that not every shell knows.</exception>
    public static string Write(string command, ICollection<VariableUse> uses)
    {
        if (!VariableText.HasVariable(command))
            return command;

        var text = new StringBuilder();

        foreach (var part in VariableText.Parse(command, uses).Parts)
            _ = part is LiteralPart literal ? text.Append(literal.Text) : text.Append(Reference((VariablePart)part));

        return text.ToString();
    }

    /// <summary>The content of a here-document in which the builder expands variables: what else it would change is escaped.</summary>
    public static string WriteContent(string content, ICollection<VariableUse> uses)
    {
        var text = new StringBuilder();

        // At the very beginning the builder drops a byte-order mark, unless it is escaped.
        if (content[0] == '\uFEFF')
            _ = text.Append('\\');

        foreach (var part in VariableText.Parse(content, uses).Parts)
        {
            _ = part is LiteralPart literal
                ? text.Append(literal.Text.Replace("\\", "\\\\").Replace("$", "\\$"))
                : text.Append(VariableReference.Encode((VariablePart)part, '\\'));
        }

        return text.ToString();
    }

    private static string Reference(VariablePart variable) => "${" + variable.Name + (variable.Modifier is { } modifier ? Modifier(variable, modifier) : "") + "}";

    private static string Modifier(VariablePart variable, VariableModifier modifier)
    {
        if (modifier.Replacement is not null)
            throw new ImageDefinitionException($"'{variable}' replaces a part of a value, which not every shell can: use it in Env(…) and refer to that variable, or call sed.");

        var punctuation = modifier.Operator[0] is '#' or '%' ? PatternPunctuation : PlainPunctuation;
        var word = new StringBuilder();

        foreach (var part in modifier.Word.Parts)
        {
            if (part is VariablePart inner)
                _ = word.Append(Reference(inner));
            else if (LineText.IsMadeOf(((LiteralPart)part).Text, punctuation))
                _ = word.Append(((LiteralPart)part).Text);
            else
                throw new ImageDefinitionException($"'{variable}' holds characters that mean something to a shell: use it in Env(…) and refer to that variable.");
        }

        return modifier.Operator + word;
    }
}
