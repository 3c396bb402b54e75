using System.Globalization;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>The flags of one instruction, checked against those it has.</summary>
internal sealed class FlagSet
{
    private readonly Dictionary<string, List<FlagWord>> _byName = new(StringComparer.Ordinal);

    /// <summary>Whether no flag was given.</summary>
    public bool IsEmpty => _byName.Count == 0;

    /// <summary>Takes the flags, and reports what the instruction does not know.</summary>
    /// <param name="flags">What the splitter found.</param>
    /// <param name="known">The instruction's flags: <c>name</c> takes a value, <c>name?</c> is a switch, <c>name*</c> may be repeated.</param>
    /// <param name="report">Called with a message and the flag.</param>
    public static FlagSet Read(List<FlagWord> flags, string[] known, Action<string, FlagWord> report)
    {
        var set = new FlagSet();

        foreach (var flag in flags)
            set.Add(flag, known, report);

        return set;
    }

    /// <summary>The flag's value, or null when it was not given.</summary>
    public string? Value(string name) => _byName.TryGetValue(name, out var flags) ? flags[0].Value : null;

    /// <summary>All values of a flag that may be repeated.</summary>
    public IEnumerable<FlagWord> All(string name) => _byName.TryGetValue(name, out var flags) ? flags : [];

    /// <summary>The flag itself, for its place.</summary>
    public FlagWord? Find(string name) => _byName.TryGetValue(name, out var flags) ? flags[0] : null;

    /// <summary>A switch: true for <c>--name</c>, or what stands behind <c>=</c>; null when it was not given.</summary>
    public bool? Switch(string name) =>
        _byName.TryGetValue(name, out var flags) ? !string.Equals(flags[0].Value, "false", StringComparison.OrdinalIgnoreCase) : null;

    private void Add(FlagWord flag, string[] known, Action<string, FlagWord> report)
    {
        var kind = Array.Find(known, candidate => candidate.TrimEnd('?', '*') == flag.Name);

        if (kind is null)
        {
            report($"The flag --{flag.Name} is unknown{Suggestion(known)}.", flag);
            return;
        }

        if (_byName.TryGetValue(flag.Name, out var earlier) && !kind.EndsWith("*", StringComparison.Ordinal))
        {
            report($"The flag --{flag.Name} stands twice.", flag);
            return;
        }

        if (kind.EndsWith("?", StringComparison.Ordinal) ? !IsSwitchValue(flag) : flag.Value is null)
        {
            report(flag.Value is null or "" ? $"The flag --{flag.Name} has no value." : $"'{flag.Value}' is no value of --{flag.Name}: use true or false.", flag);
            return;
        }

        if (earlier is null)
            _byName.Add(flag.Name, [flag]);
        else
            earlier.Add(flag);
    }

    private static bool IsSwitchValue(FlagWord flag) =>
        flag.Value is null
        || string.Equals(flag.Value, "true", StringComparison.OrdinalIgnoreCase)
        || string.Equals(flag.Value, "false", StringComparison.OrdinalIgnoreCase);

    private static string Suggestion(string[] known) => known.Length == 0
        ? ": the instruction has none"
        : string.Format(CultureInfo.InvariantCulture, ": the instruction has {0}", string.Join(", ", known.Select(name => "--" + name.TrimEnd('?', '*'))));
}
