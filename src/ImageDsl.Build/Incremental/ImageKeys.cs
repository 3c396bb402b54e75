using System.Security.Cryptography;
using System.Text;
using ImageDsl.CompilerServices;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Build.Incremental;

/// <summary>What the images of an estate depend on, as hashes: images with one key are the same. By class.</summary>
/// <param name="Whole">Of the image, its name and place, and all images that it needs; not of the lines that wrote its steps.</param>
/// <param name="Own">Of the image alone, with the lines that wrote its steps.</param>
internal sealed record ImageKeys(IReadOnlyDictionary<string, string> Whole, IReadOnlyDictionary<string, string> Own)
{
    /// <summary>Enough that no two images meet by chance.</summary>
    private const int Bytes = 16;

    /// <summary>The keys of an estate.</summary>
    /// <param name="estate">The images.</param>
    /// <param name="images">The images as they were read.</param>
    public static ImageKeys Of(Estate estate, ImageMemory images)
    {
        using var hash = SHA256.Create();
        var text = new MemoryStream();
        var writer = new BinaryWriter(text, Encoding.UTF8);
        var (whole, own) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var byTarget = new Dictionary<string, string>(StringComparer.Ordinal);

        // What an image needs stands before it.
        foreach (var node in estate.Nodes)
        {
            var name = node.Description.Class;
            WriteImage(writer, node, images);
            writer.Write(node.Image.Sources?.Text ?? "");
            own.Add(name, Take());

            WriteImage(writer, node, images);
            writer.Write(node.Description.ParentClass is { } parent && whole.TryGetValue(parent, out var parentKey) ? parentKey : "");

            foreach (var edge in node.Edges)
            {
                writer.Write(edge.Reference.ToString());
                writer.Write(edge.Target is { } target && byTarget.TryGetValue(target, out var key) ? key : "");
            }

            whole.Add(name, Take());
            byTarget.Add(node.Name, whole[name]);
        }

        return new ImageKeys(whole, own);

        string Take()
        {
            writer.Flush();
            var key = Convert.ToBase64String(hash.ComputeHash(text.GetBuffer(), 0, (int)text.Length), 0, Bytes);
            text.SetLength(0);
            return key;
        }
    }

    private static void WriteImage(BinaryWriter writer, EstateNode node, ImageMemory images)
    {
        writer.Write(node.Name);
        writer.Write(images.TextOf(node.Description.Class));
        writer.Write(node.Image.Dockerfile);
        writer.Write(node.Image.Source is { } source ? ImageOriginsText.Class("", source.Path, source.Line) : "");
    }
}
