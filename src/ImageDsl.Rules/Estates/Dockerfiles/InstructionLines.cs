using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Estates;

/// <summary>The lines of the instructions of a Dockerfile; equal instructions are told apart by being the same object.</summary>
internal sealed class InstructionLines
{
    private readonly Dictionary<Instruction, int> _lines = new(new Identity());

    public InstructionLines(DockerfileSyntax syntax)
    {
        foreach (var instruction in syntax.Instructions)
            _lines[instruction.Instruction] = syntax.PositionOf(instruction.Span.Start).Line;
    }

    /// <summary>The line on which the instruction begins, counted from 1, or null.</summary>
    public int? Of(Instruction instruction) => _lines.TryGetValue(instruction, out var line) ? line : null;

    private sealed class Identity : IEqualityComparer<Instruction>
    {
        public bool Equals(Instruction? x, Instruction? y) => ReferenceEquals(x, y);

        public int GetHashCode(Instruction obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
