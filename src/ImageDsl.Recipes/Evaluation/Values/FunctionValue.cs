namespace ImageDsl.Recipes.Evaluation;

/// <summary>A delegate.</summary>
/// <param name="type">The delegate type, when known.</param>
/// <param name="invoke">Calls it; a by-reference argument is a <see cref="Cell"/>.</param>
internal sealed class FunctionValue(RecipeType? type, Func<object?[], object?> invoke)
{
    public RecipeType? Type { get; } = type;

    public object? Invoke(params object?[] arguments) => invoke(arguments);
}
