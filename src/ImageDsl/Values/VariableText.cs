using System.Text;
using ImageDsl.Dockerfile;

namespace ImageDsl.Values;

/// <summary>
/// References to variables within strings. In C# a <see cref="Variable"/> in an interpolated string becomes characters of that string, so
/// it is written as a mark of characters that no text holds: Unicode keeps them for such uses
/// (https://www.unicode.org/faq/private_use.html#nonchar1). Here marks become typed references, and everything else stays literal.
/// </summary>
internal static class VariableText
{
    private const char Begin = '\uFDD0';
    private const char End = '\uFDD1';
    private const char Separator = '\uFDD2';

    private const string KindLetters = "agpe";

    /// <summary>The mark of a reference.</summary>
    public static string Mark(VariableUse variable, string? @operator, string? word, string? replacement)
    {
        var mark = new StringBuilder().Append(Begin).Append(KindLetters[(int)variable.Kind]).Append(variable.Name);

        if (@operator is not null)
            _ = mark.Append(Separator).Append(@operator).Append(Separator).Append(word);

        if (replacement is not null)
            _ = mark.Append(Separator).Append(replacement);

        return mark.Append(End).ToString();
    }

    /// <summary>Whether the text refers to a variable.</summary>
    public static bool HasVariable(string text) => text.IndexOf(Begin) >= 0 || text.IndexOf(End) >= 0;

    /// <summary>The text with typed references, and the variables that it refers to.</summary>
    /// <exception cref="ImageDefinitionException">A mark is broken, as by cutting the string that holds it.</exception>
    public static ExpandableText Parse(string text, ICollection<VariableUse> uses)
    {
        if (!HasVariable(text))
            return text;

        var parts = new List<TextPart>();
        var position = 0;

        while (position < text.Length)
        {
            var begin = text.IndexOf(Begin, position);

            if (begin != position)
                AddLiteral(parts, text.Substring(position, (begin < 0 ? text.Length : begin) - position));

            if (begin < 0)
                break;

            var end = EndOf(text, begin);
            parts.Add(Reference(text.Substring(begin + 1, end - begin - 1), uses));
            position = end + 1;
        }

        return new ExpandableText(parts.ToEquatableArray());
    }

    /// <summary>The text with typed references where nobody asks which variables they name.</summary>
    public static ExpandableText Parse(string text) => Parse(text, new List<VariableUse>());

    /// <summary>The text for people: references as <c>${NAME}</c>. Never throws.</summary>
    public static string Show(string text)
    {
        if (!HasVariable(text))
            return text;

        try
        {
            return Parse(text).ToString();
        }
        catch (ImageDefinitionException)
        {
            return text.Replace(Begin, '\uFFFD').Replace(End, '\uFFFD').Replace(Separator, '\uFFFD');
        }
    }

    /// <summary>A text without references that obeys a grammar if any value of the variables does: <c>x</c> stands for each.</summary>
    public static string Sample(string text)
    {
        if (!HasVariable(text))
            return text;

        var sample = new StringBuilder();

        foreach (var part in Parse(text).Parts)
            _ = sample.Append(part is LiteralPart literal ? literal.Text : "x");

        return sample.ToString();
    }

    /// <summary>Whether what the text begins with is known only when the image is built.</summary>
    public static bool BeginsWithVariable(string text) => text.Length > 0 && text[0] == Begin;

    /// <summary>Refuses a reference at a place where nothing expands it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="subject">What it is, as the beginning of a sentence: <c>The key of a label</c>.</param>
    /// <param name="advice">What to do instead, as the end of the sentence.</param>
    public static string CheckLiteral(string text, string subject, string advice) => HasVariable(text)
        ? throw new ImageDefinitionException($"{subject} refers to a variable ('{Show(text)}'), but nothing expands variables there: {advice}.")
        : text;

    private static void AddLiteral(List<TextPart> parts, string text)
    {
        if (text.IndexOf(End) >= 0)
            throw Broken();

        parts.Add(new LiteralPart(text));
    }

    private static int EndOf(string text, int begin)
    {
        var depth = 0;

        for (var i = begin; i < text.Length; i++)
        {
            depth += text[i] == Begin ? 1 : text[i] == End ? -1 : 0;

            if (depth == 0)
                return i;
        }

        throw Broken();
    }

    private static VariablePart Reference(string mark, ICollection<VariableUse> uses)
    {
        var fields = Fields(mark);
        var kind = mark.Length == 0 ? -1 : KindLetters.IndexOf(mark[0]);

        if (kind < 0 || fields.Count is 2 or > 4)
            throw Broken();

        var use = new VariableUse((VariableKind)kind, fields[0].Substring(1));
        uses.Add(use);

        return new VariablePart(use.Name)
        {
            Modifier = fields.Count == 1 ? null : new VariableModifier(fields[1], Parse(fields[2], uses))
            {
                Replacement = fields.Count == 4 ? Parse(fields[3], uses) : null,
            },
        };
    }

    /// <summary>What separators outside of inner marks separate.</summary>
    private static List<string> Fields(string mark)
    {
        var fields = new List<string>();
        var depth = 0;
        var start = 0;

        for (var i = 0; i < mark.Length; i++)
        {
            depth += mark[i] == Begin ? 1 : mark[i] == End ? -1 : 0;

            if (mark[i] != Separator || depth > 0)
                continue;

            fields.Add(mark.Substring(start, i - start));
            start = i + 1;
        }

        fields.Add(mark.Substring(start));
        return fields;
    }

    private static ImageDefinitionException Broken() => new(
        "A text holds a part of a reference to a variable (the character U+FDD0 or U+FDD1): a string with a variable in it can be joined to "
        + "others, but not cut, since the value is known only when the image is built.");
}
