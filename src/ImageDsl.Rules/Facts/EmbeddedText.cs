using System.Text;

namespace ImageDsl.Rules.Facts;

/// <summary>Texts that this assembly carries.</summary>
internal static class EmbeddedText
{
    // The stream of a resource is no file: the assembly is loaded already.
#pragma warning disable RS0030
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];

        for (var read = 0; read < bytes.Length;)
            read += stream.Read(bytes, read, bytes.Length - read);

        return Encoding.UTF8.GetString(bytes);
    }
#pragma warning restore RS0030
}
