using System.Globalization;
using System.Runtime.CompilerServices;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// What a GetHashCode of the user's gives, for the evaluator's own tables; a program never sees it. Two objects share a bucket exactly when
/// they do at run time. The hash codes that it is made of differ from run to run, so any function of the same values stands for them here.
/// </summary>
internal sealed class OwnHashCodes(Interpreter interpreter)
{
    /// <summary>What objects share whose GetHashCode cannot be evaluated: their Equals alone decides then.</summary>
    private const int Shared = 1;

    private const string Combine = "M:System.HashCode.Combine``";
    private const string Identity = "M:System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(System.Object)";

    private int _open;

    /// <summary>Runs a GetHashCode, which may ask for those of other values.</summary>
    public int Of(Func<object?> call)
    {
        var quiet = interpreter.Findings.IsQuiet;
        interpreter.Findings.IsQuiet = true;
        _open++;

        try
        {
            return call() is int hash ? hash : Shared;
        }
        catch (UnknownValueException)
        {
            return Shared;
        }
        finally
        {
            _open--;
            interpreter.Findings.IsQuiet = quiet;
        }
    }

    /// <summary>The value of a member that gives hash codes, while one is asked for; null for all others, and at any other time.</summary>
    public object? Find(CallSite site, object? receiver, object?[] arguments)
    {
        if (_open == 0)
            return null;

        if (site.Method == Identity)
            return arguments is [InstanceValue instance] ? RuntimeHelpers.GetHashCode(instance) : null;

        if (Ids.Name(site.Method) == "GetHashCode")
            return Answer(site, receiver, arguments);

        return site.Method.StartsWith(Combine, StringComparison.Ordinal) ? interpreter.Equality.Hash(arguments, 0) : null;
    }

    private object? Answer(CallSite site, object? receiver, object?[] arguments) => (receiver, arguments) switch
    {
        (InstanceValue instance, []) => site.IsBaseCall
            ? interpreter.Equality.BaseHash(instance, interpreter.Program.FindType(Ids.DeclaringType(site.Method)))
            : Hash(interpreter.Equality, instance),
        (string text, [EnumValue kind]) => Convert.ToInt32(kind.Number, CultureInfo.InvariantCulture) switch
        {
            4 => Hash(interpreter.Equality, text),
            5 => Hash(OrdinalComparer.IgnoreCase, text),
            _ => null,
        },
        (IEqualityComparer<object?> comparer, [var value]) => Hash(comparer, value),
        (_, []) => Hash(interpreter.Equality, receiver),
        _ => null,
    };

    private static int Hash(IEqualityComparer<object?> comparer, object? value) => value is null ? 0 : comparer.GetHashCode(value);
}
