namespace ImageDsl.Dockerfile;

/// <summary>One instruction of a Dockerfile, as data. How it is spelled is the writer's business.</summary>
public abstract record Instruction
{
    /// <summary>The keyword in upper case.</summary>
    public abstract string Keyword { get; }

    /// <summary>Comment lines directly above the instruction, without <c>#</c> and the blanks at their ends.</summary>
    public EquatableArray<string> Comments { get; init => field = CommentLines.Trim(value); }
}
