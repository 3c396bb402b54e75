using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>
/// The labels that tell what an image is and what it stands on (https://github.com/opencontainers/image-spec, annotations). Labels are
/// inherited, so each image restates them, and empties what it cannot restate.
/// </summary>
internal static class LineageLabels
{
    private const string Prefix = "org.opencontainers.image.";
    private const string BaseName = Prefix + "base.name";
    private const string BaseDigest = Prefix + "base.digest";
    private const string Title = Prefix + "title";
    private const string Source = Prefix + "source";
    private const string Vendor = Prefix + "vendor";
    private const string Licenses = Prefix + "licenses";

    public static Instruction Write(Image image, ImageReference parent, ImageConfiguration? below)
    {
        var labels = new List<KeyValue>();

        if (!parent.IsScratch)
        {
            labels.Add(new KeyValue(BaseName, WithoutDigest(parent)));
            AddOrClear(labels, BaseDigest, parent.Digest, below);
        }

        labels.Add(new KeyValue(Title, TitleOf(image)));
        AddOrClear(labels, Source, Own(image, ImageMembers.Source, image.DefaultSource, i => i.Source), below);
        AddOrClear(labels, Vendor, Own(image, ImageMembers.Vendor, image.DefaultVendor, i => i.Vendor), below);
        AddOrClear(labels, Licenses, Own(image, ImageMembers.Licenses, image.DefaultLicenses, i => i.Licenses), below);

        var instruction = new LabelInstruction(labels.ToEquatableArray());
        WriterCheck.Validate(instruction);
        return instruction;
    }

    private static void AddOrClear(List<KeyValue> labels, string key, string? value, ImageConfiguration? below)
    {
        if (value is not null)
            labels.Add(new KeyValue(key, value));
        else if (below is not null && below.Labels.Any(label => label.Name == key && label.Value.Length > 0))
            labels.Add(new KeyValue(key, ""));
    }

    /// <summary>What the parent's class says of itself is not what the child is.</summary>
    private static T Own<T>(Image image, string member, T byDefault, Func<Image, T> value) => image.Class.SegmentOverrides(member) ? value(image) : byDefault;

    private static string WithoutDigest(ImageReference reference) =>
        reference.Digest is null ? reference.FullyQualified : reference.FullyQualified.Split('@')[0];

    private static string TitleOf(Image image)
    {
        var title = Own(image, ImageMembers.Title, image.DefaultTitle, i => i.Title);
        return title ?? throw new ImageDefinitionException("IMG009", $"{ImageMembers.Title} of '{image.Class.Name}' is null.") { Member = ImageMembers.Title };
    }
}
