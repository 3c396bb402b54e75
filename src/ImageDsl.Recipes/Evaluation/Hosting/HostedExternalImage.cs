namespace ImageDsl.Recipes.Evaluation.Hosting;

/// <summary>The library's side of an interpreted external image.</summary>
internal sealed class HostedExternalImage(Interpreter interpreter, InstanceValue self) : ExternalImage(self.Type.Recipe.FullName), IHosted
{
    private const string SlotPrefix = "M:ImageDsl.ExternalImage.";

    public InstanceValue Self => self;

    /// <summary>The expression that takes the object for a reference.</summary>
    private (Node Node, string Member)? Site => interpreter.Trace.Node is { } node ? (node, interpreter.Trace.Member) : null;

    // After a finding the model is thrown away; a harmless reference lets the rest be evaluated, so that all causes are found at once.
    protected override ImageReference Reference => Implementation("get_Reference") is { } method
        ? interpreter.Calls.CallFromHost(method, self, [], Site) switch
        {
            Unknown unknown => interpreter.Report(unknown, ImageReference.Parse("unknown")),
            null => interpreter.Report(Null(method), ImageReference.Parse("unknown")),
            var value => (ImageReference)value,
        }
        : throw new InvalidCastException($"{self.Type.Id} has no reference");

    protected override void Describe(ExternalImageBuilder image)
    {
        if (Implementation("Describe(ImageDsl.ExternalImageBuilder)") is { } method)
            _ = interpreter.Calls.CallFromHost(method, self, [image], Site);
        else
            base.Describe(image);
    }

    /// <inheritdoc/>
    public object? InvokeBase(string method, object?[] arguments)
    {
        if (Ids.Name(method) != "Describe")
            throw new InvalidCastException($"{method} is no virtual member of ExternalImage with an implementation");

        base.Describe((ExternalImageBuilder)arguments[0]!);
        return null;
    }

    private string? Implementation(string member) => self.Type.FindImplementation(SlotPrefix + member);

    private EvaluationFinding Null(string method)
    {
        var origin = interpreter.Program.FindMember(method) is { } recipe ? new NodeOrigin(method, recipe.Body.Origin) : null;
        return new EvaluationFinding("IMG009", $"'{self.Type.Recipe.FullName}.Reference' returned null where a reference is needed.", origin);
    }
}
