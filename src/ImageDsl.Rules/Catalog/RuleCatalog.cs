using System.Reflection;

namespace ImageDsl.Rules;

/// <summary>
/// Every rule there is. An id is for ever: a rule that goes leaves its row in <c>docs/rules/README.md</c>, so that no other takes its id.
/// </summary>
public static class RuleCatalog
{
    /// <summary>An expression whose value is not known at compile time reaches an image. Argument: the message.</summary>
    public static readonly RuleInfo NotEvaluable = new(
        "IMG001", "Expression cannot be evaluated at compile time", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>An evaluation was stopped at a bound of steps, depth or size. Argument: the message.</summary>
    public static readonly RuleInfo EvaluationBound = new(
        "IMG002", "Evaluation ran over a bound", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>A class and its layer attribute do not go together. Argument: the message.</summary>
    public static readonly RuleInfo InvalidImageClass = new(
        "IMG003", "Class cannot be an image", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>A reference, name, port, path, user, duration or signal that no builder would accept. Argument: the message.</summary>
    public static readonly RuleInfo InvalidValue = new(
        "IMG004", "Value is not valid in a Dockerfile", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>Two images with the same reference, or two stages of one image with the same name. Argument: the message.</summary>
    public static readonly RuleInfo DuplicateName = new(
        "IMG005", "Two images or stages with the same name", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary><c>base.Define</c> leads to an image, whose steps are in FROM already. Argument: the message.</summary>
    public static readonly RuleInfo DefineOfParentImage = new(
        "IMG006", "base.Define repeats the parent image", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>An override of <c>Define</c> leaves out a template's steps. Arguments: the class, the template.</summary>
    public static readonly RuleInfo TemplateStepsLeftOut = new(
        "IMG007",
        "Steps of the template are left out",
        "'{0}' overrides Define of the template '{1}' and never calls base.Define(…), so the template's steps are left out",
        RuleSeverity.Warning,
        RuleCategory.Definition);

    /// <summary>What a referenced assembly says about images cannot be read. Argument: the message.</summary>
    public static readonly RuleInfo UnreadableRecipe = new(
        "IMG008", "Recipe of a referenced assembly cannot be read", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>A member threw, or gave null where text is needed. Argument: the message.</summary>
    public static readonly RuleInfo MemberFailed = new(
        "IMG009", "Member fails when it is evaluated", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>An image needs an image that needs it. Argument: the cycle.</summary>
    public static readonly RuleInfo Cycle = new(
        "IMG010", "Images need each other", "No order can build these images, since each needs the next: {0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>The compiler or the SDK is too old for the analyzers. Arguments: what there is, what is needed.</summary>
    public static readonly RuleInfo CompilerTooOld = new(
        "IMG011",
        "Compiler is too old",
        "ImageDsl needs {1} or later, and this build uses {0}: no Dockerfile is written",
        RuleSeverity.Error,
        RuleCategory.Definition);

    /// <summary>A committed file is not what the build would write. Arguments: the file, the difference.</summary>
    public static readonly RuleInfo CommittedFileDiffers = new(
        "IMG012", "Committed file differs from the generated one", "'{0}' is not what the build writes: {1}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>An image class without a Dockerfile, or with another than the analyzer evaluates. Arguments: the class, why.</summary>
    public static readonly RuleInfo NotGenerated = new(
        "IMG013", "No Dockerfile was generated", "No Dockerfile is written for '{0}': {1}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>A template or component of a package copies a file of the package's own project. Arguments: the member, the source.</summary>
    public static readonly RuleInfo ContextCopyInPackage = new(
        "IMG014",
        "Template of a package copies from the build context",
        "'{0}' copies '{1}' from the build context, which is that of the project that uses the package: write the file's content with File(…), or let the image name the path",
        RuleSeverity.Warning,
        RuleCategory.Definition);

    /// <summary>A build property that an image reads has no value, and no default is given. Argument: the message.</summary>
    public static readonly RuleInfo PropertyMissing = new(
        "IMG015", "Build property has no value", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>A package with classes to build on keeps ImageDsl to itself. Argument: one of the classes.</summary>
    public static readonly RuleInfo NothingPassedOn = new(
        "IMG016",
        "Package of base layers passes nothing on",
        "Others can build on '{0}', but the package keeps ImageDsl to itself (PrivateAssets=\"all\"): nothing would be written for their images; remove PrivateAssets from the reference",
        RuleSeverity.Warning,
        RuleCategory.Definition);

    /// <summary>A key of this library in <c>.editorconfig</c> that means nothing. Arguments: the key, the keys that there are.</summary>
    public static readonly RuleInfo UnknownSetting = new(
        "IMG017", "Setting that nobody knows", "There is no setting '{0}' in .editorconfig; there are {1}", RuleSeverity.Warning, RuleCategory.Definition);

    /// <summary>Too many conceptual layers. Arguments: the class, how many, the limit, the chain.</summary>
    public static readonly RuleInfo TooManyLayers = new(
        "IMG101",
        "More conceptual layers than recommended",
        "'{0}' has {1} conceptual layers, more than {2}: {3}",
        RuleSeverity.Warning,
        RuleCategory.Hierarchy);

    /// <summary>A kind of layer stands on a later kind. Arguments: the class, its kind, the parent, the parent's kind.</summary>
    public static readonly RuleInfo KindGoesBackwards = new(
        "IMG102",
        "Kind of layer goes backwards",
        "'{0}' is {1} layer and stands on '{2}', which is {3} layer",
        RuleSeverity.Warning,
        RuleCategory.Hierarchy);

    /// <summary>An image stands on an application. Arguments: the class, the application.</summary>
    public static readonly RuleInfo StandsOnApplication = new(
        "IMG103",
        "Image stands on an application",
        "'{0}' stands on the application '{1}': what both need belongs into a template or a layer beneath them",
        RuleSeverity.Warning,
        RuleCategory.Hierarchy);

    /// <summary>Images within one conceptual layer that nothing keeps apart. Arguments: the class, how many, the kind, the images.</summary>
    public static readonly RuleInfo StackedImages = new(
        "IMG104",
        "Images that could be one",
        "'{0}' is the last of {1} images stacked within the {2} layer, and nothing else needs the others: merge them, or say what they are apart for ({3})",
        RuleSeverity.Info,
        RuleCategory.Hierarchy);

    /// <summary>An image to stand on, or an external image, that nothing uses. Argument: the message.</summary>
    public static readonly RuleInfo UnusedImages = new(
        "IMG105", "Base layer or external image that nothing uses", "{0}", RuleSeverity.Off, RuleCategory.Hierarchy);

    /// <summary>Too many literal layers. Arguments: the class, how many, the limit, what they are.</summary>
    public static readonly RuleInfo TooManyLiteralLayers = new(
        "IMG106",
        "More literal layers than wanted",
        "'{0}' has {1} literal layers along its chain, more than {2}: {3}",
        RuleSeverity.Warning,
        RuleCategory.Hierarchy);

    /// <summary>An external image whose publisher no longer repairs it. Arguments: the image, the last day, the day of the project.</summary>
    public static readonly RuleInfo PastSupport = new(
        "IMG107",
        "External image past its support",
        "The support of '{0}' ended on {1}, which is before {2}: build on a later version",
        RuleSeverity.Warning,
        RuleCategory.Hierarchy);

    /// <summary>The tag of a base layer does not say what is inside. Arguments: the class, its tag, the parent, the parent's tag.</summary>
    public static readonly RuleInfo TagSaysTooLittle = new(
        "IMG108", "Tag of a base layer says too little", "The tag '{1}' of '{0}' does not say what is inside: it should hold '{3}', the tag of '{2}', and what the layer adds", RuleSeverity.Warning, RuleCategory.Hierarchy);

    /// <summary>Nothing is known about an external image. Argument: the image.</summary>
    public static readonly RuleInfo UnknownExternalImage = new(
        "IMG109",
        "External image of unknown kind",
        "It is not known what '{0}' holds, so it counts as an operating system alone: declare it as a class derived from ExternalImage, or say it with the build property ImageDslExternalImages",
        RuleSeverity.Info,
        RuleCategory.Hierarchy);

    /// <summary>An external image that is named without a version. Arguments: the reference, what is missing.</summary>
    public static readonly RuleInfo MovingReference = new(
        "IMG201",
        "External image without a version",
        "'{0}' has {1}, so it is another image whenever a newer one is published: name a version",
        RuleSeverity.Warning,
        RuleCategory.References);

    /// <summary>An external image without a digest. Argument: the reference.</summary>
    public static readonly RuleInfo UnpinnedReference = new(
        "IMG202", "External image without a digest", "'{0}' is whatever its tag points to when the image is built: pin its digest", RuleSeverity.Off, RuleCategory.References);

    /// <summary>An image that the project has not approved. Argument: the reference.</summary>
    public static readonly RuleInfo ApprovedImages = new(
        "IMG204", "Image is not approved", "'{0}' is on none of the approved registries and repositories", RuleSeverity.Warning, RuleCategory.References);

    /// <summary>A FROM with a fixed platform, a reserved name, or variables that hold nothing. Argument: the message.</summary>
    public static readonly RuleInfo PlatformsAndStageNames = new(
        "IMG205", "FROM that builds cannot steer", "{0}", RuleSeverity.Warning, RuleCategory.References);

    /// <summary>The image below is not there for what is built. Argument: the message.</summary>
    public static readonly RuleInfo BasePlatform = new(
        "IMG206", "Base image of another platform", "{0}", RuleSeverity.Warning, RuleCategory.References);

    /// <summary>Sources are copied before something is installed. Arguments: what is installed, the keyword of the copy.</summary>
    public static readonly RuleInfo ChangesBeforeInstallation = new(
        "IMG301", "Often changing step before a rarely changing one", "'{0}' is repeated after every edit, since the {1} of the sources stands before it: copy only what it reads, and the sources after it", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>A package index is updated in another step than the installation. Argument: the package manager.</summary>
    public static readonly RuleInfo SeparateIndexUpdate = new(
        "IMG302", "Package index updated apart from the installation", "'{0} update' in a step of its own is remembered by the builder and grows stale: update and install in one step", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>A package manager leaves caches in the layer. Arguments: the command, what is left, the remedy.</summary>
    public static readonly RuleInfo CachesLeft = new(
        "IMG303", "Package caches left in the layer", "'{0}' leaves {1} in the layer: {2}", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>A package manager is called as people call it. Argument: the message.</summary>
    public static readonly RuleInfo PackageManagerCalls = new(
        "IMG304", "Package manager not called as a build should", "{0}", RuleSeverity.Info, RuleCategory.Layers);

    /// <summary>RUN steps that could be one. Argument: the keyword.</summary>
    public static readonly RuleInfo ConsecutiveRuns = new(
        "IMG305", "RUN steps that could be one layer", "This {0} and the one before it can be one step, and one layer", RuleSeverity.Info, RuleCategory.Layers);

    /// <summary>A step deletes what an earlier layer holds. Argument: what is deleted.</summary>
    public static readonly RuleInfo DeletesEarlierLayer = new(
        "IMG306", "Deleting what an earlier layer holds", "Deleting {0} here makes no layer smaller, since an earlier one holds it: delete it in the step that brings it", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>The whole context is copied into the image. Argument: the keyword.</summary>
    public static readonly RuleInfo WholeContext = new(
        "IMG307", "Whole build context in the image", "{0} takes all of the build context into the image: copy what the program needs, or build in a stage of its own and copy the result", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>A copy of what the build context does not hold. Argument: the message.</summary>
    public static readonly RuleInfo MissingSource = new(
        "IMG308", "Source that the build context does not hold", "{0}", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>A copy whose destination is another one than it looks. Argument: the message.</summary>
    public static readonly RuleInfo SurprisingDestination = new(
        "IMG309", "Destination that will surprise", "{0}", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>A package that is installed already. Arguments: the package, why.</summary>
    public static readonly RuleInfo RepeatedPackages = new(
        "IMG310", "Package installed twice", "'{0}' need not be installed: {1}", RuleSeverity.Info, RuleCategory.Layers);

    /// <summary>A recursive chown or chmod after a copy. Arguments: the program, the keyword of the copy, the flag.</summary>
    public static readonly RuleInfo OwnershipInLayerOfItsOwn = new(
        "IMG311", "Ownership or mode changed in a layer of its own", "'{0} -R' stores all files of the {1} a second time: use {1} {2}", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>ADD where COPY does, or a download without a checksum. Argument: the message.</summary>
    public static readonly RuleInfo AddAndDownloads = new(
        "IMG312", "ADD without need, or a download without a checksum", "{0}", RuleSeverity.Warning, RuleCategory.Layers);

    /// <summary>A build tool in what is delivered. Argument: the package.</summary>
    public static readonly RuleInfo BuildToolsInImage = new(
        "IMG401", "Build tools in the final image", "'{0}' is needed to build and not to run: install it in a stage of its own, and copy the result", RuleSeverity.Warning, RuleCategory.Stages);

    /// <summary>A stage that nothing uses. Argument: the stage.</summary>
    public static readonly RuleInfo UnusedStage = new(
        "IMG402", "Stage that nothing uses", "Nothing stands on the stage {0} or copies from it, so it is never built", RuleSeverity.Warning, RuleCategory.Stages);

    /// <summary>A copy of a whole file system. Argument: the stage or image.</summary>
    public static readonly RuleInfo WholeFileSystem = new(
        "IMG403", "Whole file system copied", "All that '{0}' holds is copied, with whatever it was built with: copy the result alone", RuleSeverity.Warning, RuleCategory.Stages);

    /// <summary>A program that is linked to a C library that the image does not have. Arguments: where it comes from, its library, that of the image.</summary>
    public static readonly RuleInfo OtherCLibrary = new(
        "IMG404",
        "Program of another C library",
        "The program comes from {0}, where the C library is {1}, and this image has {2}: build it on the same library, or link it statically",
        RuleSeverity.Warning,
        RuleCategory.Stages);

    /// <summary>An application runs as root. Arguments: the class, why.</summary>
    public static readonly RuleInfo RunsAsRoot = new(
        "IMG501", "Application runs as root", "'{0}' runs as root: {1}", RuleSeverity.Warning, RuleCategory.Privilege);

    /// <summary>The final user is a name. Arguments: the user, what to do.</summary>
    public static readonly RuleInfo UserByName = new(
        "IMG502",
        "User by name",
        "The final user is '{0}', a name: orchestrators cannot tell from it that it is not root; {1}",
        RuleSeverity.Info,
        RuleCategory.Privilege);

    /// <summary>A step that needs root under another user. Arguments: the program, the user, who set it.</summary>
    public static readonly RuleInfo StepNeedsRoot = new(
        "IMG503",
        "Step needs root",
        "{0} needs root, and this step runs as '{1}', which {2} set",
        RuleSeverity.Warning,
        RuleCategory.Privilege);

    /// <summary>A user is left and taken again. Arguments: the user, the one between.</summary>
    public static readonly RuleInfo SwitchedUsers = new(
        "IMG504", "User switched back and forth", "The user goes back to '{0}' after '{1}': do what needs each of them together", RuleSeverity.Info, RuleCategory.Privilege);

    /// <summary>A port that needs root, without root. Arguments: the port, the user.</summary>
    public static readonly RuleInfo PrivilegedPort = new(
        "IMG505", "Privileged port without root", "Port {0} is below 1024, and '{1}' may not open it everywhere: listen on a higher one, and publish it as you like", RuleSeverity.Warning, RuleCategory.Privilege);

    /// <summary>sudo, or a user with a very large number. Argument: the message.</summary>
    public static readonly RuleInfo SudoAndLargeUids = new(
        "IMG506", "sudo, or a user with a very large number", "{0}", RuleSeverity.Warning, RuleCategory.Privilege);

    /// <summary>A secret where it stays. Argument: the message.</summary>
    public static readonly RuleInfo SecretsInImage = new(
        "IMG507", "Secret that stays in the image", "{0}", RuleSeverity.Warning, RuleCategory.Privilege);

    /// <summary>ENTRYPOINT or CMD in shell form. Argument: the keyword.</summary>
    public static readonly RuleInfo ShellForm = new(
        "IMG601",
        "Shell form where signals matter",
        "{0} is in shell form: the shell gets the signal to stop, not the program; give the program and its arguments one by one",
        RuleSeverity.Warning,
        RuleCategory.Contract);

    /// <summary>A shell or a package manager that the image does not have. Argument: the message.</summary>
    public static readonly RuleInfo MissingCapability = new(
        "IMG602",
        "Image lacks what a step needs",
        "{0}",
        RuleSeverity.Error,
        RuleCategory.Contract);

    /// <summary>An own ENTRYPOINT clears the CMD of the image below. Arguments: the command, who set it.</summary>
    public static readonly RuleInfo CommandDropped = new(
        "IMG603",
        "Own entrypoint drops the command below",
        "This ENTRYPOINT drops the CMD {0} that {1} set: restate it, or say with an empty Cmd that it is not wanted",
        RuleSeverity.Warning,
        RuleCategory.Contract);

    /// <summary>CMD, ENTRYPOINT or HEALTHCHECK without effect. Argument: the keyword.</summary>
    public static readonly RuleInfo RepeatedInstructions = new(
        "IMG604", "Instruction without effect", "A later {0} of the stage takes the place of this one", RuleSeverity.Warning, RuleCategory.Contract);

    /// <summary>An application without a program to start. Arguments: the class, why.</summary>
    public static readonly RuleInfo NothingToStart = new(
        "IMG605",
        "Application starts nothing",
        "'{0}' starts nothing of its own: {1}",
        RuleSeverity.Warning,
        RuleCategory.Contract);

    /// <summary>No HEALTHCHECK. Argument: the image.</summary>
    public static readonly RuleInfo MissingHealthcheck = new(
        "IMG606", "No HEALTHCHECK", "{0} has no HEALTHCHECK, so the engine cannot tell a program that hangs from one that works", RuleSeverity.Off, RuleCategory.Contract);

    /// <summary>A relative path where no working directory is set. Arguments: the keyword, the path, why there is none.</summary>
    public static readonly RuleInfo RelativePath = new(
        "IMG607",
        "Relative path with nothing to be relative to",
        "{0} leads to '{1}', which is relative, and {2}: begin the path with a slash",
        RuleSeverity.Warning,
        RuleCategory.Contract);

    /// <summary>A step that writes where a volume is. Arguments: the keyword, the path, the volume, who declares it.</summary>
    public static readonly RuleInfo WritesBeneathVolume = new(
        "IMG608",
        "Writes beneath a volume",
        "{0} writes to '{1}', beneath the volume '{2}' that {3} declares: containers do not see it where a volume is mounted, and some builders drop it",
        RuleSeverity.Warning,
        RuleCategory.Contract);

    /// <summary>Own and inherited ports differ. Arguments: the own ports, the inherited ones, who set them.</summary>
    public static readonly RuleInfo PortsDiffer = new(
        "IMG609",
        "Ports of the image below stay exposed",
        "{0} is exposed here, and {1} stays exposed too, as {2} set it: say in one place which port it is",
        RuleSeverity.Warning,
        RuleCategory.Contract);

    /// <summary>An ENV takes away a value of an image below. Arguments: the variable, what is lost.</summary>
    public static readonly RuleInfo VariableReplaced = new(
        "IMG610",
        "Variable of the image below replaced",
        "ENV replaces '{0}': {1}",
        RuleSeverity.Info,
        RuleCategory.Contract);

    /// <summary>An EXPOSE with a part of the host, or a protocol in capital letters. Argument: the message.</summary>
    public static readonly RuleInfo ExposedPorts = new(
        "IMG611", "EXPOSE that says more than a port", "{0}", RuleSeverity.Warning, RuleCategory.Contract);

    /// <summary>A variable that nothing declares. Argument: the message.</summary>
    public static readonly RuleInfo UndefinedVariables = new(
        "IMG612", "Undefined variable", "{0}", RuleSeverity.Warning, RuleCategory.Contract);

    /// <summary>A pipe that hides a failure. Argument: the program that may fail.</summary>
    public static readonly RuleInfo PipeFailure = new(
        "IMG613", "Pipe that hides a failure", "When '{0}' fails, the pipe does not: let SHELL start bash with -o pipefail, or avoid the pipe", RuleSeverity.Warning, RuleCategory.Contract);

    /// <summary>An outdated instruction or form. Argument: the message.</summary>
    public static readonly RuleInfo OutdatedForms = new(
        "IMG614", "Outdated instruction or form", "{0}", RuleSeverity.Warning, RuleCategory.Contract);

    /// <summary>A label of the image below that this one does not restate. Arguments: the key, the value, who set it.</summary>
    public static readonly RuleInfo InheritedIdentity = new(
        "IMG701", "Identity inherited from the image below", "'{0}' is still '{1}' of {2}, so the image claims to be that one: restate it", RuleSeverity.Warning, RuleCategory.Metadata);

    /// <summary>A label that its readers will not understand, or that is missing. Argument: the message.</summary>
    public static readonly RuleInfo LabelValues = new(
        "IMG702", "Label that is not valid", "{0}", RuleSeverity.Warning, RuleCategory.Metadata);

    /// <summary>A keyword in another case than most. Argument: the message.</summary>
    public static readonly RuleInfo KeywordCasing = new(
        "IMG801", "Keyword in another case than the others", "{0}", RuleSeverity.Info, RuleCategory.Text);

    /// <summary>The name of a stage in capital letters. Argument: the message.</summary>
    public static readonly RuleInfo StageNameCasing = new(
        "IMG802", "Stage name not in lower case", "{0}", RuleSeverity.Info, RuleCategory.Text);

    /// <summary>AS in another case than FROM. Argument: the message.</summary>
    public static readonly RuleInfo FromAsCasing = new(
        "IMG803", "AS in another case than FROM", "{0}", RuleSeverity.Info, RuleCategory.Text);

    /// <summary>A blank line in a continued instruction. Argument: the message.</summary>
    public static readonly RuleInfo BlankContinuation = new(
        "IMG804", "Blank line in a continued instruction", "{0}", RuleSeverity.Warning, RuleCategory.Text);

    /// <summary>A comment above ARG or FROM that describes nothing. Argument: the message.</summary>
    public static readonly RuleInfo DescriptionForm = new(
        "IMG805", "Description that does not begin with the name", "{0}", RuleSeverity.Off, RuleCategory.Text);

    /// <summary>All rules in the order of their ids.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        .. typeof(RuleCatalog).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(RuleInfo))
            .Select(field => (RuleInfo)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule with this id, or null.</summary>
    public static RuleInfo? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
