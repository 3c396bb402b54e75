using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Tests.Infrastructure;

/// <summary>Short names for nodes, so that tests read like the code they stand for.</summary>
internal static class Recipe
{
    public static readonly RecipeType StringType = new("T:System.String");
    public static readonly RecipeType IntType = new("T:System.Int32");
    public static readonly RecipeType BoolType = new("T:System.Boolean");
    public static readonly RecipeType ObjectType = new("T:System.Object");

    public static RecipeType TypeOf(object? value) => value is null ? ObjectType : new RecipeType("T:" + value.GetType().FullName);

    public static Node Value(object? value) => new LiteralNode(value, TypeOf(value));

    public static Node Local(int slot) => new LocalNode(slot);

    public static Node Block(params Node[] statements) => new BlockNode(default, statements, default);

    public static Node Return(Node value) => new ReturnNode(value);

    public static Node Do(Node expression) => new ExpressionStatementNode(expression);

    public static Node Call(Node? receiver, string method, params Node[] arguments) =>
        new CallNode(receiver, method, Arguments(arguments), receiver is ThisNode, default);

    public static Node Static(string method, params Node[] arguments) => Call(null, method, arguments);

    public static Node Concat(Node left, Node right) => new BinaryNode(BinaryOperator.Add, left, right, StringType, false, false);

    public static Node Binary(BinaryOperator op, object left, object right, bool isChecked = false) =>
        new BinaryNode(op, Value(left), Value(right), TypeOf(left), isChecked, false);

    public static Node Unsupported(string construct, int origin = 0) => new UnsupportedNode(construct, "It is a test.", "") { Origin = origin };

    public static Node Boxed(Node value) => new ConversionNode(value, ConversionKind.Reference, ObjectType, ObjectType, false, false);

    public static Node NewArray(params Node[] elements) => new ArrayNode(StringType, default, (EquatableArray<Node>)elements);

    /// <summary>A call of a fluent method of the builder in slot 0.</summary>
    public static Node Step(Node builder, string signature, params Node[] arguments) => Call(builder, "M:ImageDsl.ImageBuilder." + signature, arguments);

    public static Node Run(Node builder, Node command) => Step(builder, "Run(System.String,ImageDsl.Mount[])", command, NewArray());

    private static EquatableArray<ArgumentNode> Arguments(Node[] values) => values.Select((v, i) => new ArgumentNode(i, v)).ToEquatableArray();
}
