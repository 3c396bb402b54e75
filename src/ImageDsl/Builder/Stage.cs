using ImageDsl.Building;

namespace ImageDsl;

/// <summary>
/// A further FROM of the same Dockerfile. It comes from <see cref="ImageBuilder.Stage(string, ImageReference, Action{ImageBuilder})"/>,
/// so a step cannot name a stage that does not exist.
/// </summary>
public sealed class Stage
{
    internal Stage(string name, StepList steps)
    {
        Name = name;
        Steps = steps;
    }

    /// <summary>The name in the Dockerfile.</summary>
    public string Name { get; }

    internal StepList Steps { get; }

    /// <summary>The name in the Dockerfile.</summary>
    public override string ToString() => Name;
}
