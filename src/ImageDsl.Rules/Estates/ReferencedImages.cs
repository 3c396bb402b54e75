using ImageDsl.Model;

namespace ImageDsl.Rules.Estates;

/// <summary>The images of other projects that the images of an estate need, directly or not, with the names of their targets in a bake file.</summary>
public sealed class ReferencedImages
{
    private readonly Dictionary<string, string> _targets;

    private ReferencedImages(IReadOnlyList<KeyValuePair<string, ReferencedImage>> needed, Dictionary<string, string> targets)
    {
        Needed = needed;
        _targets = targets;
    }

    /// <summary>The needed images with their names, in the order of these.</summary>
    public IReadOnlyList<KeyValuePair<string, ReferencedImage>> Needed { get; }

    /// <summary>Finds what is needed. The result is the same for the same images in any order.</summary>
    /// <param name="estate">The images of this project.</param>
    /// <param name="referenced">The images of other projects.</param>
    public static ReferencedImages Of(Estate estate, IEnumerable<ReferencedImage> referenced)
    {
        var ordered = referenced.OrderBy(r => r.Image.Description.Class, StringComparer.Ordinal).ToList();
        var owners = ordered.SelectMany(r => ImageNames.Of(r.Image.Description).Select(name => (Name: name, Owner: r)))
            .ToLookup(o => o.Name, o => o.Owner, StringComparer.Ordinal);
        var needed = new HashSet<ReferencedImage>();
        var open = new Stack<string>(estate.Nodes.SelectMany(node => node.Edges).Where(edge => edge.Target is null).Select(edge => edge.Reference.Familiar));

        while (open.Count > 0)
        {
            if (owners[open.Pop()].FirstOrDefault() is not { } owner || !needed.Add(owner))
                continue;

            foreach (var name in NeedsOf(owner.Image.Description))
                open.Push(name);
        }

        var names = Names(ordered.Where(needed.Contains), estate.Nodes.Select(node => node.Name));
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var image in names)
        {
            foreach (var name in ImageNames.Of(image.Value.Image.Description).Where(name => !targets.ContainsKey(name)))
                targets.Add(name, image.Key);
        }

        return new ReferencedImages(names, targets);
    }

    /// <summary>The target that makes an image, or null when no needed image has the name.</summary>
    public string? TargetOf(ImageReference reference) => _targets.TryGetValue(reference.Familiar, out var target) ? target : null;

    /// <summary>What an image needs, as its Dockerfile names it.</summary>
    internal static IEnumerable<ImageReference> ReferencesOf(ImageDescription image) =>
        image.References.Select(use => use.Reference).Prepend(image.Parent).Where(reference => !reference.IsScratch);

    private static IEnumerable<string> NeedsOf(ImageDescription image) => ReferencesOf(image).Select(reference => reference.Familiar);

    /// <summary>By the full name of the class, since an image of this project may have the short one.</summary>
    private static List<KeyValuePair<string, ReferencedImage>> Names(IEnumerable<ReferencedImage> images, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        var names = new List<KeyValuePair<string, ReferencedImage>>();

        foreach (var image in images)
        {
            var name = EstateNames.Kebab(image.Image.Description.Class);

            while (!used.Add(name))
                name += "-base";

            names.Add(new KeyValuePair<string, ReferencedImage>(name, image));
        }

        return names;
    }
}
