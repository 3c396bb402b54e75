using System.Globalization;
using System.Text;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// Writes a random program of the evaluated subset. The same seed gives the same program. Everything ends: loops are short, and nothing
/// recurses. Divisors are odd, so that a program fails only where the run time does too.
/// </summary>
internal sealed class RandomProgram
{
    private static readonly string[] Texts = ["", "a", "bc", "Hello", "ä ß", "x-y_z", "0", "tail ", "q\\\"q", "$v"];
    private static readonly string[] Numbers = ["0", "1", "2", "7", "-1", "-13", "100", "255", "65536", "int.MaxValue", "int.MinValue"];
    private static readonly string[] Reals = ["0.0", "0.5", "1.25", "-3.75", "1e10", "1e-7", "100.0"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string Type)> _variables = [];
    private int _names;
    private int _indent = 2;
    private int _loops;
    private bool _isInDefine;

    private RandomProgram(int seed) => _random = new Random(seed);

    /// <summary>The program of a seed.</summary>
    public static string Create(int seed)
    {
        var program = new RandomProgram(seed);
        program.Write();
        return program._text.ToString();
    }

    private void Write()
    {
        _text.AppendLine("[OsLayer(\"test/program\")]").AppendLine("public class Program : Case").AppendLine("{");
        Members();
        _isInDefine = true;
        _text.AppendLine("    protected override void Define(ImageBuilder image)").AppendLine("    {").AppendLine("        unchecked {");
        Declare("int", "3");
        Declare("string", "\"s\"");
        Declare("int[]", "new[] { 4, 8, 15 }");
        Declare("List<string>", "new List<string> { \"l\", \"m\" }");
        Declare("Shape", $"new {Pick("Round", "Square")}({Expression("int", 1)})");
        Declare("Pair", $"new Pair({Expression("int", 1)}, {Expression("string", 1)})");

        for (var i = 0; i < 6 + _random.Next(6); i++)
            Statement(3);

        var end = 0;

        foreach (var (name, type) in _variables.ToArray())
            Line($"image.Env(\"END{end++}\", {(type == "Shape" ? name + ".Name()" : type == "Func<int, int>" ? $"$\"{{{name}(3)}}\"" : type is "int[]" or "List<string>" ? $"string.Join(\"|\", {name})" : $"$\"<{{{name}}}>\"")});");

        _text.AppendLine("        }").AppendLine("    }").AppendLine("}");
        Types();
    }

    private void Members()
    {
        // Members see only their own parameters.
        _text.AppendLine($"    private const int Limit = {_random.Next(1, 9)};");
        _variables.Add(("x", "int"));
        _text.AppendLine($"    private static readonly int[] Table = {{ {Pick(Numbers)}, {Pick(Numbers)}, 5 }};");
        _text.AppendLine($"    private int F(int x) => unchecked({Expression("int", 3)});");
        _text.AppendLine($"    private static string G(int x, string y = \"d\") {{ unchecked {{ if ({Expression("bool", 2)}) return y + x; return {Expression("string", 2)}; }} }}");
        _text.AppendLine($"    private static IEnumerable<int> Up(int x) {{ for (var i = 0; i < 3; i++) {{ if (i == x) continue; yield return unchecked(i * x); }} yield return unchecked({Expression("int", 1)}); }}");
        _variables.Clear();
    }

    private void Types()
    {
        _isInDefine = false;
        _variables.Clear();
        _text.AppendLine("public record Pair(int A, string B);");
        _text.AppendLine("public enum Mode { Off, On, Auto = 5 }");
        _text.AppendLine("public abstract class Shape(int seed) { protected int Seed => seed; public abstract int Size(int x); public virtual string Name() => \"shape\" + Size(seed); }");
        _text.AppendLine($"public class Square : Shape {{ private readonly int _n; public Square(int n) : base(unchecked(n + 1)) {{ _n = n; }} public override int Size(int x) => unchecked(x - _n); public override string Name() => base.Name() + \"!\" + unchecked({Expression("string", 2)}); }}");
        _variables.Add(("x", "int"));
        _text.AppendLine($"public class Round(int seed) : Shape(seed) {{ public override int Size(int x) => unchecked({Expression("int", 3)} + Seed); }}");
    }

    private void Statement(int depth)
    {
        var scope = _variables.Count;

        switch (_random.Next(depth > 0 ? 15 : 8))
        {
            case 0 or 1: Declare(Pick("int", "long", "string", "bool", "double", "char", "Mode", "int?"), null); return;
            case 2: Line($"{Target("int")} {Pick("+=", "-=", "*=", "&=", "|=", "^=", "<<=", ">>=", "=")} {Expression("int", 2)};"); break;
            case 3: Line($"{Target("string")} {Pick("=", "+=")} {Short(Expression("string", 2))};"); break;
            case 4: Line($"{Target("int")}{Pick("++", "--")};"); break;
            case 5: Line($"image.{Pick("Run", "Run")}($\"echo {{{Expression("int", 2)}}} \" + {Expression("int", 1)});"); break;
            case 6: Line($"image.Env(\"N{_names++}\", \"v\" + {Expression("string", 2)});"); break;
            case 7: Line($"{Variable("List<string>")}.Add({Short(Expression("string", 2))});"); break;
            case 8: Block($"if ({Expression("bool", 2)})", depth); if (_random.Next(2) == 0) Block("else", depth); break;
            case 9 when _loops < 2: Loop(depth); break;
            case 10 when _loops < 2: ForEach(depth); break;
            case 11: Switch(depth); break;
            case 12: Declare("Func<int, int>", $"n => {WithVariable("n", "int", () => Expression("int", 2))}"); return;
            case 13: Line($"({Target("int")}, {Target("string")}) = {Variable("Pair")};"); break;
            case 14: Line($"{Variable("int[]")}[{Index(Variable("int[]"))}] = {Expression("int", 2)};"); break;
            default: Line($"{Variable("Pair")} = {Variable("Pair")} with {{ A = {Expression("int", 1)} }};"); break;
        }

        _variables.RemoveRange(scope, _variables.Count - scope);
    }

    private void Loop(int depth)
    {
        var i = Name("i");
        var e = Name("e");
        _loops++;
        Block(_random.Next(2) == 0 ? $"for (var {i} = 0; {i} < {_random.Next(1, 4)}; {i}++)" : $"for (int {i} = {_random.Next(4)}, {e} = 0; {i} > 0 && {e} < 3; {i}--, {e}++)", depth, (i, "int"), mayLeave: true);
        _loops--;
    }

    private void ForEach(int depth)
    {
        _loops++;
        var (source, type) = _random.Next(4) switch
        {
            0 => ($"Up({Expression("int", 1)})", "int"),
            1 => ($"{Variable("int[]")}.ToArray()", "int"),
            2 => ($"{Variable("List<string>")}.Take(3).ToList()", "string"),
            _ => ($"{Variable("string")}.Take(4)", "char"),
        };
        var name = Name("e");
        Block($"foreach (var {name} in {source})", depth, (name, type), mayLeave: true);
        _loops--;
    }

    private void Switch(int depth)
    {
        Line($"switch ({Expression("int", 2)})");
        Line("{");
        _indent++;
        Line("case 0: case 1:");
        Nested(depth);
        Line("break;");
        Line($"case > {_random.Next(5, 50)} when {Expression("bool", 1)}:");
        Nested(depth);
        Line("break;");
        Line("default:");
        Nested(depth);
        Line("break;");
        _indent--;
        Line("}");
    }

    private void Block(string head, int depth, (string, string)? variable = null, bool mayLeave = false)
    {
        Line(head);
        Line("{");
        _indent++;

        if (variable is { } declared)
            _variables.Add(declared);

        if (mayLeave && _random.Next(3) == 0)
            Line($"if ({Expression("bool", 1)}) {Pick("break", "continue")};");

        Nested(depth);

        if (variable is { } added)
            _variables.Remove(added);

        _indent--;
        Line("}");
    }

    private void Nested(int depth)
    {
        var scope = _variables.Count;

        for (var i = 0; i <= _random.Next(2); i++)
            Statement(depth - 1);

        _variables.RemoveRange(scope, _variables.Count - scope);
    }

    private void Declare(string type, string? value)
    {
        value ??= Expression(type, 3);
        var name = Name("v");
        Line($"{type} {name} = {value};");
        _variables.Add((name, type));
    }

    private string Expression(string type, int depth) => depth <= 0 || _random.Next(5) == 0 ? Leaf(type) : type switch
    {
        "int" => Integer(depth - 1),
        "long" => _random.Next(3) switch
        {
            0 => $"({Expression("long", depth - 1)} {Pick("+", "-", "*", "&", "|", "^")} {Expression("int", depth - 1)})",
            1 => $"((long){Expression("int", depth - 1)} << {_random.Next(40)})",
            _ => Leaf("long"),
        },
        "string" => Text(depth - 1),
        "bool" => Condition(depth - 1),
        "double" => _random.Next(3) switch
        {
            0 => $"({Expression("double", depth - 1)} {Pick("+", "-", "*", "/")} {Expression("double", depth - 1)})",
            1 => $"Math.{Pick("Abs", "Floor", "Ceiling", "Round")}({Expression("double", depth - 1)})",
            _ => $"(double){Expression("int", depth - 1)}",
        },
        _ => Leaf(type),
    };

    private string Integer(int depth)
    {
        string A() => Expression("int", depth);

        return _random.Next(20) switch
        {
            0 or 1 or 2 => $"({A()} {Pick("+", "-", "*", "&", "|", "^")} {A()})",
            3 => $"({Variable("int")} {Pick("/", "%")} ({A()} | 1))",
            4 => $"({A()} {Pick("<<", ">>", ">>>")} {_random.Next(35)})",
            5 => $"{Pick("-", "~")}({A()})",
            6 => $"({Expression("bool", depth)} ? {A()} : {A()})",
            7 => $"({Expression("string", depth)}).Length",
            8 when Has("int[]") => $"{Variable("int[]")}[{Index(Variable("int[]"))}]",
            9 => $"({A()} switch {{ < 0 => {A()}, 0 or 1 => {Leaf("int")}, _ => {A()} }})",
            10 when Has("Shape") => $"{Variable("Shape")}.Size({A()})",
            11 when Has("Func<int, int>") => $"{Variable("Func<int, int>")}({A()})",
            12 when Has("Pair") => $"{Variable("Pair")}.A",
            13 when Has("int[]") => $"{Variable("int[]")}.{Pick("Sum(n => n % 100)", "Max()", "Min()", "Count(n => n > 4)", "First()", "Last()", "Length", "Where(n => n > 2).DefaultIfEmpty(1).First()")}",
            14 => $"Math.{Pick("Max", "Min")}({A()}, {A()})",
            15 => $"(int)({Pick("byte", "short", "sbyte", "ushort")})({A()})",
            16 when Has("int?") => $"({Variable("int?")} ?? {A()})",
            17 when _isInDefine => $"F({A()})",
            18 when _isInDefine => $"Up({A()}).{Pick("Sum(n => n & 15)", "First()", "Count()", "Aggregate(1, (a, b) => a ^ b)", "ElementAt(1)")}",
            19 when _isInDefine => Pick("Limit", "Table[0]", "Table.Length"),
            _ => Leaf("int"),
        };
    }

    private string Text(int depth)
    {
        string T() => Expression("string", depth);
        string N() => Expression("int", depth);

        return _random.Next(16) switch
        {
            0 or 1 => $"({T()} + {Pick(T(), N(), Expression("bool", depth), Expression("double", depth))})",
            2 or 3 => $"$\"{{{Parenthesized(N())}{Pick("", ":D4", ",6", ",-6", ":x", ":x8")}}}{Pick("", "-", "}}", "{{")}{{{Parenthesized(T())}}}\"",
            4 => $"({T()}).{Pick("ToUpperInvariant()", "ToLowerInvariant()", "Trim()", "PadLeft(4, '.')", "Replace(\"l\", \"LL\")", "TrimEnd('z')", "Insert(0, \"^\")")}",
            5 => $"({Expression("bool", depth)} ? {T()} : {T()})",
            6 when Has("int[]") => $"string.Join(\",\", {Variable("int[]")}.{Pick("Select(n => n % 7)", "OrderBy(n => n)", "Reverse<int>()", "Distinct()", "Skip(1)", "Where(n => n > 4)", "Select((n, i) => $\"{i}:{n}\")", "GroupBy(n => n % 2).Select(g => g.Count())", "Zip(new[] { \"a\", \"b\" }, (n, s) => s + n)")})",
            7 when Has("Pair") => $"{Variable("Pair")}{Pick(".B", ".ToString()")}",
            8 when Has("Shape") => $"{Variable("Shape")}.Name()",
            9 when Has("Mode") => $"{Variable("Mode")}.ToString()",
            10 => $"({N()}).ToString({Pick("", "\"D3\"", "\"x\"")})",
            11 when Has("List<string>") => $"string.Concat({Variable("List<string>")}.Take(4).{Pick("Select(s => s.Length)", "Where(s => s.Length > 1)", "OrderByDescending(s => s, StringComparer.Ordinal)", "Reverse()", "Append(\"z\")")})",
            12 => $"({T()} is {{ Length: > 2 }} ? \"long\" : {T()})",
            13 => $"({N()} switch {{ > 100 => \"big\", < 0 => {T()}, var q => $\"{{q % 10}}\" }})",
            14 when Has("string") && Variable("string") is var s => $"({s}.Length > 2 ? {s}[1..] + {s}[^1] : {s})",
            15 when _isInDefine => Pick($"G({N()})", $"G(y: {T()}, x: {N()})"),
            _ => Leaf("string"),
        };
    }

    private string Condition(int depth) => _random.Next(8) switch
    {
        0 => $"({Expression("bool", depth)} {Pick("&&", "||", "^", "&", "|")} {Expression("bool", depth)})",
        1 => $"!{Expression("bool", depth)}",
        2 or 3 => $"({Expression("int", depth)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Expression(Pick("int", "long"), depth)})",
        4 => $"({Expression("string", depth)} {Pick("==", "!=")} {Expression("string", depth)})",
        5 => $"({Expression("string", depth)}).{Pick("Contains('l')", "StartsWith(\"s\", StringComparison.Ordinal)", "Contains(\"a\")")}",
        6 => $"({Expression("int", depth)} is {Pick("> 3 and < 90", "0 or 1", "not 5", ">= 0")})",
        _ => $"({Expression("double", depth)} {Pick("<", ">")} {Expression("double", depth)})",
    };

    private string Leaf(string type)
    {
        if (Has(type) && _random.Next(3) > 0)
            return Variable(type);

        return type switch
        {
            "int" => Pick(Numbers) is var n && n[0] == '-' ? $"({n})" : n,
            "long" => $"{_random.Next(-1000, 1000)}L".Replace("-", "0L - ", StringComparison.Ordinal) is var l ? $"({l})" : "",
            "string" => $"\"{Pick(Texts)}\"",
            "bool" => Pick("true", "false"),
            "double" => $"({Pick(Reals)})",
            "char" => Pick("'a'", "'Z'", "'0'", "'ß'"),
            "Mode" => Pick("Mode.Off", "Mode.On", "Mode.Auto", "(Mode)3"),
            "int?" => Pick("null", "5", "(int?)null"),
            _ => "default",
        };
    }

    private string WithVariable(string name, string type, Func<string> make)
    {
        _variables.Add((name, type));
        var text = make();
        _ = _variables.Remove((name, type));
        return text;
    }

    private string Index(string array) => $"((({Leaf("int")}) & 0xff) % {array}.Length)";

    /// <summary>In loops strings grow; a short one keeps growth linear.</summary>
    private static string Short(string text) => $"new string(({text}).Take(12).ToArray())";

    private static string Parenthesized(string text) => $"({text})";

    private bool Has(string type) => _variables.Any(v => v.Type == type);

    private string Variable(string type)
    {
        var found = _variables.Where(v => v.Type == type).ToArray();
        return found.Length == 0 ? Leaf(type) : found[_random.Next(found.Length)].Name;
    }

    /// <summary>A variable that may be assigned: neither a loop's own, whose end depends on it, nor one of foreach.</summary>
    private string Target(string type)
    {
        var found = _variables.Where(v => v.Type == type && v.Name[0] == 'v').ToArray();
        return found[_random.Next(found.Length)].Name;
    }

    private string Name(string prefix) => prefix + (_names++).ToString(CultureInfo.InvariantCulture);

    private string Pick(params string[] items) => items[_random.Next(items.Length)];

    private void Line(string text) => _text.Append(' ', _indent * 4 + 4).AppendLine(text);
}
