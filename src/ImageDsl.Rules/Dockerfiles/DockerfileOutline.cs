using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Dockerfiles;

/// <summary>A Dockerfile that was read, with the places of what rules find in its document.</summary>
internal sealed class DockerfileOutline
{
    private readonly Dictionary<(int Stage, int? Instruction), InstructionSyntax> _places;

    private DockerfileOutline(DockerfileSyntax syntax, DockerfileDocument document, Dictionary<(int Stage, int? Instruction), InstructionSyntax> places)
    {
        Syntax = syntax;
        Document = document;
        _places = places;
    }

    /// <summary>The file as it was read.</summary>
    public DockerfileSyntax Syntax { get; }

    /// <summary>
    /// Its stages. Instructions without a FROM before them, which are an error, are a stage on an image that nobody knows, so that the rules
    /// judge a fragment too.
    /// </summary>
    public DockerfileDocument Document { get; }

    public static DockerfileOutline Of(DockerfileSyntax syntax)
    {
        var stages = new List<(FromInstruction From, List<Instruction> Instructions)>();
        var places = new Dictionary<(int, int?), InstructionSyntax>();
        var hasFrom = syntax.Instructions.Any(instruction => instruction.Instruction is FromInstruction);
        var globals = 0;

        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Instruction is FromInstruction from)
            {
                stages.Add((from, []));
                places[(stages.Count - 1, null)] = instruction;
                continue;
            }

            if (stages.Count == 0 && hasFrom && instruction.Instruction is ArgInstruction)
            {
                places[(InstructionPlace.BeforeStages, globals++)] = instruction;
                continue;
            }

            // A variable for the image says that nobody knows it; the builder's own is declared everywhere.
            if (stages.Count == 0)
                stages.Add((new FromInstruction(ExpandableText.Variable("TARGETSTAGE")), []));

            stages[stages.Count - 1].Instructions.Add(instruction.Instruction);
            places[(stages.Count - 1, stages[stages.Count - 1].Instructions.Count - 1)] = instruction;
        }

        var document = syntax.Document with { Stages = stages.Select(stage => new DockerfileStage(stage.From, stage.Instructions.ToEquatableArray())).ToEquatableArray() };
        return new DockerfileOutline(syntax, document, places);
    }

    /// <summary>
    /// The characters of an instruction; those of the FROM of the final stage for findings about the image as a whole; null for what the file
    /// does not have.
    /// </summary>
    public SourceSpan? SpanOf(InstructionPlace? place)
    {
        var (stage, index) = place is null ? (Document.Stages.Count - 1, null) : (place.Stage, place.Instruction);

        return _places.TryGetValue((stage, index), out var instruction) ? instruction.Span : place is null ? new SourceSpan(0, 0) : null;
    }
}
