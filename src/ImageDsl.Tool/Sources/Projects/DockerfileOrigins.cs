using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Sources;

/// <summary>Which lines of C# wrote a Dockerfile (<c>origins.json</c>).</summary>
/// <param name="Class">The full name of the image class.</param>
/// <param name="Dockerfile">The Dockerfile, as it is shown.</param>
/// <param name="Files">Every file that the image is made of, as it is shown; the one of its class first.</param>
/// <param name="Uses">The full names of the types of other assemblies that have their say; null where the file does not tell.</param>
/// <param name="Steps">The instructions whose origin is known, in the order of the Dockerfile.</param>
internal sealed record DockerfileOrigins(string Class, string Dockerfile, IReadOnlyList<string> Files, IReadOnlyList<string>? Uses, IReadOnlyList<InstructionOrigin> Steps)
{
    /// <summary>What wrote a line of the Dockerfile, or null when that is not known.</summary>
    public InstructionOrigin? Find(int line) => Steps.FirstOrDefault(step => step.Line <= line && line <= step.EndLine);
}

/// <summary>What wrote an instruction.</summary>
/// <param name="Line">The first line of the instruction, counted from 1.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Source">The file, as it is shown, and the first line in it; null for a step of another assembly.</param>
/// <param name="SourceEndLine">The last line in that file.</param>
/// <param name="Member">The member of another assembly that adds the step; null where there is a file.</param>
internal sealed record InstructionOrigin(int Line, int EndLine, SourceLine? Source, int SourceEndLine, string? Member)
{
    /// <summary>The place as compilers print it, or the member.</summary>
    public override string ToString() => Source is null ? Member ?? "" : $"{Source.Path}:{Source.Line}";
}
