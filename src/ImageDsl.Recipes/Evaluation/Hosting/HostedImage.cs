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

    public override string Tag => Overridden(Slot + "get_Tag", out var value) ? Text(value, "Tag") ?? "" : base.Tag;

    public override IEnumerable<string> Tags => Overridden(Slot + "get_Tags", out var value) ? Texts(value, "Tags") : base.Tags;

    public override string Context => Overridden(Slot + "get_Context", out var value) ? Text(value, "Context") ?? "" : base.Context;

    public override bool Dockerignore => Overridden(Slot + "get_Dockerignore", out var value) ? Flag(value) : base.Dockerignore;

    public override IEnumerable<string> Platforms => Overridden(Slot + "get_Platforms", out var value) ? Texts(value, "Platforms") : base.Platforms;

    public override string Title => Overridden(Slot + "get_Title", out var value) ? Text(value, "Title") ?? "" : base.Title;

    public override string? Source => Overridden(Slot + "get_Source", out var value) ? Text(value, "Source", mayBeNull: true) : base.Source;

    public override string? Vendor => Overridden(Slot + "get_Vendor", out var value) ? Text(value, "Vendor", mayBeNull: true) : base.Vendor;

    public override string? Licenses => Overridden(Slot + "get_Licenses", out var value) ? Text(value, "Licenses", mayBeNull: true) : base.Licenses;

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
    private string? Text(object? value, string member, bool mayBeNull = false)
    {
        if (value is Unknown unknown)
            return _interpreter.Report(unknown, "unknown");

        if (value is null && !mayBeNull)
            return _interpreter.Report(Null(member), "unknown");

        return (string?)value;
    }

    private bool Flag(object? value) => value is Unknown unknown ? _interpreter.Report(unknown, false) : value is true;

    private ImageReference FromReference(object? value) => value switch
    {
        Unknown unknown => _interpreter.Report(unknown, ImageReference.Parse("unknown")),
        null => _interpreter.Report(Null("From"), ImageReference.Parse("unknown")),
        _ => (ImageReference)value,
    };

    private IEnumerable<string> Texts(object? value, string member)
    {
        if (value is Unknown unknown)
            return _interpreter.Report<string[]>(unknown, []);

        if (value is null)
            return _interpreter.Report<string[]>(Null(member), []);

        var texts = new List<string>();

        foreach (var item in Sequences.Of(value))
        {
            if (Text(item, member) is { } text)
                texts.Add(text);
        }

        return texts;
    }

    private EvaluationFinding Null(string member)
    {
        var method = Self.Type.FindImplementation(Slot + "get_" + member);
        var origin = method is not null && _interpreter.Program.FindMember(method) is { } recipe ? new NodeOrigin(method, recipe.Body.Origin) : null;
        return new EvaluationFinding("IMG009", $"'{Self.Type.Recipe.FullName}.{member}' returned null where a text is needed.", origin);
    }
}
