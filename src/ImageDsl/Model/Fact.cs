using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>A value, and where it comes from. Where something may be unknown, a null fact says so.</summary>
/// <param name="Value">The value; null where a fact may be that there is none. Only meaningful when <see cref="IsKnown"/>.</param>
/// <param name="Origin">Where it comes from; null for what holds without anybody's doing.</param>
public sealed record Fact<T>(T Value, FactOrigin? Origin)
{
    /// <summary>
    /// The text as the step gives it, when it refers to a variable whose value only a build knows; null when the value is known.
    /// </summary>
    public string? Unresolved { get; init; }

    /// <summary>Whether the value is known; otherwise it is only known who sets it.</summary>
    public bool IsKnown => Unresolved is null;
}

/// <summary>Facts of one kind that add up along a chain.</summary>
/// <param name="Items">What is known.</param>
/// <param name="IsComplete">Whether there is nothing else; false when something below is not known.</param>
public sealed record FactList<T>(EquatableArray<Fact<T>> Items, bool IsComplete)
{
    /// <summary>Nothing, and known to be nothing.</summary>
    public static FactList<T> None { get; } = new(default, IsComplete: true);

    /// <summary>Nothing is known.</summary>
    public static FactList<T> Unknown { get; } = new(default, IsComplete: false);

    /// <summary>The values alone.</summary>
    public IEnumerable<T> Values => Items.Select(item => item.Value);
}
