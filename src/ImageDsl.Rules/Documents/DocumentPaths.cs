using ImageDsl.Model;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Documents;

/// <summary>The directories that documents name, each worked out once: most images of a project have one and the same build context.</summary>
/// <param name="options">Where everything is.</param>
internal sealed class DocumentPaths(DocumentOptions options)
{
    private readonly Dictionary<(string Project, string Context), ContextPaths> _contexts = [];

    /// <summary>The project's directory.</summary>
    public string Project { get; } = PathText.Normalise(options.ProjectDirectory);

    /// <summary>The directory of the documents, full.</summary>
    public string Output { get; } = PathText.Combine(options.ProjectDirectory, options.OutputDirectory);

    /// <summary>The way from the documents to the project.</summary>
    public string ProjectFromOutput => PathText.Relative(Output, Project);

    /// <summary>The build context of an image of the project.</summary>
    public ContextPaths ContextOf(ImageDescription image) => ContextOf(options.ProjectDirectory, image);

    /// <summary>The build context of an image of another project.</summary>
    public ContextPaths ContextOf(ReferencedImage image) => ContextOf(image.ProjectDirectory, image.Image.Description);

    /// <summary>The way from a build context to a file below the documents.</summary>
    /// <param name="context">The context.</param>
    /// <param name="path">The file, relative to the documents.</param>
    public string FromContext(ContextPaths context, string path)
    {
        // A context below the documents may stand on the very way to the file.
        return PathText.IsOutside(context.ToOutput) || context.ToOutput == "."
            ? PathText.Relative(context.Full, PathText.Combine(Output, path))
            : context.ToOutput + "/" + path;
    }

    private ContextPaths ContextOf(string project, ImageDescription image)
    {
        if (!_contexts.TryGetValue((project, image.Context), out var paths))
        {
            var full = PathText.Combine(project, image.Context);
            _contexts.Add((project, image.Context), paths = new ContextPaths(full, PathText.Relative(Project, full), PathText.Relative(Output, full), PathText.Relative(full, Output)));
        }

        return paths;
    }
}

/// <summary>The directory of a build context.</summary>
/// <param name="Full">The path itself.</param>
/// <param name="FromProject">The way from the project.</param>
/// <param name="FromOutput">The way from the documents.</param>
/// <param name="ToOutput">The way to the documents.</param>
internal sealed record ContextPaths(string Full, string FromProject, string FromOutput, string ToOutput);
