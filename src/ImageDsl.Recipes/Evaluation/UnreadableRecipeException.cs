namespace ImageDsl.Recipes;

/// <summary>What a referenced assembly says about a type cannot be read, or it says nothing where it must (IMG008).</summary>
/// <param name="message">The message of the finding, which names the assembly.</param>
public sealed class UnreadableRecipeException(string message) : Exception(message);
