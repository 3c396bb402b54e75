using System.Globalization;
using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Variables;
using ImageDsl.Model;

namespace ImageDsl.Rules.Estates;

/// <summary>
/// Finds out which images a Dockerfile needs. Stages count as the builder connects them: what the image stands on is what the first of
/// the stages beneath the built one stands on. Without a chosen stage every stage counts, since all of them belong to the file; with one,
/// those that it needs.
/// </summary>
public sealed class DockerfileImageReader
{
    /// <summary>What the builder knows and a reader does not (https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope).</summary>
    private static readonly string[] PlatformArguments =
        ["BUILDPLATFORM", "BUILDOS", "BUILDARCH", "BUILDVARIANT", "TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT"];

    private const int MaxParts = 100;

    private const int MaxLength = 4_096;

    /// <summary>The label that says what MAINTAINER says.</summary>
    private const string Maintainer = "maintainer";

    private readonly DockerfileSyntax _syntax;
    private readonly DockerfileBuild _build;
    private readonly Dictionary<string, string?> _globals = new(StringComparer.Ordinal);
    private readonly List<StageImage> _stages = [];
    private readonly Dictionary<string, int> _stageNames = new(StringComparer.OrdinalIgnoreCase);

    private DockerfileImageReader(DockerfileSyntax syntax, DockerfileBuild build)
    {
        _syntax = syntax;
        _build = build;
    }

    /// <summary>Reads a Dockerfile as one build sees it.</summary>
    /// <param name="syntax">The file; with errors too.</param>
    /// <param name="build">The build.</param>
    /// <returns>What is known, or null when there is no stage, or none that the build asks for.</returns>
    public static DockerfileImage? Read(DockerfileSyntax syntax, DockerfileBuild build)
    {
        var reader = new DockerfileImageReader(syntax, build);
        reader.ReadGlobals();
        reader.ReadStages();
        return reader.Result();
    }

    private void ReadGlobals()
    {
        foreach (var name in PlatformArguments)
            _globals[name] = ArgumentOf(name)?.Value;

        foreach (var argument in _syntax.Document.GlobalArgs.SelectMany(Each))
        {
            if (ArgumentOf(argument.Name) is { } given)
                _globals[argument.Name] = given.Value;
            else if (argument.Default is { } value)
                _globals[argument.Name] = Expand(value);
        }
    }

    /// <summary>Earlier stages alone can be named, so that no stage can need itself.</summary>
    private void ReadStages()
    {
        var lines = new InstructionLines(_syntax);

        foreach (var stage in _syntax.Document.Stages)
        {
            var image = new StageImage(stage, SourceOf(stage.From, lines.Of(stage.From)));

            // What a stage holds back happens at the head of a stage on it.
            if (image.Source.Stage is { } below)
                image.Uses.AddRange(_stages[below].Triggers.Select(trigger => Named(trigger.Kind, trigger.Text, trigger.Text, trigger.Line)));

            foreach (var instruction in stage.Instructions)
            {
                foreach (var (kind, name) in ImageNamesIn(instruction))
                    image.Uses.Add(Named(kind, name, name, lines.Of(instruction)));

                foreach (var (kind, name) in instruction is OnbuildInstruction onbuild ? ImageNamesIn(onbuild.Trigger) : [])
                    image.Triggers.Add(new ImageDependency(kind, name) { Reference = ReferenceOf(kind, name), Line = lines.Of(instruction) });
            }

            if (stage.From.StageName is { } stageName)
                _stageNames[stageName] = _stages.Count;

            _stages.Add(image);
        }
    }

    private StageSource SourceOf(FromInstruction from, int? line)
    {
        // What the reader puts in place of a FROM that it does not understand has no line.
        if (line is null)
            return new StageSource(null, new ImageDependency(EstateEdgeKind.Stage, from.Keyword));

        var written = from.Image.ToString();
        var name = Expand(from.Image);

        return name is null
            ? new StageSource(null, new ImageDependency(EstateEdgeKind.Stage, written) { Line = line })
            : Named(EstateEdgeKind.Stage, name, written, line);
    }

    /// <summary>What a name in FROM, COPY or a mount means: a named context, a stage, or an image, in this order.</summary>
    private StageSource Named(EstateEdgeKind kind, string name, string written, int? line)
    {
        if (ContextNamed(name) is { } context)
            return new StageSource(null, context.Image is { } image ? image with { Kind = kind, Line = line } : null);

        if (StageNamed(name, kind != EstateEdgeKind.Stage) is { } stage)
            return new StageSource(stage, null);

        var reference = ReferenceOf(kind, name);
        return new StageSource(null, new ImageDependency(kind, reference is null ? written : reference.ToString()) { Reference = reference, Line = line });
    }

    /// <summary>Builders take a number for a stage alone.</summary>
    private static ImageReference? ReferenceOf(EstateEdgeKind kind, string name) =>
        (kind == EstateEdgeKind.Stage || !name.All(char.IsDigit)) && ImageReference.TryParse(name, out var parsed) ? parsed : null;

    private NamedContext? ContextNamed(string name)
    {
        if (_build.Contexts.IsEmpty)
            return null;

        var familiar = ImageReference.TryParse(name, out var reference) ? reference.Familiar : null;

        return _build.Contexts.FirstOrDefault(context =>
            string.Equals(context.Name, name, StringComparison.OrdinalIgnoreCase)
            || (familiar is not null && ImageReference.TryParse(context.Name, out var other) && other.Familiar == familiar));
    }

    /// <summary>Of several stages with one name the last before this place is meant.</summary>
    private int? StageNamed(string name, bool alsoByNumber)
    {
        if (_stageNames.TryGetValue(name, out var index))
            return index;

        return alsoByNumber && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _stages.Count ? number : null;
    }

    private DockerfileImage? Result()
    {
        if (_stages.Count == 0)
            return null;

        var built = _build.Stage is null ? _stages.Count - 1 : StageNamed(_build.Stage, alsoByNumber: true);

        if (built is not { } last)
            return null;

        var below = Below(last);
        var root = _stages[below[0]].Source.Image;
        var counted = _build.Stage is null ? Enumerable.Range(0, _stages.Count) : Reachable(last);
        var uses = counted.SelectMany(i => new[] { _stages[i].Source }.Concat(_stages[i].Uses)).Select(use => use.Image).OfType<ImageDependency>();
        var parent = root is null ? [] : new[] { root with { Kind = EstateEdgeKind.Inheritance } };

        var dependencies = parent
            .Concat(Syntax())
            .Concat(uses.Where(use => !(use.Kind == EstateEdgeKind.Stage && IsSame(use, root))))
            .GroupBy(use => (use.Kind, use.Text, use.Reference, use.Identity))
            .Select(same => same.First())
            .Where(use => use.Reference is not { IsScratch: true } || use.Kind == EstateEdgeKind.Inheritance);

        return new DockerfileImage(dependencies.ToEquatableArray())
        {
            Configuration = ConfigurationOf(below),
            Triggers = _stages[last].Triggers.ToEquatableArray(),
            StageNames = _stageNames.Keys.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
            LiteralLayers = below.Sum(i => _stages[i].Stage.Instructions.Count(step => step is RunInstruction or CopyInstruction or AddInstruction)),
        };
    }

    private static bool IsSame(ImageDependency left, ImageDependency? right) =>
        right is not null && left.Text == right.Text && Equals(left.Reference, right.Reference) && left.Identity == right.Identity;

    private IEnumerable<ImageDependency> Syntax()
    {
        if (_syntax.Document.Syntax is { } written && written.Trim().Split(' ', '\t')[0] is { Length: > 0 } name)
            yield return new ImageDependency(EstateEdgeKind.Syntax, name) { Reference = ImageReference.TryParse(name, out var reference) ? reference : null, Line = 1 };
    }

    /// <summary>The stages that make up the image: the one that stands on no stage first, the built one last.</summary>
    private List<int> Below(int built)
    {
        var below = new List<int>();

        for (int? stage = built; stage is { } index; stage = _stages[index].Source.Stage)
            below.Add(index);

        below.Reverse();
        return below;
    }

    private SortedSet<int> Reachable(int built)
    {
        var reachable = new SortedSet<int>();
        var open = new Stack<int>([built]);

        while (open.Count > 0)
        {
            var stage = open.Pop();

            if (!reachable.Add(stage))
                continue;

            foreach (var next in new[] { _stages[stage].Source }.Concat(_stages[stage].Uses).Select(use => use.Stage))
            {
                if (next is { } index)
                    open.Push(index);
            }
        }

        return reachable;
    }

    private ImageConfiguration ConfigurationOf(IEnumerable<int> stages)
    {
        var steps = stages.SelectMany(i => _stages[i].Stage.Instructions).ToList();
        var configuration = ConfigurationFolding.Fold(null, steps, []);

        if (steps.OfType<MaintainerInstruction>().LastOrDefault() is not { } maintainer || configuration.Labels.Any(label => label.Name == Maintainer))
            return configuration;

        return configuration with { Labels = configuration.Labels.Append(new NameValue(Maintainer, maintainer.Name)).OrderBy(label => label.Name, StringComparer.Ordinal).ToEquatableArray() };
    }

    /// <summary>The text without variables, or null when it is not known, or is longer than any reference: variables of variables can grow without bound.</summary>
    private string? Expand(ExpandableText text)
    {
        if (text.Parts.Count > MaxParts)
            return null;

        var expanded = VariableExpansion.Expand(text, name =>
            !_globals.TryGetValue(name, out var value) ? VariableValue.Unset : value is null ? VariableValue.Unknown : VariableValue.Of(value));

        return expanded.Literal is { Length: <= MaxLength } literal ? literal : null;
    }

    private BuildArgument? ArgumentOf(string name) => _build.Arguments.LastOrDefault(argument => argument.Name == name);

    private static IEnumerable<ArgInstruction> Each(ArgInstruction argument) => new[] { argument }.Concat(argument.Further);

    private static IEnumerable<(EstateEdgeKind Kind, string Name)> ImageNamesIn(Instruction instruction)
    {
        if (instruction is CopyInstruction { From: { } from })
            yield return (EstateEdgeKind.Copy, from);

        if (instruction is not RunInstruction run)
            yield break;

        foreach (var mount in run.Mounts)
        {
            if (mount is BindMount { From: { } bound })
                yield return (EstateEdgeKind.Mount, bound);

            if (mount is CacheMount { From: { } initial })
                yield return (EstateEdgeKind.Mount, initial);
        }
    }

    private sealed class StageImage(DockerfileStage stage, StageSource source)
    {
        public DockerfileStage Stage => stage;

        public StageSource Source => source;

        public List<StageSource> Uses { get; } = [];

        public List<ImageDependency> Triggers { get; } = [];
    }

    /// <summary>What a name turned out to mean; neither for a context that is no image.</summary>
    /// <param name="Stage">The position of a stage.</param>
    /// <param name="Image">An image.</param>
    private sealed record StageSource(int? Stage, ImageDependency? Image);
}
