using ImageDsl.Recipes.Tests.Infrastructure;
using static ImageDsl.Recipes.Tests.Infrastructure.Recipe;

namespace ImageDsl.Recipes.Tests.Evaluation;

public sealed class UnknownValueTests
{
    [Fact]
    public void Two_causes_in_one_chain_are_two_findings_at_their_causes()
    {
        var chain = Run(Run(Run(Local(0), Concat(Value("a"), Unsupported("'one'", 11))), Value("fine")), Concat(Unsupported("'two'", 22), Value("b")));
        var findings = TestProgram.Findings(Do(chain));

        Assert.Equal([11, 22], findings.Select(f => f.Origin!.Node));
        Assert.All(findings, f => Assert.Equal("IMG001", f.RuleId));
        Assert.StartsWith("'one' cannot be evaluated at compile time: It is a test.", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cause_that_reaches_two_steps_is_one_finding()
    {
        var findings = TestProgram.Findings(
            new DeclarationNode(1, Unsupported("'one'", 5)),
            Do(Run(Local(0), Local(1))),
            Do(Run(Local(0), Concat(Local(1), Value("x")))));

        Assert.Equal(5, Assert.Single(findings).Origin!.Node);
    }

    [Fact]
    public void A_value_that_reaches_no_image_is_no_finding()
    {
        var program = new TestProgram().Define(Block(new DeclarationNode(1, Unsupported("'one'")), Do(Run(Local(0), Value("ok")))));

        Assert.Equal(["ok"], program.Commands());
    }

    [Fact]
    public void A_branch_on_it_ends_the_member_with_its_finding_and_no_consequence_of_that()
    {
        // if (unknown) name = "x"; Run(name) with name still null would be a second, misleading finding.
        var program = new TestProgram()
            .AddMember("M:Acme.App.Name", Block(new IfNode(Unsupported("'one'", 9), Return(Value("x")), null), Return(Value(null))))
            .Define(Block(Do(Run(Local(0), Call(new ThisNode(), "M:Acme.App.Name"))), Do(Run(Local(0), Value(null)))));

        Assert.Equal(9, Assert.Single(program.Evaluate().Findings).Origin!.Node);
    }

    [Fact]
    public void A_cause_three_calls_away_names_the_calls()
    {
        var program = new TestProgram()
            .AddMember("M:Acme.App.A", Return(Call(new ThisNode(), "M:Acme.App.B") with { Origin = 2 }))
            .AddMember("M:Acme.App.B", Return(Unsupported("'one'", 3)))
            .Define(Block(Do(Run(Local(0), Call(new ThisNode(), "M:Acme.App.A") with { Origin = 1 }))));
        var finding = Assert.Single(program.Evaluate().Findings);

        Assert.Equal(new NodeOrigin("M:Acme.App.B", 3), finding.Origin);
        Assert.Equal([new NodeOrigin("M:Acme.App.Define(ImageDsl.ImageBuilder)", 1), new NodeOrigin("M:Acme.App.A", 2)], finding.Path);
    }

    [Fact]
    public void Appending_it_to_a_builder_is_reported_because_the_text_would_lack_it()
    {
        var findings = TestProgram.Findings(
            new DeclarationNode(1, new NewNode(new RecipeType("T:System.Text.StringBuilder"), "M:System.Text.StringBuilder.#ctor", default, default)),
            Do(Call(Local(1), "M:System.Text.StringBuilder.Append(System.String)", Unsupported("'one'", 4))),
            Do(Run(Local(0), Value("ok"))));

        Assert.Equal(4, Assert.Single(findings).Origin!.Node);
    }

    [Theory]
    [InlineData("M:System.IO.File.ReadAllText(System.String)", "File.ReadAllText(string)", "does I/O")]
    [InlineData("M:System.DateTime.get_Now", "DateTime.Now", "clock")]
    [InlineData("M:System.Guid.NewGuid", "Guid.NewGuid()", "random")]
    [InlineData("M:System.Environment.GetEnvironmentVariable(System.String)", "Environment.GetEnvironmentVariable(string)", "environment")]
    [InlineData("M:System.String.GetHashCode", "string.GetHashCode()", "hash codes")]
    [InlineData("M:System.Text.RegularExpressions.Regex.Replace(System.String,System.String)", "Regex.Replace(string, string)", "engine")]
    [InlineData("M:System.Math.Sin(System.Double)", "Math.Sin(double)", "none of those whose result is exact")]
    [InlineData("M:Vendor.Thing.Do(System.Collections.Generic.List{System.Int32})", "Thing.Do(List<int>)", "brings no recipe")]
    public void A_member_that_cannot_be_evaluated_is_named_with_the_reason(string id, string name, string reason)
    {
        var message = Assert.Single(TestProgram.Findings(Do(Run(Local(0), Static(id, Value("x")))))).Message;

        Assert.StartsWith("'" + name + "' ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thrown_exception_is_a_finding_with_what_it_says()
    {
        var exception = new NewNode(new RecipeType("T:System.InvalidOperationException"), "M:System.InvalidOperationException.#ctor(System.String)", new[] { new ArgumentNode(0, Value("no way")) }, default);
        var finding = Assert.Single(TestProgram.Findings(new ThrowNode(exception) { Origin = 6 }));

        Assert.Equal("IMG009", finding.RuleId);
        Assert.Equal("'App.Define(ImageBuilder)' throws InvalidOperationException: no way", finding.Message);
        Assert.Equal(6, finding.Origin!.Node);
    }
}
