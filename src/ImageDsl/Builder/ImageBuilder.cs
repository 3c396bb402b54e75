using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

/// <summary>
/// Takes the steps of an image or of one of its stages, in order. Every method checks its values at once and returns the builder, so
/// that components are plain extension methods on it; those that make something to refer to later, such as <see cref="Arg"/> and
/// <see cref="Stage(string, ImageReference, Action{ImageBuilder})"/>, return that. All text is literal: a <c>$</c> in a value stays a
/// <c>$</c>, and only the shell of <see cref="Run(string, Mount[])"/> and its like gives it a meaning. What the builder is to expand is a
/// <see cref="Variable"/> in the string.
/// </summary>
public sealed partial class ImageBuilder
{
    private readonly StepList _steps;

    internal ImageBuilder(StepList steps) => _steps = steps;

    /// <summary>A comment line above the next step.</summary>
    /// <param name="text">The text without <c>#</c>; each of its lines becomes a comment line.</param>
    /// <exception cref="ImageDefinitionException">The text cannot be written, or refers to a variable.</exception>
    /// <example><code>image.Comment("The driver needs its own cache").Run("make driver");</code></example>
    public ImageBuilder Comment(string text)
    {
        _steps.AddComment(VariableText.CheckLiteral(Required.Value(text, "A comment"), "A comment", "write its name as text"));
        return this;
    }

    /// <summary>
    /// One instruction as it stands in a Dockerfile, where no other method says it. It is read as BuildKit reads it, so what it sets and
    /// what it copies is known as if it were typed; a <c>$</c> in it is what it is in a Dockerfile.
    /// </summary>
    /// <param name="instruction">The instruction, with the bodies of its here-documents; any but FROM.</param>
    /// <exception cref="ImageDefinitionException">BuildKit would refuse it, or it is FROM or not a single one.</exception>
    /// <example><code>image.Raw("COPY --link --chown=1000 a.txt b.txt /data/");</code></example>
    public ImageBuilder Raw(string instruction)
    {
        var text = Shell(Lines.Normalize(Required.Text(instruction, "An instruction")).Trim('\n'));
        return Add(SingleInstruction.Read(text));
    }

    private ImageBuilder Add(Instruction instruction)
    {
        _steps.Add(instruction);
        return this;
    }

    /// <summary>Text in which the builder expands variables.</summary>
    private ExpandableText Expand(string text)
    {
        var uses = new List<VariableUse>();
        var expandable = VariableText.Parse(text, uses);
        _steps.Use(uses);
        return expandable;
    }

    /// <summary>Text in which the shell of the build expands variables.</summary>
    private string Shell(string text)
    {
        var uses = new List<VariableUse>();
        var command = ShellVariables.Write(text, uses);
        _steps.Use(uses);
        return command;
    }
}
