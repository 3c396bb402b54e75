using ImageDsl.Recipes;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>A call's name and arguments, or one value, as far as its binding can depend on them; and beside it what differs within that.</summary>
/// <param name="Key">The same for expressions that are bound in the same way.</param>
/// <param name="Places">The parts that nodes may stand for, in the order of the text.</param>
/// <param name="Holes">What differs between expressions with the same key.</param>
internal sealed record ExpressionShape(string Key, TextSpan[] Places, ShapeHole[] Holes);

/// <summary>A part of an expression that its binding does not depend on.</summary>
/// <param name="Place">The number of its place.</param>
/// <param name="Value">What a literal says; null for a property.</param>
/// <param name="Property">How the property that a simple name names is read; null for a literal.</param>
internal readonly record struct ShapeHole(int Place, object? Value, PropertyNode? Property);
