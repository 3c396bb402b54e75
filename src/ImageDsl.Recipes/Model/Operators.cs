namespace ImageDsl.Recipes;

/// <summary>Unary operators on built-in types.</summary>
public enum UnaryOperator
{
    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>-</c>.</summary>
    Minus,

    /// <summary><c>!</c>.</summary>
    Not,

    /// <summary><c>~</c>.</summary>
    BitwiseNegation,
}

/// <summary>Binary operators on built-in types.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c>, also concatenation of strings.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>.</summary>
    Divide,

    /// <summary><c>%</c>.</summary>
    Remainder,

    /// <summary><c>&lt;&lt;</c>.</summary>
    LeftShift,

    /// <summary><c>&gt;&gt;</c>.</summary>
    RightShift,

    /// <summary><c>&gt;&gt;&gt;</c>.</summary>
    UnsignedRightShift,

    /// <summary><c>&amp;</c>.</summary>
    And,

    /// <summary><c>|</c>.</summary>
    Or,

    /// <summary><c>^</c>.</summary>
    ExclusiveOr,

    /// <summary><c>&amp;&amp;</c>.</summary>
    ConditionalAnd,

    /// <summary><c>||</c>.</summary>
    ConditionalOr,

    /// <summary><c>==</c>.</summary>
    Equals,

    /// <summary><c>!=</c>.</summary>
    NotEquals,

    /// <summary><c>&lt;</c>.</summary>
    LessThan,

    /// <summary><c>&lt;=</c>.</summary>
    LessThanOrEqual,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterThanOrEqual,

    /// <summary><c>&gt;</c>.</summary>
    GreaterThan,
}

/// <summary>What a conversion does.</summary>
public enum ConversionKind
{
    /// <summary>Between built-in numeric types and char, or enums over them.</summary>
    Numeric,

    /// <summary>Up or down a class hierarchy, to and from interfaces, boxing and unboxing; changes no value, may fail.</summary>
    Reference,

    /// <summary>To and from <c>Nullable&lt;T&gt;</c>.</summary>
    Nullable,
}
