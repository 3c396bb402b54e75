namespace ImageDsl.Recipes.Evaluation;

/// <summary>A variable. Closures share it; a by-reference argument is the variable itself.</summary>
internal class Cell
{
    public object? Value;
}
