using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Names and values as text: ARG, ENV and LABEL, one a line.</summary>
internal static class VariablesText
{
    public static string Arg(ArgInstruction arg, char escape)
    {
        var text = new StringBuilder("ARG ");
        AppendDeclaration(text, arg, escape);

        foreach (var further in arg.Further)
        {
            if (!further.Further.IsEmpty || !further.Comments.IsEmpty)
                throw new DockerfileFormatException($"'{further.Name}' stands in the same instruction as '{arg.Name}': give what it declares further, and its comments, to that instruction.");

            AppendBreak(text, escape);
            AppendDeclaration(text, further, escape);
        }

        return text.ToString();
    }

    /// <summary>Whether it is a name that the lexer does not change. The builder asks for nothing more.</summary>
    public static bool IsArgName(string name)
    {
        if (name.Length == 0 || name[0] == '-')
            return false;

        foreach (var c in name)
        {
            if (!LineText.IsOneOf(c, "_.-:/@%+,") && !(c > '\u007F' && char.IsLetterOrDigit(c)))
                return false;
        }

        return true;
    }

    public static string Pairs(string keyword, EquatableArray<KeyValue> pairs, char escape)
    {
        InstructionText.RequireSome(keyword, pairs.Count);
        var text = StringBuilderCache.Acquire().Append(keyword).Append(' ');

        for (var i = 0; i < pairs.Count; i++)
        {
            if (i > 0)
                AppendBreak(text, escape);

            _ = text.Append(Key(keyword, pairs[i].Key, escape)).Append('=');
            _ = text.Append(ExpandableWord.Encode(pairs[i].Value, escape, keyword, pairs[i].Key));
        }

        return StringBuilderCache.ToStringAndRelease(text);
    }

    private static void AppendDeclaration(StringBuilder text, ArgInstruction arg, char escape)
    {
        if (!IsArgName(arg.Name))
            throw new DockerfileFormatException($"'{arg.Name}' cannot name an ARG: use letters, digits and '_', not beginning with a digit.");

        _ = text.Append(arg.Name);

        if (arg.Default is not null)
            _ = text.Append('=').Append(ExpandableWord.Encode(arg.Default, escape, "ARG", arg.Name));
    }

    private static string Key(string keyword, string key, char escape)
    {
        if (key.Length == 0)
            throw new DockerfileFormatException($"A key of {keyword} is empty.");

        if (key.IndexOf('=') >= 0)
            throw new DockerfileFormatException($"The key '{key}' of {keyword} contains '=', where the builder ends the key: use another key.");

        return ExpandableWord.EncodeKey(key, escape, keyword);
    }

    private static void AppendBreak(StringBuilder text, char escape) => text.Append(' ').Append(escape).Append('\n').Append(Layout.Indent);
}
