using System.Reflection;

namespace ImageDsl.Recipes.Evaluation.Hosting;

/// <summary>Makes real delegates for the DSL out of interpreted functions, without generating code.</summary>
internal static class HostDelegates
{
    public static Func<object?, object?> Factory(Type target)
    {
        var invoke = target.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(p => p.ParameterType).ToArray();
        var isAction = invoke.ReturnType == typeof(void);
        var name = (isAction ? "Action" : "Func") + parameters.Length;
        var adapter = typeof(HostDelegates).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)
            ?? throw new NotSupportedException($"no adapter for delegates such as {target}");
        var types = isAction ? parameters : [.. parameters, invoke.ReturnType];
        var closed = types.Length == 0 ? adapter : adapter.MakeGenericMethod(types);
        var make = (Func<FunctionValue, Delegate>)closed.CreateDelegate(typeof(Func<FunctionValue, Delegate>));

        return v => v switch
        {
            null => null,
            FunctionValue f => Retype(make(f), target),
            _ => throw new InvalidCastException("a value where a delegate is expected"),
        };
    }

    private static Delegate Retype(Delegate made, Type target) =>
        made.GetType() == target ? made : made.Method.CreateDelegate(target, made.Target);

    private static Delegate Action0(FunctionValue f) => new Action(() => f.Invoke());

    private static Delegate Action1<T>(FunctionValue f) => new Action<T>(a => f.Invoke(From(a)));

    private static Delegate Action2<T1, T2>(FunctionValue f) => new Action<T1, T2>((a, b) => f.Invoke(From(a), From(b)));

    private static Delegate Func0<TResult>(FunctionValue f) => new Func<TResult>(() => To<TResult>(f.Invoke()));

    private static Delegate Func1<T, TResult>(FunctionValue f) => new Func<T, TResult>(a => To<TResult>(f.Invoke(From(a))));

    private static Delegate Func2<T1, T2, TResult>(FunctionValue f) => new Func<T1, T2, TResult>((a, b) => To<TResult>(f.Invoke(From(a), From(b))));

    private static object? From(object? value) => HostConversions.FromHost(value);

    private static T To<T>(object? value) => value is Unknown unknown
        ? throw new UnknownValueException(unknown)
        : (T)HostConversions.ToHost(typeof(T))(value)!;
}
