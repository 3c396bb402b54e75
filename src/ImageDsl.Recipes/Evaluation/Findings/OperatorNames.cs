namespace ImageDsl.Recipes.Evaluation;

/// <summary>How a person writes the operators that metadata has names for.</summary>
internal static class OperatorNames
{
    private const string Prefix = "op_";
    private const string Checked = "op_Checked";

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_LeftShift"] = "<<",
        ["op_RightShift"] = ">>",
        ["op_UnsignedRightShift"] = ">>>",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_UnaryPlus"] = "+",
        ["op_UnaryNegation"] = "-",
        ["op_LogicalNot"] = "!",
        ["op_OnesComplement"] = "~",
        ["op_Increment"] = "++",
        ["op_Decrement"] = "--",
        ["op_True"] = "true",
        ["op_False"] = "false",
    };

    /// <summary>The name of an operator or conversion in C#; null for what is none.</summary>
    public static string? Find(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        if (name is "op_Implicit" or "op_Explicit")
            return name == "op_Implicit" ? "implicit operator" : "explicit operator";

        if (Symbols.TryGetValue(name, out var symbol))
            return "operator " + symbol;

        return name.StartsWith(Checked, StringComparison.Ordinal) && Symbols.TryGetValue(Prefix + name.Substring(Checked.Length), out symbol) ? "operator checked " + symbol : null;
    }
}
