namespace ImageDsl.Recipes.Evaluation.Hosting;

/// <summary>
/// The library's side of an interpreted image: its virtual members run the interpreted overrides where there are any, and the real
/// base implementation otherwise.
/// </summary>
internal sealed class HostedImage : Image, IHosted
{
    private const string Slot = RecipeImageClass.SlotPrefix;

    private readonly Interpreter _interpreter;

    public HostedImage(RecipeImageClass imageClass, Interpreter interpreter, InstanceValue self)
        : base(imageClass)
    {
        _interpreter = interpreter;
        Self = self;
    }

    public InstanceValue Self { get; }

    public override ImageReference From => Overridden(Slot + "get_From", out var value) ? FromReference(value) : base.From;

    public override string Tag => Overridden(Slot + "get_Tag", out var value) ? Text(value, "Tag") : base.Tag;

    public override IEnumerable<string> Tags => Overridden(Slot + "get_Tags", out var value) ? Texts(value, "Tags") : base.Tags;

    public override string Context => Overridden(Slot + "get_Context", out var value) ? Text(value, "Context") : base.Context;

    public override bool Dockerignore => Overridden(Slot + "get_Dockerignore", out var value) ? Flag(value) : base.Dockerignore;

    public override IEnumerable<string> Platforms => Overridden(Slot + "get_Platforms", out var value) ? Texts(value, "Platforms") : base.Platforms;

    public override string Title => Overridden(Slot + "get_Title", out var value) ? Text(value, "Title") : base.Title;

    public override string? Source => Overridden(Slot + "get_Source", out var value) ? OptionalText(value) : base.Source;

    public override string? Vendor => Overridden(Slot + "get_Vendor", out var value) ? OptionalText(value) : base.Vendor;

    public override string? Licenses => Overridden(Slot + "get_Licenses", out var value) ? OptionalText(value) : base.Licenses;

    protected override void Define(ImageBuilder image)
    {
        if (Self.Type.FindImplementation(Slot + "Define(ImageDsl.ImageBuilder)") is { } method)
            _ = _interpreter.Calls.CallFromHost(method, Self, [image]);
        else
            base.Define(image);
    }

    /// <inheritdoc/>
    public object? InvokeBase(string method, object?[] arguments) => Ids.Name(method) switch
    {
        "get_From" => base.From,
        "get_Tag" => base.Tag,
        "get_Tags" => HostConversions.FromHost(base.Tags),
        "get_Context" => base.Context,
        "get_Dockerignore" => base.Dockerignore,
        "get_Platforms" => HostConversions.FromHost(base.Platforms),
        "get_Title" => base.Title,
        "get_Source" => base.Source,
        "get_Vendor" => base.Vendor,
        "get_Licenses" => base.Licenses,
        "Define" => InvokeBaseDefine((ImageBuilder)arguments[0]!),
        _ => throw new InvalidCastException($"{method} is no virtual member of Image"),
    };

    private object? InvokeBaseDefine(ImageBuilder image)
    {
        base.Define(image);
        return null;
    }

    private bool Overridden(string slot, out object? value)
    {
        var method = Self.Type.FindImplementation(slot);
        value = method is null ? null : _interpreter.Calls.CallFromHost(method, Self, []);
        return method is not null;
    }

    // After a finding the model is thrown away; a harmless text lets the rest be evaluated, so that all causes are found at once.
    private string Text(object? value, string member) => OptionalText(value) ?? _interpreter.Report(Null(member), "unknown");

    private string? OptionalText(object? value) => value is Unknown unknown ? _interpreter.Report(unknown, "unknown") : (string?)value;

    private bool Flag(object? value) => value is Unknown unknown ? _interpreter.Report(unknown, false) : value is true;

    private ImageReference FromReference(object? value) => value switch
    {
        Unknown unknown => _interpreter.Report(unknown, ImageReference.Parse("unknown")),
        null => _interpreter.Report(Null("From"), ImageReference.Parse("unknown")),
        _ => (ImageReference)value,
    };

    private IEnumerable<string> Texts(object? value, string member) => value switch
    {
        Unknown unknown => _interpreter.Report<string[]>(unknown, []),
        null => _interpreter.Report<string[]>(Null(member), []),
        _ => Elements(value, member),
    };

    private string[] Elements(object value, string member)
    {
        try
        {
            return [.. (value is InstanceValue own ? _interpreter.Members.Enumerated(own) : Sequences.Of(value)).Select(item => Text(item, member))];
        }
        catch (NotEvaluableException refused)
        {
            return _interpreter.Report<string[]>(Finding("IMG001", member, $"cannot be evaluated: {refused.Message}"), []);
        }
        catch (Exception e) when (Interpreter.ExceptionName(e) is { } name)
        {
            throw new EvaluationStoppedException(Finding("IMG009", member, $"threw {name}"));
        }
    }

    private EvaluationFinding Null(string member) => Finding("IMG009", member, "returned null where a text is needed");

    private EvaluationFinding Finding(string rule, string member, string what)
    {
        var method = Self.Type.FindImplementation(Slot + "get_" + member)!;
        var origin = _interpreter.Program.FindMember(method) is { } recipe ? new NodeOrigin(method, recipe.Body.Origin) : null;
        return new EvaluationFinding(rule, $"'{Self.Type.Recipe.FullName}.{member}' {what}.", origin);
    }
}
