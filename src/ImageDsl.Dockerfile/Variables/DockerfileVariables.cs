namespace ImageDsl.Dockerfile;

/// <summary>
/// The variables of a Dockerfile by the places that see them. FROM sees the ARGs before the first FROM and the platforms of the build; a
/// stage sees the environment of its base image, and its own ENV and ARG from their line on; a stage that stands on another one sees what
/// that one saw at its end. Of several values the last one counts, whether ENV or ARG gave it.
/// </summary>
public sealed class DockerfileVariables
{
    /// <summary>What the builder declares before the first FROM (https://docs.docker.com/reference/dockerfile, "Automatic platform ARGs").</summary>
    internal static readonly string[] PlatformArguments =
    [
        "BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT", "TARGETPLATFORM", "TARGETOS", "TARGETOSVERSION", "TARGETARCH",
        "TARGETVARIANT", "TARGETSTAGE",
    ];

    private readonly DockerfileDocument _document;
    private readonly IReadOnlyDictionary<string, string>? _arguments;
    private readonly VariableScope?[] _ends;

    /// <summary>Looks at a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="buildArguments">
    /// What the build passes as <c>--build-arg</c>, the platform arguments included if they are to be known. Null when that is not known: then
    /// an ARG without a default is <see cref="VariableState.Unknown"/>, and those with one have it.
    /// </param>
    public DockerfileVariables(DockerfileDocument document, IReadOnlyDictionary<string, string>? buildArguments = null)
    {
        _document = document;
        _arguments = buildArguments;
        _ends = new VariableScope?[document.Stages.Count];
        Global = new VariableScope(VariableValue.Unset);

        foreach (var name in PlatformArguments)
            Global.Set(name, buildArguments is not null && buildArguments.TryGetValue(name, out var value) ? VariableValue.Of(value) : VariableValue.Unknown);

        foreach (var arg in document.GlobalArgs)
            Global.Apply(arg, Global, buildArguments);

        Bases = FindBases();
    }

    /// <summary>What every FROM sees.</summary>
    public VariableScope Global { get; }

    /// <summary>What FROM sees whatever the build passes: of each ARG nothing, and of what no ARG declares that it is unset.</summary>
    internal VariableScope Certain => field ??= FindCertain();

    /// <summary>For each stage the index of the stage that it stands on, or null for an image.</summary>
    internal IReadOnlyList<int?> Bases { get; }

    /// <summary>What a stage sees at its end; stages on it begin with that.</summary>
    /// <param name="stage">The stage, counted from 0.</param>
    public VariableScope AtEndOf(int stage)
    {
        // Stages may stand on each other in any number: those beneath first, without recursion.
        var missing = new Stack<int>();

        for (int? next = stage; next is { } index && _ends[index] is null; next = Bases[index])
            missing.Push(index);

        while (missing.Count > 0)
        {
            var index = missing.Pop();
            var scope = Begin(index);

            foreach (var instruction in _document.Stages[index].Instructions)
                scope.Apply(instruction, Global, _arguments);

            _ends[index] = scope;
        }

        return _ends[stage]!;
    }

    /// <summary>The instructions of a stage, each with the variables it sees.</summary>
    /// <param name="stage">The stage, counted from 0.</param>
    /// <returns>
    /// The instructions in order. It is one scope for all of them, which changes when the enumeration goes on: ask it before.
    /// </returns>
    public IEnumerable<KeyValuePair<Instruction, VariableScope>> Walk(int stage)
    {
        if (Bases[stage] is { } parent)
            _ = AtEndOf(parent);

        var scope = Begin(stage);

        foreach (var instruction in _document.Stages[stage].Instructions)
        {
            yield return new KeyValuePair<Instruction, VariableScope>(instruction, scope);
            scope.Apply(instruction, Global, _arguments);
        }
    }

    private VariableScope Begin(int stage)
    {
        if (Bases[stage] is { } parent)
            return new VariableScope(_ends[parent]!);

        if (_document.Stages[stage].From.Image.Literal != "scratch")
            return new VariableScope(VariableValue.Unknown);

        var scope = new VariableScope(VariableValue.Unset);
        scope.Set("PATH", VariableValue.Unknown);
        return scope;
    }

    private VariableScope FindCertain()
    {
        var certain = new VariableScope(VariableValue.Unset);

        foreach (var name in PlatformArguments.Concat(_document.GlobalArgs.SelectMany(arg => arg.Further.Prepend(arg)).Select(arg => arg.Name)))
            certain.Set(name, VariableValue.Unknown);

        return certain;
    }

    // Names are stored in lower case, and FROM compares with them as it is.
    private int?[] FindBases()
    {
        var bases = new int?[_document.Stages.Count];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);

        for (var i = 0; i < bases.Length; i++)
        {
            var from = _document.Stages[i].From;

            if (Global.Expand(from.Image).Text is { } image && names.TryGetValue(image, out var parent))
                bases[i] = parent;

            if (from.StageName is { } name)
                names[name] = i;
        }

        return bases;
    }
}
