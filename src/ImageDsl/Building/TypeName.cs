using System.Text;

namespace ImageDsl.Building;

/// <summary>
/// The full name of a loaded type as the compiler side has it: namespace, containing types and name, joined by dots, without the numbers of
/// type parameters.
/// </summary>
internal static class TypeName
{
    public static string Of(Type type)
    {
        var name = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;
        var text = new StringBuilder(name.Length);

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '`')
            {
                while (i + 1 < name.Length && char.IsDigit(name[i + 1]))
                    i++;

                continue;
            }

            _ = text.Append(name[i] == '+' ? '.' : name[i]);
        }

        return text.ToString();
    }
}
