using System.Reflection;
using System.Runtime.ExceptionServices;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Calls of the real DSL. An error of its own is a finding at the call, and the chain goes on, so that all errors are found at once.</summary>
internal sealed class HostCalls(Interpreter interpreter)
{
    private NodeOrigin? _origin;

    /// <summary>The call that adds an instruction; asked by the library for each.</summary>
    public NodeOrigin? NextInstruction()
    {
        interpreter.Budget.Instruction();
        return _origin;
    }

    public object? Call(CallSite site, HostCallee callee, object? receiver, object?[] arguments)
    {
        if (callee.IsGeneric)
            return CallForImage(site, callee, receiver, arguments);

        if (ReportUnknowns(arguments))
            return AfterError(callee, receiver);

        Charge(arguments);
        var outer = _origin;
        var nesting = interpreter.Budget.NestingLevel;
        _origin = new NodeOrigin(site.Frame.Member, site.Node.Origin);
        interpreter.Budget.Enter(Budget.HostWeight);
        Exception exception;

        try
        {
            return Invoke(callee, receiver, arguments);
        }
        catch (Exception e)
        {
            exception = Unwrap(e);
        }
        finally
        {
            _origin = outer;
            interpreter.Budget.Restore(nesting);
        }

        // Outside of the handler: rethrowing within it would keep the frames of every nested call on the stack.
        return AfterException(exception, site, callee, receiver);
    }

    /// <summary>
    /// A member that names an image class by its type argument forwards to the one that takes that image's reference; here the class is a
    /// recipe, so the forwarding is done for it.
    /// </summary>
    private object? CallForImage(CallSite site, HostCallee callee, object? receiver, object?[] arguments)
    {
        if (site.TypeArguments is not [var type] || interpreter.Program.FindType(type.Id) is not { IsImage: true } imageType)
            return interpreter.UnknownAt(site.Node, site.Frame, $"'{Ids.Display(callee.Id)}' cannot be evaluated: its type argument is no image class that is known here.");

        var (overload, position) = HostMembers.FindForReference(callee);
        ImageReference reference;

        try
        {
            reference = interpreter.Evaluator.ClassOf(imageType).Reference;
        }
        catch (Exception e)
        {
            return AfterException(Unwrap(e), site, callee, receiver);
        }

        return Call(site, overload, receiver, [.. arguments.Take(position), reference, .. arguments.Skip(position)]);
    }

    private object? AfterException(Exception exception, CallSite site, HostCallee callee, object? receiver)
    {
        switch (exception)
        {
            case ImageDefinitionException definition:
                interpreter.Findings.Add(interpreter.FindingAt(definition.RuleId, definition.Message, site.Node, site.Frame));
                return AfterError(callee, receiver);
            case UnknownValueException unknown:
                interpreter.Findings.Add(unknown.Value);
                return AfterError(callee, receiver);
            case NotEvaluableException refused:
                var message = $"An argument of '{Ids.Display(callee.Id)}' cannot be evaluated: {refused.Message}.";
                interpreter.Findings.Add(interpreter.FindingAt("IMG001", message, site.Node, site.Frame));
                return AfterError(callee, receiver);
            case EvaluationStoppedException or ParentFailedException or OperationCanceledException:
                ExceptionDispatchInfo.Capture(exception).Throw();
                throw exception;
            case InvalidCastException or TargetException:
                throw interpreter.Damaged(site.Node, site.Frame, exception.Message);
            default:
                throw interpreter.Throws(site.Node, site.Frame, $"'{Ids.Display(callee.Id)}' threw {Interpreter.ExceptionName(exception) ?? exception.GetType().Name}.");
        }
    }

    private object? Invoke(HostCallee callee, object? receiver, object?[] arguments)
    {
        if (receiver is not InstanceValue { Host: { } host })
            return callee.Invoke(receiver, arguments);

        // Virtual dispatch has found no override, or the call is a base call: reflection would dispatch again.
        return callee.IsVirtual ? host.InvokeBase(callee.Id, arguments) : callee.Invoke(host, arguments);
    }

    private static Exception Unwrap(Exception e) => e is TargetInvocationException { InnerException: { } inner } ? Unwrap(inner) : e;

    private object? AfterError(HostCallee callee, object? receiver)
    {
        if (callee.IsFluent)
            return receiver;

        return new Unknown(interpreter.Findings.All.Count > 0
            ? interpreter.Findings.All[interpreter.Findings.All.Count - 1]
            : new EvaluationFinding("IMG001", $"'{Ids.Display(callee.Id)}' has no value.", null));
    }

    private bool ReportUnknowns(object?[] arguments)
    {
        var isAny = false;

        foreach (var argument in arguments)
        {
            if (argument is Unknown unknown)
                isAny = interpreter.Report(unknown, true);
            else if (argument is ArrayValue array)
                isAny |= ReportUnknowns(array.Items);
        }

        return isAny;
    }

    // What is handed over once per call is written once per call, however often the same string is used.
    private void Charge(object?[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is string text)
                interpreter.Budget.Make(text.Length);
            else if (argument is ArrayValue array)
                Charge(array.Items);
        }
    }
}
