using System.Globalization;
using System.Text;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Whether a value is of a type, as <c>is</c> asks it.</summary>
internal sealed class TypeTests(Interpreter interpreter)
{
    private const string PlainSequence = "T:System.Collections.IEnumerable";
    private const string Enumerator = "T:System.Collections.Generic.IEnumerator`1";

    private static readonly RecipeType Char = new("T:System.Char");

    /// <summary>Whether a value is of a type; null is of none.</summary>
    public bool Is(object? value, RecipeType type)
    {
        if (value is null)
            return false;

        switch (type.Id)
        {
            case Ids.Object:
                return true;
            case Ids.String:
                return value is string;
            case Ids.Nullable:
                return Is(value, type.Arguments[0]);
        }

        if (TypeParameters.IsOpen(type) && type.Id[0] == '!')
            return true;

        return DefaultValues.OfPrimitive(type.Id) is { } primitive ? value.GetType() == primitive.GetType() : IsOther(value, type);
    }

    private bool IsOther(object value, RecipeType type)
    {
        var id = type.Id;

        if (value is not InstanceValue && LibraryTypes.IsOfLaterVersions(id))
            throw new UnknownValueException(interpreter.UnknownHere($"Whether this has '{Ids.Display(type)}' cannot be evaluated: it depends on the version of .NET."));

        switch (value)
        {
            case InstanceValue instance:
                return Derives(instance, type) || (id == LibraryTypes.ValueType && instance.Type.IsStruct)
                    || (instance.Type.ForeignBase is { } above && LibraryTypes.IsException(above, id));
            case EnumValue e:
                return e.Type == id || LibraryTypes.Is(LibraryTypes.Enum, id);
            case OrdinalComparer or ValueOrder or ValueEquality or Comparers.FunctionComparer:
                return Comparers.Is(value, type);
            case TupleValue tuple:
                return LibraryTypes.Is(LibraryTypes.Tuple, id)
                    || (id is "T:System.IComparable`1" or "T:System.IEquatable`1" && Is(tuple, type.Arguments[0]))
                    || (id.StartsWith(LibraryTypes.Tuple, StringComparison.Ordinal) && type.Arguments.Count == tuple.Items.Length && tuple.Items.Zip(type.Arguments, IsNullOr).All(x => x));
            case KeyValuePair<object?, object?> pair:
                return LibraryTypes.Is(LibraryTypes.KeyValuePair, id)
                    && (id != LibraryTypes.KeyValuePair || (IsNullOr(pair.Key, type.Arguments[0]) && IsNullOr(pair.Value, type.Arguments[1])));
            case FunctionValue function:
                return function.Type is null || (function.Type.Id == id && interpreter.Assignability.Varies(function.Type, type)) || LibraryTypes.Is(LibraryTypes.Delegate, id);
            case string:
                return (id is Ids.Sequence or PlainSequence or LibraryTypes.ReadOnlySpan && type.Arguments.All(a => Assignability.AreSame(Char, a))) || LibraryTypes.HasInterface(value, type);
            case ExceptionValue exception:
                return LibraryTypes.IsException(exception.Type, id);
            case StringBuilder:
                return id == "T:System.Text.StringBuilder";
            case TypeValue:
                return id is "T:System.Type" or "T:System.Reflection.MemberInfo" or "T:System.ICloneable";
            case CultureInfo:
                return id is "T:System.Globalization.CultureInfo" or "T:System.IFormatProvider" or "T:System.ICloneable";
        }

        if (IsCollection(value, type) is { } answer)
            return answer;

        if (HostMembers.FindType(id) is { } host)
            return host.IsInstanceOfType(value);

        return "T:" + value.GetType().FullName == id || (value is Version or ValueType && LibraryTypes.HasInterface(value, type));
    }

    /// <summary>The same for collections, sequences and what they are made of; null for a value that is none of them.</summary>
    private bool? IsCollection(object value, RecipeType type)
    {
        var id = type.Id;

        return value switch
        {
            ICollectionValue collection => LibraryTypes.Is(collection.Type, id) && HasElements(collection, type),
            GridValue grid => LibraryTypes.Is(LibraryTypes.Array, id)
                || (id[0] == '[' && id.Length == grid.Lengths.Length + 1 && interpreter.Assignability.IsAssignable(grid.ElementType, type.Arguments[0])),
            EnumeratorValue => id is Enumerator or "T:System.Collections.IEnumerator" or "T:System.IDisposable" || id.EndsWith("Enumerator", StringComparison.Ordinal),
            LinkedListNode<object?> => id == "T:System.Collections.Generic.LinkedListNode`1",
            PriorityQueueValue => id == "T:System.Collections.Generic.PriorityQueue`2",
            IDictionaryValue dictionary => LibraryTypes.Is(dictionary.Type, id) && HasEntries(dictionary, type),
            GroupingValue => id is "T:System.Linq.IGrouping`2" or Ids.Sequence or PlainSequence,
            OrderedValue => id is "T:System.Linq.IOrderedEnumerable`1" or Ids.Sequence or PlainSequence,
            IEnumerable<object?> => id is Ids.Sequence or PlainSequence or Enumerator,
            _ => null,
        };
    }

    private bool IsNullOr(object? value, RecipeType type) => value is null || Is(value, type);

    /// <summary>Whether a type that a collection has takes the collection's elements.</summary>
    private bool HasElements(ICollectionValue collection, RecipeType type)
    {
        if (type.Arguments.Count == 0)
            return true;

        var (from, to) = (collection.ElementType, type.Arguments[0]);

        if (collection.Type != RecipeType.ArrayId)
            return LibraryTypes.IsCovariant(type.Id) ? interpreter.Assignability.IsAssignable(from, to) : Assignability.AreSame(from, to);

        // The run time takes an array of numbers for one of enums, or of unsigned numbers, whose elements would have to become such.
        if (from is not null && from != to && Width(from) is { } width && width == Width(to))
            throw new UnknownValueException(interpreter.UnknownHere($"An array of '{Ids.Display(from)}' that may be one of '{Ids.Display(to)}' cannot be evaluated: the two have the same bits."));

        return interpreter.Assignability.IsAssignable(from, to);
    }

    /// <summary>The unsigned type of an integer's or enum's width; null for other types.</summary>
    private Type? Width(RecipeType type) => interpreter.Defaults.OfNumber(type) switch
    {
        sbyte or byte => typeof(byte),
        short or ushort => typeof(ushort),
        int or uint => typeof(uint),
        long or ulong => typeof(ulong),
        _ => null,
    };

    private static bool HasEntries(IDictionaryValue dictionary, RecipeType type) => type.Arguments.Count switch
    {
        2 => Assignability.AreSame(dictionary.KeyType, type.Arguments[0]) && Assignability.AreSame(dictionary.ValueType, type.Arguments[1]),
        1 => type.Arguments[0] is { Id: LibraryTypes.KeyValuePair } pair && HasEntries(dictionary, pair),
        _ => true,
    };

    /// <summary>Whether one of the object's classes or interfaces is the type, with type arguments that are the same or may vary.</summary>
    private bool Derives(InstanceValue instance, RecipeType type)
    {
        if (!instance.Type.DerivesFrom(type.Id))
            return false;

        if (type.Arguments.Count == 0)
            return true;

        foreach (var reference in instance.Type.References(instance.Reference))
        {
            if (reference == type || (reference.Id == type.Id && interpreter.Assignability.Varies(reference, type)))
                return true;
        }

        return false;
    }
}
