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
        var info = body.Model.GetDeconstructionInfo((AssignmentExpressionSyntax)operation.Syntax);

        if (info.Method is null && operation.Value.Type is { IsTupleType: false })
            return body.Unsupported(Unsupported.DoesNotCompile);

        var target = Target(operation.Target, info, operation.Value.Type);
        return Deconstruction(target, body.Expression(operation.Value), info);
    }

    /// <summary>The target of a deconstruction, <c>(a, b)</c> or <c>var (a, b)</c>.</summary>
    public TupleNode Target(IOperation operation, DeconstructionInfo info, ITypeSymbol? from)
    {
        var tuple = (ITupleOperation)Undeclared(operation);
        var origin = body.Origin(tuple);
        var elements = new Node[tuple.Elements.Length];

        for (var i = 0; i < elements.Length; i++)
            elements[i] = Part(tuple.Elements[i], i < info.Nested.Length ? info.Nested[i] : default, TypeOfPart(info, from, i));

        return new TupleNode(elements) { Origin = origin };
    }

    /// <summary>
    /// A part of a target: a variable, or a tuple of targets. One that calls Deconstruct in its turn is a <see cref="DeconstructionNode"/> with nothing as
    /// its value.
    /// </summary>
    private Node Part(IOperation operation, DeconstructionInfo info, ITypeSymbol? from)
    {
        if (Undeclared(operation) is not ITupleOperation tuple)
            return Converting(body.Expression(Undeclared(operation)), info, from, operation.Type);

        var inner = Target(tuple, info, from);
        return info.Method is null ? inner : Deconstruction(inner, new DiscardNode(), info) with { Origin = inner.Origin };
    }

    /// <summary>Whether something can be the target of a deconstruction; all are that the compiler takes.</summary>
    public static bool IsTarget(IOperation operation) => Undeclared(operation) is ITupleOperation;

    private static IOperation Undeclared(IOperation operation) => operation is IDeclarationExpressionOperation declaration ? declaration.Expression : operation;

    /// <summary>Takes a value apart, with a method or, for tuples, without.</summary>
    public DeconstructionNode Deconstruction(TupleNode target, Node value, DeconstructionInfo info)
    {
        if (info.Method is not { } found)
            return new DeconstructionNode(target, value, null);

        var method = ExtensionMembers.StaticOf(found);
        return new DeconstructionNode(target, value, body.Ids.Of(method)) { TypeArguments = body.Ids.TypesOf(method.TypeArguments) };
    }

    private Node Converting(Node target, DeconstructionInfo info, ITypeSymbol? from, ITypeSymbol? to)
    {
        // There is a conversion for every part that is not taken apart itself.
        var conversion = info.Conversion.GetValueOrDefault();

        if (target is DiscardNode || from is null || to is null || KeepsValue(conversion) || SymbolEqualityComparer.Default.Equals(from, to))
            return target;

        return new ConvertingTargetNode(target, body.Conversions.Classified(new ImplicitReceiverNode(), conversion, from, to)) { Origin = target.Origin };
    }

    private static bool KeepsValue(Conversion conversion) => conversion.IsIdentity || (conversion.IsReference && conversion.IsImplicit) || !conversion.Exists;

    /// <summary>The type of a part: a parameter of Deconstruct, after the receiver of an extension, or an element of a tuple.</summary>
    private static ITypeSymbol? TypeOfPart(DeconstructionInfo info, ITypeSymbol? from, int index)
    {
        if (info.Method is not { } method)
            return from is INamedTypeSymbol { IsTupleType: true } tuple && index < tuple.TupleElements.Length ? tuple.TupleElements[index].Type : null;

        return method.Parameters[method.IsStatic ? index + 1 : index].Type;
    }
}
