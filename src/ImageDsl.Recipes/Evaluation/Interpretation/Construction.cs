using ImageDsl.Dockerfile;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Makes objects, arrays, collections and tuples.</summary>
internal sealed class Construction(Interpreter interpreter)
{
    private const string ConstructorSuffix = ".#ctor";

    /// <summary>An image for the library: its own side first, then the user's constructors in C# order.</summary>
    public HostedImage CreateImage(RecipeImageClass imageClass) => (HostedImage)CreateHosted(imageClass.Type);

    /// <summary>An external image for the library, made without arguments.</summary>
    public HostedExternalImage CreateExternalImage(UserType type) => (HostedExternalImage)CreateHosted(type);

    private IHosted CreateHosted(UserType type)
    {
        var self = Allocate(type, new RecipeType(type.Id));
        interpreter.Culture.Create(() => Construct(type, "M:" + type.Id.Substring(2) + ConstructorSuffix, self, [], null, ""));
        return self.Host!;
    }

    public object? New(NewNode node, Frame frame)
    {
        var arguments = interpreter.Calls.Arguments(node.Arguments, frame);
        interpreter.Trace.At(node, frame.Member);
        var value = Create(node, arguments, frame);
        Initialize(value, node.Initializers, frame);
        return value;
    }

    public object? MemberInitializer(MemberInitializerNode node, Frame frame)
    {
        // Where the braces are empty the compiler does not even ask for the member.
        if (node.Initializers.Count == 0)
            return null;

        var member = interpreter.EvaluateKnown(node.Member, frame) ?? throw interpreter.Throws(node, frame, "A member that is null is initialised.");
        Initialize(member, node.Initializers, frame);
        return member;
    }

    public object? With(WithNode node, Frame frame)
    {
        var operand = interpreter.EvaluateKnown(node.Operand, frame);
        object copy = operand switch
        {
            InstanceValue instance => Copy(instance, node, frame),
            AnonymousValue anonymous => anonymous.Copy(),
            TupleValue tuple => tuple.Copy(),
            null => throw interpreter.Throws(node, frame, "'with' copies null."),
            _ => throw interpreter.Damaged(node, frame, $"'with' copies {operand.GetType().Name}"),
        };
        Initialize(copy, node.Initializers, frame);
        return copy;
    }

    /// <summary>A copy, for which a record may have a constructor of its own; it copies the fields that its type declares, and nothing else does.</summary>
    private InstanceValue Copy(InstanceValue instance, Node node, Frame frame)
    {
        if (!instance.Type.Chain.Any(t => CopyConstructor(t) is not null))
            return instance.Copy();

        var copy = Allocate(instance.Type, instance.Reference);

        foreach (var type in instance.Type.Chain.Reverse())
        {
            if (CopyConstructor(type) is { } constructor)
            {
                _ = interpreter.Functions.Run(constructor, copy, [instance], default, null, node, frame.Member);
                continue;
            }

            for (var i = type.Base?.Fields.Length ?? 0; i < type.Fields.Length; i++)
                copy.Fields[i] = StructValue.Copied(instance.Fields[i]);
        }

        return copy;
    }

    private RecipeCallee? CopyConstructor(UserType type)
    {
        if (!type.Recipe.IsRecord || type.IsStruct)
            return null;

        var name = type.Id.Substring(2);
        var parameters = name.LastIndexOf('`') is var mark and > 0
            ? name.Substring(0, mark) + "{" + string.Join(",", Enumerable.Range(0, int.Parse(name.Substring(mark + 1), System.Globalization.CultureInfo.InvariantCulture)).Select(i => "`" + i.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "}"
            : name;

        return interpreter.Program.Resolve($"M:{name}{ConstructorSuffix}({parameters})") as RecipeCallee;
    }

    public object? Array(ArrayNode node, Frame frame)
    {
        var elementType = interpreter.Types.Close(node.ElementType, frame);

        if (node.Sizes.Count > 1)
            return Grid(node, elementType, frame);

        if (node.Elements is { } elements)
        {
            interpreter.Budget.Make(elements.Count);
            var items = new object?[elements.Count];

            for (var i = 0; i < items.Length; i++)
                items[i] = StructValue.Copied(interpreter.Evaluate(elements[i], frame));

            return new ArrayValue(elementType, items);
        }

        return new ArrayValue(elementType, Zeros(elementType, Size(node, 0, frame)));
    }

    private GridValue Grid(ArrayNode node, RecipeType elementType, Frame frame)
    {
        var lengths = new int[node.Sizes.Count];
        var count = 1L;

        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = (int)Math.Min(int.MaxValue, Size(node, i, frame));
            count = Math.Min(int.MaxValue, count * lengths[i]);
        }

        if (node.Elements is not { } elements)
            return new GridValue(elementType, lengths, Zeros(elementType, count));

        var items = new object?[elements.Count];
        interpreter.Budget.Make(items.Length);

        for (var i = 0; i < items.Length; i++)
            items[i] = StructValue.Copied(interpreter.Evaluate(elements[i], frame));

        return items.Length == count ? new GridValue(elementType, lengths, items) : throw interpreter.Damaged(node, frame, "an array has not as many elements as its sizes say");
    }

    private long Size(ArrayNode node, int dimension, Frame frame)
    {
        var size = node.Sizes.Count == 0
            ? throw interpreter.Damaged(node, frame, "an array has neither sizes nor elements")
            : Convert.ToInt64(interpreter.EvaluateKnown(node.Sizes[dimension], frame), System.Globalization.CultureInfo.InvariantCulture);

        return size >= 0 ? size : throw interpreter.Throws(node, frame, "The size of an array is negative.");
    }

    private object?[] Zeros(RecipeType elementType, long size)
    {
        interpreter.Budget.Make(size);
        interpreter.Budget.Work(size);
        var items = new object?[size];

        if (size > 0 && interpreter.Types.Default(elementType, null) is { } zero)
        {
            for (var i = 0; i < items.Length; i++)
                items[i] = StructValue.Copied(zero);
        }

        return items;
    }

    public object? Collection(CollectionNode node, Frame frame)
    {
        var items = new List<object?>();
        var type = interpreter.Types.Close(node.Type, frame);

        foreach (var element in node.Elements)
        {
            if (element is not SpreadNode spread)
            {
                interpreter.Budget.Make(1);
                items.Add(StructValue.Copied(interpreter.Evaluate(element, frame)));
                continue;
            }

            var collection = interpreter.EvaluateKnown(spread.Operand, frame) ?? throw interpreter.Throws(spread, frame, "null is spread into a collection.");

            using var elements = interpreter.Members.Enumerate(collection, spread, frame);

            while (interpreter.Statements.Next(elements, spread, frame))
            {
                interpreter.Budget.Step();
                interpreter.Budget.Make(1);
                items.Add(StructValue.Copied(interpreter.Statements.Converted(elements.Current, spread.ElementConversion, frame)));
            }
        }

        return node.Collector is { } collector ? Collect(collector, items, frame) : Collect(type, items, node, frame);
    }

    /// <summary>Hands all elements to a builder method, or each to the Add of a new object.</summary>
    private object? Collect(CollectorNode collector, List<object?> items, Frame frame)
    {
        if (collector.Add is null)
        {
            frame[collector.Slot] = new Cell { Value = new ArrayValue(null, [.. items]) };
            return interpreter.Evaluate(collector.Make, frame);
        }

        var outer = frame.Receiver;
        var collection = interpreter.EvaluateKnown(collector.Make, frame);

        foreach (var item in items)
        {
            frame.Receiver = collection;
            frame[collector.Slot] = new Cell { Value = item };
            _ = interpreter.EvaluateKnown(collector.Add, frame);
        }

        frame.Receiver = outer;
        return collection;
    }

    public object? Tuple(TupleNode node, Frame frame)
    {
        var items = new object?[node.Elements.Count];

        for (var i = 0; i < items.Length; i++)
            items[i] = StructValue.Copied(interpreter.Evaluate(node.Elements[i], frame));

        return new TupleValue(items);
    }

    public object? Anonymous(AnonymousObjectNode node, Frame frame)
    {
        var items = new object?[node.Values.Count];

        for (var i = 0; i < items.Length; i++)
            items[i] = StructValue.Copied(interpreter.Evaluate(node.Values[i], frame));

        return new AnonymousValue([.. node.Names], items);
    }

    private object? Create(NewNode node, object?[] arguments, Frame frame)
    {
        var type = interpreter.Types.Close(node.Type, frame);

        var constructor = node.Constructor.Length > 0 ? node.Constructor : $"M:{type.Id.Substring(Math.Min(2, type.Id.Length))}{ConstructorSuffix}";

        if (interpreter.Program.FindType(type.Id) is { } user)
        {
            if (user.ForeignBase is { } above && !IsDerivable(above))
                return interpreter.UnknownAt(node, frame, DerivedText(user));

            var instance = Allocate(user, type);
            Construct(user, constructor, instance, arguments, node, frame.Member);
            return instance;
        }

        if (constructor.EndsWith(ConstructorSuffix, StringComparison.Ordinal) && interpreter.Types.Default(type, frame) is { } zero)
            return zero;

        // The zero of a struct of which the table has members is nothing yet: an empty immutable array, a span of nothing.
        if (constructor.EndsWith(ConstructorSuffix, StringComparison.Ordinal) && KnownMembers.KnowsType(type.Id) && interpreter.Program.Resolve(constructor) is MissingCallee)
            return null;

        var isException = type.Id.StartsWith("T:System.", StringComparison.Ordinal) && type.Id.EndsWith("Exception", StringComparison.Ordinal);

        if (isException)
            return new ExceptionValue(type.Id, ExceptionMessage(constructor, arguments));

        var site = new CallSite(constructor, IsVirtual: false, default, type, node, frame);
        return interpreter.Calls.Call(site, null, arguments);
    }

    /// <summary>Whether a class of the user's may derive from the library's: what such a base does by itself is known, or it does nothing.</summary>
    private static bool IsDerivable(string type) => type is Ids.Image or Ids.ExternalImage or LibraryTypes.Comparer or LibraryTypes.EqualityComparer or "T:System.Attribute" or "T:System.EventArgs"
        || type.EndsWith("Exception", StringComparison.Ordinal);

    private static string DerivedText(UserType type)
    {
        var above = type.Chain.Last().Recipe.Base!;
        var reason = above.Id.StartsWith("T:System.", StringComparison.Ordinal) ? "what it inherits is the library's own" : "its base belongs to an assembly that brings no recipe of it";
        return $"An object of '{type.Recipe.FullName}' cannot be evaluated at compile time: {reason}. Hold a '{Ids.Display(above)}' in a field, and give the class the members that are needed.";
    }

    private InstanceValue Allocate(UserType type, RecipeType reference)
    {
        interpreter.Budget.Make(type.Fields.Length);
        var instance = interpreter.Types.ZeroStruct(type, reference);

        if (type.IsImage)
            instance.Host = new HostedImage(interpreter.Evaluator.ClassOf(type), interpreter, instance);
        else if (type.IsExternalImage)
            instance.Host = new HostedExternalImage(interpreter, instance);

        return instance;
    }

    /// <summary>C#'s order: own initialisers, then the base constructor, then the body; <c>: this(…)</c> leaves the initialisers to the other.</summary>
    private void Construct(UserType type, string constructor, InstanceValue self, object?[] arguments, Node? site, string caller)
    {
        var recipe = interpreter.Program.FindMember(constructor);

        if (recipe is null)
        {
            if (Ids.Name(constructor) != "#ctor" || arguments.Length > 0)
            {
                ConstructForeign(type, self, arguments, constructor);
                return;
            }

            // A struct without a constructor of its own is just zero.
            if (!type.IsStruct)
            {
                InitializeFields(type, self, site, caller);
                ConstructBase(type, null, self, [], site, caller);
            }

            return;
        }

        var frame = interpreter.Functions.Frame(recipe, self, arguments);

        for (var i = 0; i < recipe.ParameterFields.Count && i < arguments.Length; i++)
            self.Fields[type.IndexOfField(recipe.ParameterFields[i])] = StructValue.Copied(arguments[i]);

        var initializer = recipe.Initializer;

        if (initializer is { IsThis: true })
        {
            var other = Arguments(initializer, frame, site, caller);
            var (depth, loops) = (interpreter.Trace.Depth, interpreter.Trace.Loops);
            interpreter.Trace.EnterCall(caller, site, frame);
            interpreter.Trace.At(recipe.Body, constructor);

            // Constructors that call each other are an error of the compiler's, which may stand in the source while somebody types.
            interpreter.Budget.Call(depth);
            Construct(type, initializer.Constructor, self, other, recipe.Body, constructor);
            interpreter.Trace.Restore(depth, loops);
        }
        else
        {
            InitializeFields(type, self, site, caller);
            ConstructBase(type, initializer, self, initializer is null ? [] : Arguments(initializer, frame, site, caller), site, caller);
        }

        _ = interpreter.Functions.Run(recipe.Body, frame, site, caller);
    }

    /// <summary>The arguments for the other constructor, which belong to this one.</summary>
    private object?[] Arguments(ConstructorInitializer initializer, Frame frame, Node? site, string caller)
    {
        var (depth, loops) = (interpreter.Trace.Depth, interpreter.Trace.Loops);
        interpreter.Trace.EnterCall(caller, site, frame);
        var arguments = interpreter.Calls.Arguments(initializer.Arguments, frame);
        interpreter.Trace.Restore(depth, loops);
        return arguments;
    }

    private void ConstructBase(UserType type, ConstructorInitializer? initializer, InstanceValue self, object?[] arguments, Node? site, string caller)
    {
        if (type.Base is { } baseType)
            Construct(baseType, initializer?.Constructor ?? "M:" + baseType.Id.Substring(2) + ConstructorSuffix, self, arguments, site, caller);
        else if (arguments.Length > 0)
            ConstructForeign(type, self, arguments, initializer?.Constructor ?? "");
    }

    private static void ConstructForeign(UserType type, InstanceValue self, object?[] arguments, string constructor)
    {
        if (type.ForeignBase?.EndsWith("Exception", StringComparison.Ordinal) == true)
            self.ExceptionMessage = ExceptionMessage(constructor, arguments);
    }

    /// <summary>Exceptions about arguments take the parameter's name first, alone or before the message.</summary>
    private static string? ExceptionMessage(string constructor, object?[] arguments)
    {
        var texts = arguments.OfType<string>().ToArray();

        if (Ids.DeclaringType(constructor) is not ("T:System.ArgumentNullException" or "T:System.ArgumentOutOfRangeException") || texts.Length == 0)
            return texts.FirstOrDefault();

        return texts.Length == 1 ? $"Parameter '{texts[0]}'." : $"{texts[1]} (Parameter '{texts[0]}')";
    }

    private void InitializeFields(UserType type, InstanceValue self, Node? site, string caller)
    {
        foreach (var field in type.Recipe.Fields)
        {
            if (!field.HasInitializer || interpreter.Program.FindMember(field.Id) is not { } recipe)
                continue;

            var value = interpreter.Functions.Run(new RecipeCallee(field.Id, recipe, type), self, [], default, null, site, caller);
            self.Fields[self.Type.IndexOfField(field.Id)] = StructValue.Copied(value);
        }
    }

    private void Initialize(object? value, EquatableArray<Node> initializers, Frame frame)
    {
        if (initializers.Count == 0)
            return;

        var outer = frame.Receiver;
        frame.Receiver = value;

        foreach (var initializer in initializers)
            _ = interpreter.Evaluate(initializer, frame);

        frame.Receiver = outer;
    }

    private object? Collect(RecipeType type, List<object?> items, Node node, Frame frame)
    {
        var element = type.Arguments.Count == 1 ? type.Arguments[0] : null;

        switch (type.Id)
        {
            case "T:System.Collections.Generic.List`1" or "T:System.Collections.Generic.IList`1" or "T:System.Collections.Generic.ICollection`1":
                return new ListValue(element, items);
            case "T:System.Collections.Generic.HashSet`1" or "T:System.Collections.Generic.ISet`1":
                var set = new SetValue(element, interpreter.Equality.Of(element));
                return interpreter.Expressions.Guarded(node, frame, () =>
                {
                    items.ForEach(i => _ = set.Add(LibraryCall.Known(i)));
                    return set;
                });
            case "T:System.Collections.Immutable.ImmutableList`1" or "T:System.Collections.Immutable.ImmutableArray`1":
                return new ArrayValue(element, [.. items]) { Type = type.Id };
            case "T:System.Collections.Generic.SortedSet`1":
                var sorted = new SortedSetValue(element, interpreter.Order, type.Id);
                return interpreter.Expressions.Guarded(node, frame, () =>
                {
                    items.ForEach(i => _ = sorted.Items.Add(LibraryCall.Known(i)));
                    return sorted;
                });
            case RecipeType.ArrayId or "T:System.ReadOnlySpan`1" or "T:System.Span`1":
                return items.Count == 0 ? interpreter.EmptyArray(element) : new ArrayValue(element, [.. items]);
            case "T:System.Collections.Generic.IEnumerable`1" or "T:System.Collections.Generic.IReadOnlyList`1" or "T:System.Collections.Generic.IReadOnlyCollection`1":
                return items.Count == 0 ? interpreter.EmptyArray(element) : new ArrayValue(element, [.. items]) { Type = LibraryTypes.ReadOnlyArray };
            default:
                return interpreter.UnknownAt(node, frame, $"A collection expression for '{Ids.Display(type)}' cannot be evaluated at compile time; use an array or a list.");
        }
    }
}
