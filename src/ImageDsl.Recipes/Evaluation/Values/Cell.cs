namespace ImageDsl.Recipes.Evaluation;

/// <summary>A variable. Closures share it; a by-reference argument is the variable itself.</summary>
internal sealed class Cell
{
    public object? Value;
}
