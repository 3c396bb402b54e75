using System.Globalization;
using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Calls of members of the base class library.</summary>
internal static class LibraryCalls
{
    public static object? Call(Interpreter interpreter, CallSite site, LibraryCallee callee, object? receiver, object?[] arguments)
    {
        var member = callee.Member;
        var all = arguments;

        if (member.IsInstance)
        {
            all = new object?[arguments.Length + 1];
            all[0] = receiver;
            arguments.CopyTo(all, 1);
        }

        foreach (var argument in arguments)
        {
            if (argument is Unknown && !member.StoresUnknown)
                return NotKnown(interpreter, member, arguments);

            if (!member.IsConstant)
                interpreter.Budget.Work(SizeOf(argument));
        }

        if (!member.IsConstant)
            interpreter.Budget.Work(SizeOf(receiver));

        if (member.Changes && interpreter.Statics.Holds(receiver))
            throw new UnknownValueException(interpreter.UnknownAt(site.Node, site.Frame, MemberAccess.StaticWrite));

        return interpreter.Culture.IsUnknown && all.Any(a => a is CultureInfo)
            ? interpreter.Culture.UnderInvariant(() => Evaluate(interpreter, site, callee, receiver, all))
            : Evaluate(interpreter, site, callee, receiver, all);
    }

    private static void EnsureGiven(KnownMember member, object?[] all)
    {
        foreach (var place in member.NeverNull)
        {
            if (all[member.IsInstance ? place + 1 : place] is null)
                throw new ThrownException(nameof(ArgumentNullException));
        }
    }

    /// <summary>The members of the table know no provider but the invariant culture; one that the user wrote would be asked what to write.</summary>
    private static void EnsureNoOwnProvider(string method, object?[] all)
    {
        if (all.OfType<InstanceValue>().Any(i => i.Type.DerivesFrom("T:System.IFormatProvider")) && method.Contains("System.IFormatProvider"))
            throw new NotEvaluableException("a format provider of one's own decides what is written; call its method for each value");
    }

    /// <summary>How much the call may look at, copy or move.</summary>
    private static int SizeOf(object? value) => value switch
    {
        string text => text.Length,
        StringBuilder builder => builder.Length,
        IReadOnlyCollection<object?> collection => collection.Count,
        _ => 0,
    };

    private static Unknown NotKnown(Interpreter interpreter, KnownMember member, object?[] arguments) =>
        interpreter.Calls.UnknownCall(null, arguments, member.Changes || interpreter.Effects.MayHave(arguments));

    private static object? Evaluate(Interpreter interpreter, CallSite site, LibraryCallee callee, object? receiver, object?[] all)
    {
        var nesting = interpreter.Budget.NestingLevel;

        try
        {
            interpreter.Budget.Enter(Budget.LibraryWeight);
            EnsureGiven(callee.Member, all);
            EnsureNoOwnProvider(callee.Id, all);
            interpreter.Culture.EnsureCall(callee.Id, all);
            var value = callee.Member.Evaluate(new LibraryCall(interpreter, site, all));
            interpreter.Budget.Leave(Budget.LibraryWeight);
            return StructValue.Copied(value);
        }
        catch (NotEvaluableException refused)
        {
            interpreter.Budget.Restore(nesting);

            // The text of the builder lacks what it should have got: what follows from that is no news.
            interpreter.Findings.IsTainted |= receiver is StringBuilder;
            return Calls.WithCells(interpreter.UnknownAt(site.Node, site.Frame, $"'{Ids.Display(callee.Id)}' cannot be evaluated here: {refused.Message}."), all);
        }
        catch (UnknownValueException unknown)
        {
            interpreter.Budget.Restore(nesting);
            return callee.Member.Changes ? interpreter.Report(unknown.Value, unknown.Value) : unknown.Value;
        }
        catch (ImageDefinitionException definition)
        {
            interpreter.Budget.Restore(nesting);
            return new Unknown(interpreter.FindingAt(definition.RuleId, definition.Message, site.Node, site.Frame));
        }
        catch (Exception e) when (Interpreter.ExceptionName(e) is { } name)
        {
            throw interpreter.Throws(site.Node, site.Frame, $"'{Ids.Display(callee.Id)}' threw {name}.");
        }
    }
}
