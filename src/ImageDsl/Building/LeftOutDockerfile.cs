using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>
/// What remains of a Dockerfile in an assembly that ships without it (ImageDslEmbed): what it stands on, and the triggers that run in the
/// images above it.
/// </summary>
internal static class LeftOutDockerfile
{
    private const string Marker = "Left out by ImageDslEmbed; this is no Dockerfile to build with.";

    /// <summary>The remainder.</summary>
    public static string Of(ImageModel model)
    {
        var final = model.Document.Stages[model.Document.Stages.Count - 1];
        var stage = new DockerfileStage(final.From, final.Instructions.Where(instruction => instruction is OnbuildInstruction).ToEquatableArray());
        var document = new DockerfileDocument(new[] { stage }) { Header = new[] { Marker } };

        return DockerfileText.Write(model with { Document = document }, SyntaxOption.Parse("none"));
    }

    /// <summary>Whether a text is such a remainder.</summary>
    public static bool Is(string dockerfile) => dockerfile.StartsWith("# " + Marker, StringComparison.Ordinal);
}
