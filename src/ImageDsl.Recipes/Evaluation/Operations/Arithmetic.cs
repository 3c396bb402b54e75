using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>C#'s operators on built-in types. Which arithmetic applies is in the operands, which the compiler has already converted.</summary>
internal static class Arithmetic
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object Box(bool value) => value ? True : False;

    public static object ZeroOf(object number) => Convert.ChangeType(0, number.GetType(), CultureInfo.InvariantCulture);

    /// <summary>A binary operator on two values of one built-in type; the right operand of a shift is an int.</summary>
    /// <exception cref="InvalidCastException">The operator is not defined for the operands.</exception>
    public static object Binary(BinaryOperator op, object left, object right, bool isChecked)
    {
        left = Promote(left);
        right = Promote(right);

        return left switch
        {
            int l => right is int r ? Int(op, l, r, isChecked) : throw Mismatch(op, left, right),
            long l when IsShift(op) => Shift(op, l, (int)right),
            long l => Long(op, l, (long)right, isChecked),
            uint l when IsShift(op) => Shift(op, l, (int)right),
            uint l => UInt(op, l, (uint)right, isChecked),
            ulong l when IsShift(op) => Shift(op, l, (int)right),
            ulong l => ULong(op, l, (ulong)right, isChecked),
            double l => Double(op, l, (double)right),
            float l => Float(op, l, (float)right),
            decimal l => Decimal(op, l, (decimal)right),
            bool l => Bool(op, l, (bool)right),
            _ => throw Mismatch(op, left, right),
        };
    }

    public static object Unary(UnaryOperator op, object operand, bool isChecked)
    {
        operand = Promote(operand);

        return (op, operand) switch
        {
            (UnaryOperator.Not, bool b) => Box(!b),
            (UnaryOperator.Plus, not bool) => operand,
            (UnaryOperator.Minus, int v) => isChecked ? checked(-v) : unchecked(-v),
            (UnaryOperator.Minus, long v) => isChecked ? checked(-v) : unchecked(-v),
            (UnaryOperator.Minus, double v) => -v,
            (UnaryOperator.Minus, float v) => -v,
            (UnaryOperator.Minus, decimal v) => -v,
            (UnaryOperator.BitwiseNegation, int v) => ~v,
            (UnaryOperator.BitwiseNegation, uint v) => ~v,
            (UnaryOperator.BitwiseNegation, long v) => ~v,
            (UnaryOperator.BitwiseNegation, ulong v) => ~v,
            _ => throw new InvalidCastException($"{op} on {operand.GetType().Name}"),
        };
    }

    private static object Promote(object value) => value switch
    {
        char v => (int)v,
        byte v => (int)v,
        sbyte v => (int)v,
        short v => (int)v,
        ushort v => (int)v,
        _ => value,
    };

    private static bool IsShift(BinaryOperator op) => op is BinaryOperator.LeftShift or BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift;

    private static object Int(BinaryOperator op, int l, int r, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(l + r) : unchecked(l + r),
        BinaryOperator.Subtract => isChecked ? checked(l - r) : unchecked(l - r),
        BinaryOperator.Multiply => isChecked ? checked(l * r) : unchecked(l * r),
        BinaryOperator.Divide => l / r,
        BinaryOperator.Remainder => l % r,
        BinaryOperator.LeftShift => l << r,
        BinaryOperator.RightShift => l >> r,
        BinaryOperator.UnsignedRightShift => (int)((uint)l >> r),
        BinaryOperator.And => l & r,
        BinaryOperator.Or => l | r,
        BinaryOperator.ExclusiveOr => l ^ r,
        _ => Box(Compare(op, l.CompareTo(r))),
    };

    private static object Long(BinaryOperator op, long l, long r, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(l + r) : unchecked(l + r),
        BinaryOperator.Subtract => isChecked ? checked(l - r) : unchecked(l - r),
        BinaryOperator.Multiply => isChecked ? checked(l * r) : unchecked(l * r),
        BinaryOperator.Divide => l / r,
        BinaryOperator.Remainder => l % r,
        BinaryOperator.And => l & r,
        BinaryOperator.Or => l | r,
        BinaryOperator.ExclusiveOr => l ^ r,
        _ => Box(Compare(op, l.CompareTo(r))),
    };

    private static object UInt(BinaryOperator op, uint l, uint r, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(l + r) : unchecked(l + r),
        BinaryOperator.Subtract => isChecked ? checked(l - r) : unchecked(l - r),
        BinaryOperator.Multiply => isChecked ? checked(l * r) : unchecked(l * r),
        BinaryOperator.Divide => l / r,
        BinaryOperator.Remainder => l % r,
        BinaryOperator.And => l & r,
        BinaryOperator.Or => l | r,
        BinaryOperator.ExclusiveOr => l ^ r,
        _ => Box(Compare(op, l.CompareTo(r))),
    };

    private static object ULong(BinaryOperator op, ulong l, ulong r, bool isChecked) => op switch
    {
        BinaryOperator.Add => isChecked ? checked(l + r) : unchecked(l + r),
        BinaryOperator.Subtract => isChecked ? checked(l - r) : unchecked(l - r),
        BinaryOperator.Multiply => isChecked ? checked(l * r) : unchecked(l * r),
        BinaryOperator.Divide => l / r,
        BinaryOperator.Remainder => l % r,
        BinaryOperator.And => l & r,
        BinaryOperator.Or => l | r,
        BinaryOperator.ExclusiveOr => l ^ r,
        _ => Box(Compare(op, l.CompareTo(r))),
    };

    private static object Double(BinaryOperator op, double l, double r) => op switch
    {
        BinaryOperator.Add => l + r,
        BinaryOperator.Subtract => l - r,
        BinaryOperator.Multiply => l * r,
        BinaryOperator.Divide => l / r,
        BinaryOperator.Remainder => l % r,
        BinaryOperator.Equals => Box(l == r),
        BinaryOperator.NotEquals => Box(l != r),
        BinaryOperator.LessThan => Box(l < r),
        BinaryOperator.LessThanOrEqual => Box(l <= r),
        BinaryOperator.GreaterThan => Box(l > r),
        BinaryOperator.GreaterThanOrEqual => Box(l >= r),
        _ => throw Mismatch(op, l, r),
    };

    private static object Float(BinaryOperator op, float l, float r) => op switch
    {
        BinaryOperator.Add => (float)(l + r),
        BinaryOperator.Subtract => (float)(l - r),
        BinaryOperator.Multiply => (float)(l * r),
        BinaryOperator.Divide => (float)(l / r),
        BinaryOperator.Remainder => (float)(l % r),
        _ => Double(op, l, r),
    };

    private static object Decimal(BinaryOperator op, decimal l, decimal r) => op switch
    {
        BinaryOperator.Add => l + r,
        BinaryOperator.Subtract => l - r,
        BinaryOperator.Multiply => l * r,
        BinaryOperator.Divide => l / r,
        BinaryOperator.Remainder => l % r,
        _ => Box(Compare(op, l.CompareTo(r))),
    };

    private static object Bool(BinaryOperator op, bool l, bool r) => op switch
    {
        BinaryOperator.And => Box(l & r),
        BinaryOperator.Or => Box(l | r),
        BinaryOperator.ExclusiveOr or BinaryOperator.NotEquals => Box(l != r),
        BinaryOperator.Equals => Box(l == r),
        _ => throw Mismatch(op, l, r),
    };

    private static object Shift(BinaryOperator op, long l, int r) => op switch
    {
        BinaryOperator.LeftShift => l << r,
        BinaryOperator.RightShift => l >> r,
        _ => (long)((ulong)l >> r),
    };

    private static object Shift(BinaryOperator op, uint l, int r) => op == BinaryOperator.LeftShift ? l << r : l >> r;

    private static object Shift(BinaryOperator op, ulong l, int r) => op == BinaryOperator.LeftShift ? l << r : l >> r;

    private static bool Compare(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equals => order == 0,
        BinaryOperator.NotEquals => order != 0,
        BinaryOperator.LessThan => order < 0,
        BinaryOperator.LessThanOrEqual => order <= 0,
        BinaryOperator.GreaterThan => order > 0,
        BinaryOperator.GreaterThanOrEqual => order >= 0,
        _ => throw new InvalidCastException($"{op} on numbers"),
    };

    private static InvalidCastException Mismatch(BinaryOperator op, object left, object right) =>
        new($"{op} on {left.GetType().Name} and {right.GetType().Name}");
}
