using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Whether code could do anything besides giving a value. It is asked of what no recipe holds, so that no step is lost with it.</summary>
internal static class OperationEffects
{
    public static bool MayHave(IOperation operation) => operation.DescendantsAndSelf().Any(IsEffect);

    // The compiler's operators are pure, and those of a type are methods; what it has no operation for is judged by how it is written.
    private static bool IsEffect(IOperation operation) => operation switch
    {
        IInvocationOperation or IObjectCreationOperation or ITypeParameterObjectCreationOperation or IPropertyReferenceOperation => true,
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation => true,
        IAssignmentOperation or IIncrementOrDecrementOperation or IEventAssignmentOperation or IAwaitOperation => true,
        IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } or IConversionOperation { OperatorMethod: not null } => true,
        { Kind: OperationKind.None, Syntax: InvocationExpressionSyntax } => true,
        _ => false,
    };
}
