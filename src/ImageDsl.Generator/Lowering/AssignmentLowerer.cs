using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Assignments and their targets.</summary>
internal sealed class AssignmentLowerer(BodyLowerer body)
{
    public Node Lower(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { IsRef: true } => body.Unsupported(Unsupported.RefLocal),
        ISimpleAssignmentOperation assignment => new AssignmentNode(body.Expression(assignment.Target), body.Expression(assignment.Value)),
        ICoalesceAssignmentOperation coalesce => new CoalesceAssignmentNode(body.Expression(coalesce.Target), body.Expression(coalesce.Value)),
        IDeconstructionAssignmentOperation deconstruction => Deconstruction(deconstruction),
        IDeclarationExpressionOperation declaration => body.Expression(declaration.Expression),
        _ => new DiscardNode(),
    };

    private Node Deconstruction(IDeconstructionAssignmentOperation operation)
    {
        var target = body.Expression(operation.Target);

        if (operation.Syntax is not AssignmentExpressionSyntax syntax || target is not TupleNode tuple)
            return body.Unsupported(Unsupported.DoesNotCompile);

        var info = body.Model.GetDeconstructionInfo(syntax);

        return IsPlain(info)
            ? new DeconstructionNode(tuple, body.Expression(operation.Value), info.Method is { } method ? body.Ids.Of(method) : null)
            : body.Unsupported(Unsupported.NestedDeconstruction);
    }

    /// <summary>Whether at most the outermost level calls Deconstruct, and nothing is converted on the way.</summary>
    public static bool IsPlain(DeconstructionInfo info) => info.Nested.All(n => n.Method is null && n.Nested.All(i => IsPlainElement(i)) && KeepsValue(n.Conversion));

    private static bool IsPlainElement(DeconstructionInfo info) => info.Method is null && KeepsValue(info.Conversion) && info.Nested.All(IsPlainElement);

    private static bool KeepsValue(Conversion? conversion) => conversion is not { } c || c.IsIdentity || (c.IsReference && c.IsImplicit) || !c.Exists;
}
