using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>A model as the text of its Dockerfile: the one way to it, for the compiler and at run time.</summary>
internal static class DockerfileText
{
    /// <exception cref="ImageDefinitionException">The document cannot be written.</exception>
    public static string Write(ImageModel model, SyntaxOption syntax)
    {
        var document = model.Document;
        var front = syntax.ValueFor(document);

        try
        {
            return DockerfileWriter.Write(front == document.Syntax ? document : document with { Syntax = front });
        }
        catch (DockerfileFormatException refusal)
        {
            throw new ImageDefinitionException(refusal.Message);
        }
    }
}
