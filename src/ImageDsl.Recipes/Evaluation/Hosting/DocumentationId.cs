using System.Reflection;

namespace ImageDsl.Recipes.Evaluation.Hosting;

/// <summary>
/// Documentation ids of members that are loaded into this process, as the compiler writes them
/// (https://learn.microsoft.com/dotnet/csharp/language-reference/xmldoc/#id-strings).
/// </summary>
internal static class DocumentationId
{
    public static string Of(Type type) => "T:" + DefinitionName(type);

    public static string Of(MethodBase method)
    {
        var name = method.Name.Replace('.', '#');
        var arity = method.IsGenericMethodDefinition ? "``" + method.GetGenericArguments().Length : "";
        var parameters = method.GetParameters();
        var list = parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(p => Reference(p.ParameterType))) + ")";
        var isConversion = name is "op_Implicit" or "op_Explicit";
        return "M:" + DefinitionName(method.DeclaringType!) + "." + name + arity + list + (isConversion ? "~" + Reference(((MethodInfo)method).ReturnType) : "");
    }

    private static string DefinitionName(Type type) => type.IsNested
        ? DefinitionName(type.DeclaringType!) + "." + type.Name
        : type.Namespace is null ? type.Name : type.Namespace + "." + type.Name;

    private static string Reference(Type type)
    {
        if (type.IsByRef)
            return Reference(type.GetElementType()!) + "@";

        if (type.IsArray)
            return Reference(type.GetElementType()!) + "[]";

        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;

        if (!type.IsGenericType)
            return DefinitionName(type);

        var definition = DefinitionName(type.GetGenericTypeDefinition());
        return definition.Substring(0, definition.LastIndexOf('`')) + "{" + string.Join(",", type.GetGenericArguments().Select(Reference)) + "}";
    }
}
