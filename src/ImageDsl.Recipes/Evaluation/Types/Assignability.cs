namespace ImageDsl.Recipes.Evaluation;

/// <summary>Whether a reference of one type may stand where another type is asked for: derivation, interfaces, and their variance.</summary>
internal sealed class Assignability(Interpreter interpreter)
{
    /// <summary>Whether a reference to the one is a reference to the other as it is, without boxing.</summary>
    public bool IsAssignable(RecipeType? from, RecipeType to)
    {
        if (from is null || from == to || TypeParameters.IsOpen(to) || TypeParameters.IsOpen(from))
            return true;

        if (IsValue(from) || IsValue(to))
            return false;

        if (to.Id == Ids.Object)
            return true;

        if (from.Id == Ids.String)
            return interpreter.Types.Is(string.Empty, to);

        if (interpreter.Program.FindType(from.Id) is { } user)
            return user.References(from).Any(r => r == to || (r.Id == to.Id && Varies(r, to)));

        if (from.Id == to.Id)
            return Varies(from, to);

        return LibraryTypes.Is(from.Id, to.Id) && (to.Arguments.Count == 0 || (from.Arguments.Count == 1 && Varies(new RecipeType(to.Id, from.Arguments), to)));
    }

    /// <summary>Whether one construction of an interface or delegate takes the place of another.</summary>
    public bool Varies(RecipeType from, RecipeType to)
    {
        if (from.Arguments.Count != to.Arguments.Count)
            return false;

        var variances = interpreter.Program.FindType(from.Id) is { } user ? user.Recipe.Variances : LibraryTypes.Variances(from.Id);

        for (var i = 0; i < from.Arguments.Count; i++)
        {
            var (argument, wanted) = (from.Arguments[i], to.Arguments[i]);

            var fits = (i < variances.Count ? variances[i] : TypeVariance.None) switch
            {
                TypeVariance.Out => IsAssignable(argument, wanted),
                TypeVariance.In => IsAssignable(wanted, argument),
                _ => AreSame(argument, wanted),
            };

            if (!fits)
                return false;
        }

        return true;
    }

    /// <summary>Whether two types are one, as far as they are known: what nobody noted, or a type parameter, may be any.</summary>
    public static bool AreSame(RecipeType? from, RecipeType to) => from is null || from == to || TypeParameters.IsOpen(from) || TypeParameters.IsOpen(to);

    private bool IsValue(RecipeType type) => DefaultValues.IsPrimitive(type.Id) || type.Id == Ids.Nullable || LibraryTypes.Is(type.Id, LibraryTypes.ValueType) || type.Id.StartsWith(LibraryTypes.Tuple, StringComparison.Ordinal)
        || interpreter.Program.FindType(type.Id) is { IsStruct: true } || interpreter.Defaults.IsEnum(type.Id, out _);
}
