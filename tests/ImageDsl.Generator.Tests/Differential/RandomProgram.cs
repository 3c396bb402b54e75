using System.Globalization;
using System.Text;

namespace ImageDsl.Generator.Tests.Differential;

/// <summary>
/// Writes a random program of the evaluated subset over <see cref="RandomTypes"/>. The same seed gives the same program. Everything ends:
/// loops are short, and recursion has a bound. Most divisors are odd; what throws nevertheless has to throw on both sides.
/// </summary>
internal sealed class RandomProgram
{
    private static readonly string[] Texts = ["", "a", "bc", "Hello", "ä ß", "x-y_z", "0", "tail ", "q\\\"q", "$v", "ıİ", "a,b,,c", "1.5", "😀é", "e\u0301"];
    private static readonly string[] Numbers = ["0", "1", "2", "7", "-1", "-13", "100", "255", "65536", "int.MaxValue", "int.MinValue"];
    private static readonly string[] Reals = ["0.0", "0.5", "1.25", "-3.75", "1e10", "1e-7", "100.0", "0.1", "double.NaN", "double.PositiveInfinity", "1e300", "-0.0", "123456789.125"];
    private static readonly string[] Declared = ["int", "long", "string", "bool", "double", "char", "Mode", "int?", "decimal", "byte", "Size", "Part", "uint", "short", "Size?", "float", "object", "sbyte", "ushort", "ulong", "Tank", "Order"];

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
        Declare("int", Number());
        Declare("string", Text());
        Declare("int[]", $"new[] {{ {Number()}, 8, {Number()} }}");
        Declare("List<string>", $"new List<string> {{ \"l\", {Text()} }}");

        foreach (var type in (string[])["Shape", "Pair", "Counter", "Dictionary<string, int>", "Size", "Bag<int>", "(int A, string B)", "HashSet<int>", "StringBuilder", "Tank", "Order"])
        {
            if (_random.Next(3) == 0)
                Declare(type, null);
        }

        for (var i = 0; i < 4 + _random.Next(4); i++)
            Statement(2);

        var end = 0;

        foreach (var (name, type) in _variables.ToArray())
        {
            if (!type.StartsWith("Func", StringComparison.Ordinal))
                Line($"image.Env(\"END{end++}\", Tools.Show({name}));");
        }

        _text.AppendLine("        }").AppendLine("    }").AppendLine("}");
    }

    private void Members()
    {
        // Members see only their own parameters.
        _text.AppendLine($"    private const int Limit = {_random.Next(1, 9)};");
        _text.AppendLine($"    private static readonly int[] Table = {{ {Number()}, {Number()}, 5 }};");
        _text.AppendLine($"    private int _state = {Number()};");
        _text.AppendLine($"    private string Label {{ get; set; }} = {Text()};");
        _variables.Add(("x", "int"));
        _text.AppendLine($"    private int F(int x) => unchecked({Expression("int", 2)});");
        _text.AppendLine($"    private static string G(int x, string y = \"d\") {{ unchecked {{ if ({Expression("bool", 1)}) return y + x; return {Expression("string", 1)}; }} }}");
        _text.AppendLine($"    private static int R(int x) => x > 0 && x < 9 ? unchecked(R(x - 1) + {Expression("int", 1)}) : x;");
        _variables.Clear();
    }

    private void Statement(int depth)
    {
        var scope = _variables.Count;

        switch (_random.Next(depth > 0 ? 39 : 16))
        {
            case 0 or 1 or 2: Declare(Pick(Declared), null); return;
            case 3: Line($"{Target("int")} {Pick("+=", "-=", "*=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "=")} {Expression("int", 2)};"); break;
            case 4: Line($"{Target("string")} {Pick("=", "+=")} {Short(Expression("string", 2))};"); break;
            case 5: Line($"{Pick("_state", Target("int"))}{Pick("++", "--")};"); break;
            case 6: Line($"image.Run($\"echo {{{Expression("int", 2)}}} \" + {Expression("int", 1)});"); break;
            case 7: Line($"image.Env(\"N{_names++}\", \"v\" + {Expression("string", 2)});"); break;
            case 8: Line($"{Variable("List<string>")}.{Pick($"Add({Short(Expression("string", 1))})", $"Insert(0, {Short(Expression("string", 1))})", "Reverse()", "Remove(\"l\")", "Sort(StringComparer.Ordinal)")};"); break;
            case 9: Line($"{Variable("int[]")}[{Index(Variable("int[]"))}] {Pick("=", "+=")} {Expression("int", 1)};"); break;
            case 10 when Has("Dictionary<string, int>"): Line($"{Variable("Dictionary<string, int>")}[{Short(Expression("string", 1))}] = {Expression("int", 1)};"); break;
            case 11 when Has("HashSet<int>"): Line($"{Variable("HashSet<int>")}.{Pick("Add", "Contains")}({Expression("int", 1)});"); break;
            case 12 when Has("StringBuilder"): Line($"{Variable("StringBuilder")}.{Pick($"Append({Expression(Pick("int", "char", "bool", "double"), 1)})", $"Append({Short(Expression("string", 1))})", "Append('x', 2)", "Insert(0, \"<\")", "Replace(\"a\", \"bb\")", "Append($\"{Limit,4}\")")};"); break;
            case 13 when Has("Counter"): Line($"{Variable("Counter")}.Up({Expression("int", 1)});"); break;
            case 14 when Has("Pair"): Line($"({Target("int")}, {Target("string")}) = {Variable("Pair")};"); break;
            case 15: Line($"{Pick("Label", Target("string"))} {Pick("=", "??=")} {Short(Expression("string", 1))};"); break;
            case 16 or 17: Block($"if ({Expression("bool", 2)})", depth); if (_random.Next(2) == 0) Block("else", depth); break;
            case 18 when _loops < 2: Loop(depth); break;
            case 19 when _loops < 2: ForEach(depth); break;
            case 20: Switch(depth); break;
            case 21: Declare("Func<int, int>", $"n => {WithVariable("n", "int", () => Expression("int", 2))}"); return;
            case 22: LocalFunction(); return;
            case 23: Scope(depth); break;
            case 24: Out(); return;
            case 25: Pattern(depth); break;
            case 26 when _loops < 2: While(depth); break;
            case 27: Line($"Tools.Swap(ref {Target("int")}, ref {Variable("int[]")}[0]);"); break;
            case 28: Query(); break;
            case 29: Line($"image.Env(\"C{_names++}\", \"\" + checked({Target("int")} {Pick("+", "-", "*")} {Leaf("int")}));"); break;
            case 30: Line($"image.Env(\"W{_names++}\", \"\" + {Width(Pick("sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"))});"); break;
            case 31: Closures(); break;
            case 32: Iterator(); break;
            case 33: Declare("int[]", $"[{Expression("int", 1)}, ..{Variable("int[]")}, ..Tools.Primes[{_random.Next(2)}..{_random.Next(2, 5)}]]"); return;
            case 34: Declare("string", TupleSwitch()); return;
            case 35 when Has("Tank"): Line($"{Variable("Tank")}{Pick($".Level {Pick("=", "+=", "-=", "^=")} {Expression("int", 1)}", ".Level++", $".Name = {Short(Expression("string", 1))}", $"[{Leaf("string")}] = {Expression("int", 1)}", $"[{Leaf("string")}] += 3")};"); break;
            case 36: Grid(); break;
            case 37: Line($"image.Env(\"K{_names++}\", string.Join(\"|\", new Ranked<{Pick($"int>({Variable("int[]")}", $"Size>({Leaf("Size")}, {Leaf("Size")}", $"char>('b', {Leaf("char")}, 'ß'")}).{Pick("Above(default)", "Top().ToString()")}));"); break;
            case 38 when Has("Order"): Line($"image.Env(\"O{_names++}\", {Pick($"{Variable("Order")}.ToString()", $"({Variable("Order")} with {{ Head = {Variable("Order")}.Head with {{ B = {Short(Expression("string", 1))} }} }}).ToString()", $"({Variable("Order")} is {{ Head.A: > 3, Lines: [_, ..] }} ? \"long\" : {Variable("Order")}.Id)", $"\"\" + ({Variable("Order")} == {Leaf("Order")})")});"); break;
            default: Declare(Pick("Shape", "Pair", "Counter", "(int A, string B)", "Bag<int>"), null); return;
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

    private void While(int depth)
    {
        var n = Name("w");
        _loops++;
        Line($"var {n} = {_random.Next(3)};");

        if (_random.Next(2) == 0)
        {
            Block($"while ({n}++ < 3)", depth, (n, "int"), mayLeave: true);
        }
        else
        {
            Block("do", depth, (n, "int"));
            Line($"while ({n}++ < 2);");
        }

        _loops--;
    }

    private void ForEach(int depth)
    {
        _loops++;
        var (source, type) = _random.Next(8) switch
        {
            0 => ($"Tools.Up({Expression("int", 1)})", "int"),
            1 => ($"{Variable("int[]")}.ToArray()", "int"),
            2 => ($"{Variable("List<string>")}.Take(3).ToList()", "string"),
            3 when Has("Bag<int>") => ($"{Variable("Bag<int>")}.Map(q => q & 255)", "int"),
            4 when Has("Dictionary<string, int>") => ($"{Variable("Dictionary<string, int>")}.ToArray()", "KeyValuePair<string, int>"),
            5 => ("new Shape[] { new Round(), new Square(4) }", "Shape"),
            6 => ($"Enumerable.Range({_random.Next(5)}, 3).Reverse()", "int"),
            _ => ($"{Variable("string")}.Take(4)", "char"),
        };
        var name = Name("e");

        if (type[0] == 'K')
            Block($"foreach (var ({name}k, {name}) in {source})", depth, (name, "int"), mayLeave: true);
        else
            Block($"foreach (var {name} in {source})", depth, (name, type), mayLeave: true);

        _loops--;
    }

    private void Switch(int depth)
    {
        Line($"switch ({Target("int")} ^ {Expression("int", 1)})");
        Line("{");
        _indent++;
        Line("case 0: case 1:");
        Nested(depth);
        Line(Pick("break;", "goto default;", "goto case 77;"));
        Line("case 77:");
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

    private void LocalFunction()
    {
        var name = Name("L");
        var captured = Target("int");
        Line($"int {name}(int p{name}, int q{name} = 3) {{ {captured} ^= p{name}; return {WithVariable("p" + name, "int", () => Expression("int", 1))} + q{name}; }}");
        Declare("int", Pick($"{name}({Leaf("int")})", $"{name}(q{name}: {Leaf("int")}, p{name}: 2)", $"Tools.Primes.Select(n => {name}(n)).Sum()", $"{name}(1) - {name}(2)"));
    }

    private void Scope(int depth)
    {
        var log = Variable("List<string>");

        if (_random.Next(2) == 0)
        {
            Block($"using (new Scope({log}, \"u{_names++}\"))", depth);
            return;
        }

        Block("try", depth);
        Line($"finally {{ {log}.Add(\"f{_names++}\"); {Target("int")}++; }}");
    }

    private void Out()
    {
        var name = Name("v");

        if (_random.Next(2) == 0)
            Line($"if (!int.TryParse({Leaf("string")}, out var {name})) {name} = {Leaf("int")};");
        else
            Line($"if (Tools.Half({Leaf("int")}, out var {name})) {name}++;");

        _variables.Add((name, "int"));
    }

    private void Pattern(int depth)
    {
        var name = Name("p");
        var (head, type) = _random.Next(6) switch
        {
            0 => ($"if ({Boxed()} is int {name})", "int"),
            1 => ($"if ({Boxed()} is string {{ Length: > 1 }} {name})", "string"),
            2 => ($"if ({Variable("int[]")} is [var {name}, ..] && {name} != 0)", "int"),
            3 => ($"if ({Variable("string")} is [.., var {name}c] and [_, .., _] && {name}c is var {name})", "char"),
            4 when Has("Pair") => ($"if ({Variable("Pair")} is Pair(> -5, var {name}))", "string"),
            _ => ($"if (({Leaf("int")}, {Leaf("string")}) is ({Pick("_", "> 0", "not 7")}, var {name}))", "string"),
        };

        // What a pattern declares belongs to the scope around the 'if'.
        Line("{");
        _indent++;
        Block(head, depth, (name, type));
        _indent--;
        Line("}");
    }

    /// <summary>A number of any width; where it is checked, small enough for most.</summary>
    private string Width(string type) => _random.Next(3) switch
    {
        0 => $"checked(({type})({Target("int")} & {Pick("31", "127", "255")}))",
        1 => $"checked(({type})(({type})({Target("int")} & 15) {Pick("+", "*", "|")} ({type})({Target("int")} & 7)))",
        _ => $"unchecked(({type})({Expression("long", 1)} {Pick("+", "*", "-")} {Target("int")}))",
    };

    /// <summary>Each turn of a loop has its own variable, and all share that of the loop.</summary>
    private void Closures()
    {
        var (functions, own, i) = (Name("fs"), Name("c"), Name("i"));
        var shared = Target("int");
        Line($"var {functions} = new List<Func<int>>();");
        Line($"for (var {i} = 0; {i} < 3; {i}++) {{ var {own} = {i} * {Leaf("int")}; {functions}.Add(() => ({own}++ ^ {shared}) + {i}); }}");
        Line($"{shared} += {functions}[{_random.Next(3)}]();");
        Line($"image.Env(\"F{_names++}\", string.Join(\",\", {functions}.Concat({functions}).Select(f => f())));");
    }

    private void Iterator()
    {
        var (name, n) = (Name("It"), Name("n"));
        var log = Variable("List<string>");
        Line($"IEnumerable<int> {name}(int {n}) {{ for (var k = 0; k < 4; k++) {{ if (k == {n}) yield break; {log}.Add(\"y\" + k); yield return {WithVariable(n, "int", () => Expression("int", 1))} + k; }} }}");
        Line($"image.Env(\"I{_names++}\", string.Join(\",\", {name}({Leaf("int")} & 7).Where(x => x != 5).{Pick("Take(2)", "Skip(1)", "Reverse()", "Append(9).First()", "ToArray()[..0]")}) + {log}.Count);");
    }

    private string TupleSwitch() =>
        $"({Leaf("int")}, {Leaf("string")}) switch {{ (> {_random.Next(9)}, \"a\" or \"bc\") => {Leaf("string")}, (_, {{ Length: 0 }}) when {Expression("bool", 1)} => \"empty\", (< 0, ['a', ..]) => {Expression("string", 1)}, var (x, y) => $\"{{x % 7}}{{y.Length}}\" }}";

    private void Grid()
    {
        var grid = Name("g");
        Line($"var {grid} = new int[2, 3];");
        Line($"{grid}[{Target("int")} & 1, ({Target("int")} & 0xff) % 3] = {Expression("int", 1)};");
        Line($"{grid}[1, 2] {Pick("+=", "^=", "-=")} {Leaf("int")};");
        Line($"image.Env(\"G{_names++}\", string.Join(\",\", {grid}.Cast<int>()) + {grid}.GetLength(1));");
    }

    private void Query()
    {
        var (a, b) = (Name("a"), Name("b"));
        var source = Pick(Variable("int[]"), "Tools.Primes", $"Tools.Up({Leaf("int")})", "Table");
        Line(_random.Next(3) switch
        {
            0 => $"image.Env(\"Q{_names++}\", string.Join(\",\", from {a} in {source} let {b} = {a} & 7 where {b} > {_random.Next(4)} orderby {b} descending, {a} select $\"{{{a}}}:{{{b}}}\"));",
            1 => $"image.Env(\"Q{_names++}\", string.Join(\",\", from {a} in {source} from {b} in {Variable("List<string>")}.Take(2) select {a} + {b}));",
            _ => $"image.Env(\"Q{_names++}\", string.Join(\";\", from {a} in {source} group {a} by {a} % 3 into {b} orderby {b}.Key select {b}.Key + \"=\" + string.Join(\"+\", {b})));",
        });
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
        value ??= Expression(type, 2);
        var name = Name("v");
        Line($"{type} {name} = {value};");
        _variables.Add((name, type));
    }

    private string Expression(string type, int depth) => depth <= 0 || _random.Next(5) == 0 ? Leaf(type) : type switch
    {
        "int" => Integer(depth - 1),
        "long" => _random.Next(4) switch
        {
            0 => $"({Expression("long", depth - 1)} {Pick("+", "-", "*", "&", "|", "^")} {Expression("int", depth - 1)})",
            1 => $"((long){Expression("int", depth - 1)} {Pick("<<", ">>", ">>>")} {_random.Next(70)})",
            2 => $"({Leaf("long")} % 1000L)",
            _ => Leaf("long"),
        },
        "string" => Text(depth - 1),
        "bool" => Condition(depth - 1),
        "double" => _random.Next(4) switch
        {
            0 => $"({Expression("double", depth - 1)} {Pick("+", "-", "*", "/", "%")} {Expression("double", depth - 1)})",
            1 => $"Math.{Pick("Abs", "Floor", "Ceiling", "Round", "Truncate", "Sqrt")}({Expression("double", depth - 1)})",
            2 => $"(double){Expression("int", depth - 1)}",
            _ => $"Math.Round({Leaf("double")}, {_random.Next(4)})",
        },
        "float" => $"(float){Expression("double", depth - 1)}",
        "decimal" => _random.Next(3) switch
        {
            0 => $"({Expression("decimal", depth - 1)} {Pick("+", "-", "*")} {Leaf("decimal")})",
            1 => $"({Leaf("decimal")} / 3m)",
            _ => $"decimal.Round({Leaf("decimal")}, {_random.Next(3)})",
        },
        "byte" or "short" or "uint" or "sbyte" or "ushort" or "ulong" => $"({type})({Expression("int", depth - 1)})",
        "Tank" => Pick($"new Tank {{ Level = {Expression("int", depth - 1)}, [\"a\"] = 4 }}", $"({Leaf("Tank")} + {Expression("int", depth - 1)})"),
        "Order" => Pick($"new Order({Leaf("string")}, {Leaf("Pair")}, {Leaf("int")}, 2)", $"new Order(Head: {Leaf("Pair")}, Id: {Expression("string", depth - 1)})", $"{Leaf("Order")} with {{ Id = {Leaf("string")} }}"),
        "Size" => Pick($"({Leaf("Size")} + {Leaf("Size")})", $"(-{Leaf("Size")})", $"({Leaf("Size")} with {{ W = {Expression("int", depth - 1)} }})", $"Tools.Best({Leaf("Size")}, {Leaf("Size")})"),
        "Size?" => Pick($"({Leaf("Size?")} + {Leaf("Size?")})", $"(-{Leaf("Size?")})", "null", $"(Size?){Leaf("Size")}"),
        "Part" => Pick($"({Leaf("Part")} | {Leaf("Part")})", $"({Leaf("Part")} & ~Part.A)", $"({Leaf("Part")} ^ Part.C)", $"(Part)({Expression("byte", depth - 1)})"),
        "object" => Boxed(),
        "Pair" => Pick($"new Pair({Expression("int", depth - 1)}, {Expression("string", depth - 1)})", $"new Triple({Leaf("int")}, {Leaf("string")}, {Leaf("double")})", $"{Leaf("Pair")} with {{ A = {Expression("int", depth - 1)} }}"),
        _ => Leaf(type),
    };

    private string Integer(int depth)
    {
        string A() => Expression("int", depth);

        return _random.Next(36) switch
        {
            32 when Has("Tank") => Pick($"{Variable("Tank")}.Level", $"{Variable("Tank")}[{Leaf("string")}]"),
            33 => $"({Variable("string")}?.Length ?? -1)",
            34 => $"new Ranked<int>({Variable("int[]")}).Top()",
            35 when Has("Order") => $"{Variable("Order")}.{Pick("Count", "Head.A", "Lines.Length")}",
            0 or 1 or 2 => $"({A()} {Pick("+", "-", "*", "&", "|", "^")} {A()})",
            3 => $"({Variable("int")} {Pick("/", "%")} ({A()} | 1))",
            4 => $"({A()} {Pick("<<", ">>", ">>>")} {_random.Next(35)})",
            5 => $"{Pick("-", "~")}({A()})",
            6 => $"({Expression("bool", depth)} ? {A()} : {A()})",
            7 => $"({Expression("string", depth)}).Length",
            8 when Has("int[]") => $"{Variable("int[]")}[{Index(Variable("int[]"))}]",
            9 => $"({A()} switch {{ < 0 => {A()}, 0 or 1 => {Leaf("int")}, _ => {Leaf("int")} }})",
            10 when Has("Shape") => $"{Variable("Shape")}.Area({A()})",
            11 when Has("Func<int, int>") => $"{Variable("Func<int, int>")}({A()})",
            12 when Has("Pair") => $"{Variable("Pair")}.A",
            13 when Has("int[]") => $"{Variable("int[]")}.{Pick("Sum(n => n % 100)", "Max()", "Min()", "Count(n => n > 4)", "First()", "Last()", "Length", "Where(n => n > 2).DefaultIfEmpty(1).First()", "Aggregate((a, b) => a ^ b)", "MaxBy(n => n & 7)")}",
            14 => $"Math.{Pick("Max", "Min")}({A()}, {A()})",
            15 => $"(int)({Pick("byte", "short", "sbyte", "ushort", "uint", "char", "long")})({A()})",
            16 when Has("int?") => Pick($"({Variable("int?")} ?? {A()})", $"({Variable("int?")} + 1 ?? {Leaf("int")})", $"{Variable("int?")}.GetValueOrDefault()"),
            17 when _isInDefine => $"F({A()})",
            18 when _isInDefine => $"Tools.Up({A()}).{Pick("Sum(n => n & 15)", "First()", "Count()", "Aggregate(1, (a, b) => a ^ b)", "ElementAt(1)", "Skip(1).Last()")}",
            19 when _isInDefine => Pick("Limit", "Table[0]", "Table.Length", "_state", "_state++", "Label.Length"),
            20 => $"Tools.Sum({A()}, {Leaf("int")})",
            21 => $"Tools.Best({A()}, {Leaf("int")}, 3)",
            22 when Has("Size") => $"(int){Variable("Size")}",
            23 when Has("Counter") => $"{Variable("Counter")}.Up({Leaf("int")})",
            24 when Has("Dictionary<string, int>") => Pick($"{Variable("Dictionary<string, int>")}.GetValueOrDefault({Leaf("string")}, {Leaf("int")})", $"{Variable("Dictionary<string, int>")}.Count", $"({Variable("Dictionary<string, int>")}.TryGetValue({Leaf("string")}, out var {Name("o")}) ? o{_names - 1} : -1)"),
            25 when Has("char") => $"({Variable("char")} - 'a')",
            26 when Has("Mode") => $"(int){Variable("Mode")}",
            27 when _isInDefine => $"R({A()} & 7)",
            28 when Has("(int A, string B)") => $"{Variable("(int A, string B)")}.A",
            29 => $"({A()}).Plus({Leaf("int")})",
            30 when Has("List<string>") => Pick($"{Variable("List<string>")}.Count", $"{Variable("List<string>")}.IndexOf({Leaf("string")})", $"{Variable("List<string>")}.FindIndex(s => s.Length > 1)"),
            31 when Has("Bag<int>") => Pick($"{Variable("Bag<int>")}.Count", $"{Variable("Bag<int>")}.Max()", $"{Variable("Bag<int>")}[0]"),
            _ => Leaf("int"),
        };
    }

    private string Text(int depth)
    {
        string T() => Expression("string", depth);
        string N() => Expression("int", depth);

        return _random.Next(26) switch
        {
            0 or 1 => $"({T()} + {Pick(T(), N(), Expression("bool", depth), Expression("double", depth), Leaf("char"), Leaf("decimal"))})",
            2 or 3 => $"$\"{{{Parenthesized(N())}{Pick("", ":D4", ",6", ",-6", ":x", ":x8", ":N0", ":+0;-0")}}}{Pick("", "-", "}}", "{{")}{{{Parenthesized(T())}}}\"",
            4 => $"({T()}).{Pick("ToUpperInvariant()", "ToLowerInvariant()", "Trim()", "PadLeft(4, '.')", "Replace(\"l\", \"LL\")", "TrimEnd('z')", "Insert(0, \"^\")", "PadRight(5)", "TrimStart('a', 'b')", "Cut(3)", "Cut()", "Split(',')[0]", "Replace('a', 'o')")}",
            5 => $"({Expression("bool", depth)} ? {T()} : {T()})",
            6 when Has("int[]") => $"string.Join(\",\", {Variable("int[]")}.{Pick("Select(n => n % 7)", "OrderBy(n => n)", "Reverse<int>()", "Distinct()", "Skip(1)", "Where(n => n > 4)", "Select((n, i) => $\"{i}:{n}\")", "GroupBy(n => n % 2).Select(g => g.Count())", "Zip(new[] { \"a\", \"b\" }, (n, s) => s + n)", "TakeWhile(n => n > 0)", "Chunk(2).Select(c => c.Length)", "Append(1).Prepend(2)", "OrderByDescending(n => n & 3).ThenBy(n => n)", "Union(Tools.Primes)", "Except(Tools.Primes)", "ToLookup(n => n > 0)[true]")})",
            7 when Has("Pair") => $"{Variable("Pair")}{Pick(".B", ".ToString()")}",
            8 when Has("Shape") => $"{Variable("Shape")}.{Pick("Name", "Trace")}",
            9 when Has("Mode") => $"{Variable("Mode")}.ToString()",
            10 => $"({N()}).ToString({Pick("", "\"D3\"", "\"x\"", "\"X8\"", "\"N1\"")})",
            11 when Has("List<string>") => $"string.Concat({Variable("List<string>")}.Take(4).{Pick("Select(s => s.Length)", "Where(s => s.Length > 1)", "OrderByDescending(s => s, StringComparer.Ordinal)", "Reverse()", "Append(\"z\")", "SelectMany(s => s)", "Index().Select(p => p.Index + p.Item)")})",
            12 => $"({T()} is {{ Length: > 2 }} ? \"long\" : {Leaf("string")})",
            13 => $"({N()} switch {{ > 100 => \"big\", < 0 => {T()}, var q => $\"{{q % 10}}\" }})",
            14 when Has("string") && Variable("string") is var s => $"({s}.Length > 2 ? {s}[1..] + {s}[^1] : {s})",
            15 when _isInDefine => Pick($"G({N()})", $"G(y: {T()}, x: {N()})", "Label"),
            16 => $"Tools.Show({Boxed()})",
            17 => Pick("Tools.KindOf<Round>()", "Tools.KindOf<Square>()", "Tools.Make<Square>().Trace", "Tools.Make<Round>().Name"),
            18 when Has("Size") => $"{Variable("Size")}.ToString()",
            19 when Has("Part") => $"{Variable("Part")}.ToString()",
            20 => $"({Leaf("string")} {Pick("??", "+")} {Leaf("string")})",
            21 when Has("(int A, string B)") => Pick($"{Variable("(int A, string B)")}.B", $"{Variable("(int A, string B)")}.ToString()"),
            22 when Has("StringBuilder") => $"{Variable("StringBuilder")}.ToString()",
            23 => $"$\"{{{Parenthesized(Expression("double", depth))}{Pick("", ":F2", ":0.##", ":E3", ",10")}}}\"",
            24 when Has("decimal") => $"{Variable("decimal")}.ToString({Pick("", "\"F1\"", "\"0.000\"", "\"N2\"")})",
            25 => $"({Leaf("string")}[..Math.Min(2, {Leaf("string")}.Length / 9)])",
            _ => Leaf("string"),
        };
    }

    private string Condition(int depth) => _random.Next(13) switch
    {
        0 => $"({Expression("bool", depth)} {Pick("&&", "||", "^", "&", "|")} {Expression("bool", depth)})",
        1 => $"!{Expression("bool", depth)}",
        2 or 3 => $"({Expression("int", depth)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Expression(Pick("int", "long"), depth)})",
        4 => $"({Expression("string", depth)} {Pick("==", "!=")} {Expression("string", depth)})",
        5 => $"({Expression("string", depth)}).{Pick("Contains('l')", "StartsWith(\"s\", StringComparison.Ordinal)", "Contains(\"a\")", "Equals(\"A\", StringComparison.OrdinalIgnoreCase)", "Any(char.IsDigit)")}",
        6 => $"({Expression("int", depth)} is {Pick("> 3 and < 90", "0 or 1", "not 5", ">= 0")})",
        7 => $"({Leaf("int")}).IsSmall",
        8 when Has("Size") => $"({Variable("Size")} {Pick("<", ">", "==", "!=")} {Leaf("Size")})",
        9 when Has("Size?") => $"({Variable("Size?")} {Pick("==", "!=", "<", ">")} {Leaf("Size?")})",
        10 when Has("int?") => $"({Variable("int?")} {Pick("<", ">", "==", "!=", ">=")} {Leaf("int?")})",
        11 => $"({Boxed()} is {Pick("int", "string", "Shape { Name.Length: > 2 }", "null", "not null", "INamed", "int[] or List<string>", "double.NaN", "(int, string)", "IComparable<int>", "5 or \"a\"")})",
        12 when Has("Pair") => Pick($"({Variable("Pair")} == {Leaf("Pair")})", $"{Variable("Pair")}.Equals({Leaf("Pair")})"),
        _ => $"({Expression("double", depth)} {Pick("<", ">", "==", "<=")} {Expression("double", depth)})",
    };

    /// <summary>A value of any type as an object.</summary>
    private string Boxed()
    {
        var type = Pick("int", "string", "bool", "double", "char", "Mode", "Pair", "Size", "Shape", "int[]", "(int A, string B)", "Part", "decimal", "int?", "byte");
        return $"(object){Leaf(type)}";
    }

    private string Leaf(string type)
    {
        if (Has(type) && _random.Next(3) > 0)
            return Variable(type);

        return type switch
        {
            "int" => Number() is var n && n[0] == '-' ? $"({n})" : n,
            "long" => Pick("5L", "(0L - 900L)", "long.MaxValue", "long.MinValue", "4294967296L"),
            "string" => Text(),
            "bool" => Pick("true", "false"),
            "double" => $"({Pick(Reals)})",
            "float" => Pick("0.1f", "(-2.5f)", "float.NaN", "16777217f", "float.MaxValue"),
            "decimal" => Pick("1.10m", "(-2.5m)", "0m", "(79228162514264337593543950335m / 1000m)", "0.001m"),
            "char" => Pick("'a'", "'Z'", "'0'", "'ß'", "'ı'", "' '"),
            "byte" => Pick("(byte)0", "(byte)200", "byte.MaxValue"),
            "short" => Pick("(short)-1", "short.MaxValue"),
            "uint" => Pick("0u", "7u", "uint.MaxValue"),
            "sbyte" => Pick("(sbyte)-1", "sbyte.MinValue"),
            "ushort" => Pick("(ushort)9", "ushort.MaxValue"),
            "ulong" => Pick("7UL", "ulong.MaxValue"),
            "Tank" => Pick("new Tank()", "new Tank { Level = 300, Name = \" n \" }"),
            "Order" => Pick("new Order(\"o\", new Pair(1, \"p\"))", "new Order(\"\", new Triple(2, \"t\", 0.5), 1, 2, 3)"),
            "Mode" => Pick("Mode.Off", "Mode.On", "Mode.Auto", "(Mode)3", "Mode.Late"),
            "Part" => Pick("Part.None", "Part.A", "(Part.B | Part.C)", "Part.All", "(Part)9"),
            "int?" => Pick("null", "5", "(int?)null"),
            "Size" => Pick($"new Size({Number()}, 2)", "default(Size)", "(Size)3"),
            "Size?" => Pick("(Size?)new Size(1, 2)", "(Size?)null"),
            "Pair" => Pick($"new Pair({Number()}, {Text()})", $"new Triple(1, {Text()}, 2.5)"),
            "Shape" => Pick("new Round(3)", "new Square()", $"new Square({Number()})"),
            "Counter" => Pick("new Counter()", "new Counter { N = 4 }", "default(Counter)"),
            "int[]" => Pick("Tools.Primes", "new[] { 1, 2, 3 }", "new int[2]", "Array.Empty<int>()"),
            "(int A, string B)" => $"({Number()}, {Text()})",
            "Dictionary<string, int>" => $"new Dictionary<string, int> {{ [\"a\"] = {Number()}, [\"b\"] = 2 }}",
            "HashSet<int>" => $"new HashSet<int> {{ 1, {Number()} }}",
            "Bag<int>" => $"new Bag<int>().Add({Number()}).Add(2)",
            "StringBuilder" => $"new StringBuilder({Text()})",
            "object" => Boxed(),
            _ => "default",
        };
    }

    private string Text() => $"\"{Pick(Texts)}\"";

    private string Number() => Pick(Numbers);

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
