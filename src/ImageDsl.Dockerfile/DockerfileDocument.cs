namespace ImageDsl.Dockerfile;

/// <summary>A whole Dockerfile.</summary>
/// <param name="Stages">The stages in order; the last one is the image.</param>
public sealed record DockerfileDocument(EquatableArray<DockerfileStage> Stages)
{
    /// <summary>Comment lines at the top, without <c>#</c> and the blanks at their ends.</summary>
    public EquatableArray<string> Header { get; init => field = CommentLines.Trim(value); }

    /// <summary>Comment lines after the last instruction, without <c>#</c> and the blanks at their ends.</summary>
    public EquatableArray<string> Footer { get; init => field = CommentLines.Trim(value); }

    /// <summary>ARG instructions before the first FROM.</summary>
    public EquatableArray<ArgInstruction> GlobalArgs { get; init; }

    /// <summary>The <c># syntax=</c> directive's value, or null for none.</summary>
    public string? Syntax { get; init; }

    /// <summary>The escape and continuation character: <c>\</c> or <c>`</c>.</summary>
    public char Escape { get; init; } = '\\';

    /// <summary>The <c># check=</c> directive's value, or null for none.</summary>
    public string? Check { get; init; }
}

/// <summary>A FROM and what follows it.</summary>
/// <param name="From">The instruction that opens the stage.</param>
/// <param name="Instructions">The steps in order.</param>
public sealed record DockerfileStage(FromInstruction From, EquatableArray<Instruction> Instructions);
