using ImageDsl.Dockerfile;
using ImageDsl.Recipes.Tests.Infrastructure;
using static ImageDsl.Recipes.Tests.Infrastructure.Recipe;

namespace ImageDsl.Recipes.Tests.Evaluation;

public sealed class HostingTests
{
    private const string Child = "T:Acme.Child";
    private const string Template = "T:Acme.Template";

    [Fact]
    public void Steps_of_define_reach_the_document_in_order_with_the_call_that_added_them()
    {
        var program = new TestProgram().Define(Block(Do(Run(Run(Local(0), Value("first")), Value("second")) with { Origin = 7 })));
        var evaluation = program.Evaluate();
        var model = TestProgram.Succeeded(evaluation);

        Assert.Equal(["first", "second"], TestProgram.Commands(model));
        Assert.Equal("acme/app:latest", model.Reference.ToString());

        var origins = evaluation.Origins[^1];
        Assert.Equal(model.Document.Stages[^1].Instructions.Count, origins.Count);
        Assert.Equal(new NodeOrigin("M:Acme.App.Define(ImageDsl.ImageBuilder)", 7), origins[^1]);
        Assert.Null(origins[0]);
    }

    [Fact]
    public void A_base_call_runs_the_base_although_there_is_an_override()
    {
        var program = Estate()
            .AddMember("M:Acme.Template.Name", Return(Value("template")))
            .AddMember("M:Acme.Child.Name", Return(Concat(new CallNode(new ThisNode(), "M:Acme.Template.Name", default, false, default) { IsBaseCall = true }, Value("+child"))))
            .Override(Child, "M:Acme.Template.Name", "M:Acme.Child.Name")
            .Define(Block(Do(Run(Local(0), new CallNode(new ThisNode(), "M:Acme.Template.Name", default, true, default)))), Template);

        Assert.Equal(["template+child"], program.Commands(Child));
    }

    [Fact]
    public void An_override_below_the_declaring_template_is_the_one_that_runs()
    {
        var program = Estate()
            .AddMember("M:Acme.Template.Port", Return(Value("8080")))
            .AddMember("M:Acme.Child.Port", Return(Value("9090")))
            .Override(Child, "M:Acme.Template.Port", "M:Acme.Child.Port")
            .Define(Block(Do(Run(Local(0), new CallNode(new ThisNode(), "M:Acme.Template.Port", default, true, default)))), Template);

        Assert.Equal(["9090"], program.Commands(Child));
    }

    [Fact]
    public void The_parent_is_evaluated_on_its_own_instance()
    {
        var program = Estate().Define(Block(Do(Run(Local(0), Value("parent's step")))));
        var model = TestProgram.Succeeded(program.Evaluate(Child));

        Assert.Equal("acme/app:latest", model.Document.Stages[^1].From.Image);
        Assert.Empty(TestProgram.Commands(model));
        Assert.Equal("Acme.App", model.Description.ParentClass);
    }

    [Fact]
    public void Base_define_of_an_image_is_a_finding_at_the_call_and_the_rest_is_still_checked()
    {
        var call = new CallNode(new ThisNode(), "M:Acme.App.Define(ImageDsl.ImageBuilder)", new[] { new ArgumentNode(0, Local(0)) }, false, default) { IsBaseCall = true, Origin = 3 };
        var program = Estate()
            .Define(Block(Do(Run(Local(0), Value("x")))))
            .Define(Block(Do(call), Do(Step(Local(0), "Expose(System.Int32[])", new ArrayNode(IntType, default, new[] { Value(70_000) })))), Child);
        var findings = program.Evaluate(Child).Findings;

        Assert.Equal(["IMG006", "IMG004"], findings.Select(f => f.RuleId));
        Assert.Equal(new NodeOrigin("M:Acme.Child.Define(ImageDsl.ImageBuilder)", 3), findings[0].Origin);
        Assert.Contains("Acme.App", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Base_define_of_a_template_runs_its_steps()
    {
        var call = new CallNode(new ThisNode(), "M:Acme.Template.Define(ImageDsl.ImageBuilder)", new[] { new ArgumentNode(0, Local(0)) }, false, default) { IsBaseCall = true };
        var program = Estate()
            .Define(Block(Do(Run(Local(0), Value("template")))), Template)
            .Define(Block(Do(call), Do(Run(Local(0), Value("own")))), Child);

        Assert.Equal(["template", "own"], program.Commands(Child));
    }

    [Fact]
    public void A_failed_parent_fails_the_child_without_findings_of_its_own()
    {
        var program = Estate().Define(Block(new ThrowNode(null)));

        Assert.NotEmpty(program.Evaluate().Findings);
        var child = program.Evaluate(Child);
        Assert.Null(child.Model);
        Assert.True(child.ParentFailed);
        Assert.Empty(child.Findings);
    }

    [Fact]
    public void The_callback_is_asked_for_parents()
    {
        var program = Estate();
        var asked = new List<string>();
        ImageEvaluator? all = null;
        all = new ImageEvaluator(program, EvaluationLimits.Default, (id, token) =>
        {
            asked.Add(id);
            return new ImageEvaluator(program, EvaluationLimits.Default).Evaluate(id, token);
        });

        _ = TestProgram.Succeeded(all.Evaluate(Child, CancellationToken.None));
        Assert.Equal([TestProgram.Image], asked);
    }

    [Fact]
    public void An_evaluator_evaluates_an_image_once()
    {
        var evaluator = new ImageEvaluator(Estate(), EvaluationLimits.Default);
        var child = evaluator.Evaluate(Child, CancellationToken.None);

        Assert.NotNull(child.Model);
        Assert.Same(child, evaluator.Evaluate(Child, CancellationToken.None));
        Assert.Same(evaluator.Evaluate(TestProgram.Image, CancellationToken.None), evaluator.Evaluate(TestProgram.Image, CancellationToken.None));
    }

    [Fact]
    public void Base_properties_run_the_real_implementation()
    {
        var program = new TestProgram()
            .AddMember("M:Acme.App.get_Tag", Return(Concat(new PropertyNode(new ThisNode(), "M:ImageDsl.Image.get_Tag", null, default, false), Value("-own"))))
            .Override(TestProgram.Image, "M:ImageDsl.Image.get_Tag", "M:Acme.App.get_Tag");

        Assert.Equal("acme/app:latest-own", TestProgram.Succeeded(program.Evaluate()).Reference.ToString());
    }

    [Fact]
    public void A_lambda_given_to_the_library_is_interpreted_with_the_variables_around_it()
    {
        var builder = new RecipeType("T:System.Action`1", new[] { new RecipeType("T:ImageDsl.ImageBuilder") });
        var stage = new LambdaNode(new[] { new ParameterRecipe(2, ObjectType) }, Block(Do(Run(Local(2), Local(1)))), builder, new[] { 2 });
        var from = Static("M:ImageDsl.ImageReference.op_Implicit(System.String)~ImageDsl.ImageReference", Value("maven:3"));
        var define = Block(
            new DeclarationNode(1, Value("captured")),
            Do(Step(Local(0), "Stage(System.String,ImageDsl.ImageReference,System.Action{ImageDsl.ImageBuilder})", Value("build"), from, stage)));
        var model = TestProgram.Succeeded(new TestProgram().Define(define).Evaluate());

        Assert.Equal(2, model.Document.Stages.Count);
        Assert.Equal("captured", ((ShellCommand)model.Document.Stages[0].Instructions.OfType<RunInstruction>().Single().Command).Text);
    }

    [Fact]
    public void An_error_of_the_library_is_a_finding_at_its_call_and_the_chain_goes_on()
    {
        var chain = Step(
            Step(Local(0), "Env(System.String,System.String)", Value("no name"), Value("v")) with { Origin = 1 },
            "Env(System.String,System.String)", Value("also bad!"), Value("v")) with
        { Origin = 2 };
        var findings = TestProgram.Findings(Do(chain));

        Assert.Equal([1, 2], findings.Select(f => f.Origin!.Node));
        Assert.All(findings, f => Assert.Equal("IMG004", f.RuleId));
    }

    [Fact]
    public void An_unknown_class_and_a_class_that_stands_on_itself_are_findings()
    {
        Assert.Equal("IMG008", new TestProgram().Evaluate("T:Nobody").Findings.Single().RuleId);

        var loop = new TestProgram()
            .AddImage("T:Acme.A", new RecipeType("T:Acme.B"), "acme/a")
            .AddImage("T:Acme.B", new RecipeType("T:Acme.A"), "acme/b");
        Assert.NotEmpty(loop.Evaluate("T:Acme.A").Findings);
    }

    [Fact]
    public void Null_where_a_text_is_needed_names_the_member()
    {
        var program = new TestProgram()
            .AddMember("M:Acme.App.get_Tag", Return(Value(null)))
            .Override(TestProgram.Image, "M:ImageDsl.Image.get_Tag", "M:Acme.App.get_Tag");
        var finding = Assert.Single(program.Evaluate().Findings);

        Assert.Equal("IMG009", finding.RuleId);
        Assert.Contains("Acme.App.Tag", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_virtual_member_of_image_can_be_overridden_and_called_through_base()
    {
        var members = typeof(Image).GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
            .Where(m => m is { IsVirtual: true, IsFinal: false } && m.DeclaringType == typeof(Image));

        foreach (var member in members)
        {
            var hosted = typeof(ImageEvaluator).Assembly.GetType("ImageDsl.Recipes.Evaluation.Hosting.HostedImage")!.GetMethod(
                member.Name, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic,
                member.GetParameters().Select(p => p.ParameterType).ToArray());
            Assert.True(hosted!.DeclaringType!.Name == "HostedImage", member.Name);

            if (member.GetParameters().Length > 0 || member.Name == "get_From")
                continue;

            // Reading the real implementation of each through base: an unknown one would be a damaged recipe.
            var program = new TestProgram().Define(Block(Do(new PropertyNode(new ThisNode(), "M:ImageDsl.Image." + member.Name, null, default, false))));
            _ = TestProgram.Succeeded(program.Evaluate());
        }
    }

    /// <summary>The evaluator makes no other delegates for the DSL than these.</summary>
    [Fact]
    public void Functions_that_the_library_takes_take_a_builder()
    {
        var parameters = typeof(Image).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(Image).Namespace && !typeof(Delegate).IsAssignableFrom(t))
            .SelectMany(t => t.GetMethods()).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType).Where(typeof(Delegate).IsAssignableFrom).Distinct();

        Assert.Equal([typeof(Action<ImageBuilder>)], parameters);
    }

    private static TestProgram Estate() => new TestProgram()
        .AddImage(Template, new RecipeType(TestProgram.Image), null, isAbstract: true)
        .AddImage(Child, new RecipeType(Template), "acme/child")
        .AddMember("M:Acme.Child.get_Tag", Return(Value("1.0")))
        .Override(Child, "M:ImageDsl.Image.get_Tag", "M:Acme.Child.get_Tag");
}
