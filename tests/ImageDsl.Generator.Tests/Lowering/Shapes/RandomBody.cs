using System.Reflection;

namespace ImageDsl.Generator.Tests.Lowering.Shapes;

/// <summary>Classes with random calls of every method of the builder: most compile, and some do not.</summary>
internal static class RandomBody
{
    private static readonly string[] Texts = ["\"\"", "\"a\"", "\"a b\"", "@\"c:\\d\"", "\"\"\"raw \"quoted\" text\"\"\"", "\"\\u00e9\\t\"", "\"debian:13\"", "\"/app\""];
    private static readonly string[] Numbers = ["0", "1", "127", "128", "255", "256", "8080", "32768", "0xFFFF", "65_536", "10001", "8000 + 80", "2 * 3", "5 - 5"];
    private static readonly string[] TextNames = ["Name", "Text", "Tag", "Context", "Hidden"];
    private static readonly string[] NumberNames = ["Port", "Jre", "Number", "Constant", "Shared"];
    private static readonly string[] Others = ["null", "true", "5L", "'c'", "\"x\"u8", "-1", "Name", "Port", "0", "\"y\"", "$\"{Port} {Name}\"", "default"];

    private static readonly MethodInfo[] Methods = [.. typeof(ImageBuilder).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsGenericMethod && method.GetParameters().All(p => !typeof(Delegate).IsAssignableFrom(p.ParameterType)))];

    /// <summary>A class with two bodies of calls and some properties.</summary>
    public static string Class(int number, Random random)
    {
        var chained = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => "." + Call(random)));
        var statements = string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => $"image.{Call(random)}; "));

        return $$"""
            namespace Random{{number % 7}} {
                class Base{{number}} : Acme.Teaching.Teacher { private protected int Jre => 21; private string Hidden => "h"; protected static int Shared => 1; }
                class Random{{number}} : Base{{number}}
                {
                    const int Constant = {{random.Next(3)}};
                    string Text => {{Text(random)}};
                    int Number => {{Number(random)}};
                    void Chain(ImageBuilder image) => image{{chained}};
                    void Block(ImageBuilder image) { {{statements}}}
                    ImageBuilder Component(ImageBuilder image) => image{{chained}};
                }
            }
            """;
    }

    /// <summary>A call of any method of the builder.</summary>
    public static string Call(Random random)
    {
        var method = Methods[random.Next(Methods.Length)];
        var arguments = new List<string>();

        foreach (var parameter in method.GetParameters())
        {
            if (parameter.IsOptional && random.Next(2) == 0)
                break;

            var isMany = parameter.IsDefined(typeof(ParamArrayAttribute));
            var type = isMany ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

            for (var count = isMany ? random.Next(0, 4) : 1; count > 0; count--)
                arguments.Add((!isMany && random.Next(6) == 0 ? parameter.Name + ": " : "") + Argument(type, random));
        }

        return $"{method.Name}({string.Join(", ", arguments)})";
    }

    private static string Argument(Type type, Random random) => random.Next(12) == 0 ? Pick(Others, random)
        : type == typeof(string) || type == typeof(ImageReference) ? Text(random)
        : type == typeof(int) ? Number(random)
        : Pick(Others, random);

    private static string Text(Random random) => random.Next(5) switch
    {
        0 => Pick(TextNames, random),
        1 => $"$\"{Pick(["", "a", "-v{{1}}"], random)}{{{Pick(NumberNames, random)}}} and {{{Pick(TextNames, random)}}}\"",
        _ => Pick(Texts, random),
    };

    private static string Number(Random random) => random.Next(4) == 0 ? Pick(NumberNames, random) : Pick(Numbers, random);

    private static string Pick(string[] of, Random random) => of[random.Next(of.Length)];
}
