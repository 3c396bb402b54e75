using System.Globalization;
using System.Text;

namespace ImageDsl.Generator.Tests.Differential.Library;

/// <summary>Types as C# names them.</summary>
internal static class CSharp
{
    /// <summary>The name of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="parameters">The names of type parameters that are not closed.</param>
    public static string Text(Type type, IReadOnlyDictionary<Type, string>? parameters = null)
    {
        if (parameters?.GetValueOrDefault(type) is { } parameter)
            return parameter;

        if (type.IsByRef)
            return Text(type.GetElementType()!, parameters);

        if (type.IsArray)
            return Text(type.GetElementType()!, parameters) + "[" + new string(',', type.GetArrayRank() - 1) + "]";

        if (type == typeof(void))
            return "void";

        if (type == typeof(PairStandIn) || type == typeof(SizeStandIn))
            return type.Name[..^"StandIn".Length];

        return type.IsGenericType ? Generic(type, [.. type.GetGenericArguments().Select(a => Text(a, parameters))]) : type.FullName!.Replace('+', '.');
    }

    private static string Generic(Type type, string[] arguments)
    {
        var text = new StringBuilder();
        var used = 0;

        foreach (var part in type.GetGenericTypeDefinition().FullName!.Split('+'))
        {
            var (name, arity) = part.Split('`') is [var n, var a] ? (n, int.Parse(a, CultureInfo.InvariantCulture)) : (part, 0);
            _ = text.Append(text.Length > 0 ? "." : "").Append(name).Append(arity > 0 ? $"<{string.Join(", ", arguments.Skip(used).Take(arity))}>" : "");
            used += arity;
        }

        return text.ToString();
    }
}
