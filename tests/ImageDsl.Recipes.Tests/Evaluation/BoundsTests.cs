using ImageDsl.Recipes.Tests.Infrastructure;
using static ImageDsl.Recipes.Tests.Infrastructure.Recipe;

namespace ImageDsl.Recipes.Tests.Evaluation;

public sealed class BoundsTests
{
    private const string Range = "M:System.Linq.Enumerable.Range(System.Int32,System.Int32)";

    [Fact]
    public void An_endless_loop_is_named()
    {
        var finding = Over(new WhileNode(Value(true), Block(), false, default) { Origin = 4 });

        Assert.Equal(4, finding.Origin!.Node);
        Assert.Contains("'while' loop in 'App.Define(ImageBuilder)'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("ImageDslMaxSteps", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_loop_that_does_not_end_is_named_and_not_the_one_within()
    {
        var inner = new ForEachNode(default, new DiscardNode(), NewArray(Value("x")), null, Block()) { Origin = 9 };

        Assert.Equal(4, Over(new ForNode(default, default, null, default, inner) { Origin = 4 }).Origin!.Node);
    }

    [Fact]
    public void The_loop_within_that_does_not_end_is_named()
    {
        var inner = new WhileNode(Value(true), Block(), false, default) { Origin = 9 };

        Assert.Equal(9, Over(new ForNode(default, default, null, default, inner) { Origin = 4 }).Origin!.Node);
    }

    [Fact]
    public void An_endless_recursion_is_named_with_its_members()
    {
        var program = new TestProgram()
            .AddMember("M:Acme.App.Ping", Return(Call(new ThisNode(), "M:Acme.App.Pong")))
            .AddMember("M:Acme.App.Pong", Return(Call(new ThisNode(), "M:Acme.App.Ping")))
            .Define(Block(Do(Call(new ThisNode(), "M:Acme.App.Ping"))));
        var finding = Assert.Single(program.Evaluate().Findings);

        Assert.Equal("IMG002", finding.RuleId);
        Assert.Contains("App.Ping() → App.Pong()", finding.Message, StringComparison.Ordinal);
        Assert.Contains("ImageDslMaxDepth", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_that_doubles_ends_at_the_bound()
    {
        var finding = Over(
            new DeclarationNode(1, Value("ab")),
            new WhileNode(Value(true), Do(new AssignmentNode(Local(1), Concat(Local(1), Local(1)))), false, default));

        Assert.Contains("ImageDslMaxTextLength", finding.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Node> Huge => new()
    {
        { "new string", new NewNode(StringType, "M:System.String.#ctor(System.Char,System.Int32)", Arguments(Value('x'), Value(int.MaxValue)), default) },
        { "PadLeft", Call(Value("a"), "M:System.String.PadLeft(System.Int32)", Value(int.MaxValue)) },
        { "Join of a range", Static("M:System.String.Join``1(System.String,System.Collections.Generic.IEnumerable{``0})", Value(","), Static(Range, Value(0), Value(int.MaxValue))) },
        { "Repeat to a list", Static("M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})", Static("M:System.Linq.Enumerable.Repeat``1(``0,System.Int32)", Value("x"), Value(int.MaxValue))) },
        { "array", new ArrayNode(IntType, new[] { Value(int.MaxValue) }, null) },
        { "Replace", Call(Long(), "M:System.String.Replace(System.String,System.String)", Value("a"), Long()) },
        { "alignment", new InterpolatedStringNode(new Node[] { new InterpolationNode(Value(1), IntType, Value(2_000_000_000), null) }) },
        { "number format", new InterpolatedStringNode(new Node[] { new InterpolationNode(Value(1), IntType, null, "D1000000000") }) },
        { "composite alignment", Static("M:System.String.Format(System.String,System.Object)", Value("{0,2000000000}"), Value(1)) },
        { "Sum of a range", Static("M:System.Linq.Enumerable.Count``1(System.Collections.Generic.IEnumerable{``0})", Static(Range, Value(0), Value(int.MaxValue))) },
    };

    [Theory]
    [MemberData(nameof(Huge), DisableDiscoveryEnumeration = true)]
    public void What_asks_for_too_much_is_refused_before_it_has_the_memory(string name, Node expression)
    {
        // Not by a clock, which a busy machine breaks: what is done in full has no finding, or the memory.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = TestProgram.Findings(Do(Run(Local(0), expression)));

        Assert.True(findings.Count == 1 && findings[0].RuleId is "IMG002" or "IMG001", name + ": " + string.Join("\n", findings));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void Too_many_instructions_end_the_image()
    {
        var program = new TestProgram { Limits = EvaluationLimits.Default with { Instructions = 10 } }
            .Define(new WhileNode(Value(true), Do(Run(Local(0), Value("x"))), false, default));

        Assert.Contains("ImageDslMaxInstructions", Assert.Single(program.Evaluate().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_are_exact_and_repeatable()
    {
        var body = new WhileNode(Value(true), Do(Run(Local(0), Value("x"))), false, default);
        EvaluationFinding[] Findings(int steps) => [.. new TestProgram { Limits = new EvaluationLimits(Steps: steps) }.Define(body).Evaluate().Findings];

        Assert.Equal(Findings(5_000), Findings(5_000));
        Assert.Contains("5000 steps", Findings(5_000).Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_five_thousand_steps_is_no_recursion()
    {
        var chain = Local(0);

        for (var i = 0; i < 5_000; i++)
            chain = Run(chain, Value("x"));

        Assert.Equal(5_000, new TestProgram().Define(Block(Do(chain))).Commands().Length);
    }

    [Fact]
    public void Ten_thousand_terms_are_no_recursion()
    {
        var sum = Value("x");

        for (var i = 0; i < 2_000; i++)
            sum = Concat(sum, Value("x"));

        Assert.Equal(2_001, TestProgram.Text(sum).Length);
    }

    public static TheoryData<string, Node> Deep => new()
    {
        { "calls", Call(new ThisNode(), "M:Acme.App.F", Concat(Value("x"), new ConditionalNode(Value(true), Local(0), Local(0)))) },
        { "calls through the library", Static("M:System.String.Join(System.String,System.Object[])", Value(","), NewArray(Call(new ThisNode(), "M:Acme.App.F", Local(0)))) },
        {
            "lambdas in lazy sequences",
            Static(
                "M:System.Linq.Enumerable.First``1(System.Collections.Generic.IEnumerable{``0})",
                Static(
                    "M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})",
                    NewArray(Value("x")),
                    new LambdaNode(new[] { new ParameterRecipe(1, StringType) }, Return(Call(new ThisNode(), "M:Acme.App.F", Local(1))), ObjectType, new[] { 1 })))
        },
    };

    [Theory]
    [MemberData(nameof(Deep), DisableDiscoveryEnumeration = true)]
    public void Recursion_of_any_kind_ends_before_the_stack_of_a_compiler_thread_does(string name, Node call)
    {
        var nested = Enumerable.Range(0, 10).Aggregate(call, (inner, _) => new CoalesceNode(new CoalesceNode(inner, Value("x")), Value("y")));
        var program = new TestProgram().AddMember("M:Acme.App.F", Block(Block(Return(nested))), parameters: 1).Define(Block(Do(Call(new ThisNode(), "M:Acme.App.F", Value("x")))));
        EvaluationFinding? finding = null;

        var thread = new Thread(() => finding = program.Evaluate().Findings.Single(), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.True(finding!.RuleId == "IMG002", name);
        Assert.DoesNotContain("host's stack", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lazy_sequences_upon_each_other_end_before_the_stack_does()
    {
        var lambda = new LambdaNode(new[] { new ParameterRecipe(2, StringType) }, Return(Local(2)), ObjectType, new[] { 2 });
        var wrap = Static("M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})", Local(1), lambda);
        var program = new TestProgram().Define(Block(
            new DeclarationNode(1, NewArray(Value("x"))),
            new DeclarationNode(3, Value(0)),
            new WhileNode(
                new BinaryNode(BinaryOperator.LessThan, Local(3), Value(30_000), IntType, false, false),
                Block(Do(new AssignmentNode(Local(1), wrap)), Do(new CompoundAssignmentNode(Local(3), new BinaryNode(BinaryOperator.Add, new ImplicitReceiverNode(), Value(1), IntType, false, false), true))),
                false,
                default),
            Do(Run(Local(0), Static("M:System.Linq.Enumerable.First``1(System.Collections.Generic.IEnumerable{``0})", Local(1))))));
        EvaluationFinding? finding = null;
        var thread = new Thread(() => finding = program.Evaluate().Findings.Single(), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal("IMG002", finding!.RuleId);
    }

    [Fact]
    public void Cancellation_is_observed()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => new TestProgram().Define(Block(Do(Run(Local(0), Value("x"))))).EvaluateUntil(source.Token));
    }

    [Fact]
    public async Task Cancellation_ends_a_long_loop()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var program = new TestProgram { Limits = new EvaluationLimits(Steps: int.MaxValue) }.Define(new WhileNode(Value(true), Block(), false, default));

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => program.EvaluateUntil(source.Token), TestContext.Current.CancellationToken));
    }

    private static Node Long() => new NewNode(StringType, "M:System.String.#ctor(System.Char,System.Int32)", Arguments(Value('a'), Value(1_000_000)), default);

    private static ImageDsl.Dockerfile.EquatableArray<ArgumentNode> Arguments(params Node[] values) => values.Select((v, i) => new ArgumentNode(i, v)).ToArray();

    private static EvaluationFinding Over(params Node[] statements)
    {
        var finding = Assert.Single(TestProgram.Findings(statements));
        Assert.Equal("IMG002", finding.RuleId);
        return finding;
    }
}
