using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Recipes.Tests.Infrastructure;

/// <summary>Recipes made by hand: one image class unless a test adds more.</summary>
internal sealed class TestProgram : RecipeSource
{
    public const string DefineSlot = "M:ImageDsl.Image.Define(ImageDsl.ImageBuilder)";
    public const string Image = "T:Acme.App";

    private readonly Dictionary<string, TypeRecipe> _types = [];
    private readonly Dictionary<string, MemberRecipe> _members = [];

    public TestProgram() => AddImage(Image, new RecipeType("T:ImageDsl.Image"), "acme/app")
        .AddMember("M:Acme.App.get_From", Recipe.Return(Recipe.Static("M:ImageDsl.ImageReference.op_Implicit(System.String)~ImageDsl.ImageReference", Recipe.Value("debian:13"))))
        .Override(Image, "M:ImageDsl.Image.get_From", "M:Acme.App.get_From");

    public EvaluationLimits Limits { get; init; } = EvaluationLimits.Default;

    public override TypeRecipe? FindType(string id) => _types.GetValueOrDefault(id);

    public override MemberRecipe? FindMember(string id) => _members.GetValueOrDefault(id);

    public TestProgram AddImage(string id, RecipeType? baseType, string? repository, bool isAbstract = false) => Add(new TypeRecipe(id, id[2..])
    {
        Base = baseType,
        IsAbstract = isAbstract,
        Layer = repository is null ? null : new LayerRecipe(LayerKind.Os, repository),
    });

    public TestProgram Add(TypeRecipe type)
    {
        _types[type.Id] = type;
        return this;
    }

    public TestProgram Add(MemberRecipe member)
    {
        _members[member.Id] = member;
        return this;
    }

    /// <summary>A member with room for ten variables, the first ones being the parameters.</summary>
    public TestProgram AddMember(string id, Node body, int parameters = 0, bool isStatic = false, bool isIterator = false) => Add(new MemberRecipe(id, body)
    {
        IsStatic = isStatic,
        IsIterator = isIterator,
        FrameSize = 10,
        Parameters = Enumerable.Range(0, parameters).Select(i => new ParameterRecipe(i, Recipe.ObjectType)).ToEquatableArray(),
    });

    public TestProgram Override(string type, string slot, string implementation) =>
        Add(_types[type] with { Slots = _types[type].Slots.Append(new SlotRecipe(slot, implementation)).ToEquatableArray() });

    /// <summary>Define of a class; the builder is in slot 0.</summary>
    public TestProgram Define(Node body, string type = Image)
    {
        var id = "M:" + type[2..] + ".Define(ImageDsl.ImageBuilder)";
        return AddMember(id, body, parameters: 1).Override(type, DefineSlot, id);
    }

    public ImageEvaluation Evaluate(string type = Image) => EvaluateUntil(TestContext.Current.CancellationToken, type);

    public ImageEvaluation EvaluateUntil(CancellationToken cancellationToken, string type = Image) =>
        new ImageEvaluator(this, Limits).Evaluate(type, cancellationToken);

    /// <summary>The commands of the final stage's RUN instructions.</summary>
    public string[] Commands(string type = Image) => Commands(Succeeded(Evaluate(type)));

    /// <summary>The text that a string expression has.</summary>
    public static string Text(Node expression, Action<TestProgram>? arrange = null)
    {
        var program = new TestProgram();
        arrange?.Invoke(program);
        return program.Define(Recipe.Block(Recipe.Do(Recipe.Run(Recipe.Local(0), expression)))).Commands().Single();
    }

    /// <summary>The findings of a Define with these statements.</summary>
    public static IReadOnlyList<EvaluationFinding> Findings(params Node[] statements) =>
        new TestProgram().Define(Recipe.Block(statements)).Evaluate().Findings;

    public static ImageModel Succeeded(ImageEvaluation evaluation)
    {
        Assert.True(evaluation.Model is not null, string.Join("\n", evaluation.Findings));
        Assert.Empty(evaluation.Findings);
        return evaluation.Model!;
    }

    public static string[] Commands(ImageModel model) => [.. model.Document.Stages[^1].Instructions.OfType<RunInstruction>().Select(r => ((ShellCommand)r.Command).Text)];
}
