using System.Globalization;
using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// Type parameters, and what they stand for. A recipe writes one of the declaring type as <c>!0</c> and one of the method as <c>!!0</c>; a type
/// with such a parameter in it is open.
/// </summary>
internal sealed class TypeParameters(Interpreter interpreter)
{
    /// <summary>Replaces type parameters by what they stand for in this call; those that cannot be known stay.</summary>
    public RecipeType Close(RecipeType type, Frame? frame)
    {
        if (frame is null || !IsOpen(type))
            return type;

        if (type.Id.StartsWith("!!", StringComparison.Ordinal))
            return Argument(frame.TypeArguments, type.Id.Substring(2)) ?? type;

        if (type.Id[0] == '!')
            return Argument(DeclaringTypeArguments(frame), type.Id.Substring(1)) ?? type;

        var closed = type with { Arguments = Close(type.Arguments, frame) };
        interpreter.Budget.EnsureSmall(closed);
        return closed;
    }

    public EquatableArray<RecipeType> Close(EquatableArray<RecipeType> types, Frame frame) =>
        types.Count == 0 || !types.Any(IsOpen) ? types : types.Select(t => Close(t, frame)).ToEquatableArray();

    public RecipeType? CloseOptional(RecipeType? type, Frame frame) => type is null ? null : Close(type, frame);

    /// <summary>Replaces the type parameters of a generic type in the type of one of its members.</summary>
    public static RecipeType Bind(RecipeType type, RecipeType containing)
    {
        if (!IsOpen(type))
            return type;

        return type.Id[0] == '!' && !type.Id.StartsWith("!!", StringComparison.Ordinal)
            ? Argument(containing.Arguments, type.Id.Substring(1)) ?? type
            : type with { Arguments = type.Arguments.Select(a => Bind(a, containing)).ToEquatableArray() };
    }

    /// <summary>Whether a type parameter occurs in the type.</summary>
    public static bool IsOpen(RecipeType type) => type.Id.Length == 0 || type.Id[0] == '!' || type.Arguments.Any(IsOpen);

    private static RecipeType? Argument(EquatableArray<RecipeType> arguments, string ordinal) =>
        int.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < arguments.Count
            ? arguments[n]
            : null;

    /// <summary>The type arguments of the type that declares the running member.</summary>
    private EquatableArray<RecipeType> DeclaringTypeArguments(Frame frame)
    {
        if (frame.ContainingType is { } containing)
            return containing.Arguments;

        if (frame.Self is not InstanceValue self)
            return default;

        var declaring = Ids.DeclaringType(frame.Member);
        var reference = self.Reference;

        for (var type = self.Type; type is not null && type.Id != declaring; type = type.Base)
        {
            if (type.Recipe.Base is not { } b)
                return default;

            reference = Bind(b, reference);
        }

        return reference.Arguments;
    }
}
