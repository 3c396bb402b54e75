namespace ImageDsl.Recipes.Evaluation;

/// <summary>The equality that a value's own type defines: what <c>EqualityComparer&lt;T&gt;.Default</c> finds.</summary>
internal sealed class ValueEquality(Interpreter interpreter) : IEqualityComparer<object?>
{
    private const string Equatable = "T:System.IEquatable`1";
    private const string EquatableSlot = "M:System.IEquatable`1.Equals(`0)";
    private const string HashSlot = "M:System.Object.GetHashCode";
    private const string TypeSlot = ".get_EqualityContract";

    private readonly ObjectEquality _ofObjects = new(interpreter);

    /// <summary>
    /// What <c>EqualityComparer&lt;T&gt;.Default</c> finds for a T: a collection of objects, or of a class that is not equatable to itself, asks
    /// <c>Equals(object)</c>, whatever else its elements have.
    /// </summary>
    public IEqualityComparer<object?> Of(RecipeType? type) => type is not null && AsksObjects(type) ? _ofObjects : this;

    private bool AsksObjects(RecipeType type) => type.Id == Ids.Object
        || (!type.Id.StartsWith("T:System.", StringComparison.Ordinal) && interpreter.Program.FindType(type.Id) is { Recipe: { Kind: RecipeTypeKind.Class or RecipeTypeKind.Struct or RecipeTypeKind.Interface } recipe }
            && !recipe.Interfaces.Any(i => i.Id == Equatable && TypeParameters.Bind(i, type).Arguments[0] == type));

    /// <summary>What <c>left.Equals((object)right)</c> says, for objects that also are equatable to their own kind.</summary>
    public bool AreEqualObjects(object? left, object? right)
    {
        if (left is not InstanceValue instance || instance.Type.Recipe.IsRecord)
            return AreEqual(left, right);

        if (IsOwn(instance, Ids.EqualsSlot))
            return Own(instance, Ids.EqualsSlot, right);

        // What nobody overrides compares the fields of a struct, and asks nothing of an object.
        return ReferenceEquals(left, right) || (instance.Type.IsStruct && right is InstanceValue other && AreFieldsEqual(instance, other));
    }

    /// <summary>Whether two references are to one object.</summary>
    /// <exception cref="NotEvaluableException">They are equal values, and whether they are one object is the run time's business.</exception>
    public static bool AreSame(object? left, object? right) => (left, right) switch
    {
        (string l, string r) => l == r ? throw new NotEvaluableException("whether two equal strings are one object is an accident; compare their texts") : false,
        (ValueType or EnumValue, ValueType or EnumValue) => left.Equals(right) ? throw new NotEvaluableException("whether two numbers are in the same box is an accident; compare their values") : false,
        _ => ReferenceEquals(left, right),
    };

    /// <summary>Whether nobody can tell the two apart: not even what is equal to Equals, such as the two zeros of a double.</summary>
    public static bool AreIndistinguishable(object? left, object? right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (double l, double r) => BitConverter.DoubleToInt64Bits(l) == BitConverter.DoubleToInt64Bits(r),
        (float l, float r) => l.Equals(r) && 1 / l == 1 / r,
        (decimal l, decimal r) => decimal.GetBits(l).SequenceEqual(decimal.GetBits(r)),
        (string or EnumValue or ValueType, not null) when left is not KeyValuePair<object?, object?> => left.Equals(right),
        (KeyValuePair<object?, object?> l, KeyValuePair<object?, object?> r) => AreIndistinguishable(l.Key, r.Key) && AreIndistinguishable(l.Value, r.Value),
        (TupleValue l, TupleValue r) => AreAllIndistinguishable(l.Items, r.Items),
        (AnonymousValue l, AnonymousValue r) => AreAllIndistinguishable(l.Items, r.Items),
        (InstanceValue l, InstanceValue r) => (l.Type.IsStruct || l.Type.Recipe.IsRecord) && l.Reference == r.Reference && AreAllIndistinguishable(Compared(l.Type, l), Compared(r.Type, r)),
        _ => false,
    };

    private static bool AreAllIndistinguishable(object?[] left, object?[] right) => left.Length == right.Length && left.Zip(right, AreIndistinguishable).All(same => same);

    public bool AreEqual(object? left, object? right)
    {
        // NaN is equal to itself here, as it is to Equals.
        if (ReferenceEquals(left, right))
            return true;

        switch (left)
        {
            case null:
                return false;
            case Unknown unknown:
                throw new UnknownValueException(unknown);
            case string l:
                interpreter.Budget.Work(l.Length);
                return right is string r && string.Equals(l, r, StringComparison.Ordinal);
            case TupleValue l:
                return right is TupleValue tuple && AllEqual(l.Items, tuple.Items);
            case AnonymousValue l:
                return right is AnonymousValue other && l.Names.SequenceEqual(other.Names) && AllEqual(l.Items, other.Items);
            case KeyValuePair<object?, object?> l:
                return right is KeyValuePair<object?, object?> pair && AreEqual(l.Key, pair.Key) && AreEqual(l.Value, pair.Value);
            case InstanceValue l:
                return InstancesEqual(l, right);
            case FunctionValue l:
                return right is FunctionValue function && l.IsSameAs(function);
            default:
                return right is Unknown u ? throw new UnknownValueException(u) : left.Equals(right);
        }
    }

    bool IEqualityComparer<object?>.Equals(object? x, object? y)
    {
        interpreter.Budget.Step();
        return AreEqual(x, y);
    }

    /// <summary>Never seen by a program: only for the evaluator's own tables.</summary>
    int IEqualityComparer<object?>.GetHashCode(object? obj)
    {
        interpreter.Budget.Step();
        return Hash(obj, 0);
    }

    private int Hash(object? value, int depth)
    {
        switch (value)
        {
            case null:
                return 0;
            case Unknown unknown:
                throw new UnknownValueException(unknown);
            case string text:
                interpreter.Budget.Work(text.Length);
                return StringComparer.Ordinal.GetHashCode(text);
            case TupleValue tuple:
                return Hash(tuple.Items, depth);
            case AnonymousValue anonymous:
                return Hash(anonymous.Items, depth);
            case KeyValuePair<object?, object?> pair:
                return Hash(pair.Key, depth);
            case InstanceValue instance:
                return Hash(instance, depth);
            case FunctionValue or 0d or 0f:
                // Two delegates of one method are equal, and so are the two zeros, to which .NET Framework gives different hash codes.
                return 0;
            default:
                return value.GetHashCode();
        }
    }

    /// <summary>
    /// Objects with a GetHashCode of their own are told apart by it first, as in .NET. Objects with an Equals and no GetHashCode are only found
    /// again as themselves, in .NET too.
    /// </summary>
    private int Hash(InstanceValue instance, int depth)
    {
        if (IsOwn(instance, HashSlot))
            return interpreter.HashCodes.Of(() => interpreter.Calls.CallOverride(HashSlot, instance).Value);

        if (instance.Type is { IsStruct: true, Recipe.IsRecord: false } && (IsOwn(instance, Ids.EqualsSlot) || IsOwn(instance, EquatableSlot)))
            throw new NotEvaluableException($"'{instance.Type.Recipe.FullName}' has an Equals and no GetHashCode, so .NET chooses the fields that find it; override GetHashCode");

        if (!IsByValue(instance))
            return System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(instance);

        // What the compiler makes of a record goes on from what the record above gives, so that a table rarely asks records of two levels for equality.
        return !instance.Type.IsStruct && FindOwnEquals(instance.Type) is var (above, _)
            ? Hash(Compared(instance.Type, instance, above.Fields.Length), depth, seed: 1)
            : Hash(Compared(instance.Type, instance), depth);
    }

    /// <summary>What <c>base.GetHashCode()</c> gives: the fields of a record above, or who the object is.</summary>
    public int BaseHash(InstanceValue instance, UserType? above) => above is not null && IsByValue(instance)
        ? Hash(Compared(above, instance), 0)
        : instance.Type.IsStruct ? Hash(Compared(instance.Type, instance), 0)
        : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(instance);

    public int Hash(object?[] items, int depth, int seed = 0)
    {
        var hash = seed;

        // Objects may hold themselves; a few levels tell enough apart.
        for (var i = 0; i < items.Length && depth < 4; i++)
            hash = unchecked((hash * 31) + Hash(items[i], depth + 1));

        return hash;
    }

    private bool InstancesEqual(InstanceValue left, object? right)
    {
        // As EqualityComparer<T>.Default: first what the type says of its own kind.
        if (IsOwn(left, EquatableSlot) && right is null or InstanceValue)
            return right is not null && ((InstanceValue)right).Type.DerivesFrom(left.Type.Id) ? Own(left, EquatableSlot, right) : right is not null && OwnObject(left, right);

        if (IsOwn(left, Ids.EqualsSlot))
            return right is not null && Own(left, Ids.EqualsSlot, right);

        if (!IsByValue(left) || right is not InstanceValue other)
            return false;

        // What the compiler makes of a record asks the record above, then compares the fields that come with it. Only at the root it compares the types.
        return FindOwnEquals(left.Type) is var (above, method)
            ? other.Type.DerivesFrom(left.Type.Id) && IsTrue(interpreter.Functions.Run(method, left, [other], default, null, interpreter.Trace.Node, interpreter.Trace.Member))
                && AllEqual(Compared(left.Type, left, above.Fields.Length), Compared(left.Type, other, above.Fields.Length))
            : AreFieldsEqual(left, other);
    }

    private bool AreFieldsEqual(InstanceValue left, InstanceValue right) =>
        AreOfOneType(left, right) && AllEqual(Compared(left.Type, left), Compared(left.Type, right)) && !DifferInParameters(left, right);

    /// <summary>Two structs of one type, or two records that say they are: which type a record counts as it may say itself.</summary>
    private bool AreOfOneType(InstanceValue left, InstanceValue right)
    {
        if (left.Type.IsStruct || !right.Type.DerivesFrom(left.Type.Id))
            return left.Reference == right.Reference;

        return TypeOf(left) == TypeOf(right);
    }

    private RecipeType TypeOf(InstanceValue record)
    {
        var slot = "M:" + record.Type.Chain.Last().Id.Substring(2) + TypeSlot;

        if (interpreter.Program.Resolve(record.Type.FindImplementation(slot) ?? slot) is not RecipeCallee own || own.Recipe.Body is ReturnNode { Value: TypeOfNode made } && made.Type.Id == record.Type.Id)
            return record.Reference;

        var type = interpreter.Functions.Run(own, record, [], default, null, interpreter.Trace.Node, interpreter.Trace.Member);
        return type is Unknown unknown ? throw new UnknownValueException(unknown) : type is TypeValue { Type: var said } ? said : record.Reference;
    }

    /// <summary>
    /// Whether a struct has a field for a parameter of its primary constructor depends on whether a member uses it, which the shape of the type
    /// does not tell.
    /// </summary>
    private bool DifferInParameters(InstanceValue left, InstanceValue right)
    {
        var parameters = left.Type.UncertainFields;

        return parameters.Count > 0 && !AllEqual([.. parameters.Select(i => left.Fields[i])], [.. parameters.Select(i => right.Fields[i])])
            ? throw new NotEvaluableException($"two objects of '{left.Type.Recipe.FullName}' differ in a parameter of its primary constructor alone, which counts only when a member uses it; make it a record struct, or give it an Equals")
            : false;
    }

    /// <summary>The nearest record of a chain with an Equals of its own, or null.</summary>
    private (UserType Type, RecipeCallee Method)? FindOwnEquals(UserType type)
    {
        foreach (var record in type.Chain)
        {
            foreach (var slot in record.Recipe.Slots)
            {
                if (slot.Slot == EquatableSlot && slot.Interface is { Arguments: [{ Id: var id }] } && id == record.Id
                    && interpreter.Program.Resolve(slot.Implementation) is RecipeCallee method)
                    return (record, method);
            }
        }

        return null;
    }

    private bool OwnObject(InstanceValue left, object right) => IsOwn(left, Ids.EqualsSlot) && Own(left, Ids.EqualsSlot, right);

    private bool Own(InstanceValue left, string slot, object? right)
    {
        var (_, equal) = interpreter.Calls.CallOverride(slot, left, right);
        return IsTrue(equal);
    }

    private static bool IsTrue(object? equal) => equal is Unknown unknown ? throw new UnknownValueException(unknown) : equal is true;

    // A record's Equals that the compiler made has no recipe.
    private bool IsOwn(InstanceValue instance, string slot) =>
        instance.Type.FindImplementationForOwn(slot, instance.Reference) is { } method && interpreter.Program.FindMember(method) is not null;

    private static bool IsByValue(InstanceValue instance) => instance.Type.IsStruct || instance.Type.Recipe.IsRecord;

    /// <summary>The values of the fields that a type compares, from a field on.</summary>
    private static object?[] Compared(UserType type, InstanceValue instance, int start = 0) => type.ComparedFields.Count == instance.Fields.Length && start == 0
        ? instance.Fields
        : [.. type.ComparedFields.Where(field => field >= start).Select(field => instance.Fields[field])];

    private bool AllEqual(object?[] left, object?[] right)
    {
        if (left.Length != right.Length)
            return false;

        interpreter.Budget.Enter(Budget.LibraryWeight);

        for (var i = 0; i < left.Length; i++)
        {
            interpreter.Budget.Step();

            if (!AreEqual(left[i], right[i]))
            {
                interpreter.Budget.Leave(Budget.LibraryWeight);
                return false;
            }
        }

        interpreter.Budget.Leave(Budget.LibraryWeight);
        return true;
    }

    /// <summary>The equality of what is only known to be an object.</summary>
    private sealed class ObjectEquality(Interpreter interpreter) : IEqualityComparer<object?>
    {
        bool IEqualityComparer<object?>.Equals(object? x, object? y)
        {
            interpreter.Budget.Step();
            return interpreter.Equality.AreEqualObjects(x, y);
        }

        int IEqualityComparer<object?>.GetHashCode(object? obj) => ((IEqualityComparer<object?>)interpreter.Equality).GetHashCode(obj);
    }
}
