using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Commands;

/// <summary>Makes settings of facts. What is known not to be there is none.</summary>
/// <param name="run">The run.</param>
/// <param name="image">The image that the facts are about.</param>
internal sealed class FactSettings(EstateRun run, GraphImage image)
{
    private readonly List<ConfigurationSetting> _settings = [];

    /// <summary>The settings so far.</summary>
    public IReadOnlyList<ConfigurationSetting> Settings => _settings;

    public void One<T>(string name, Fact<T>? fact, Func<T, string?> show)
    {
        if (fact is not null && (fact.Unresolved ?? show(fact.Value)) is { } value)
            _settings.Add(Setting(name, value, fact.Origin));
    }

    public void Many<T>(FactList<T> facts, Func<T, (string Name, string Value)> show)
    {
        foreach (var fact in facts.Items)
        {
            var (name, value) = show(fact.Value);
            _settings.Add(Setting(name, fact.Unresolved ?? value, fact.Origin));
        }
    }

    public void Each(string name, EquatableArray<Fact<Instruction>> steps)
    {
        foreach (var step in steps)
            _settings.Add(Setting(name, StepOf(step.Origin)?.Text ?? step.Value.Keyword, step.Origin));
    }

    private ConfigurationSetting Setting(string name, string value, FactOrigin? origin) => origin switch
    {
        StepOrigin { Class: { } owner } step => new(name, value, run.Graph.Find(owner) ?? image) { Place = PlaceOf(step) },
        ExternalImageOrigin { Source: var source } => new(name, value, RootOf(image)) { Said = source.Date is null ? source.Title : $"{source.Title}, {source.Date}" },
        _ => new(name, value, null),
    };

    /// <summary>The external image beneath, where there is one.</summary>
    private GraphImage? RootOf(GraphImage of) => run.Graph.ChainOf(of)[0] is { IsExternal: true } root ? root : null;

    private (FoldedImage Owner, int Line, string Text)? StepOf(FactOrigin? origin) =>
        origin is StepOrigin { Class: { } name } step && run.Graph.Find(name) is { } owner && run.Folded.Of(owner) is { } folded && folded.Find(step) is var (line, text)
            ? (folded, line, text)
            : null;

    private string? PlaceOf(StepOrigin origin) =>
        StepOf(origin) is var (owner, line, _) && owner.Image.Known(declaration => declaration.Dockerfile) is { } dockerfile ? run.Estate.PlaceOf(dockerfile, line) : null;
}
