using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>What lies outside of the subset, why, and what to write instead. All such texts stand here.</summary>
/// <param name="Construct">What it is.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Advice">What to write instead; may be empty.</param>
internal sealed record Unsupported(string Construct, string Reason, string Advice)
{
    /// <summary>It in a recipe.</summary>
    public UnsupportedNode Node => new(Construct, Reason, Advice);

    private const string NoEffects = "A description of an image has no effects besides the steps it adds.";

    public static Unsupported DoesNotCompile { get; } = new(
        "this code",
        "It does not compile here, or it uses a member that comes from another source generator, which this one cannot see.",
        "Fix the compiler's error, or write the member by hand.");

    public static Unsupported NoBody { get; } = new(
        "a member without a body",
        "Its body is in another language, or comes from another source generator, which this one cannot see.",
        "Write the member by hand.");

    public static Unsupported TooDeep { get; } = new(
        "an expression nested this deeply",
        "Evaluation is bounded, and the bound counts expressions within expressions too.",
        "Split it with locals or a loop.");

    public static Unsupported CallerInfo { get; } = new(
        "an argument that the compiler fills in from the place of the call",
        "The image would change when a line is moved.",
        "Pass the value.");

    public static Unsupported ConditionalCall { get; } = new(
        "a call that exists only under a preprocessor symbol",
        "The image would differ between configurations without a trace in its description.",
        "Read a build property with Property(\"…\", …).");

    public static Unsupported ArgumentList { get; } = new("'__arglist'", "It hands over values without names or types.", "Use 'params'.");

    public static Unsupported ExpressionTree { get; } = new(
        "an expression tree", "It is data for a run-time library, not code.", "Use a delegate.");

    public static Unsupported FormattableText { get; } = new(
        "an interpolated string that is not a string", "How it turns into text is decided at run time.", "Use a string.");

    public static Unsupported Operator(string name) => new(
        $"the operator '{name}'", "It has no meaning while compiling.", "Call a method instead.");

    public static Unsupported FormatProvider { get; } = new(
        "an interpolated string with a format provider that is not 'CultureInfo.InvariantCulture' itself", "Which culture it follows is decided at run time.", "Pass CultureInfo.InvariantCulture.");

    public static Unsupported ValueOfChange { get; } = new(
        "the value of an operator that changes a struct in place", "It is read from a variable that recipes have no reference to.", "Write the change as a statement of its own.");

    public static Unsupported ChosenAdd(ITypeSymbol type) => new(
        $"a collection expression for '{type.ToDisplayString()}'",
        "Which Add the compiler calls for an element cannot be told where there are several or one takes more than the element.",
        "Use 'new' with a collection initializer.");

    public static Unsupported ArgumentsOfCollection { get; } = new(
        "'with(…)' in a collection expression", "Which constructor it calls is not told by the oldest compilers.", "Call the constructor, and add the elements.");

    public static Unsupported Dynamic { get; } = new("'dynamic'", "What it calls is decided at run time.", "Use the type itself.");

    private static Unsupported Unsafe { get; } = new("'unsafe' code", "There is no memory to point to while compiling.", "Use indices.");

    public static Unsupported RefLocal { get; } = new(
        "a reference to a variable", "Recipes have values only.", "Assign the variable itself.");

    public static Unsupported Conversion(ITypeSymbol? from, ITypeSymbol to) => new(
        $"the conversion from '{from?.ToDisplayString()}' to '{to.ToDisplayString()}'",
        "It has no meaning while compiling.",
        "Convert with a method, or use a type of the subset.");

    /// <summary>What to say of an operation that no lowerer takes.</summary>
    public static Unsupported Of(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invalid => DoesNotCompile,
        OperationKind.Await => new("'await'", "An image is described while compiling, where nothing is waited for.", "Use the value itself."),
        OperationKind.Try or OperationKind.CatchClause => new("'catch'", "Exceptions are not evaluated as control flow.", "Test the condition beforehand."),
        OperationKind.Using or OperationKind.UsingDeclaration => new("'await using'", "An image is described while compiling, where nothing is waited for.", "Use 'using'."),
        OperationKind.Lock => new("'lock'", "There are no threads while compiling.", "Leave it out."),
        OperationKind.Branch when operation is IBranchOperation { BranchKind: not BranchKind.GoTo } => new("a jump to an outer loop", "Only the innermost loop or switch is left or gone on with.", "Use a method that returns."),
        OperationKind.Branch => new("'goto'", "Only loops and the sections of a switch have a place to go on at.", "Use a loop with 'break' and 'continue', or a method that returns."),
        OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicIndexerAccess
            or OperationKind.DynamicObjectCreation => Dynamic,
        OperationKind.EventAssignment or OperationKind.EventReference => new("an event", NoEffects, "Call the method itself."),
        OperationKind.AddressOf or OperationKind.SizeOf => Unsafe,
        OperationKind.InterpolatedStringHandlerCreation => FormattableText,
        _ => OfSyntax(operation.Syntax),
    };

    /// <summary>What to say of code that the compiler has no operation for, or none in all its versions.</summary>
    private static Unsupported OfSyntax(SyntaxNode syntax) => syntax.Kind() switch
    {
        _ when syntax.Parent.IsKind(SyntaxKind.PointerMemberAccessExpression) => Unsafe,
        SyntaxKind.StackAllocArrayCreationExpression or SyntaxKind.ImplicitStackAllocArrayCreationExpression =>
            new("'stackalloc'", "There is no memory to allocate while compiling.", "Use an array."),
        SyntaxKind.FixedStatement or SyntaxKind.PointerIndirectionExpression => Unsafe,
        SyntaxKind.ElementAccessExpression => new("an element of an inline array or of a pointer", "There is no memory to point to while compiling.", "Use an array."),
        SyntaxKind.ArgListExpression => ArgumentList,
        SyntaxKind.InvocationExpression => new("a call through a function pointer", "There is no memory to point to while compiling.", "Use a delegate."),
        SyntaxKind.MakeRefExpression or SyntaxKind.RefTypeExpression or SyntaxKind.RefValueExpression =>
            new("a typed reference", "Recipes have values only.", "Pass the value, or a delegate."),

        // A group of methods that nobody chooses from.
        SyntaxKind.IdentifierName or SyntaxKind.SimpleMemberAccessExpression => DoesNotCompile,
        var kind => new($"'{kind}'", "It is outside of the C# that can be evaluated while compiling.", "Use simpler code."),
    };
}
