using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>A node of a recipe. The shapes follow Roslyn's IOperation, without what only a compiler needs.</summary>
public abstract record Node
{
    /// <summary>The ordinal of the node in its member, which findings name; the same however the source is laid out.</summary>
    public int Origin { get; init; }
}

// ---- Values -------------------------------------------------------------------------------------------------------------------

/// <summary>A constant: null, bool, char, string, or a number of any built-in type; enum values are their underlying number.</summary>
public sealed record LiteralNode(object? Value, RecipeType Type) : Node;

/// <summary>The default value of a type.</summary>
public sealed record DefaultNode(RecipeType Type) : Node;

/// <summary><c>typeof(T)</c>, a mere marker.</summary>
public sealed record TypeOfNode(RecipeType Type) : Node;

/// <summary><c>this</c>, also as the receiver of <c>base.</c> calls.</summary>
public sealed record ThisNode : Node;

/// <summary>A local or parameter.</summary>
public sealed record LocalNode(int Slot) : Node;

/// <summary>
/// A field of the user's types, or a public field of the base class library; no receiver for a static one. An element of a tuple is
/// <c>F:System.ValueTuple`N.ItemN</c>, whatever its name in the source and however many there are.
/// </summary>
public sealed record FieldNode(Node? Receiver, string Field) : Node
{
    /// <summary>The constructed type that declares the field when it is generic, else null.</summary>
    public RecipeType? ContainingType { get; init; }
}

/// <summary>A property or indexer, read or (as an assignment's target) written.</summary>
/// <param name="Receiver">The object; null for a static property.</param>
/// <param name="Getter">The getter's documentation id (least derived when <paramref name="IsVirtual"/>), or null.</param>
/// <param name="Setter">The setter's documentation id, or null.</param>
/// <param name="Arguments">An indexer's arguments.</param>
/// <param name="IsVirtual">Whether the receiver's own type decides; false for <c>base.P</c> and non-virtual properties.</param>
public sealed record PropertyNode(Node? Receiver, string? Getter, string? Setter, EquatableArray<ArgumentNode> Arguments, bool IsVirtual) : Node
{
    /// <summary>The constructed type that declares the property when it is generic (<c>int?</c>, <c>List&lt;string&gt;</c>), else null.</summary>
    public RecipeType? ContainingType { get; init; }

    /// <summary>For a static member of an interface, <c>T.Name</c>: the type that implements it; else null.</summary>
    public RecipeType? ConstrainedTo { get; init; }

    /// <summary>Of the accessors, which are generic methods for a property of a generic extension block.</summary>
    public EquatableArray<RecipeType> TypeArguments { get; init; }
}

/// <summary>An element of an array.</summary>
public sealed record ArrayElementNode(Node Array, EquatableArray<Node> Indices) : Node;

/// <summary>The object that an enclosing initialiser, <c>with</c>, <c>?.</c> or pattern talks about.</summary>
public sealed record ImplicitReceiverNode : Node;

/// <summary>A call of a method, operator or local function through its documentation id.</summary>
/// <param name="Receiver">The object; null for static methods. Extension methods are static and have it as first argument.</param>
/// <param name="Method">The id of the definition; least derived when <paramref name="IsVirtual"/>.</param>
/// <param name="Arguments">In evaluation order; each knows its parameter.</param>
/// <param name="IsVirtual">Whether the receiver's own type decides; false for <c>base.M()</c>.</param>
/// <param name="TypeArguments">Of the method.</param>
public sealed record CallNode(
    Node? Receiver, string Method, EquatableArray<ArgumentNode> Arguments, bool IsVirtual, EquatableArray<RecipeType> TypeArguments) : Node
{
    /// <summary>Whether the call was written as <c>base.M(…)</c>.</summary>
    public bool IsBaseCall { get; init; }

    /// <summary>The constructed type that declares the method when it is generic (<c>int?</c>, <c>List&lt;string&gt;</c>), else null.</summary>
    public RecipeType? ContainingType { get; init; }

    /// <summary>
    /// For a static method or operator of an interface, <c>T.Create()</c>: the type that implements it. For a method of every object that is called on
    /// a value of a type parameter: that parameter. Else null.
    /// </summary>
    public RecipeType? ConstrainedTo { get; init; }
}

/// <summary>A call of a delegate.</summary>
public sealed record InvokeNode(Node Delegate, EquatableArray<ArgumentNode> Arguments) : Node;

/// <summary>A call of a local function of the same member.</summary>
public sealed record CallLocalFunctionNode(int Function, EquatableArray<ArgumentNode> Arguments) : Node
{
    /// <summary>Its own type arguments, which follow those of the functions around it.</summary>
    public EquatableArray<RecipeType> TypeArguments { get; init; }
}

/// <summary>An argument. Default values are literals and expanded <c>params</c> are arrays, already put in by the compiler.</summary>
/// <param name="Parameter">The parameter's ordinal.</param>
/// <param name="Value">The value, or the target of a <c>ref</c> or <c>out</c> argument.</param>
/// <param name="IsByReference">Whether it is a <c>ref</c> or <c>out</c> argument.</param>
public sealed record ArgumentNode(int Parameter, Node Value, bool IsByReference = false) : Node;

/// <summary><c>new T(…) { … }</c>.</summary>
/// <param name="Type">The type.</param>
/// <param name="Constructor">The constructor's documentation id; empty for <c>new T()</c> of a type parameter.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Initializers">Assignments, Add calls and nested <see cref="MemberInitializerNode"/>s on an <see cref="ImplicitReceiverNode"/>.</param>
public sealed record NewNode(RecipeType Type, string Constructor, EquatableArray<ArgumentNode> Arguments, EquatableArray<Node> Initializers) : Node;

/// <summary><c>P = { … }</c> inside an object initialiser: the inner ones talk about the member's value.</summary>
public sealed record MemberInitializerNode(Node Member, EquatableArray<Node> Initializers) : Node;

/// <summary>A copy with changes; for anonymous types, tuples and records.</summary>
public sealed record WithNode(Node Operand, EquatableArray<Node> Initializers) : Node;

/// <summary>An array with given sizes, or with given elements; of several dimensions with both, the last index running fastest.</summary>
public sealed record ArrayNode(RecipeType ElementType, EquatableArray<Node> Sizes, EquatableArray<Node>? Elements) : Node;

/// <summary><c>[a, b, ..c]</c> for the target type.</summary>
public sealed record CollectionNode(RecipeType Type, EquatableArray<Node> Elements) : Node
{
    /// <summary>How a type that the evaluator does not know is filled; null for arrays, lists and the like.</summary>
    public CollectorNode? Collector { get; init; }
}

/// <summary>How a collection expression becomes an object of its type.</summary>
/// <param name="Slot">The slot of an element, or of all elements as an array when there is no <paramref name="Add"/>.</param>
/// <param name="Make">Makes the collection: empty, or, as a builder method does, of all elements.</param>
/// <param name="Add">Adds the element to an <see cref="ImplicitReceiverNode"/>; null when <paramref name="Make"/> takes all.</param>
public sealed record CollectorNode(int Slot, Node Make, Node? Add) : Node;

/// <summary>An element of a collection expression that contributes all of its elements.</summary>
/// <param name="Operand">The collection.</param>
/// <param name="ElementConversion">What becomes of each element, which is its <see cref="ImplicitReceiverNode"/>; null when it stays as it is.</param>
public sealed record SpreadNode(Node Operand, Node? ElementConversion = null) : Node;

/// <summary>A tuple.</summary>
public sealed record TupleNode(EquatableArray<Node> Elements) : Node;

/// <summary>An anonymous object; equal by its values.</summary>
public sealed record AnonymousObjectNode(EquatableArray<string> Names, EquatableArray<Node> Values) : Node;

/// <summary>A lambda, or a local function as a value when it is a <see cref="LocalFunctionNode"/>'s.</summary>
/// <param name="Parameters">The slots of the member's frame that receive the arguments.</param>
/// <param name="Body">A block.</param>
/// <param name="Type">The delegate type.</param>
/// <param name="Locals">Slots that belong to the lambda and are new in each call, the parameters' included.</param>
public sealed record LambdaNode(EquatableArray<ParameterRecipe> Parameters, Node Body, RecipeType Type, EquatableArray<int> Locals) : Node;

/// <summary>A method as a delegate.</summary>
public sealed record MethodGroupNode(Node? Receiver, string Method, bool IsVirtual, RecipeType Type, EquatableArray<RecipeType> TypeArguments) : Node
{
    /// <summary>The constructed type that declares the method when it is generic, else null.</summary>
    public RecipeType? ContainingType { get; init; }

    /// <summary>Whether the receiver is the first argument of a static method: <c>text.Shout</c> of an extension method.</summary>
    public bool IsExtension { get; init; }
}

/// <summary>A local function as a delegate.</summary>
public sealed record LocalFunctionReferenceNode(int Function, RecipeType Type) : Node
{
    /// <summary>Its own type arguments, which follow those of the functions around it.</summary>
    public EquatableArray<RecipeType> TypeArguments { get; init; }
}

/// <summary>A unary operator on built-in types.</summary>
public sealed record UnaryNode(UnaryOperator Operator, Node Operand, RecipeType Type, bool IsChecked) : Node;

/// <summary>A binary operator on built-in types, on delegates, or reference equality.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The left operand, already converted.</param>
/// <param name="Right">The right operand, already converted.</param>
/// <param name="OperandType">The operands' type, which decides the arithmetic; string for concatenation and string equality.</param>
/// <param name="IsChecked">Whether overflow throws.</param>
/// <param name="IsLifted">Whether operands may be null.</param>
public sealed record BinaryNode(BinaryOperator Operator, Node Left, Node Right, RecipeType OperandType, bool IsChecked, bool IsLifted) : Node;

/// <summary><c>a == b</c> or <c>a != b</c> on tuples.</summary>
public sealed record TupleEqualityNode(Node Left, Node Right, bool IsNegated) : Node;

/// <summary>A conversion that is not the identity; user-defined ones are calls.</summary>
/// <param name="Operand">The operand.</param>
/// <param name="Kind">What the compiler classified it as.</param>
/// <param name="From">The operand's type.</param>
/// <param name="To">The target type.</param>
/// <param name="IsChecked">Whether overflow throws.</param>
/// <param name="IsTry">Whether it is <c>as</c>.</param>
public sealed record ConversionNode(Node Operand, ConversionKind Kind, RecipeType From, RecipeType To, bool IsChecked, bool IsTry) : Node;

/// <summary><c>c ? a : b</c>.</summary>
public sealed record ConditionalNode(Node Condition, Node WhenTrue, Node WhenFalse) : Node;

/// <summary><c>a ?? b</c>.</summary>
public sealed record CoalesceNode(Node Left, Node Right) : Node;

/// <summary><c>a?.b</c>: evaluates <paramref name="WhenNotNull"/>, in which an <see cref="ImplicitReceiverNode"/> is the value of <paramref name="Operand"/>.</summary>
public sealed record ConditionalAccessNode(Node Operand, Node WhenNotNull) : Node;

/// <summary>An interpolated string.</summary>
public sealed record InterpolatedStringNode(EquatableArray<Node> Parts) : Node;

/// <summary>A hole of an interpolated string, formatted with the invariant culture.</summary>
public sealed record InterpolationNode(Node Value, RecipeType Type, Node? Alignment, string? Format) : Node;

/// <summary><c>^n</c>.</summary>
public sealed record IndexFromEndNode(Node Operand) : Node;

/// <summary><c>a..b</c>.</summary>
public sealed record RangeNode(Node? Start, Node? End) : Node;

/// <summary><c>x[i]</c> or <c>x[a..b]</c> with an Index or a Range on an array, a string, or a type with a length and an indexer or Slice.</summary>
public sealed record ImplicitIndexerNode(Node Receiver, Node Argument, RecipeType ReceiverType) : Node;

/// <summary><c>value is pattern</c>.</summary>
public sealed record IsPatternNode(Node Value, PatternNode Pattern) : Node;

/// <summary>A switch expression; without a matching arm it throws.</summary>
public sealed record SwitchExpressionNode(Node Value, EquatableArray<SwitchArmNode> Arms) : Node;

/// <summary>An arm of a switch expression.</summary>
public sealed record SwitchArmNode(PatternNode Pattern, Node? Guard, Node Value) : Node;

/// <summary><c>a = b</c>; the target is a local, field, property, array element, discard or tuple of these.</summary>
public sealed record AssignmentNode(Node Target, Node Value) : Node;

/// <summary><c>a op= b</c> with built-in or user-defined operator.</summary>
/// <param name="Target">The target, evaluated once.</param>
/// <param name="Operation">The new value, in which an <see cref="ImplicitReceiverNode"/> is the old one.</param>
/// <param name="IsPostfix">Whether the expression's value is the old one: <c>a++</c>.</param>
public sealed record CompoundAssignmentNode(Node Target, Node Operation, bool IsPostfix) : Node;

/// <summary><c>a ??= b</c>.</summary>
public sealed record CoalesceAssignmentNode(Node Target, Node Value) : Node;

/// <summary><c>(a, b) = value</c>; the targets may declare locals; nested tuples nest.</summary>
/// <param name="Target">A <see cref="TupleNode"/> of targets.</param>
/// <param name="Value">The value.</param>
/// <param name="DeconstructMethod">The id of a user's Deconstruct method, or null for tuples.</param>
public sealed record DeconstructionNode(TupleNode Target, Node Value, string? DeconstructMethod) : Node
{
    /// <summary>Of the Deconstruct method, which is generic for an extension of a generic type.</summary>
    public EquatableArray<RecipeType> TypeArguments { get; init; }
}

/// <summary>A target that stores what a conversion makes of the value, which is its <see cref="ImplicitReceiverNode"/>.</summary>
public sealed record ConvertingTargetNode(Node Target, Node Conversion) : Node;

/// <summary><c>_</c> as a target.</summary>
public sealed record DiscardNode : Node;

/// <summary><c>throw</c> as an expression or statement.</summary>
public sealed record ThrowNode(Node? Exception) : Node;

/// <summary>
/// Something outside of the subset, or that did not compile. Reaching it is a finding (IMG001); its presence in code that does not run
/// is none.
/// </summary>
/// <param name="Construct">What it is: "'await'", "the call of 'File.ReadAllText(string)'".</param>
/// <param name="Reason">Why it cannot be evaluated, in one sentence.</param>
/// <param name="Advice">What to write instead; may be empty.</param>
public sealed record UnsupportedNode(string Construct, string Reason, string Advice) : Node
{
    /// <summary>Whether it could do anything besides giving a value, such as adding a step: then it is a finding even where the value is not used.</summary>
    public bool MayHaveEffects { get; init; }
}

// ---- Statements ---------------------------------------------------------------------------------------------------------------

/// <summary>Statements in order.</summary>
/// <param name="Locals">Slots that become new variables whenever the block is entered, so that closures capture the right one.</param>
/// <param name="Statements">The statements.</param>
/// <param name="Functions">Local functions declared in the block.</param>
public sealed record BlockNode(EquatableArray<int> Locals, EquatableArray<Node> Statements, EquatableArray<LocalFunctionNode> Functions) : Node;

/// <summary>A local function.</summary>
/// <param name="Ordinal">Its number in the member, which calls name.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Lambda">Parameters and body.</param>
/// <param name="IsIterator">Whether the body yields.</param>
public sealed record LocalFunctionNode(int Ordinal, string Name, LambdaNode Lambda, bool IsIterator) : Node;

/// <summary>A local with its first value.</summary>
public sealed record DeclarationNode(int Slot, Node? Value) : Node;

/// <summary>An expression for its effect.</summary>
public sealed record ExpressionStatementNode(Node Expression) : Node;

/// <summary><c>if</c>.</summary>
public sealed record IfNode(Node Condition, Node WhenTrue, Node? WhenFalse) : Node;

/// <summary><c>switch</c> statement.</summary>
public sealed record SwitchNode(Node Value, EquatableArray<SwitchSectionNode> Sections, EquatableArray<int> Locals) : Node;

/// <summary>A section; the labels are tried in order over all sections, <c>default</c> last.</summary>
public sealed record SwitchSectionNode(EquatableArray<SwitchLabelNode> Labels, EquatableArray<Node> Body) : Node;

/// <summary>A label; a null pattern is <c>default</c>.</summary>
public sealed record SwitchLabelNode(PatternNode? Pattern, Node? Guard) : Node;

/// <summary><c>for</c>.</summary>
/// <param name="Locals">Variables of the header, one set for the whole loop.</param>
/// <param name="Before">Header declarations or expressions.</param>
/// <param name="Condition">Or null for none.</param>
/// <param name="AtEnd">After each round.</param>
/// <param name="Body">The body.</param>
public sealed record ForNode(EquatableArray<int> Locals, EquatableArray<Node> Before, Node? Condition, EquatableArray<Node> AtEnd, Node Body) : Node;

/// <summary><c>foreach</c>; the variable is new in each round.</summary>
/// <param name="Locals">Slots that are new in each round.</param>
/// <param name="Target">A <see cref="LocalNode"/>, or a tuple of targets.</param>
/// <param name="Collection">What is enumerated: array, string, list, any sequence.</param>
/// <param name="ElementConversion">Applied to each element through an <see cref="ImplicitReceiverNode"/>, or null.</param>
/// <param name="Body">The body.</param>
public sealed record ForEachNode(EquatableArray<int> Locals, Node Target, Node Collection, Node? ElementConversion, Node Body) : Node;

/// <summary><c>while</c>, or <c>do</c> when the condition stands at the bottom.</summary>
public sealed record WhileNode(Node Condition, Node Body, bool IsDo, EquatableArray<int> Locals) : Node;

/// <summary><c>try</c> with <c>finally</c>, also that of <c>using</c>. There is no <c>catch</c>: what throws ends the evaluation.</summary>
public sealed record TryFinallyNode(Node Body, Node Finally) : Node;

/// <summary><c>goto case</c> and <c>goto default</c>: goes to a section of the innermost switch, by its ordinal.</summary>
public sealed record GotoSectionNode(int Section) : Node;

/// <summary><c>return</c>.</summary>
public sealed record ReturnNode(Node? Value) : Node;

/// <summary><c>yield return</c>.</summary>
public sealed record YieldNode(Node Value) : Node;

/// <summary><c>yield break</c>.</summary>
public sealed record YieldBreakNode : Node;

/// <summary><c>break</c>.</summary>
public sealed record BreakNode : Node;

/// <summary><c>continue</c>.</summary>
public sealed record ContinueNode : Node;

// ---- Patterns -----------------------------------------------------------------------------------------------------------------

/// <summary>A pattern.</summary>
public abstract record PatternNode : Node;

/// <summary>Equal to a constant.</summary>
public sealed record ConstantPatternNode(Node Value) : PatternNode;

/// <summary>Compares with a constant.</summary>
public sealed record RelationalPatternNode(BinaryOperator Operator, Node Value, RecipeType Type) : PatternNode;

/// <summary>Is of a type.</summary>
public sealed record TypePatternNode(RecipeType Type) : PatternNode;

/// <summary><c>T x</c>, <c>var x</c> when the type is null; a null slot is a discard.</summary>
public sealed record DeclarationPatternNode(RecipeType? Type, int? Slot, bool MatchesNull) : PatternNode;

/// <summary><c>_</c>.</summary>
public sealed record DiscardPatternNode : PatternNode;

/// <summary><c>not p</c>.</summary>
public sealed record NotPatternNode(PatternNode Pattern) : PatternNode;

/// <summary><c>p and q</c>, <c>p or q</c>.</summary>
public sealed record BinaryPatternNode(bool IsAnd, PatternNode Left, PatternNode Right) : PatternNode;

/// <summary><c>T (p, q) { A: r } x</c>.</summary>
/// <param name="Type">The type to be of, or null.</param>
/// <param name="DeconstructMethod">A user's Deconstruct method for the positional part, or null for tuples.</param>
/// <param name="Positional">The positional part.</param>
/// <param name="Properties">The property part.</param>
/// <param name="Slot">The variable, or null.</param>
public sealed record RecursivePatternNode(
    RecipeType? Type, string? DeconstructMethod, EquatableArray<PatternNode> Positional, EquatableArray<PropertyPatternNode> Properties, int? Slot) : PatternNode
{
    /// <summary>Of the Deconstruct method, as in a <see cref="DeconstructionNode"/>.</summary>
    public EquatableArray<RecipeType> TypeArguments { get; init; }
}

/// <summary>A member of a property pattern, read from an <see cref="ImplicitReceiverNode"/>.</summary>
public sealed record PropertyPatternNode(Node Member, PatternNode Pattern) : Node;

/// <summary><c>[p, .., q]</c>.</summary>
public sealed record ListPatternNode(EquatableArray<PatternNode> Patterns, int? Slot) : PatternNode
{
    /// <summary>How a type of the user's is asked for its length and elements; null for those that the evaluator knows.</summary>
    public ListShapeNode? Shape { get; init; }
}

/// <summary>The members that a list pattern reads from an <see cref="ImplicitReceiverNode"/>.</summary>
/// <param name="Length">The number of elements.</param>
/// <param name="Index">The slot of the index.</param>
/// <param name="Element">The element at the index.</param>
public sealed record ListShapeNode(Node Length, int Index, Node Element) : Node;

/// <summary><c>..</c> in a list pattern, with what the rest must match.</summary>
public sealed record SlicePatternNode(PatternNode? Pattern) : PatternNode
{
    /// <summary>How a type of the user's gives a part of itself; null for those that the evaluator knows.</summary>
    public SliceShapeNode? Shape { get; init; }
}

/// <summary>The method that gives the rest of an <see cref="ImplicitReceiverNode"/> in a list pattern.</summary>
/// <param name="Start">The slot of its first argument.</param>
/// <param name="Count">The slot of its second argument.</param>
/// <param name="Part">The call.</param>
public sealed record SliceShapeNode(int Start, int Count, Node Part) : Node;
