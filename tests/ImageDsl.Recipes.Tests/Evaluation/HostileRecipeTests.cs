using ImageDsl.Dockerfile;
using ImageDsl.Recipes.Tests.Infrastructure;
using static ImageDsl.Recipes.Tests.Infrastructure.Recipe;

namespace ImageDsl.Recipes.Tests.Evaluation;

/// <summary>
/// Recipes travel in assemblies that anybody can have made. What no compiler produces is told as a damaged recipe, names the member, and
/// never becomes an exception or an image.
/// </summary>
public sealed class HostileRecipeTests
{
    private static readonly RecipeType LongType = new("T:System.Int64");
    private static readonly RecipeType NoType = new("T:Acme.Missing");

    private static readonly (string Name, Node Statement, string Rule)[] Cases =
    [
        ("a property without a getter is read", Use(new PropertyNode(new ThisNode(), null, "M:Acme.App.set_P", default, false)), "IMG008"),
        ("a property without accessors is written", Do(new AssignmentNode(new PropertyNode(new ThisNode(), null, null, default, false), Value(1))), "IMG008"),
        ("texts are multiplied", Use(new BinaryNode(BinaryOperator.Multiply, Value("a"), Value("b"), StringType, false, false)), "IMG008"),
        ("objects are multiplied", Use(new BinaryNode(BinaryOperator.Multiply, NewArray(), NewArray(), ObjectType, false, false)), "IMG008"),
        ("objects are subtracted", Use(new BinaryNode(BinaryOperator.Subtract, NewArray(), NewArray(), ObjectType, false, false)), "IMG008"),
        ("numbers of two types are added", Use(new BinaryNode(BinaryOperator.Add, Value(1), Value(2L), IntType, false, false)), "IMG008"),
        ("numbers of two types are added, the other way", Use(new BinaryNode(BinaryOperator.Add, Value(1L), Value(2), LongType, false, false)), "IMG008"),
        ("numbers are compared as conditions", Use(new BinaryNode(BinaryOperator.ConditionalAnd, Value(1), Unsupported("x"), IntType, false, false)), "IMG001"),
        ("doubles are combined by bits", Use(Binary(BinaryOperator.And, 1.5, 2.5)), "IMG008"),
        ("truth is divided", Use(Binary(BinaryOperator.Divide, true, false)), "IMG008"),
        ("dates are added", Use(Binary(BinaryOperator.Add, TimeSpan.Zero, TimeSpan.Zero)), "IMG008"),
        ("a decimal is shifted", Use(Binary(BinaryOperator.LeftShift, 1m, 2m)), "IMG008"),
        ("a float is combined by bits", Use(Binary(BinaryOperator.Or, 1f, 2f)), "IMG008"),
        ("a long is a condition", Use(Binary(BinaryOperator.ConditionalOr, 1L, 2L)), "none"),
        ("a text is negated", Use(new UnaryNode(UnaryOperator.Minus, Value("a"), StringType, false)), "IMG008"),
        ("truth is negated as a number", Use(new UnaryNode(UnaryOperator.Minus, Value(true), BoolType, false)), "IMG008"),
        ("a number is negated as truth", Use(new UnaryNode(UnaryOperator.Not, Value(1.5), IntType, false)), "IMG008"),
        ("an element of a number", Use(new ArrayElementNode(Value(1), new[] { Value(0) })), "IMG008"),
        ("an element of a number is written", Do(new AssignmentNode(new ArrayElementNode(Value(1), new[] { Value(0) }), Value(1))), "IMG008"),
        ("an element of a text is written", Do(new AssignmentNode(new ArrayElementNode(Value("a"), new[] { Value(0) }), Value('b'))), "IMG008"),
        ("an element from the end of a number", Use(new ImplicitIndexerNode(Value(1), new IndexFromEndNode(Value(1)), IntType)), "IMG008"),
        ("a range of a number", Use(new ImplicitIndexerNode(Value(1), new RangeNode(null, null), IntType)), "IMG001"),
        ("the index is a text", Use(new ArrayElementNode(NewArray(Value("a")), new[] { Value("x") })), "IMG008"),
        ("a place in a grid that has too few indices", Use(new ArrayElementNode(Grid(), new[] { Value(0) })), "IMG009"),
        ("a place in a grid that has too many", Use(new ArrayElementNode(Grid(), new[] { Value(0), Value(1), Value(9) })), "none"),
        ("a grid with other sizes than elements", Use(new ArrayNode(IntType, new[] { Value(2), Value(2) }, (EquatableArray<Node>)new[] { Value(1) })), "IMG008"),
        ("an array with neither sizes nor elements", Use(new ArrayNode(IntType, default, null)), "IMG008"),
        ("'with' on a text", Use(new WithNode(Value("a"), default)), "IMG008"),
        ("a slice that is a pattern by itself", Use(new IsPatternNode(Value("a"), new SlicePatternNode(null))), "IMG008"),
        ("a list pattern on a number", Do(Run(Local(0), Concat(Value("x"), new ConditionalNode(new IsPatternNode(Value(1), new ListPatternNode(default, null)), Value("a"), Value("b"))))), "IMG001"),
        ("a comparison with what is no number", Text(new IsPatternNode(Value(1), new RelationalPatternNode(BinaryOperator.LessThan, Value(2L), LongType))), "none"),
        ("a part of a sequence that is no list", Text(new IsPatternNode(NewArray(Value("a")), new ListPatternNode(new PatternNode[] { new SlicePatternNode(new DiscardPatternNode()) }, null))), "none"),
        ("an assignment to a literal", Do(new AssignmentNode(Value(1), Value(2))), "IMG008"),
        ("an assignment to a call", Do(new AssignmentNode(Static("M:System.String.Concat(System.String,System.String)", Value("a"), Value("b")), Value("c"))), "IMG001"),
        ("a reference to a literal", Do(new CallNode(null, "M:System.Int32.TryParse(System.String,System.Int32@)", new[] { new ArgumentNode(0, Value("1")), new ArgumentNode(1, Value(2), true) }, false, default)), "IMG008"),
        ("a pattern that is an expression", Use(new DiscardPatternNode()), "IMG008"),
        ("a jump that is an expression", Use(new BreakNode()), "IMG008"),
        ("an expression that is a statement", Value(1), "none"),
        ("a discard that is read", Use(new DiscardNode()), "IMG008"),
        ("a local function that is nowhere", Do(new CallLocalFunctionNode(7, default)), "IMG008"),
        ("a reference to a local function that is nowhere", Use(new LocalFunctionReferenceNode(0, ObjectType)), "IMG008"),
        ("a variable that is nowhere", Use(Local(99)), "IMG008"),
        ("a variable before the first", Use(Local(-1)), "IMG008"),
        ("an argument that is nowhere", Use(new CallNode(null, "M:System.Math.Abs(System.Int32)", new[] { new ArgumentNode(3, Value(1)) }, false, default)), "IMG008"),
        ("an argument too few", Use(Static("M:System.Math.Max(System.Int32,System.Int32)", Value(1))), "IMG009"),
        ("an argument of another type", Use(Static("M:System.Math.Abs(System.Int32)", Value("a"))), "IMG008"),
        ("a condition that is a number", new IfNode(Value(1), Block(), null), "IMG008"),
        ("a loop on a text", new WhileNode(Value("a"), Block(), false, default), "IMG008"),
        ("a choice on a number", Use(new ConditionalNode(Value(1), Value("a"), Value("b"))), "IMG008"),
        ("a loop over a number", new ForEachNode(new[] { 1 }, Local(1), Value(1), null, Block()), "IMG008"),
        ("a spread of a number", Use(new CollectionNode(new RecipeType(RecipeType.ArrayId, new[] { IntType }), new Node[] { new SpreadNode(Value(1)) })), "IMG008"),
        ("a collection of an unknown type", Use(new CollectionNode(NoType, default)), "IMG001"),
        ("a text that is converted to a number", Use(new ConversionNode(Value("a"), ConversionKind.Numeric, StringType, IntType, false, false)), "IMG008"),
        ("a number that is converted to no type of number", Use(new ConversionNode(Value(1), ConversionKind.Numeric, IntType, NoType, false, false)), "IMG001"),
        ("a decimal that is converted to no type of number", Use(new ConversionNode(Value(1m), ConversionKind.Numeric, IntType, NoType, false, false)), "IMG001"),
        ("a double that is converted to no type of number", Use(new ConversionNode(Value(1d), ConversionKind.Numeric, IntType, NoType, false, false)), "IMG001"),
        ("a number that is called", Do(new InvokeNode(Value(1), default)), "IMG008"),
        ("null that is called", Do(new InvokeNode(Value(null), default)), "IMG009"),
        ("a member of an object that has none", Use(new FieldNode(Value(1), "F:Acme.Missing.X")), "IMG001"),
        ("a field of a tuple beyond its end", Use(new FieldNode(new TupleNode(new[] { Value(1), Value(2) }), "F:System.ValueTuple`2.Item3")), "IMG001"),
        ("a field of a tuple before its beginning", Use(new FieldNode(new TupleNode(new[] { Value(1), Value(2) }), "F:System.ValueTuple`2.Item0")), "IMG001"),
        ("a field of a tuple that is none", Use(new FieldNode(new TupleNode(new[] { Value(1), Value(2) }), "F:System.ValueTuple`2.Rest")), "IMG001"),
        ("a field of a tuple beyond its end is written", Do(new AssignmentNode(new FieldNode(new TupleNode(new[] { Value(1), Value(2) }), "F:System.ValueTuple`2.Item3"), Value(1))), "IMG001"),
        ("a field that the object does not have", Use(new FieldNode(new ThisNode(), "F:Acme.App.nothing")), "IMG001"),
        ("a field that the object does not have is written", Do(new AssignmentNode(new FieldNode(new ThisNode(), "F:Acme.App.nothing"), Value(1))), "IMG001"),
        ("a static field that is nowhere", Use(new FieldNode(null, "F:Acme.App.nothing")), "IMG001"),
        ("a static field that is nowhere is written", Do(new AssignmentNode(new FieldNode(null, "F:Acme.App.nothing"), Value(1))), "IMG001"),
        ("a static field of the library is written", Do(new AssignmentNode(new FieldNode(null, "F:System.String.Empty"), Value("x"))), "IMG001"),
        ("a new object of no type", Use(new NewNode(NoType, "M:Acme.Missing.#ctor", default, default)), "IMG001"),
        ("a new object without a constructor", Use(new NewNode(NoType, "", default, default)), "IMG001"),
        ("a member of no object is initialised", Do(new MemberInitializerNode(Value(null), (EquatableArray<Node>)new[] { Value(1) })), "IMG009"),
        ("a number is taken apart", new ExpressionStatementNode(new DeconstructionNode(new TupleNode(new Node[] { new DiscardNode(), new DiscardNode() }), Value(1), null)), "IMG009"),
        ("a builder that is a text", Do(Run(Value("x"), Value("y"))), "IMG008"),
        ("a text for the host that is a number", Do(Run(Local(0), Value(1))), "IMG008"),
        ("a number for the host that is a text", Do(Step(Local(0), "Expose(System.Int32[])", new ArrayNode(IntType, default, (EquatableArray<Node>)new[] { Value("x") }))), "IMG008"),
        ("a number for the host that is null", Do(Step(Local(0), "Expose(System.Int32[])", new ArrayNode(IntType, default, (EquatableArray<Node>)new[] { Value(null) }))), "IMG008"),
        ("a function for the host that is a text", Do(Step(Local(0), "Stage(System.String,ImageDsl.ImageReference,System.Action{ImageDsl.ImageBuilder})", Value("s"), From(), Value("x"))), "IMG008"),
        ("a static member of the host on null", Do(Step(Value(null), "WorkDir(System.String)", Value("/"))), "IMG009"),
        ("an error that is thrown and is none", new ThrowNode(Value(1)), "IMG009"),
        ("a goto outside of a switch", new ForNode(default, default, null, default, new GotoSectionNode(3)), "none"),
        ("an interpolated part that is a number", Use(new InterpolatedStringNode(new[] { Value(1) })), "IMG008"),
        ("the text of a type", Text(new TypeOfNode(IntType)), "IMG001"),
        ("a yield that is no iterator's", new YieldNode(Value(1)), "IMG008"),
        ("a jump back that is no iterator's", new YieldBreakNode(), "IMG008"),
        ("a base call of another library class", Do(new CallNode(new ThisNode(), "M:ImageDsl.ExternalImage.Describe(ImageDsl.ExternalImageBuilder)", new[] { new ArgumentNode(0, Value(null)) }, false, default) { IsBaseCall = true }), "IMG008"),
        ("files of an image without a type", Do(Step(Local(0), "CopyFrom``1(System.String,System.String,ImageDsl.CopyOptions)", Value("/a"), Value("/b"), Value(null))), "IMG001"),
        ("files of a type that is no image", Do(new CallNode(Local(0), "M:ImageDsl.ImageBuilder.CopyFrom``1(System.String,System.String,ImageDsl.CopyOptions)", new[] { new ArgumentNode(0, Value("/a")), new ArgumentNode(1, Value("/b")), new ArgumentNode(2, Value(null)) }, false, new[] { StringType })), "IMG001"),
        ("a kind of port that is null", Do(Step(Local(0), "Expose(System.Int32,ImageDsl.Protocol)", Value(80), Value(null))), "IMG008"),
        ("an argument for the host too few", Do(Step(Local(0), "WorkDir(System.String)")), "IMG009"),
        ("a method without a name", Use(Static("")), "IMG008"),
        ("a method without a type", Use(Static("M:X()")), "IMG001"),
        ("a method of parentheses alone", Use(Static("()")), "IMG001"),
        ("a type without a name", Use(new DefaultNode(new RecipeType(""))), "IMG008"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void What_no_compiler_produces_is_told_and_never_thrown(int number)
    {
        var (name, statement, rule) = Cases[number];
        var evaluation = new TestProgram().Define(Block(statement, Do(Run(Local(0), Value("ok"))))).Evaluate();

        Assert.True(rule == (evaluation.Findings.Count == 0 ? "none" : evaluation.Findings[0].RuleId), $"{name}: {string.Join("\n", evaluation.Findings)}");
        Assert.Equal(evaluation.Model is null, evaluation.Findings.Count > 0);
        Assert.All(evaluation.Findings, f => Assert.Contains("Define", f.Origin?.Member ?? f.Message, StringComparison.Ordinal));
    }

    /// <summary>A value that is needed: the command of a step is made of it.</summary>
    private static Node Use(Node value) => Do(Run(Local(0), Concat(Value("x"), value)));

    private static Node Text(Node value) => Use(Boxed(value));

    private static Node Grid() => new ArrayNode(IntType, new[] { Value(2), Value(2) }, null);

    private static Node From() => Static("M:ImageDsl.ImageReference.op_Implicit(System.String)~ImageDsl.ImageReference", Value("maven:3"));
}
