namespace ImageDsl.Dockerfile.Reading;

/// <summary>The flags of one instruction, checked against those it has.</summary>
internal readonly struct FlagSet
{
    private readonly List<FlagWord>? _flags;

    private FlagSet(List<FlagWord>? flags) => _flags = flags;

    /// <summary>Takes the flags of a line, and reports what the instruction does not know.</summary>
    public static FlagSet Read(InstructionLine line, FlagKind[] known)
    {
        if (line.Flags is not { } flags)
            return default;

        var accepted = new List<FlagWord>(flags.Count);
        var seen = 0;

        foreach (var flag in flags)
        {
            var kind = Array.FindIndex(known, candidate => candidate.Name == flag.Name);

            if (Problem(flag, known, kind, seen) is { } problem)
            {
                line.Error(problem, flag);
                continue;
            }

            seen |= 1 << kind;
            accepted.Add(flag);
        }

        return new FlagSet(accepted);
    }

    /// <summary>The flag that has the name, or null.</summary>
    public FlagWord? Find(string name) => _flags?.Find(flag => flag.Name == name);

    /// <summary>The flag's value, or null when it was not given.</summary>
    public string? Value(string name) => Find(name)?.Value;

    /// <summary>All values of a flag that may be repeated.</summary>
    public IEnumerable<FlagWord> All(string name) => _flags?.Where(flag => flag.Name == name) ?? [];

    /// <summary>A switch: true for <c>--name</c>, or what stands behind <c>=</c>; null when it was not given.</summary>
    public bool? Switch(string name) => Find(name) is { } flag ? !string.Equals(flag.Value, "false", StringComparison.OrdinalIgnoreCase) : null;

    private static string? Problem(FlagWord flag, FlagKind[] known, int kind, int seen)
    {
        if (kind < 0)
            return $"The flag --{flag.Name} is unknown: {Suggestion(known)}.";

        if ((seen & (1 << kind)) != 0 && !known[kind].IsList)
            return $"The flag --{flag.Name} stands twice.";

        if (known[kind].IsSwitch)
        {
            return flag.Value is null || flag.Value.Equals("true", StringComparison.OrdinalIgnoreCase) || flag.Value.Equals("false", StringComparison.OrdinalIgnoreCase)
                ? null
                : flag.Value.Length == 0 ? $"The flag --{flag.Name} has no value." : $"'{flag.Value}' is no value of --{flag.Name}: use true or false.";
        }

        return flag.Value is null ? $"The flag --{flag.Name} has no value." : null;
    }

    private static string Suggestion(FlagKind[] known) =>
        known.Length == 0 ? "the instruction has none" : "the instruction has " + string.Join(", ", known.Select(kind => "--" + kind.Name));
}

/// <summary>A flag that an instruction has.</summary>
/// <param name="Name">The name, without dashes.</param>
internal sealed record FlagKind(string Name)
{
    /// <summary>Whether it needs no value.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>Whether it may be repeated.</summary>
    public bool IsList { get; init; }

    public static FlagKind Switch(string name) => new(name) { IsSwitch = true };

    public static FlagKind List(string name) => new(name) { IsList = true };

    public static implicit operator FlagKind(string name) => new(name);
}
