namespace ImageDsl.Model;

/// <summary>Where a fact about an image comes from.</summary>
public abstract record FactOrigin;

/// <summary>A step of a Dockerfile.</summary>
/// <param name="Class">The full name of the image class, or null for a Dockerfile that no class describes.</param>
/// <param name="Stage">The position of the stage in the Dockerfile.</param>
/// <param name="Instruction">The position of the instruction in the stage.</param>
public sealed record StepOrigin(string? Class, int Stage, int Instruction) : FactOrigin;

/// <summary>An image class as a whole, such as its platforms.</summary>
/// <param name="Class">The full name of the class.</param>
public sealed record ClassOrigin(string Class) : FactOrigin;

/// <summary>The external image at the root of the chain.</summary>
/// <param name="Source">Who says so about it.</param>
public sealed record ExternalImageOrigin(FactSource Source) : FactOrigin
{
    /// <summary>The full name of the class derived from <see cref="ExternalImage"/> that states it, or null.</summary>
    public string? Class { get; init; }
}

/// <summary>Builders add it when nobody else does, such as <c>PATH</c>.</summary>
public sealed record BuilderOrigin : FactOrigin
{
    /// <summary>The one value.</summary>
    public static BuilderOrigin Instance { get; } = new();
}

/// <summary>Who says something about an external image.</summary>
/// <param name="Title">A name for people: <c>docker-library/official-images</c>, or the class that declares it.</param>
/// <param name="Address">The public address; null for a build property, and for a class that names none.</param>
/// <param name="Date">The day on which it was looked up, as <c>2026-11-25</c>; null for what is declared in a project and says none.</param>
public sealed record FactSource(string Title, string? Address, string? Date);
