using ImageDsl.Building;
using ImageDsl.Hosting;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    /// <summary>Adds a further stage on an image to the Dockerfile; it stands above the steps that use it.</summary>
    /// <param name="name">The name: a lower-case letter, then lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="from">The image the stage stands on; a variable of <see cref="GlobalArg"/> expands in it.</param>
    /// <param name="define">Adds the steps of the stage.</param>
    /// <returns>The stage, which later steps can copy from.</returns>
    /// <exception cref="ImageDefinitionException">The name is not one (IMG004), or another stage has it (IMG005).</exception>
    /// <example>
    /// <code>
    /// var build = image.Stage("build", from: "maven:3.9-eclipse-temurin-21", stage => stage
    ///     .WorkDir("/src")
    ///     .Copy(".", ".")
    ///     .Run("mvn -B package", Mount.Cache("/root/.m2")));
    /// image.Copy(build, "/src/target/app.jar", "/app/app.jar");
    /// </code>
    /// </example>
    public Stage Stage(string name, ImageReference from, Action<ImageBuilder> define)
    {
        CheckStagesPossible("A stage");
        return _steps.Draft.AddStage(name, from, platform: null, define);
    }

    /// <summary>Adds a further stage on an image for a certain platform, such as that of the machine that builds.</summary>
    /// <param name="name">The name: a lower-case letter, then lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="from">The image the stage stands on; a variable of <see cref="GlobalArg"/> expands in it.</param>
    /// <param name="platform">The platform of that image.</param>
    /// <param name="define">Adds the steps of the stage.</param>
    /// <returns>The stage, which later steps can copy from.</returns>
    /// <exception cref="ImageDefinitionException">The name is not one (IMG004), or another stage has it (IMG005).</exception>
    /// <example>
    /// <code>
    /// var build = image.Stage("build", "golang:1.25", Platform.Build, stage => stage
    ///     .Copy(".", "/src/")
    ///     .Run($"GOOS={Variable.TargetOs} GOARCH={Variable.TargetArch} go build -C /src -o /out/app"));
    /// image.Copy(build, "/out/app", "/usr/bin/app");
    /// </code>
    /// </example>
    public Stage Stage(string name, ImageReference from, Platform platform, Action<ImageBuilder> define)
    {
        CheckStagesPossible("A stage");
        return _steps.Draft.AddStage(name, from, Required.Value(platform, "The platform of a stage"), define);
    }

    /// <summary>Adds a further stage on an earlier one to the Dockerfile.</summary>
    /// <param name="name">The name: a lower-case letter, then lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="from">The stage it stands on, whose user, variables and arguments it has.</param>
    /// <param name="define">Adds the steps of the stage.</param>
    /// <returns>The stage, which later steps can copy from.</returns>
    /// <exception cref="ImageDefinitionException">
    /// The name is not one (IMG004), another stage has it (IMG005), or the stage belongs to another image.
    /// </exception>
    /// <example>
    /// <code>
    /// var sources = image.Stage("sources", from: "node:24", stage => stage.WorkDir("/src").Copy(".", "."));
    /// var test = image.Stage("test", sources, stage => stage.Run("npm test"));
    /// image.Copy(test, "/src/report.xml", "/report.xml");
    /// </code>
    /// </example>
    public Stage Stage(string name, Stage from, Action<ImageBuilder> define)
    {
        CheckStagesPossible("A stage");
        return _steps.Draft.AddStage(name, from, define);
    }

    /// <summary>Adds a further stage on the image of another class, which the build then makes first.</summary>
    /// <typeparam name="TImage">The class.</typeparam>
    /// <param name="name">The name: a lower-case letter, then lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="define">Adds the steps of the stage.</param>
    /// <returns>The stage, which later steps can copy from.</returns>
    /// <exception cref="ImageDefinitionException">
    /// The name is not one (IMG004), another stage has it (IMG005), or the class is no image.
    /// </exception>
    /// <example>
    /// <code>
    /// var tools = image.Stage&lt;OrdersBuild&gt;("tools", stage => stage.Run("make tools"));
    /// image.Copy(tools, "/out/tools/", "/usr/bin/");
    /// </code>
    /// </example>
    public Stage Stage<TImage>(string name, Action<ImageBuilder> define)
        where TImage : Image =>
        Stage(name, LoadedImageClass.ReferenceOf<TImage>(), define);

    /// <summary>Steps that are executed in the images that stand on this one, directly after their FROM.</summary>
    /// <param name="define">Adds the steps; stages, steps that use a stage, and a further OnBuild are not possible in it.</param>
    /// <exception cref="ImageDefinitionException">A step is not possible in it.</exception>
    /// <example><code>image.OnBuild(child => child.Copy("requirements.txt", "/app/").Run("pip install -r /app/requirements.txt"));</code></example>
    public ImageBuilder OnBuild(Action<ImageBuilder> define)
    {
        if (_steps.IsTrigger)
            throw new ImageDefinitionException("OnBuild is not possible within OnBuild: the engine would never run the inner steps.");

        var triggers = new StepList(_steps.Draft, "OnBuild", new StageStart(_steps.Users)) { IsTrigger = true };
        Required.Value(define, "The definition of OnBuild")(new ImageBuilder(triggers));
        triggers.Close();

        _steps.AddTriggers(triggers);
        return this;
    }

    private void CheckStagesPossible(string subject)
    {
        _steps.CheckOpen();

        if (_steps.IsTrigger)
            throw new ImageDefinitionException($"{subject} is not possible within OnBuild: the steps run in the Dockerfile of another image.");
    }

    private void CheckStage(Stage stage)
    {
        _steps.Draft.CheckOwn(stage);

        if (_steps.IsTrigger)
            throw new ImageDefinitionException(
                $"The stage '{stage.Name}' cannot be used within OnBuild: the steps run in the Dockerfile of another image.");
    }
}
