using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>Constants of type <c>int</c>, as far as they can be told from syntax.</summary>
internal static class WholeNumbers
{
    /// <summary>The value of a sum, difference or product of literals; null for anything else and for what overflows.</summary>
    public static int? Find(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: int number } => number,
        BinaryExpressionSyntax { Left: LiteralExpressionSyntax, Right: LiteralExpressionSyntax } binary
            when Find(binary.Left) is { } left && Find(binary.Right) is { } right => Computed(binary.Kind(), left, right),
        _ => null,
    };

    /// <summary>Which of the built-in types hold a number: the same letter, the same types.</summary>
    public static char RangeOf(int number) => number switch
    {
        0 => '0',
        <= sbyte.MaxValue => 'a',
        <= byte.MaxValue => 'b',
        <= short.MaxValue => 'c',
        <= ushort.MaxValue => 'd',
        _ => 'e',
    };

    private static int? Computed(SyntaxKind kind, long left, long right)
    {
        long? result = kind switch
        {
            SyntaxKind.AddExpression => left + right,
            SyntaxKind.SubtractExpression => left - right,
            SyntaxKind.MultiplyExpression => left * right,
            _ => null,
        };

        // Numbers below zero have ranges of their own, which nobody needs here.
        return result is >= 0 and <= int.MaxValue ? (int)result.Value : null;
    }
}
