using System.Globalization;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>What <c>default</c> is for a type, and so which types are primitive or enums.</summary>
internal sealed class DefaultValues(Interpreter interpreter)
{
    private static readonly Dictionary<string, object> Primitives = new(StringComparer.Ordinal)
    {
        ["T:System.Boolean"] = false,
        ["T:System.Char"] = '\0',
        ["T:System.SByte"] = (sbyte)0,
        ["T:System.Byte"] = (byte)0,
        ["T:System.Int16"] = (short)0,
        ["T:System.UInt16"] = (ushort)0,
        ["T:System.Int32"] = 0,
        ["T:System.UInt32"] = 0u,
        ["T:System.Int64"] = 0L,
        ["T:System.UInt64"] = 0UL,
        ["T:System.Single"] = 0f,
        ["T:System.Double"] = 0d,
        ["T:System.Decimal"] = 0m,
        ["T:System.TimeSpan"] = TimeSpan.Zero,
        ["T:System.Guid"] = Guid.Empty,
        ["T:System.Index"] = default(Index),
        ["T:System.Range"] = default(Range),
    };

    /// <summary>Whether the evaluator holds values of the type as .NET does: numbers, bool, char, and the structs of the library that it needs.</summary>
    public static bool IsPrimitive(string id) => Primitives.ContainsKey(id);

    /// <summary>What <see langword="default"/> is for a primitive type; null for all others.</summary>
    public static object? OfPrimitive(string id) => Primitives.TryGetValue(id, out var zero) ? zero : null;

    /// <summary>What <c>default</c> is for a type, whose type parameters stand for what they do in the frame.</summary>
    public object? Of(RecipeType type, Frame? frame)
    {
        if (Primitives.TryGetValue(type.Id, out var primitive))
            return primitive;

        // The usual ones first: whether a name is that of an enum is asked of loaded assemblies.
        if (type.Id is Ids.Nullable or Ids.String or Ids.Object)
            return null;

        if (TypeParameters.IsOpen(type) && interpreter.TypeParameters.Close(type, frame) is var closed && closed != type)
            return Of(closed, frame);

        if (type.Id.StartsWith(LibraryTypes.Tuple, StringComparison.Ordinal))
            return new TupleValue([.. type.Arguments.Select(a => Of(a, frame))]);

        if (type.Id == LibraryTypes.KeyValuePair)
            return new KeyValuePair<object?, object?>(Of(type.Arguments[0], frame), Of(type.Arguments[1], frame));

        if (IsEnum(type.Id, out var zero))
            return new EnumValue(type.Id, zero);

        if (type.Id is LibraryTypes.ReadOnlySpan or "T:System.Span`1")
            return interpreter.EmptyArray(type.Arguments[0]);

        return interpreter.Program.FindType(type.Id) is { IsStruct: true } structure ? Instance(structure, type) : null;
    }

    /// <summary>An object of which every field has its default.</summary>
    public InstanceValue Instance(UserType type, RecipeType reference)
    {
        // A struct of code that does not compile may hold itself.
        interpreter.Budget.Enter(Budget.LibraryWeight);
        interpreter.Budget.CopyPart(type.Fields.Length);
        var zero = new InstanceValue(type, reference, [.. type.Fields.Select(f => Of(TypeParameters.Bind(f.Type, reference), null))]);
        interpreter.Budget.Leave(Budget.LibraryWeight);
        return zero;
    }

    /// <summary>The zero of a primitive type, or of the type under an enum; null for all others.</summary>
    public object? OfNumber(RecipeType type) => OfPrimitive(type.Id) ?? (IsEnum(type.Id, out var number) ? number : null);

    /// <summary>Whether the type is an enum, and its zero in the underlying type.</summary>
    public bool IsEnum(string id, out object zero)
    {
        zero = 0;

        if (IsPrimitive(id) || id is Ids.String or Ids.Object)
            return false;

        if (interpreter.Program.FindType(id) is { } user)
        {
            if (user.Recipe.Kind != RecipeTypeKind.Enum)
                return false;

            if (user.EnumMembers.FirstOrDefault()?.Constant is { } constant)
                zero = Arithmetic.ZeroOf(constant);

            return true;
        }

        if (LoadedEnum(id) is not { } loaded)
            return false;

        zero = Convert.ChangeType(0, Enum.GetUnderlyingType(loaded), CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>An enum of the DSL or of the base class library.</summary>
    public static Type? LoadedEnum(string id)
    {
        var type = HostMembers.FindType(id) ?? LibraryTypes.Find(id);
        return type is { IsEnum: true } ? type : null;
    }
}
