using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Conversions: those that change nothing vanish, user-defined ones are calls.</summary>
internal sealed class ConversionLowerer(BodyLowerer body)
{
    public Node Lower(IConversionOperation operation)
    {
        var conversion = operation.GetConversion();
        var operand = operation.Operand;

        if (operand.Kind == OperationKind.Invalid || operand is IThrowOperation || (operation.IsTryCast && operand.ConstantValue is { HasValue: true, Value: null }))
            return body.Expression(operand);

        if (IsSpan(operation.Type))
            return OfSpan(operand, operation.Type!);

        if (!conversion.Exists && !operation.IsTryCast)
            return body.Unsupported(Unsupported.DoesNotCompile);

        if (operation.OperatorMethod is { } method)
            return UserDefined(operation, method);

        if (IsExpressionTree(operation.Type))
            return body.Unsupported(Unsupported.ExpressionTree);

        if (conversion.IsInterpolatedString || conversion.IsInterpolatedStringHandler)
            return body.Unsupported(Unsupported.FormattableText);

        if (ChangesNothing(conversion, operation))
            return body.Expression(operand);

        if (AreTuples(operand.Type, operation.Type!))
            return OfTuple(body.Expression(operand), operand.Type!, operation.Type!);

        return KindOf(conversion, operation) is { } kind
            ? Converted(body.Expression(operand), kind, operand.Type!, operation.Type!, IsChecked(operation), operation.IsTryCast)
            : body.Unsupported(Unsupported.Conversion(operand.Type, operation.Type!));
    }

    /// <summary>The operation tells it of plain numbers only; enums and nullables overflow where numbers do.</summary>
    private bool IsChecked(IConversionOperation operation)
    {
        if (operation.IsChecked || operation.GetConversion().IsNumeric)
            return operation.IsChecked;

        foreach (var node in operation.Syntax.AncestorsAndSelf())
        {
            if (node is CheckedExpressionSyntax or CheckedStatementSyntax)
                return node.Kind() is SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement;
        }

        return body.Model.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
    }

    /// <summary>Converts a value between built-in types where the compiler does so without an operation of its own.</summary>
    public Node Implied(Node value, ITypeSymbol from, ITypeSymbol to, bool isChecked)
    {
        if (SymbolEqualityComparer.Default.Equals(from, to))
            return value;

        var kind = IsNullable(from) || IsNullable(to) ? ConversionKind.Nullable : ConversionKind.Numeric;
        return Converted(value, kind, from, to, isChecked, isTry: false);
    }

    /// <summary>Converts a value where the compiler does so without saying how.</summary>
    public Node ToType(Node value, ITypeSymbol? from, ITypeSymbol? to) => from is null || to is null ? value : Classified(value, body.Model.Compilation.ClassifyConversion(from, to), from, to);

    public Node Classified(Node value, Conversion conversion, ITypeSymbol from, ITypeSymbol to, bool isChecked = false)
    {
        if (conversion.IsIdentity || (conversion.IsReference && conversion.IsImplicit))
            return value;

        if (conversion.MethodSymbol is { } method)
            return UserDefined(value, method, from, to);

        if (AreTuples(from, to))
            return OfTuple(value, from, to);

        return conversion.IsNumeric || conversion.IsEnumeration ? Converted(value, ConversionKind.Numeric, from, to, isChecked, false)
            : conversion.IsNullable ? Converted(value, ConversionKind.Nullable, from, to, isChecked, false)
            : conversion.IsReference || conversion.IsBoxing || conversion.IsUnboxing ? Converted(value, ConversionKind.Reference, from, to, false, false)
            : body.Unsupported(conversion.Exists ? Unsupported.Conversion(from, to) : Unsupported.DoesNotCompile);
    }

    public static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>
    /// Converts with a method of the user's, with what the language converts before and after it: a missing value, which the method does not
    /// take, stays missing.
    /// </summary>
    public Node UserDefined(Node value, IMethodSymbol method, ITypeSymbol from, ITypeSymbol to)
    {
        var parameter = method.Parameters[0].Type;

        if (IsNullable(from) && !IsNullable(parameter))
        {
            var inner = ((INamedTypeSymbol)from).TypeArguments[0];
            return new ConditionalAccessNode(value, UserDefined(new ImplicitReceiverNode(), method, inner, to));
        }

        return BuiltIn(body.Calls.Static(method, BuiltIn(value, from, parameter)), method.ReturnType, to);
    }

    private Node BuiltIn(Node value, ITypeSymbol from, ITypeSymbol to) =>
        body.Model.Compilation.ClassifyConversion(from, to) is { IsNumeric: true } or { IsNullable: true } ? Implied(value, from, to, isChecked: false) : value;

    private Node UserDefined(IConversionOperation operation, IMethodSymbol method)
    {
        var operand = body.Expression(operation.Operand);
        return IsLifted(method, operation.Operand.Type)
            ? new ConditionalAccessNode(operand, body.Calls.Static(method, new ImplicitReceiverNode()))
            : body.Calls.Static(method, operand);
    }

    private static bool IsLifted(IMethodSymbol method, ITypeSymbol? from) => IsNullable(from) && !IsNullable(method.Parameters[0].Type);

    /// <summary>A tuple is converted part by part.</summary>
    private TupleNode OfTuple(Node value, ITypeSymbol from, ITypeSymbol to)
    {
        var (sources, targets) = (((INamedTypeSymbol)from).TupleElements, ((INamedTypeSymbol)to).TupleElements);
        var whole = new LocalNode(body.Slots.Add());
        var parts = new Node[sources.Length];

        for (var i = 0; i < parts.Length; i++)
        {
            var part = new FieldNode(i == 0 ? new AssignmentNode(whole, value) : whole, body.Ids.Of(sources[i]));
            parts[i] = ToType(part, sources[i].Type, targets[i].Type);
        }

        return new TupleNode(parts);
    }

    private static bool AreTuples(ITypeSymbol? from, ITypeSymbol to) => from is { IsTupleType: true } && to.IsTupleType;

    private ConversionNode Converted(Node value, ConversionKind kind, ITypeSymbol from, ITypeSymbol to, bool isChecked, bool isTry) =>
        new(value, kind, body.Ids.TypeOf(from), body.Ids.TypeOf(to), isChecked, isTry);

    private static bool ChangesNothing(Conversion conversion, IConversionOperation operation)
    {
        if (conversion.IsIdentity)
            return true;

        if (operation.IsTryCast)
            return false;

        if (conversion.IsDefaultLiteral || conversion.IsNullLiteral || conversion.IsSwitchExpression
            || conversion.IsConditionalExpression || conversion.IsObjectCreation || conversion.IsTupleLiteralConversion
            || conversion.IsThrow || conversion.IsCollectionExpression)
            return true;

        // Upwards in the hierarchy of reference types; a boxed value keeps its conversion, since its type decides its text.
        return conversion.IsReference && operation.IsImplicit && conversion.IsImplicit;
    }

    private static ConversionKind? KindOf(Conversion conversion, IConversionOperation operation)
    {
        if (conversion.IsNullable || IsNullable(operation.Type) || IsNullable(operation.Operand.Type))
            return conversion.IsBoxing || conversion.IsUnboxing ? ConversionKind.Reference : ConversionKind.Nullable;

        if (conversion.IsNumeric || conversion.IsEnumeration || conversion.IsConstantExpression)
            return ConversionKind.Numeric;

        return conversion.IsReference || conversion.IsBoxing || conversion.IsUnboxing ? ConversionKind.Reference : null;
    }

    private static bool IsExpressionTree(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Expression", Arity: 1 } named && named.ContainingNamespace.ToDisplayString() == "System.Linq.Expressions";

    /// <summary>Arrays and strings become spans implicitly since C# 14; the evaluator's library takes the array or string itself, and for null the empty span.</summary>
    private Node OfSpan(IOperation operand, ITypeSymbol span)
    {
        var value = body.Expression(operand);
        var mayBeNull = operand.ConstantValue.HasValue
            ? operand.ConstantValue.Value is null
            : operand is not IArrayCreationOperation && operand.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String };

        return mayBeNull ? new CoalesceNode(value, new DefaultNode(body.Ids.TypeOf(span))) : value;
    }

    private static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1 };
}
