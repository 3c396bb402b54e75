using ImageDsl.Recipes;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>The compiler's operators and the recipe's.</summary>
internal static class Operators
{
    public static BinaryOperator? Find(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => BinaryOperator.Add,
        BinaryOperatorKind.Subtract => BinaryOperator.Subtract,
        BinaryOperatorKind.Multiply => BinaryOperator.Multiply,
        BinaryOperatorKind.Divide => BinaryOperator.Divide,
        BinaryOperatorKind.Remainder => BinaryOperator.Remainder,
        BinaryOperatorKind.LeftShift => BinaryOperator.LeftShift,
        BinaryOperatorKind.RightShift => BinaryOperator.RightShift,
        BinaryOperatorKind.UnsignedRightShift => BinaryOperator.UnsignedRightShift,
        BinaryOperatorKind.And => BinaryOperator.And,
        BinaryOperatorKind.Or => BinaryOperator.Or,
        BinaryOperatorKind.ExclusiveOr => BinaryOperator.ExclusiveOr,
        BinaryOperatorKind.ConditionalAnd => BinaryOperator.ConditionalAnd,
        BinaryOperatorKind.ConditionalOr => BinaryOperator.ConditionalOr,
        BinaryOperatorKind.Equals => BinaryOperator.Equals,
        BinaryOperatorKind.NotEquals => BinaryOperator.NotEquals,
        BinaryOperatorKind.LessThan => BinaryOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperator.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperator.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperator.GreaterThan,
        _ => null,
    };

    public static UnaryOperator? Find(UnaryOperatorKind kind) => kind switch
    {
        UnaryOperatorKind.Plus => UnaryOperator.Plus,
        UnaryOperatorKind.Minus => UnaryOperator.Minus,
        UnaryOperatorKind.Not => UnaryOperator.Not,
        UnaryOperatorKind.BitwiseNegation => UnaryOperator.BitwiseNegation,
        _ => null,
    };

    public static bool IsShift(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
}
