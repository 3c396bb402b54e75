using System.Reflection;

namespace ImageDsl.Recipes.Evaluation.Hosting;

/// <summary>
/// The public and protected methods of the DSL by documentation id. A call of one is not interpreted but executed, so that compile
/// time and run time agree by construction.
/// </summary>
internal static class HostMembers
{
    private const string Prefix = "M:ImageDsl.";

    private static readonly Lazy<Dictionary<string, HostCallee>> Index = new(Read);

    public static HostCallee? Find(string method) =>
        method.StartsWith(Prefix, StringComparison.Ordinal) && Index.Value.TryGetValue(method, out var callee) ? callee : null;

    /// <summary>The overload that takes a reference in place of a type argument, and where it takes it.</summary>
    public static (HostCallee Callee, int Position) FindForReference(HostCallee generic) => Index.Value.Values
        .Where(other => !other.IsGeneric && other.Name == generic.Name && other.DeclaringType == generic.DeclaringType)
        .Select(other => (Callee: other, Position: Array.FindIndex(other.Parameters, parameter => parameter.ParameterType == typeof(ImageReference))))
        .First(other => other.Position >= 0 && Types(other.Callee.Parameters.Where((_, i) => i != other.Position)).SequenceEqual(Types(generic.Parameters)));

    private static IEnumerable<Type> Types(IEnumerable<ParameterInfo> parameters) => parameters.Select(parameter => parameter.ParameterType);

    /// <summary>The type of the DSL with this id, or null.</summary>
    public static Type? FindType(string id) => id.StartsWith("T:ImageDsl.", StringComparison.Ordinal)
        ? typeof(Image).Assembly.GetType(id.Substring(2)) is { IsPublic: true } type ? type : null
        : null;

    private static Dictionary<string, HostCallee> Read()
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var index = new Dictionary<string, HostCallee>(StringComparer.Ordinal);

        foreach (var type in typeof(Image).Assembly.GetExportedTypes())
        {
            if (type.Namespace != typeof(Image).Namespace || typeof(Delegate).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type))
                continue;

            foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            {
                if (!method.IsPublic && !method.IsFamily && !method.IsFamilyOrAssembly)
                    continue;

                var id = DocumentationId.Of(method);
                index[id] = new HostCallee(id, method);
            }
        }

        return index;
    }
}

/// <summary>A method of the DSL, with the conversions of its arguments worked out once.</summary>
internal sealed class HostCallee : Callee
{
    /// <summary>
    /// BindingFlags.DoNotWrapExceptions, which netstandard2.0 does not name and .NET Framework does not heed: wrapping catches, and each
    /// nested handler costs kilobytes of stack.
    /// </summary>
    private const BindingFlags Unwrapped = (BindingFlags)0x02000000;

    private readonly MethodBase _method;
    private readonly Func<object?, object?>[] _converters;

    public HostCallee(string id, MethodBase method)
        : base(id)
    {
        _method = method;
        Parameters = method.GetParameters();
        _converters = [.. Parameters.Select(p => HostConversions.ToHost(p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType))];
        IsFluent = method is MethodInfo m && m.ReturnType == method.DeclaringType && !method.IsStatic;
        IsVirtual = method.IsVirtual && !method.IsFinal;
    }

    public ParameterInfo[] Parameters { get; }

    /// <summary>Whether the method gives back its receiver, so that a chain can go on after an error.</summary>
    public bool IsFluent { get; }

    public bool IsVirtual { get; }

    public string Name => _method.Name;

    public bool IsStatic => _method.IsStatic;

    public bool IsGeneric => _method.IsGenericMethodDefinition;

    public Type DeclaringType => _method.DeclaringType!;

    /// <summary>Calls the real method. Arguments of <c>out</c> parameters are cells and receive their values.</summary>
    public object? Invoke(object? receiver, object?[] arguments)
    {
        var converted = new object?[Parameters.Length];

        for (var i = 0; i < converted.Length; i++)
            converted[i] = _converters[i](Read(arguments[i]));

        var result = _method is ConstructorInfo constructor
            ? constructor.Invoke(Unwrapped, null, converted, null)
            : _method.Invoke(receiver, Unwrapped, null, converted, null);

        for (var i = 0; i < converted.Length; i++)
        {
            if (arguments[i] is Cell cell)
                cell.Value = HostConversions.FromHost(converted[i]);
        }

        return HostConversions.FromHost(result);
    }

    private static object? Read(object? argument) => argument is Cell cell ? cell.Value : argument;
}
