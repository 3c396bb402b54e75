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
        if (operation.Syntax is not AssignmentExpressionSyntax syntax)
            return body.Unsupported(Unsupported.DoesNotCompile);

        var info = body.Model.GetDeconstructionInfo(syntax);

        if (info.Method is null && operation.Value.Type is { IsTupleType: false })
            return body.Unsupported(Unsupported.DoesNotCompile);

        return Target(operation.Target, info, operation.Value.Type) is TupleNode tuple
            ? Deconstruction(tuple, body.Expression(operation.Value), info)
            : body.Unsupported(Unsupported.DoesNotCompile);
    }

    /// <summary>
    /// The target of a deconstruction: a variable, or a tuple of targets. A part that calls Deconstruct in its turn is a
    /// <see cref="DeconstructionNode"/> with nothing as its value.
    /// </summary>
    public Node Target(IOperation operation, DeconstructionInfo info, ITypeSymbol? from)
    {
        var target = operation is IDeclarationExpressionOperation declaration ? declaration.Expression : operation;

        if (target is not ITupleOperation tuple)
            return Converting(body.Expression(target), info, from, target.Type);

        var origin = body.Origin(tuple);
        var elements = new Node[tuple.Elements.Length];

        for (var i = 0; i < elements.Length; i++)
        {
            var nested = i < info.Nested.Length ? info.Nested[i] : default;
            var element = Target(tuple.Elements[i], nested, TypeOfPart(info, from, i));
            elements[i] = element is TupleNode inner && nested.Method is not null
                ? Deconstruction(inner, new DiscardNode(), nested) with { Origin = inner.Origin }
                : element;
        }

        return new TupleNode(elements) { Origin = origin };
    }

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
        if (target is DiscardNode || from is null || to is null || info.Conversion is not { } conversion || KeepsValue(conversion)
            || SymbolEqualityComparer.Default.Equals(from, to))
            return target;

        return new ConvertingTargetNode(target, body.Conversions.Classified(new ImplicitReceiverNode(), conversion, from, to)) { Origin = target.Origin };
    }

    private static bool KeepsValue(Conversion conversion) => conversion.IsIdentity || (conversion.IsReference && conversion.IsImplicit) || !conversion.Exists;

    /// <summary>The type of a part: a parameter of Deconstruct, after the receiver of an extension, or an element of a tuple.</summary>
    private static ITypeSymbol? TypeOfPart(DeconstructionInfo info, ITypeSymbol? from, int index)
    {
        if (info.Method is not { } method)
            return from is INamedTypeSymbol { IsTupleType: true } tuple && index < tuple.TupleElements.Length ? tuple.TupleElements[index].Type : null;

        var first = method.IsStatic ? 1 : 0;
        return first + index < method.Parameters.Length ? method.Parameters[first + index].Type : null;
    }
}
