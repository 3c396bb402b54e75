using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>A body that consists of calls on a builder alone, or of one value.</summary>
/// <param name="Member">Its member.</param>
/// <param name="Syntax">Where it stands, in the file or in a copy of it.</param>
/// <param name="Block">What stands for the body as a whole.</param>
/// <param name="Statements">Its statements; the one of an expression body included.</param>
internal sealed record ShapedBody(ShapedMember Member, MemberSyntax Syntax, SyntaxNode Block, ShapedStatement[] Statements)
{
    /// <summary>All shapes in the body.</summary>
    public IEnumerable<ExpressionShape> Shapes => Statements.SelectMany(s => s.Chain?.Calls.Select(c => c.Shape) ?? [s.Value!]);
}

/// <summary>A statement: a chain of calls, or a value that is returned.</summary>
/// <param name="Syntax">Its place.</param>
/// <param name="IsReturn">Whether it returns what it computes.</param>
/// <param name="Chain">The calls, or null.</param>
/// <param name="Value">The value, or null.</param>
internal sealed record ShapedStatement(SyntaxNode Syntax, bool IsReturn, ShapedChain? Chain, ExpressionShape? Value);

/// <summary><c>builder.A(…).B(…)</c>.</summary>
/// <param name="Receiver">The builder.</param>
/// <param name="Slot">The parameter that it is.</param>
/// <param name="Calls">The calls in the order in which they run.</param>
internal sealed record ShapedChain(IdentifierNameSyntax Receiver, int Slot, ShapedCall[] Calls);

/// <summary>A call of a chain.</summary>
/// <param name="Syntax">The call with all that it is called on.</param>
/// <param name="Shape">Its name and arguments.</param>
internal sealed record ShapedCall(InvocationExpressionSyntax Syntax, ExpressionShape Shape);
