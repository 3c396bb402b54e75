using System.Globalization;
using System.Reflection;
using System.Text;
using ImageDsl.Recipes.Evaluation;
using ImageDsl.Recipes.Evaluation.Hosting;
using ImageDsl.Recipes.Tests.Infrastructure;

namespace ImageDsl.Recipes.Tests.Evaluation;

/// <summary>Members of the table whose arguments are plain values, each called with edge values, here and in .NET under the invariant culture.</summary>
public sealed class LibraryMembersAgainstDotNetTests
{
    private const int CallsPerMember = 300;

    private static readonly string?[] Texts =
    [
        null, "", " ", "a", "A", "abc", "aXbXc", "  pad ded\t", "a,b,,c, ,", "ß", "İi", "ıI", "\uD83D\uDE00", "\uD83D", "12", "-7", "+7", " 12 ", "1.5", "1,234.5", "1e3", "NaN", "Infinity",
        "2147483648", "-9223372036854775808", "99999999999999999999999", "true", "False", "1.2.3", "1.2", "1.2.3.4", "01:02:03", "1.02:03:04.5", "{0}|{1,5}|{2:X}", "{0,-8:0.00}!", "{{}}", "{", "a\0b", "x\r\ny",
        "0.00", "X4", "D3", "N2", "#,##0.0", "E2", "hh\\:mm", "z\u0301", "--a--b--",
    ];

    private static readonly Dictionary<Type, object?[]> Values = new()
    {
        [typeof(string)] = Texts,
        [typeof(char)] = ['a', 'X', ' ', ',', '\0', '0', 'ß', 'İ', 'ı', '\uD83D', '\t', '\u00A0', '-'],
        [typeof(bool)] = [true, false],
        [typeof(sbyte)] = [(sbyte)0, sbyte.MinValue, sbyte.MaxValue],
        [typeof(byte)] = [(byte)0, (byte)7, byte.MaxValue],
        [typeof(short)] = [(short)0, short.MinValue, short.MaxValue],
        [typeof(ushort)] = [(ushort)0, ushort.MaxValue],
        [typeof(int)] = [0, 1, 2, 3, -1, 5, 255, int.MinValue],
        [typeof(uint)] = [0u, 1u, uint.MaxValue],
        [typeof(long)] = [0L, 1L, -1L, 90L, long.MinValue, long.MaxValue],
        [typeof(ulong)] = [0UL, ulong.MaxValue],
        [typeof(float)] = [0f, -0f, 1.5f, -2.5f, 0.1f, float.NaN, float.PositiveInfinity, float.MaxValue, float.Epsilon, 1e10f],
        [typeof(double)] = [0d, -0d, 0.5, 1.5, 2.5, -2.5, 0.1, 1d / 3, 1e15, 1e16, 1e-5, 123456789.125, double.NaN, double.NegativeInfinity, double.MaxValue, double.Epsilon],
        [typeof(decimal)] = [0m, 1.10m, -2.5m, 2.5m, 79228162514264337593543950335m, 0.0000001m],
        [typeof(TimeSpan)] = [TimeSpan.Zero, TimeSpan.FromSeconds(90.5), TimeSpan.FromDays(-3), TimeSpan.MaxValue, TimeSpan.MinValue],
        [typeof(Version)] = [new Version(1, 2), new Version(1, 2, 3), new Version(1, 2, 3, 4), new Version(1, 10)],
        [typeof(object)] = [null, "text", 42, 1.5, 'c', true, 1.10m, TimeSpan.FromSeconds(1)],
        [typeof(string[])] = [null, Array.Empty<string>(), new[] { "," }, new[] { "--", "a" }, new[] { "", "b", null! }],
        [typeof(char[])] = [null, Array.Empty<char>(), new[] { ',', ' ' }, new[] { 'a' }],
        [typeof(object[])] = [Array.Empty<object>(), new object?[] { 1, null, "z" }, new object[] { 1.5, 'c', 255 }],
        [typeof(byte[])] = [Array.Empty<byte>(), new byte[] { 0, 255, 65 }, Encoding.UTF8.GetBytes("ß😀")],
        [typeof(MidpointRounding)] = [.. Enum.GetValues<MidpointRounding>().Cast<object>()],
        [typeof(StringComparison)] = [.. Enum.GetValues<StringComparison>().Cast<object>()],
        [typeof(StringSplitOptions)] = [.. Enum.GetValues<StringSplitOptions>().Cast<object>(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries],
        [typeof(IFormatProvider)] = [CultureInfo.InvariantCulture],
    };

    private static readonly Type[] Receivers = [.. Values.Keys.Where(t => t != typeof(object) && t != typeof(IFormatProvider) && !t.IsArray && !t.IsEnum)];

    // A test's host may differ from another in what these give; the table refuses or rounds them to a sign.
    private static readonly HashSet<string> SignOnly = ["CompareTo"];

    [Fact]
    public void Every_answer_is_that_of_dotnet()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var random = new Random(7);
        var members = Members().ToArray();
        var differences = new List<(string Id, string Text)>();
        var (answers, refusals) = (0, 0);

        foreach (var (id, method) in members)
        {
            foreach (var (receiver, arguments) in Combinations(method, random))
            {
                var ours = Evaluate(id, receiver, arguments);

                if (ours is null)
                {
                    refusals++;
                    continue;
                }

                answers++;
                var real = Run(method, receiver, arguments);

                if (real != ours)
                    differences.Add((id, $"{Show(receiver)}.{id}({string.Join(", ", arguments.Select(Show))}): .NET {real}, evaluated {ours}"));
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {answers}:\n" + string.Join("\n", differences.GroupBy(d => d.Id).SelectMany(g => g.Take(3)).Select(d => d.Text).Take(60)));
        Assert.InRange(members.Length, 350, 5_000);
        Assert.InRange(refusals, 1, answers / 10);
    }

    private static IEnumerable<(string Id, MethodBase Method)> Members()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Type[] types = [.. Receivers, typeof(Math), typeof(Convert), typeof(object), typeof(ArgumentException)];
        var known = KnownMembers.Ids.ToHashSet();

        return types.SelectMany(t => t.GetMethods(All).Cast<MethodBase>().Concat(t.GetConstructors(All)))
            .Where(m => !m.IsGenericMethodDefinition && m.GetParameters().All(p => Values.ContainsKey(p.ParameterType)))
            .Where(m => m.DeclaringType != typeof(object) || m.IsStatic)
            .Where(m => m.Name != "GetEnumerator")
            .Select(m => (DocumentationId.Of(m), m))
            .Where(m => known.Contains(m.Item1));
    }

    private static IEnumerable<(object? Receiver, object?[] Arguments)> Combinations(MethodBase method, Random random)
    {
        var isInstance = !method.IsStatic && method is not ConstructorInfo;

        for (var i = 0; i < CallsPerMember; i++)
        {
            var receiver = isInstance ? Pick(method.DeclaringType!) : null;

            if (!isInstance || receiver is not null)
                yield return (receiver, [.. method.GetParameters().Select(p => Pick(p.ParameterType))]);
        }

        object? Pick(Type type) => Values[type][random.Next(Values[type].Length)];
    }

    private static string Run(MethodBase method, object? receiver, object?[] arguments)
    {
        try
        {
            var result = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(receiver, arguments);
            return Text(method, result);
        }
        catch (TargetInvocationException)
        {
            return "throws";
        }
    }

    /// <summary>Null when the evaluator refuses, since hosts would differ.</summary>
    private static string? Evaluate(string id, object? receiver, object?[] arguments)
    {
        var program = new TestProgram();
        var evaluator = new ImageEvaluator(program, EvaluationLimits.Default);
        var interpreter = new Interpreter(new RecipeProgram(program), evaluator, EvaluationLimits.Default, CancellationToken.None);
        var node = new ThisNode();
        var site = new CallSite(id, false, default, null, node, new Frame("M:Acme.App.Test", null, []));

        try
        {
            var callee = new LibraryCallee(id, KnownMembers.Find(id)!);
            var result = LibraryCalls.Call(interpreter, site, callee, receiver, [.. arguments.Select(Interpreted)]);
            return result is Unknown ? null : Text(null, result, id);
        }
        catch (EvaluationStoppedException stopped) when (stopped.Finding.RuleId == "IMG009")
        {
            return "throws";
        }
    }

    private static object? Interpreted(object? value) => value switch
    {
        Array array => new ArrayValue(null, [.. array.Cast<object?>()]),
        Enum e => new EnumValue("T:" + e.GetType().FullName, Convert.ToInt32(e, CultureInfo.InvariantCulture)),
        _ => value,
    };

    private static string Text(MethodBase? method, object? value, string id = "")
    {
        var name = method?.Name ?? id.Split('(')[0].Split('.')[^1];

        return value switch
        {
            int order when SignOnly.Contains(name) => "sign " + Math.Sign(order),
            ValueTuple<int, int> pair => $"({pair.Item1}, {pair.Item2})",
            ValueTuple<long, long> pair => $"({pair.Item1}, {pair.Item2})",
            TupleValue tuple => $"({string.Join(", ", tuple.Items)})",
            string text => "\"" + text + "\"",
            double d => "double " + BitConverter.DoubleToInt64Bits(d),
            float f => "float " + BitConverter.SingleToInt32Bits(f),
            decimal m => "decimal " + string.Join(",", decimal.GetBits(m)),
            ArrayValue array => "[" + string.Join("|", array.Items) + "]",
            Array array => "[" + string.Join("|", array.Cast<object?>()) + "]",
            null => "null",
            _ => value.GetType().Name + " " + Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static string Show(object? value)
    {
        var text = new StringBuilder();

        foreach (var c in value is Array array ? string.Join("|", array.Cast<object?>()) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
            _ = c is >= ' ' and <= '~' ? text.Append(c) : text.Append($"\\u{(int)c:X4}");

        return value is null ? "null" : $"{value.GetType().Name} '{text}'";
    }
}
