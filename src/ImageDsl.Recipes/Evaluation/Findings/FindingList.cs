namespace ImageDsl.Recipes.Evaluation;

/// <summary>The findings of one evaluation, each cause once.</summary>
internal sealed class FindingList
{
    private readonly List<EvaluationFinding> _findings = [];

    /// <summary>Something did not run, so what it should have done is missing: what follows from that is no news, an endless loop included.</summary>
    public bool IsTainted
    {
        get;
        set => field = IsQuiet ? field : value;
    }

    /// <summary>What runs now gives an answer that is not needed: why it has none is nobody's business.</summary>
    public bool IsQuiet { get; set; }

    public int Count => _findings.Count;

    public IReadOnlyList<EvaluationFinding> All => _findings;

    public void Add(EvaluationFinding finding)
    {
        if (IsQuiet || (IsTainted && finding.RuleId != "IMG001"))
            return;

        // One cause may be met on several ways: the first is told.
        if (!_findings.Any(f => f.RuleId == finding.RuleId && Equals(f.Origin, finding.Origin) && f.Message.StartsWith(finding.Message, StringComparison.Ordinal)))
            _findings.Add(finding with { Message = finding.Message + Way(finding) });
    }

    /// <summary>Adds every cause of a value that is not known.</summary>
    public void Add(Unknown unknown)
    {
        foreach (var finding in unknown.Findings)
            Add(finding);
    }

    /// <summary>How the evaluation came to a cause that lies in another member.</summary>
    private static string Way(EvaluationFinding finding)
    {
        if (finding is not { Origin: { } origin, RuleId: "IMG001" or "IMG009" } || finding.Path.Count == 0)
            return "";

        var members = new List<string>();

        foreach (var member in finding.Path.Select(p => p.Member).Append(origin.Member))
        {
            if (member.Length > 0 && (members.Count == 0 || members[members.Count - 1] != member))
                members.Add(member);
        }

        return members.Count < 2 ? "" : $" (Reached through {string.Join(" → ", members.Select(Ids.Display))}.)";
    }
}
