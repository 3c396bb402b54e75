using System.Runtime.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>
/// Lowers what one member consists of. It numbers the nodes in the order in which the compiler's tree has them, keeps their places, and
/// hands every operation to the lowerer of its kind; what nobody takes becomes an <see cref="UnsupportedNode"/>.
/// </summary>
internal sealed class BodyLowerer
{
    /// <summary>Operations within operations. The evaluator and the comparison of recipes recurse as well, on stacks we do not choose.</summary>
    private const int MaxDepth = 400;

    private readonly Func<SemanticModel> _model;
    private readonly CancellationToken _cancellationToken;
    private HashSet<ISymbol>? _constants;
    private int _depth;

    public BodyLowerer(ISymbol member, Func<SemanticModel> model, SymbolIds ids, CancellationToken cancellationToken)
    {
        Member = member;
        Ids = ids;
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The member.</summary>
    public ISymbol Member { get; }

    /// <summary>Answers what operations do not say themselves.</summary>
    public SemanticModel Model => field ??= _model();

    /// <summary>The names of members and types.</summary>
    public SymbolIds Ids { get; }

    /// <summary>The frame.</summary>
    public FrameSlots Slots { get; } = new();

    // Each is made when it is needed: a body of known shapes needs hardly any.
    public CallLowerer Calls => field ??= new CallLowerer(this);

    public ConversionLowerer Conversions => field ??= new ConversionLowerer(this);

    public FunctionLowerer Functions => field ??= new FunctionLowerer(this);

    public InterpolationLowerer Interpolations => field ??= new InterpolationLowerer(this);

    public AssignmentLowerer Assignments => field ??= new AssignmentLowerer(this);

    private StatementLowerer StatementLowerer => field ??= new StatementLowerer(this);

    private Func<IOperation, Node> LowerExpression => field ??= new ExpressionLowerer(this).Lower;

    private Func<IOperation, Node> LowerStatement => field ??= StatementLowerer.Lower;

    private Func<IOperation, Node> LowerPattern => field ??= new PatternLowerer(this).Lower;

    /// <summary>The places of the nodes.</summary>
    public NodePlaces Places { get; } = new();

    /// <summary>Whether an <see cref="UnsupportedNode"/> was made.</summary>
    public bool HasUnsupported { get; private set; }

    /// <summary>The ids of the source's types whose constants went into the recipe as mere values.</summary>
    public EquatableArray<string> ConstantTypes => _constants is null
        ? default
        : _constants.Select(constant => Ids.Of(constant.ContainingType)).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>An expression as a value.</summary>
    public Node Expression(IOperation operation) => operation is IInvocationOperation { Instance: IInvocationOperation } chain
        ? Chain(chain)
        : Guarded(operation, LowerExpression);

    /// <summary>Expressions as values, in order.</summary>
    public EquatableArray<Node> Expressions(IEnumerable<IOperation> operations) => operations.Select(Expression).ToEquatableArray();

    /// <summary>A statement as one node.</summary>
    public Node Statement(IOperation operation)
    {
        var nodes = new List<Node>();
        Statement(operation, nodes);
        return nodes.Count == 1 ? nodes[0] : new BlockNode(default, nodes.ToEquatableArray(), default);
    }

    /// <summary>Appends a statement, which may be several nodes or none.</summary>
    public void Statement(IOperation operation, List<Node> nodes)
    {
        if (operation is IVariableDeclarationGroupOperation declarations)
            StatementLowerer.Declare(declarations, nodes);
        else if (operation is not (IEmptyOperation or ILocalFunctionOperation))
            nodes.Add(Guarded(operation, LowerStatement));
    }

    /// <summary>Statements in order.</summary>
    public EquatableArray<Node> Statements(IEnumerable<IOperation> operations)
    {
        var nodes = new List<Node>();

        foreach (var operation in operations)
            Statement(operation, nodes);

        return nodes.ToEquatableArray();
    }

    /// <summary>A pattern.</summary>
    public PatternNode Pattern(IPatternOperation operation) => (PatternNode)Guarded(operation, LowerPattern);

    /// <summary>The next ordinal, standing for the operation's place.</summary>
    public int Origin(IOperation operation) => Origin(operation.Syntax);

    /// <summary>The next ordinal, standing for a place.</summary>
    public int Origin(SyntaxNode syntax) => Places.Add(syntax);

    /// <summary>Notes the constants in a constant expression, of which nothing is left in the recipe, and what they in turn are made of.</summary>
    public void NoteConstants(IOperation? operation)
    {
        if (operation is null or ILiteralOperation)
            return;

        foreach (var field in operation.DescendantsAndSelf().OfType<IFieldReferenceOperation>().Select(reference => reference.Field))
        {
            if (!field.HasConstantValue || !SymbolEqualityComparer.Default.Equals(field.ContainingAssembly, Member.ContainingAssembly) || !(_constants ??= new(SymbolEqualityComparer.Default)).Add(field))
                continue;

            var value = field.DeclaringSyntaxReferences[0].GetSyntax(_cancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } initializer } => initializer,
                EnumMemberDeclarationSyntax { EqualsValue.Value: { } given } => given,
                _ => null,
            };

            if (value is not (null or LiteralExpressionSyntax))
                NoteConstants(Model.Compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, _cancellationToken));
        }
    }

    /// <summary>The node for something outside of the subset.</summary>
    public UnsupportedNode Unsupported(Unsupported what)
    {
        HasUnsupported = true;
        return what.Node;
    }

    /// <summary>A chain of calls is as deep as it is long, and long ones are how images are described: it is walked in a loop.</summary>
    private Node Chain(IInvocationOperation chain)
    {
        var links = new Stack<(IInvocationOperation Call, int Origin)>();
        IOperation current = chain;

        while (current is IInvocationOperation { Instance: { } instance } call)
        {
            links.Push((call, Origin(call)));
            current = instance;
        }

        var receiver = Expression(current);

        while (links.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (call, origin) = links.Pop();
            receiver = WithEffects(Calls.Invocation(call, receiver), call) with { Origin = origin };
        }

        return receiver;
    }

    private static Node WithEffects(Node node, IOperation operation) =>
        node is UnsupportedNode unsupported ? unsupported with { MayHaveEffects = OperationEffects.MayHave(operation) } : node;

    private Node Guarded(IOperation operation, Func<IOperation, Node> lower)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var origin = Origin(operation);
        _depth++;

        try
        {
            if (_depth > MaxDepth)
                return Unsupported(Lowering.Unsupported.TooDeep) with { Origin = origin, MayHaveEffects = true };

            RuntimeHelpers.EnsureSufficientExecutionStack();
            var node = WithEffects(lower(operation), operation);
            return node.Origin == 0 ? node with { Origin = origin } : node;
        }
        finally
        {
            _depth--;
        }
    }
}
