using ImageDsl.CompilerServices;
using ImageDsl.Generator.Generation;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>What the generator left in a compilation: an attribute per image class.</summary>
internal sealed class GeneratedImages
{
    private readonly Dictionary<string, GeneratedImage> _images = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    private GeneratedImages()
    {
    }

    /// <summary>
    /// Whether the generator ran at all. Editors leave out outputs that only matter for builds, and then nothing can be said; in a build the
    /// task speaks up when there are images without attributes.
    /// </summary>
    public bool Exist => _images.Count + _reasons.Count > 0;

    public static GeneratedImages In(Compilation compilation, CancellationToken cancellationToken)
    {
        var images = new GeneratedImages();

        if (compilation.Assembly.GetTypeByMetadataName(ImageMetadataClass.FullName) is { } metadata)
        {
            foreach (var attribute in metadata.GetAttributes())
            {
                cancellationToken.ThrowIfCancellationRequested();
                images.Read(attribute);
            }
        }

        // What the assembly does not carry stands in a comment.
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (tree.FilePath.EndsWith(HintNames.Suffix, StringComparison.Ordinal) && GeneratedImageLine.Find(tree.GetText(cancellationToken).ToString()) is var (name, description, dockerfile))
                images._images[name] = new GeneratedImage(description, dockerfile, tree);
        }

        return images;
    }

    /// <summary>What was generated for a class, or null.</summary>
    public GeneratedImage? ImageOf(string @class) => _images.TryGetValue(@class, out var image) ? image : null;

    /// <summary>Why a class has no Dockerfile, or null when it has one or the generator did not see it.</summary>
    public string? ReasonFor(string @class) => _reasons.TryGetValue(@class, out var reason) ? reason : null;

    private void Read(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { Name: nameof(GeneratedImageAttribute) or nameof(ImageNotGeneratedAttribute), ContainingNamespace: var space } type
            || space is not { Name: nameof(CompilerServices), ContainingNamespace: { Name: nameof(ImageDsl), ContainingNamespace.IsGlobalNamespace: true } }
            || attribute.ConstructorArguments is not [{ Value: string @class }, { Value: string description }, { Value: string last }])
            return;

        if (type.Name == nameof(GeneratedImageAttribute))
            _images[@class] = new GeneratedImage(description, last, attribute.ApplicationSyntaxReference?.SyntaxTree);
        else
            _reasons[@class] = last;
    }
}

/// <summary>A generated image.</summary>
/// <param name="Description">Its description as JSON.</param>
/// <param name="Dockerfile">Its Dockerfile.</param>
/// <param name="Source">The file that says so.</param>
internal sealed record GeneratedImage(string Description, string Dockerfile, SyntaxTree? Source)
{
    /// <summary>Whether the file is what the generator would write again, to the letter.</summary>
    public bool IsWritten(ImageOutput output, CancellationToken cancellationToken) => Source?.GetText(cancellationToken).ToString() == output.Text;
}
