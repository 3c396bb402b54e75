using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Facts;

/// <summary>The content of <c>catalogue.json</c>, the one file from which all well-known facts come.</summary>
/// <param name="Families">In the order of the file.</param>
internal sealed record CatalogueData(EquatableArray<CatalogueFamily> Families);

/// <summary>Images that one publisher makes under one name.</summary>
/// <param name="Name">The name of its class in the typed catalogue, or a name for people when it has none there.</param>
/// <param name="Title">A name for people.</param>
/// <param name="Group">The heading under which it is listed.</param>
/// <param name="Repositories">The repositories with their registries; <c>*</c> stands for any characters. The first is the one that is written.</param>
internal sealed record CatalogueFamily(string Name, string Title, string Group, EquatableArray<string> Repositories)
{
    /// <summary>The variants; the first whose tags fit counts.</summary>
    public EquatableArray<CatalogueVariant> Variants { get; init; }

    /// <summary>When the support of versions ends; the first whose tags fit counts.</summary>
    public EquatableArray<CatalogueSupport> Support { get; init; }
}

/// <summary>Images of a family that are alike.</summary>
/// <param name="Tags">Patterns of tags; a reference without a tag has the tag <c>latest</c>.</param>
/// <param name="Facts">What is known.</param>
internal sealed record CatalogueVariant(EquatableArray<string> Tags, ExternalImageFacts Facts)
{
    /// <summary>Its methods in the typed catalogue.</summary>
    public EquatableArray<CatalogueMethod> Methods { get; init; }
}

/// <summary>A method of the typed catalogue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it is, in a few words.</param>
/// <param name="IsNumber">Whether versions are whole numbers.</param>
/// <param name="Tag">The tag; <c>{0}</c> is the version.</param>
/// <param name="Example">A version that exists.</param>
internal sealed record CatalogueMethod(string Name, string Summary, bool IsNumber, string Tag, string Example)
{
    /// <summary>Versions whose tag is another.</summary>
    public EquatableArray<NameValue> Exceptions { get; init; }
}

/// <summary>The end of support of some versions.</summary>
/// <param name="Tags">Patterns of tags.</param>
/// <param name="End">The last day.</param>
internal sealed record CatalogueSupport(EquatableArray<string> Tags, Fact<string> End);
