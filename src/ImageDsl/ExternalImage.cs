using ImageDsl.Building;
using ImageDsl.Model;
using ImageDsl.Values;

namespace ImageDsl;

/// <summary>
/// An image of a registry that no class here builds, and what is known about it. An object of such a class stands wherever a reference
/// stands: as <see cref="Image.From"/>, under a stage, as what files are copied from. Rules and effective configurations then know
/// the image by what the class says, and by the well-known facts about the same reference where the class says nothing.
/// </summary>
/// <example>
/// <code>
/// public sealed class AcmeGolden : ExternalImage
/// {
///     protected override ImageReference Reference => "registry.acme.example/golden/jre:21";
///
///     protected override void Describe(ExternalImageBuilder image) => image
///         .Holds(LayerKind.Os, LayerKind.Runtime)
///         .PackageManager(PackageManager.Apt)
///         .HasUser("app", uid: 10001)
///         .User("app");
/// }
///
/// [ApplicationLayer("acme/orders")]
/// public sealed class Orders : Image
/// {
///     public override ImageReference From => new AcmeGolden();
/// }
/// </code>
/// </example>
public abstract class ExternalImage
{
    private readonly string _class;

    /// <summary>Creates an instance.</summary>
    protected ExternalImage() => _class = TypeName.Of(GetType());

    /// <summary>For a host that stands in for a class that is not loaded.</summary>
    internal ExternalImage(string fullName) => _class = fullName;

    /// <summary>
    /// The image. Where the reference comes from another external image, what that one says holds beneath what this one says.
    /// </summary>
    protected abstract ImageReference Reference { get; }

    /// <summary>
    /// States facts about the image. What is not stated is as it is well known for the reference (docs/catalogue.md), or else unknown, and rules
    /// are silent about what is unknown.
    /// </summary>
    /// <param name="image">Takes the facts.</param>
    protected virtual void Describe(ExternalImageBuilder image)
    {
    }

    /// <summary>The reference, together with what the class says about the image.</summary>
    /// <param name="image">The image.</param>
    /// <exception cref="ImageDefinitionException">The reference is no external image, or a fact is not valid.</exception>
    public static implicit operator ImageReference(ExternalImage image) =>
        InvariantCulture.Run(Required.Value(image, "An external image").Declare);

    private ImageReference Declare()
    {
        var reference = Reference ?? throw new ImageDefinitionException("IMG009", $"The reference of '{_class}' is null.") { Member = nameof(Reference) };

        if (reference.IsScratch)
            throw Refused("is 'scratch', the empty image: there is nothing to state about it");

        if (reference.HasVariable)
            throw Refused($"is '{reference}', which is known only when the image is built: facts are about one image");

        var builder = new ExternalImageBuilder(_class);
        Describe(builder);

        var facts = builder.Facts;
        return reference.Declared(new DeclaredExternalImage(_class, reference, reference.Declaration is { } other ? facts.Over(other.Facts) : facts));
    }

    private ImageDefinitionException Refused(string reason) => new($"'{_class}' {reason}.") { Member = nameof(Reference) };
}
