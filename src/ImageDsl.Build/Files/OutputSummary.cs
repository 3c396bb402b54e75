namespace ImageDsl.Build.Files;

/// <summary>What an update of the output folder did.</summary>
/// <param name="Files">The files that the folder holds.</param>
/// <param name="Written">Those of them that differed and were written.</param>
/// <param name="Removed">Files of earlier builds that were removed.</param>
internal sealed record OutputSummary(int Files, int Written, int Removed);
