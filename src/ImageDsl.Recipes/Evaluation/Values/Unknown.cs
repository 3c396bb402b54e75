namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// A value that cannot be known at compile time. It travels through operations and becomes a finding only where it reaches an image or
/// decides what runs.
/// </summary>
internal sealed class Unknown(params EvaluationFinding[] findings)
{
    /// <summary>Every cause, in the order in which the evaluation met them.</summary>
    public IReadOnlyList<EvaluationFinding> Findings { get; } = findings;

    /// <summary>What the refused member is about that should have given the value (<see cref="Refusals.KindOf"/>); null when something else is the cause.</summary>
    public string? RefusedKind { get; init; }

    /// <summary>Whether what gave the value has done what it does, so that a statement may leave the value alone.</summary>
    public bool HasRun { get; init; }

    /// <summary>What an operation on the values gives when some of them are unknown: a value with all of their causes; null when all are known.</summary>
    public static Unknown? Of(object? left, object? right) => left is not Unknown l ? right as Unknown
        : right is Unknown r && r != l ? new Unknown([.. l.Findings, .. r.Findings]) { RefusedKind = l.RefusedKind ?? r.RefusedKind }
        : l;

    /// <summary>The same for any number of values.</summary>
    public static Unknown? Of(IEnumerable<object?> values)
    {
        Unknown? all = null;

        foreach (var value in values)
        {
            if (value is Unknown)
                all = Of(all, value);
        }

        return all;
    }
}

/// <summary>Ends the innermost function: what it does next depends on a value that is not known.</summary>
internal sealed class UnknownValueException(Unknown value) : Exception
{
    public Unknown Value { get; } = value;
}

/// <summary>Ends the evaluation of the image with one finding: C# would have thrown, or a bound was reached.</summary>
internal sealed class EvaluationStoppedException(EvaluationFinding finding) : Exception(finding.Message)
{
    public EvaluationFinding Finding { get; } = finding;
}

/// <summary>Ends the evaluation of the image without a finding of its own: the parent's are reported there.</summary>
internal sealed class ParentFailedException : Exception;

/// <summary>C# would have thrown this exception; whoever knows the place makes the finding.</summary>
internal sealed class ThrownException(string type) : Exception(type)
{
    /// <summary>The exception's type without namespace: messages differ between hosts and languages, types do not.</summary>
    public string TypeName { get; } = type;
}

/// <summary>A library member was called in a way that has no answer that is the same on every host.</summary>
internal sealed class NotEvaluableException(string reason) : Exception(reason);
