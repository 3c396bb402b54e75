using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>An image model, and what a host wants to know about each of its instructions.</summary>
/// <param name="Model">The model.</param>
/// <param name="Origins">
/// What the host's function returned when each instruction was added: by stage, then by instruction, as in the document. Null for
/// instructions that the library adds on its own.
/// </param>
/// <param name="StageOrigins">What the host's function returned when each stage was added; null for the final stage.</param>
internal sealed record BuiltImage(ImageModel Model, EquatableArray<EquatableArray<object?>> Origins, EquatableArray<object?> StageOrigins);
