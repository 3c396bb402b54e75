using ImageDsl.Building;
using ImageDsl.Dockerfile;

namespace ImageDsl;

/// <summary>
/// Takes the steps of an image or of one of its stages, in order. Every method checks its values at once and returns the builder, so
/// that components are plain extension methods on it. All text is literal: a <c>$</c> in a value stays a <c>$</c>; only the shell of
/// <see cref="Run(string, Mount[])"/> and its like gives it a meaning.
/// </summary>
public sealed partial class ImageBuilder
{
    private readonly StepList _steps;

    internal ImageBuilder(StepList steps) => _steps = steps;

    /// <summary>A comment line above the next step.</summary>
    /// <param name="text">The text without <c>#</c>; each of its lines becomes a comment line.</param>
    public ImageBuilder Comment(string text)
    {
        _steps.AddComment(text);
        return this;
    }

    private ImageBuilder Add(Instruction instruction)
    {
        _steps.Add(instruction);
        return this;
    }
}
