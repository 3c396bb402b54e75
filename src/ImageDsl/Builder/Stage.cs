namespace ImageDsl;

/// <summary>A further FROM of the same Dockerfile.</summary>
public sealed class Stage
{
    internal Stage(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }
}
