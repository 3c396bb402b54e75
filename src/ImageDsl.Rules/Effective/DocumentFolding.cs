using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Dockerfile.Variables;
using ImageDsl.Model;

namespace ImageDsl.Rules.Effective;

/// <summary>Folds the stages of a Dockerfile in order, each over what its FROM names.</summary>
/// <param name="document">The Dockerfile.</param>
/// <param name="class">What origins call its image: the full name of the class, or null.</param>
/// <param name="below">What an image brings that is no stage.</param>
/// <param name="cancellationToken">Observed while folding.</param>
internal sealed class DocumentFolding(
    DockerfileDocument document, string? @class, Func<ImageReference, EffectiveConfiguration> below, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, VariableValue> _globals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EffectiveStage> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ShellKind? _statedShell = ShellComment.AboveStages(document);

    /// <summary>Values that the build gives to ARGs before the first FROM.</summary>
    public IReadOnlyDictionary<string, string>? Arguments { get; init; }

    public List<EffectiveStage> Fold()
    {
        foreach (var argument in document.GlobalArgs.SelectMany(arg => arg.Further.Prepend(arg)))
        {
            _globals[argument.Name] = Arguments?.TryGetValue(argument.Name, out var given) == true ? VariableValue.Of(given)
                : argument.Default is { } value && Expand(value) is { } text ? VariableValue.Of(text)
                : VariableValue.Unknown;
        }

        var stages = new List<EffectiveStage>();

        for (var i = 0; i < document.Stages.Count; i++)
        {
            var stage = Fold(document.Stages[i], i);
            stages.Add(stage);

            if (stage.Name is { } name)
                _byName[name] = stage;
        }

        return stages;
    }

    private EffectiveStage Fold(DockerfileStage stage, int number)
    {
        var from = Expand(stage.From.Image);
        var baseStage = from is not null && _byName.TryGetValue(from, out var found) ? found : null;
        var image = baseStage is null && ImageReference.TryParse(from, out var reference) ? reference : null;
        var under = baseStage?.Configuration ?? (image is null ? EffectiveConfiguration.Unknown : below(image));

        var folded = StageFolding.Fold(
            new StageInput(@class, number, under, stage.Instructions)
            {
                Arguments = baseStage?.Arguments,
                GlobalArguments = _globals,
                StatedShell = baseStage is null ? _statedShell : baseStage.StatedShell,
            },
            cancellationToken);

        return new EffectiveStage(stage.From.StageName, image, baseStage, under, folded.Configuration, folded.Steps) { Arguments = folded.Arguments, StatedShell = folded.StatedShell };
    }

    private string? Expand(ExpandableText text) =>
        VariableExpansion.Expand(text, Find).Literal;

    /// <summary>What nothing declares before the first FROM no build can set.</summary>
    private VariableValue Find(string name) =>
        _globals.TryGetValue(name, out var value) ? value : DockerfileVariables.PlatformArguments.Contains(name, StringComparer.Ordinal) ? VariableValue.Unknown : VariableValue.Unset;
}
