using ImageDsl.Dockerfile;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Recipes;

namespace ImageDsl.Generator.Lowering;

/// <summary>A member's recipe, and beside it the places of its nodes.</summary>
/// <param name="Recipe">The recipe; equal for equal code, however it is laid out.</param>
/// <param name="Origins">The places.</param>
/// <param name="Lines">The first and the last line of each node in the file that it was lowered from, as <see cref="OriginTable.LinesIn"/> has them.</param>
internal sealed record LoweredMember(MemberRecipe Recipe, OriginTable Origins, (int First, int Last)[] Lines)
{
    /// <summary>The ids of the source's types whose constants went into the recipe as mere values.</summary>
    public EquatableArray<string> ConstantTypes { get; init; }

    /// <summary>What the declaration says of a member whose body is made of shapes; null for others.</summary>
    public ShapedMember? Shaped { get; init; }
}
