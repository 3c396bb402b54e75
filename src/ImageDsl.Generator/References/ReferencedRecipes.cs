using System.Collections.Concurrent;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Lowering;
using ImageDsl.Model;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.References;

/// <summary>
/// All that the references of one compilation say about images. An id says no assembly, and two assemblies may have types of one name: what
/// this compilation's own code would mean by the name keeps the plain id, any other gets a qualified one (<see cref="RecipeIds"/>).
/// </summary>
internal sealed class ReferencedRecipes
{
    private readonly ImageCompilation _images;
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, ReferencedType> _known;
    private readonly ReferencedAssembly[] _assemblies;

    private ReferencedRecipes(
        ImageCompilation images, Compilation compilation, ConcurrentDictionary<string, ReferencedType> known, ReferencedAssembly[] assemblies)
    {
        _images = images;
        _compilation = compilation;
        _known = known;
        _assemblies = assemblies;
    }

    /// <summary>The images of compiled references; those of source are reported on in their own project. What cannot be read is passed over.</summary>
    public IReadOnlyList<ImageDescription> Images(CancellationToken cancellationToken) =>
        [.. _assemblies.OfType<MetadataAssembly>().SelectMany(assembly => assembly.Images(cancellationToken))];

    /// <summary>Collects the references.</summary>
    /// <param name="images">The compilation that asks.</param>
    /// <param name="compilation">The same as the compiler knows it.</param>
    /// <param name="options">What decides about evaluation.</param>
    /// <param name="known">What an earlier compilation with the same declarations read.</param>
    /// <param name="cancellationToken">Observed per reference.</param>
    public static ReferencedRecipes Of(
        ImageCompilation images, Compilation compilation, EvaluationOptions options, ConcurrentDictionary<string, ReferencedType> known, CancellationToken cancellationToken)
    {
        var assemblies = new List<ReferencedAssembly>();

        foreach (var reference in compilation.References)
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly || ImageDslOf(assembly) is not { } imageDsl)
                continue;

            if (reference is not CompilationReference project)
                assemblies.Add(MetadataAssembly.Of(reference, assembly, imageDsl, cancellationToken));
            else if (ImageCompilation.For(project.Compilation, options with { Properties = BuildPropertyValues.Of(project.Compilation.Assembly) }, cancellationToken) is { } referenced)
                assemblies.Add(new SourceAssembly(referenced, assembly));
        }

        return new ReferencedRecipes(images, compilation, known, assemblies.ToArray());
    }

    /// <summary>A type of another assembly, or null when no assembly exports one with this id.</summary>
    /// <exception cref="UnreadableRecipeException">It cannot be read, or a class that images derive from is not exported.</exception>
    public ReferencedType? FindType(string id, CancellationToken cancellationToken)
    {
        if (_assemblies.Length == 0 || !id.StartsWith("T:", StringComparison.Ordinal))
            return null;

        var (name, plain) = RecipeIds.Split(id);
        var owner = name is null ? PlainOwner(plain, cancellationToken) : _assemblies.FirstOrDefault(a => a.Name == name);

        if (owner?.RecipeOf(plain, cancellationToken) is not { } text)
            return Missing(plain);

        if (_known.TryGetValue(id, out var known) && (ReferenceEquals(known.Text, text) || known.Text == text))
            return known;

        var read = Read(plain, text, owner, cancellationToken);
        _known[id] = read;
        return read;
    }

    /// <summary>What an image class of another assembly evaluated to, or null when there is none with this id.</summary>
    /// <exception cref="UnreadableRecipeException">What its assembly says about it cannot be read.</exception>
    public ImageEvaluation? FindImage(string id, CancellationToken cancellationToken)
    {
        var (name, plain) = RecipeIds.Split(id);

        foreach (var assembly in _assemblies)
        {
            if ((name is null || assembly.Name == name) && assembly.ImageOf(plain, cancellationToken) is { } image)
                return image;
        }

        return null;
    }

    /// <summary>The referenced project whose source has the class, or null.</summary>
    public ImageCompilation? FindSource(string typeId, CancellationToken cancellationToken) =>
        _assemblies.OfType<SourceAssembly>().Select(assembly => assembly.Images).FirstOrDefault(images =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return images.FindSourceType(typeId) is not null;
        });

    /// <summary>What our own code means by the name: the first assembly with a type of this name that it can see, else one that only recipes mention.</summary>
    private ReferencedAssembly? PlainOwner(string typeId, CancellationToken cancellationToken)
    {
        ReferencedAssembly? hidden = null;

        foreach (var assembly in _assemblies)
        {
            switch (assembly.IsVisible(typeId, cancellationToken))
            {
                case true:
                    return assembly;
                case false:
                    hidden ??= assembly;
                    break;
            }
        }

        return hidden;
    }

    private ReferencedType Read(string typeId, string text, ReferencedAssembly owner, CancellationToken cancellationToken)
    {
        var reading = RecipeReader.ReadExportedType(text, id => Rename(id, owner, cancellationToken));

        if (reading.Value is { } exported)
            return new ReferencedType(text, owner.IsSource, exported);

        throw new UnreadableRecipeException($"The recipe of '{typeId.Substring(2)}' in {owner.Description} cannot be read by ImageDsl {OwnVersion}. {reading.Error}");
    }

    private string Rename(string id, ReferencedAssembly from, CancellationToken cancellationToken)
    {
        if (!RecipeIds.IsId(id) || IsNobodysDoubt(id))
            return id;

        var typeId = RecipeIds.TypeOf(id);
        var owner = from.IsVisible(typeId, cancellationToken) is not null ? from : _assemblies.FirstOrDefault(a => a.IsVisible(typeId, cancellationToken) == true);

        return owner is null || (_images.FindSourceType(typeId) is null && ReferenceEquals(PlainOwner(typeId, cancellationToken), owner))
            ? id
            : RecipeIds.Qualify(id, owner.Name);
    }

    /// <summary>Most ids are of the framework and of the library, which no assembly of images declares.</summary>
    private static bool IsNobodysDoubt(string id) =>
        string.CompareOrdinal(id, 2, "System.", 0, 7) == 0 || string.CompareOrdinal(id, 2, "ImageDsl.", 0, 9) == 0;

    /// <summary>A base class or another class of images must be exported; other types are library types, of which there is a list.</summary>
    private ReferencedType? Missing(string typeId)
    {
        if (typeId.StartsWith("T:System.", StringComparison.Ordinal) || typeId.StartsWith("T:ImageDsl.", StringComparison.Ordinal)
            || _images.FindSourceType(typeId) is not null
            || _compilation.GetTypeByMetadataName(typeId.Substring(2)) is not { ContainingAssembly: { } assembly } type || !(DslSymbols.DerivesFromImage(type) || DslSymbols.DerivesFromExternalImage(type))
            || SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly))
            return null;

        throw new UnreadableRecipeException(
            $"'{assembly.Name}' {assembly.Identity.Version.ToString(3)} brings no recipe of '{typeId.Substring(2)}', so nothing can be built on it here: "
            + "compile it with ImageDsl, without ImageDslEmbed set to none");
    }

    private static string OwnVersion => typeof(Image).Assembly.GetName().Version.ToString(3);

    /// <summary>The version of ImageDsl that an assembly was compiled against, or null when it has nothing to do with it.</summary>
    private static string? ImageDslOf(IAssemblySymbol assembly) => assembly.Modules
        .SelectMany(m => m.ReferencedAssemblies)
        .FirstOrDefault(a => a.Name == nameof(ImageDsl))?.Version.ToString(3);
}
