using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>A here-document that an instruction opens.</summary>
/// <param name="Word">The word that opens it.</param>
/// <param name="Body">Its lines byte for byte.</param>
/// <param name="Start">Where they begin in the source.</param>
internal readonly record struct HereDocumentBody(HereDocumentWord Word, string Body, int Start);
