using ImageDsl.Building;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>Adds a further stage on an image to the Dockerfile; it stands above the steps that use it.</summary>
    /// <param name="name">The name: a lower-case letter, then lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="from">The image the stage stands on.</param>
    /// <param name="define">Adds the steps of the stage.</param>
    /// <returns>The stage, which later steps can copy from.</returns>
    /// <exception cref="ImageDefinitionException">The name is not one (IMG004), or another stage has it (IMG005).</exception>
    public Stage Stage(string name, ImageReference from, Action<ImageBuilder> define)
    {
        CheckStagesPossible();
        return _steps.Draft.AddStage(name, from, define);
    }

    /// <summary>Adds a further stage on an earlier one to the Dockerfile.</summary>
    /// <param name="name">The name: a lower-case letter, then lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="from">The stage it stands on.</param>
    /// <param name="define">Adds the steps of the stage.</param>
    /// <returns>The stage, which later steps can copy from.</returns>
    /// <exception cref="ImageDefinitionException">
    /// The name is not one (IMG004), another stage has it (IMG005), or the stage belongs to another image.
    /// </exception>
    public Stage Stage(string name, Stage from, Action<ImageBuilder> define)
    {
        CheckStagesPossible();
        return _steps.Draft.AddStage(name, from, define);
    }

    /// <summary>Steps that are executed in the images that stand on this one, directly after their FROM.</summary>
    /// <param name="define">Adds the steps; stages, steps that use a stage, and a further OnBuild are not possible in it.</param>
    /// <exception cref="ImageDefinitionException">A step is not possible in it.</exception>
    public ImageBuilder OnBuild(Action<ImageBuilder> define)
    {
        if (_steps.IsTrigger)
            throw new ImageDefinitionException("OnBuild is not possible within OnBuild: the engine would never run the inner steps.");

        var triggers = new StepList(_steps.Draft, "OnBuild", _steps.Users) { IsTrigger = true };
        Required.Value(define, "The definition of OnBuild")(new ImageBuilder(triggers));
        triggers.Close();

        _steps.AddTriggers(triggers);
        return this;
    }

    private void CheckStagesPossible()
    {
        _steps.CheckOpen();

        if (_steps.IsTrigger)
            throw new ImageDefinitionException("A stage is not possible within OnBuild: the steps run in the Dockerfile of another image.");
    }

    private void CheckStage(Stage stage)
    {
        _steps.Draft.CheckOwn(stage);

        if (_steps.IsTrigger)
            throw new ImageDefinitionException(
                $"The stage '{stage.Name}' cannot be used within OnBuild: the steps run in the Dockerfile of another image.");
    }
}
