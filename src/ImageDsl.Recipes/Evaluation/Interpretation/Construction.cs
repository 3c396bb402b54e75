using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Makes objects: constructors and initialisers in the order of C#, and copies.</summary>
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
        interpreter.Culture.UnderUnknown(() => Construct(type, "M:" + type.Id.Substring(2) + ConstructorSuffix, self, [], null, ""));
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
        return interpreter.Program.Resolve($"M:{name}{ConstructorSuffix}({Itself(name)})") as RecipeCallee;
    }

    /// <summary>A type as its own members name it in their parameters: <c>A.Pair{`0,`1}</c> of <c>A.Pair`2</c>.</summary>
    private static string Itself(string name)
    {
        if (name.LastIndexOf('`') is not (var mark and > 0))
            return name;

        var arity = int.Parse(name.Substring(mark + 1), CultureInfo.InvariantCulture);
        return name.Substring(0, mark) + "{" + string.Join(",", Enumerable.Range(0, arity).Select(i => "`" + i.ToString(CultureInfo.InvariantCulture))) + "}";
    }

    private object? Create(NewNode node, object?[] arguments, Frame frame)
    {
        var type = interpreter.TypeParameters.Close(node.Type, frame);

        var constructor = node.Constructor.Length > 0 ? node.Constructor : $"M:{type.Id.Substring(Math.Min(2, type.Id.Length))}{ConstructorSuffix}";

        if (interpreter.Program.FindType(type.Id) is { } user)
        {
            if (user.ForeignBase is { } above && !IsDerivable(above))
                return interpreter.UnknownAt(node, frame, DerivedText(user));

            var instance = Allocate(user, type);
            Construct(user, constructor, instance, arguments, node, frame.Member);
            return instance;
        }

        if (constructor.EndsWith(ConstructorSuffix, StringComparison.Ordinal) && interpreter.Defaults.Of(type, frame) is { } zero)
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
        var instance = interpreter.Defaults.Instance(type, reference);

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
}
