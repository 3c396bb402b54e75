using ImageDsl.Dockerfile;

namespace ImageDsl.Building;

/// <summary>The steps of one stage while its definition runs.</summary>
internal sealed class StepList
{
    private readonly List<Instruction> _instructions = [];

    public void Add(Instruction instruction) => _instructions.Add(instruction);

    public void AddComment(string text) => throw new NotImplementedException();
}
