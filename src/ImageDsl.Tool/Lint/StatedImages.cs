using System.Collections.Concurrent;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Tool.Lint;

/// <summary>
/// What is stated about external images besides what is well known: by the property <c>ImageDslExternalImages</c> and the classes of the projects that the
/// caller names, and by the <c>.editorconfig</c> of a Dockerfile, which comes first.
/// </summary>
/// <param name="byProjects">The values of the property.</param>
/// <param name="byClasses">What classes state about images that they name.</param>
internal sealed class StatedImages(IReadOnlyList<string> byProjects, EquatableArray<DeclaredExternalImage> byClasses)
{
    private readonly ConcurrentDictionary<string, ExternalImageCatalog> _catalogs = new(StringComparer.Ordinal);

    /// <summary>What is known with a setting of <c>.editorconfig</c>, or without one.</summary>
    public ExternalImageCatalog With(string? setting) => _catalogs.GetOrAdd(
        setting ?? "", stated => ExternalImageCatalog.Create(string.Join(',', byProjects.Prepend(stated)), out _).With(byClasses));
}
