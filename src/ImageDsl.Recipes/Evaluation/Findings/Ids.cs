namespace ImageDsl.Recipes.Evaluation;

/// <summary>Takes documentation ids apart.</summary>
internal static class Ids
{
    public const string Image = "T:ImageDsl.Image";
    public const string ExternalImage = "T:ImageDsl.ExternalImage";
    public const string Object = "T:System.Object";
    public const string String = "T:System.String";
    public const string Nullable = "T:System.Nullable`1";
    public const string Sequence = "T:System.Collections.Generic.IEnumerable`1";
    public const string ToStringSlot = "M:System.Object.ToString";
    public const string EqualsSlot = "M:System.Object.Equals(System.Object)";

    /// <summary><c>T:A.B</c> of <c>M:A.B.C(…)</c> or <c>F:A.B.c</c>.</summary>
    public static string DeclaringType(string member)
    {
        var end = NameEnd(member);
        var dot = end > 0 ? member.LastIndexOf('.', end - 1) : -1;
        return dot < 2 ? "T:" : "T:" + member.Substring(2, dot - 2);
    }

    /// <summary><c>C</c> of <c>M:A.B.C(…)</c>, with the number of type parameters.</summary>
    public static string Name(string member)
    {
        var end = NameEnd(member);
        var dot = end > 0 ? member.LastIndexOf('.', end - 1) : -1;
        return member.Substring(dot + 1, end - dot - 1);
    }

    /// <summary>How a person would write the member: <c>Orders.Define</c>, <c>string.Trim()</c>; for messages.</summary>
    public static string Display(string member)
    {
        var type = DeclaringType(member).Substring(2);
        var name = Name(member);
        var parameters = member.IndexOf('(') is var open and >= 0 ? member.Substring(open, member.LastIndexOf(')') - open + 1) : "";

        if (name is "#ctor" or "#cctor")
            return name == "#ctor" ? "new " + Short(type) + "(" + Parameters(parameters) + ")" : "static " + Short(type);

        var isAccessor = name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);
        var call = isAccessor || member[0] == 'F' ? "" : "(" + Parameters(parameters) + ")";
        var text = isAccessor ? name.Substring(4) : OperatorNames.Find(name) ?? Generic(name);
        return Short(type) + "." + text + call;
    }

    /// <summary>The types of the parameters of <c>M:A.B.C(D,E)</c>.</summary>
    public static IEnumerable<string> ParameterTypes(string member) =>
        member.IndexOf('(') is var open and >= 0 && member.LastIndexOf(')') is var close && close > open + 1 ? Split(member.Substring(open + 1, close - open - 1)) : [];

    /// <summary>How a person would write the type, without namespaces.</summary>
    public static string Display(RecipeType type)
    {
        var name = type.Id switch
        {
            RecipeType.ArrayId => type.Arguments.Count == 1 ? Display(type.Arguments[0]) + "[]" : "[]",
            ['T', ':', .. var rest] => Short(rest),
            _ => type.Id,
        };

        return type.Id != RecipeType.ArrayId && type.Arguments.Count > 0 ? name + "<" + string.Join(", ", type.Arguments.Select(Display)) + ">" : name;
    }

    private static int NameEnd(string member)
    {
        var end = member.IndexOf('(');

        if (end < 0)
            end = member.IndexOf('~');

        if (end < 0)
            end = member.Length;

        // A backing field may hold the dots of an interface's name: F:T.<A.I.P>k__BackingField.
        var angle = member.IndexOf('<');
        return angle > 0 && angle < end && member[0] == 'F' ? angle : end;
    }

    private static string Parameters(string parameters) => parameters.Length <= 2
        ? ""
        : string.Join(", ", Split(parameters.Substring(1, parameters.Length - 2)).Select(Short));

    private static IEnumerable<string> Split(string list)
    {
        var depth = 0;
        var start = 0;

        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] is '{' or '(' or '[' ? 1 : list[i] is '}' or ')' or ']' ? -1 : 0;

            if (list[i] != ',' || depth > 0)
                continue;

            yield return list.Substring(start, i - start);
            start = i + 1;
        }

        yield return list.Substring(start);
    }

    private static string Short(string type)
    {
        var open = type.IndexOf('{');

        if (open > 0 && type.EndsWith("}", StringComparison.Ordinal))
            return Short(type.Substring(0, open)) + "<" + string.Join(", ", Split(type.Substring(open + 1, type.Length - open - 2)).Select(Short)) + ">";

        if (type.EndsWith("[]", StringComparison.Ordinal))
            return Short(type.Substring(0, type.Length - 2)) + "[]";

        return type switch
        {
            "System.String" => "string",
            "System.Object" => "object",
            "System.Boolean" => "bool",
            "System.Char" => "char",
            "System.SByte" => "sbyte",
            "System.Byte" => "byte",
            "System.Int16" => "short",
            "System.UInt16" => "ushort",
            "System.Int32" => "int",
            "System.UInt32" => "uint",
            "System.Int64" => "long",
            "System.UInt64" => "ulong",
            "System.Single" => "float",
            "System.Double" => "double",
            "System.Decimal" => "decimal",
            _ when type.Length > 0 && type[0] == '`' => "T",
            _ => Generic(type.Substring(type.LastIndexOf('.') + 1)),
        };
    }

    private static string Generic(string name) => name.IndexOf('`') is var tick and > 0 ? name.Substring(0, tick) : name;
}
