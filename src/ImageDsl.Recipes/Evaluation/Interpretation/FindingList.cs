namespace ImageDsl.Recipes.Evaluation;

/// <summary>The findings of one evaluation, each cause once.</summary>
internal sealed class FindingList
{
    private readonly List<EvaluationFinding> _findings = [];

    /// <summary>A function ended early, so what it should have done is missing: what follows from that is no news.</summary>
    public bool IsTainted { get; set; }

    public int Count => _findings.Count;

    public IReadOnlyList<EvaluationFinding> All => _findings;

    public void Add(EvaluationFinding finding)
    {
        if (IsTainted && finding.RuleId is not ("IMG001" or "IMG002"))
            return;

        if (!_findings.Any(f => f.RuleId == finding.RuleId && f.Message == finding.Message && Equals(f.Origin, finding.Origin)))
            _findings.Add(finding);
    }
}
