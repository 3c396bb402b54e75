using ImageDsl.Dockerfile;
using ImageDsl.Hosting;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    private static readonly CopyOptions DefaultCopy = new();

    /// <summary>Copies a file, or the content of a directory, of the build context.</summary>
    /// <param name="source">A path relative to the context; <c>* ? [</c> and <c>\</c> mean what Go's <c>filepath.Match</c> says.</param>
    /// <param name="destination">
    /// Where to; a directory when it ends in <c>/</c>; relative to the working directory unless it begins with <c>/</c>.
    /// </param>
    /// <param name="options">Owner, permissions and the like; those of the builder when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Copy("src/", "/app/src/", new() { Owner = "1000" });</code></example>
    public ImageBuilder Copy(string source, string destination, CopyOptions? options = null) =>
        AddContextCopy([source], destination, options);

    /// <summary>Copies several files and directories of the build context.</summary>
    /// <param name="sources">Paths relative to the context; at least one.</param>
    /// <param name="destination">The directory they go to; it ends in <c>/</c> when there are several sources.</param>
    /// <param name="options">Owner, permissions and the like; those of the builder when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Copy(["package.json", "package-lock.json"], "/app/");</code></example>
    public ImageBuilder Copy(string[] sources, string destination, CopyOptions? options = null) =>
        AddContextCopy(sources, destination, options);

    /// <summary>Copies a file, or the content of a directory, of an earlier stage.</summary>
    /// <param name="from">The stage.</param>
    /// <param name="source">A path in the stage.</param>
    /// <param name="destination">Where to; a directory when it ends in <c>/</c>.</param>
    /// <param name="options">Owner, permissions and the like; those of the builder when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the stage belongs to another image.</exception>
    /// <example>
    /// <code>
    /// var build = image.Stage("build", from: "gcc:15", stage => stage.Copy("app.c", "/").Run("gcc -static -o /app /app.c"));
    /// image.Copy(build, "/app", "/usr/bin/app");
    /// </code>
    /// </example>
    public ImageBuilder Copy(Stage from, string source, string destination, CopyOptions? options = null) =>
        AddStageCopy(from, [source], destination, options);

    /// <summary>Copies several files and directories of an earlier stage.</summary>
    /// <param name="from">The stage.</param>
    /// <param name="sources">Paths in the stage; at least one.</param>
    /// <param name="destination">The directory they go to; it ends in <c>/</c> when there are several sources.</param>
    /// <param name="options">Owner, permissions and the like; those of the builder when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the stage belongs to another image.</exception>
    /// <example>
    /// <code>
    /// var build = image.Stage("build", from: "gcc:15", stage => stage.Copy(".", "/src/").Run("make -C /src"));
    /// image.Copy(build, ["/src/server", "/src/client"], "/usr/bin/");
    /// </code>
    /// </example>
    public ImageBuilder Copy(Stage from, string[] sources, string destination, CopyOptions? options = null) =>
        AddStageCopy(from, sources, destination, options);

    /// <summary>Copies a file, or the content of a directory, of another image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="source">A path in the image.</param>
    /// <param name="destination">Where to; a directory when it ends in <c>/</c>.</param>
    /// <param name="options">Owner, permissions and the like; those of the builder when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.CopyFrom("busybox:1.37-musl", "/bin/wget", "/usr/bin/wget");</code></example>
    public ImageBuilder CopyFrom(ImageReference image, string source, string destination, CopyOptions? options = null) =>
        AddImageCopy(image, [source], destination, options);

    /// <summary>Copies several files and directories of another image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="sources">Paths in the image; at least one.</param>
    /// <param name="destination">The directory they go to; it ends in <c>/</c> when there are several sources.</param>
    /// <param name="options">Owner, permissions and the like; those of the builder when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.CopyFrom("ghcr.io/acme/tools:2", ["/bin/lint", "/bin/pack"], "/usr/bin/");</code></example>
    public ImageBuilder CopyFrom(ImageReference image, string[] sources, string destination, CopyOptions? options = null) =>
        AddImageCopy(image, sources, destination, options);

    /// <summary>
    /// Copies a file, or the content of a directory, of the image of another class. The build then makes that image first, and the model
    /// of the images knows that this one needs it.
    /// </summary>
    /// <typeparam name="TImage">The class.</typeparam>
    /// <param name="source">A path in the image.</param>
    /// <param name="destination">Where to; a directory when it ends in <c>/</c>.</param>
    /// <param name="options">Owner, permissions and the like; those of the builder when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the class is no image.</exception>
    /// <example><code>image.CopyFrom&lt;OrdersBuild&gt;("/out/orders.jar", "/app/orders.jar");</code></example>
    public ImageBuilder CopyFrom<TImage>(string source, string destination, CopyOptions? options = null)
        where TImage : Image =>
        CopyFrom(LoadedImageClass.ReferenceOf<TImage>(), source, destination, options);

    /// <summary>Copies several files and directories of the image of another class.</summary>
    /// <typeparam name="TImage">The class.</typeparam>
    /// <param name="sources">Paths in the image; at least one.</param>
    /// <param name="destination">The directory they go to; it ends in <c>/</c> when there are several sources.</param>
    /// <param name="options">Owner, permissions and the like; those of the builder when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the class is no image.</exception>
    /// <example><code>image.CopyFrom&lt;OrdersBuild&gt;(["/out/orders.jar", "/out/lib"], "/app/");</code></example>
    public ImageBuilder CopyFrom<TImage>(string[] sources, string destination, CopyOptions? options = null)
        where TImage : Image =>
        CopyFrom(LoadedImageClass.ReferenceOf<TImage>(), sources, destination, options);

    /// <summary>Writes a text file whose content stands in the Dockerfile.</summary>
    /// <param name="path">The file's path; relative to the working directory unless it begins with <c>/</c>.</param>
    /// <param name="content">
    /// The text; variables expand in it. Line ends become <c>\n</c>, and a last line without one gets it: a Dockerfile cannot hold a file
    /// that does not end in a newline.
    /// </param>
    /// <param name="options">Owner, permissions and the like; root and <c>0644</c> when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example>
    /// <code>
    /// image.File("/etc/app.conf", """
    ///     port = 8080
    ///     price = $5
    ///     """);
    /// </code>
    /// </example>
    public ImageBuilder File(string path, string content, InlineFileOptions? options = null)
    {
        PathGrammar.CheckFile(path);
        var text = Lines.Terminate(Lines.Normalize(Required.Value(content, "The content of a file")));

        return Add(new CopyInstruction(new CopySource[] { Inline(text) }, Expand(path))
        {
            Chown = Owner(options?.Owner),
            Chmod = Mode(options?.Mode),
            Link = options?.Link == true ? true : null,
        });
    }

    private InlineSource Inline(string text)
    {
        if (!VariableText.HasVariable(text))
            return InlineSource.ForFile(text);

        var uses = new List<VariableUse>();
        var content = ShellVariables.WriteContent(text, uses);
        _steps.Use(uses);
        return InlineSource.ForFile(content) with { Expand = true };
    }

    private ImageBuilder AddContextCopy(string[] sources, string destination, CopyOptions? options)
    {
        PathGrammar.CheckContextSources(sources);
        return AddCopy(null, sources, destination, options);
    }

    private ImageBuilder AddStageCopy(Stage from, string[] sources, string destination, CopyOptions? options)
    {
        CheckStage(from);
        return AddCopy(from.Name, sources, destination, options);
    }

    private ImageBuilder AddImageCopy(ImageReference image, string[] sources, string destination, CopyOptions? options)
    {
        _steps.Draft.AddSource(image);
        return AddCopy(image.ToString(), sources, destination, options);
    }

    private ImageBuilder AddCopy(string? from, string[] sources, string destination, CopyOptions? options)
    {
        options ??= DefaultCopy;
        PathGrammar.CheckSources(sources);
        PathGrammar.CheckDestination(destination, sources.Length);

        return Add(new CopyInstruction(Paths(sources), Expand(destination))
        {
            From = from,
            Chown = Owner(options.Owner),
            Chmod = Mode(options.Mode),
            Link = options.Link ? true : null,
            Parents = options.Parents ? true : null,
            Exclude = Patterns(options.Exclude),
        });
    }

    private EquatableArray<CopySource> Paths(params string[] sources) =>
        sources.Select(source => (CopySource)new PathSource(Expand(source))).ToEquatableArray();

    private static EquatableArray<string> Patterns(string[]? exclude) =>
        Literals(exclude, "The list of patterns to leave out", "A pattern to leave out");

    private ExpandableText? Mode(string? mode) => mode is null ? null : Expand(Required.Text(mode, "The permissions of a file"));
}
