using System.Reflection;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Runs recipes for one image. The kinds of nodes have rooms of their own; this is where they meet.</summary>
internal sealed class Interpreter
{
    private readonly FindingList _findings = new();
    private readonly Dictionary<RecipeType, ArrayValue> _emptyArrays = [];

    public Interpreter(RecipeProgram program, ImageEvaluator evaluator, EvaluationLimits limits, CancellationToken cancellationToken)
    {
        Program = program;
        Evaluator = evaluator;
        Limits = limits;
        Trace = new Trace();
        Budget = new Budget(limits, Trace, cancellationToken);
        Types = new TypeTests(this);
        TypeParameters = new TypeParameters(this);
        Defaults = new DefaultValues(this);
        Assignability = new Assignability(this);
        Functions = new Functions(this);
        Statics = new Statics(this);
        Construction = new Construction(this);
        Collecting = new Collecting(this);
        Calls = new Calls(this);
        HostCalls = new HostCalls(this);
        Members = new MemberAccess(this);
        Assignments = new Assignments(this);
        Expressions = new Expressions(this);
        Operators = new Operators(this);
        Conversions = new Conversions(this);
        Statements = new Statements(this);
        Iterators = new Iterators(this);
        Patterns = new Patterns(this);
        Text = new TextFormat(this);
        Enums = new EnumText(this);
        Equality = new ValueEquality(this);
        HashCodes = new OwnHashCodes(this);
        Order = new ValueOrder(this);
        Effects = new Effects(this);
    }

    public RecipeProgram Program { get; }

    public AmbientCulture Culture { get; } = new();

    public ImageEvaluator Evaluator { get; }

    public EvaluationLimits Limits { get; }

    public Trace Trace { get; }

    public Budget Budget { get; }

    public TypeTests Types { get; }

    public TypeParameters TypeParameters { get; }

    public DefaultValues Defaults { get; }

    public Assignability Assignability { get; }

    public Functions Functions { get; }

    public Statics Statics { get; }

    public Construction Construction { get; }

    public Collecting Collecting { get; }

    public Calls Calls { get; }

    public HostCalls HostCalls { get; }

    public MemberAccess Members { get; }

    public Assignments Assignments { get; }

    public Expressions Expressions { get; }

    public Operators Operators { get; }

    public Conversions Conversions { get; }

    public Statements Statements { get; }

    public Iterators Iterators { get; }

    public Patterns Patterns { get; }

    public TextFormat Text { get; }

    public EnumText Enums { get; }

    public ValueEquality Equality { get; }

    public OwnHashCodes HashCodes { get; }

    public ValueOrder Order { get; }

    public Effects Effects { get; }

    public FindingList Findings => _findings;

    /// <summary>The image whose Define runs, which decides what a <c>base.Define</c> may call.</summary>
    public RecipeImageClass? Image { get; set; }

    /// <summary>The value of an expression.</summary>
    public object? Evaluate(Node node, Frame frame)
    {
        Budget.Step();

        if (node is LocalNode local)
            return frame[local.Slot].Value;

        Trace.At(node, frame.Member);
        Budget.Enter();
        var value = Dispatch.Expression(node)(this, node, frame);
        Budget.Leave();
        return value;
    }

    /// <summary>The value of an expression on which control depends, so that it must be known.</summary>
    public object? EvaluateKnown(Node node, Frame frame)
    {
        var value = Evaluate(node, frame);
        return value is Unknown unknown ? throw new UnknownValueException(unknown) : value;
    }

    public bool EvaluateCondition(Node node, Frame frame) => (bool)EvaluateKnown(node, frame)!;

    public Completion Execute(Node statement, Frame frame)
    {
        Budget.Step();
        Trace.At(statement, frame.Member);
        Budget.Enter();
        var completion = Dispatch.Statement(statement)(this, statement, frame);
        Budget.Leave();
        return completion;
    }

    /// <summary>The one empty array that <c>Array.Empty</c> and <c>[]</c> give for a type, which is therefore equal to itself.</summary>
    public ArrayValue EmptyArray(RecipeType? elementType)
    {
        var type = elementType ?? new RecipeType(Ids.Object);
        return _emptyArrays.TryGetValue(type, out var known) ? known : _emptyArrays[type] = new ArrayValue(elementType, []);
    }

    public T Report<T>(EvaluationFinding finding, T value)
    {
        _findings.Add(finding);
        return value;
    }

    public T Report<T>(Unknown unknown, T value)
    {
        _findings.Add(unknown);
        return value;
    }

    public Unknown ReportedUnknown(EvaluationFinding finding)
    {
        _findings.Add(finding);
        return new Unknown(finding);
    }

    public EvaluationFinding FindingAt(string rule, string message, Node node, Frame frame) =>
        new(rule, message, new NodeOrigin(frame.Member, PlaceOf(node, frame)), Trace.Path);

    /// <summary>What the compiler puts in has no place of its own: then that of what was evaluated last, which is part of it.</summary>
    private int PlaceOf(Node node, Frame frame) =>
        node.Origin == 0 && Trace.Member == frame.Member && Trace.Node is { Origin: > 0 } last ? last.Origin : node.Origin;

    /// <summary>A value that is unknown because of this node.</summary>
    public Unknown UnknownAt(Node node, Frame frame, string message) => new(FindingAt("IMG001", message, node, frame));

    /// <summary>A value that is unknown because of what is being evaluated.</summary>
    public Unknown UnknownHere(string message) => new(new EvaluationFinding("IMG001", message, Trace.Origin, Trace.Path));

    /// <summary>C# would have thrown here.</summary>
    public EvaluationStoppedException Throws(Node node, Frame frame, string message) => new(FindingAt("IMG009", message, node, frame));

    /// <summary>What no compiler produces.</summary>
    public EvaluationStoppedException Damaged(Node node, Frame frame, string message) =>
        new(FindingAt("IMG008", $"The recipe of '{Ids.Display(frame.Member)}' is damaged: {message}.", node, frame));

    /// <summary>What an exception of the user's making says, or null.</summary>
    public string? ExceptionText(object exception) => exception switch
    {
        ExceptionValue e => e.Message,
        InstanceValue instance when Calls.CallOverride("M:System.Exception.get_Message", instance) is (true, string own) => own,
        InstanceValue instance => instance.ExceptionMessage,
        _ => null,
    };

    /// <summary>What the user's code would have seen thrown by something that the library did.</summary>
    public static string? ExceptionName(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => ExceptionName(inner),
        ThrownException thrown => thrown.TypeName,
        ArgumentException or FormatException or OverflowException or DivideByZeroException or InvalidOperationException or KeyNotFoundException
            or IndexOutOfRangeException => exception.GetType().Name,
        _ => null,
    };
}
