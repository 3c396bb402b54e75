using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Statements.</summary>
internal sealed class StatementLowerer(BodyLowerer body)
{
    private readonly ScopeLowerer _scopes = new(body);

    /// <summary>The sections of the switches around, by the labels that <c>goto</c> names.</summary>
    private readonly Dictionary<ILabelSymbol, int> _sections = new(SymbolEqualityComparer.Default);

    public Node Lower(IOperation operation) => operation switch
    {
        IBlockOperation block => Block(block),
        IExpressionStatementOperation statement => new ExpressionStatementNode(body.Expression(statement.Operation)),
        IConditionalOperation conditional => new IfNode(
            body.Expression(conditional.Condition),
            body.Statement(conditional.WhenTrue),
            conditional.WhenFalse is { } whenFalse ? body.Statement(whenFalse) : null),
        ISwitchOperation match => Switch(match),
        IForLoopOperation loop => For(loop),
        IForEachLoopOperation loop => ForEach(loop),
        IWhileLoopOperation loop => While(loop),
        IReturnOperation result => Return(result),
        IBranchOperation { BranchKind: BranchKind.Break } jump when IsToInnermost(jump) => new BreakNode(),
        IBranchOperation { BranchKind: BranchKind.Continue } jump when IsToInnermost(jump) => new ContinueNode(),
        IBranchOperation { BranchKind: BranchKind.GoTo, Target: var target } when _sections.TryGetValue(target, out var section) => new GotoSectionNode(section),
        IBranchOperation jump => Jump(jump),
        ILabeledOperation label => body.Statement(label.Operation!),
        ITryOperation { Catches.IsEmpty: true, Finally: { } last } attempt => new TryFinallyNode(body.Statement(attempt.Body), body.Statement(last)),
        IUsingOperation { IsAsynchronous: false } @using => _scopes.Using(@using),
        IThrowOperation or IInvalidOperation => new ExpressionStatementNode(body.Expression(operation)),
        _ => body.Unsupported(Unsupported.Of(operation)),
    };

    /// <summary>Whether a jump leaves or goes on with the loop or switch that stands closest around it: newer C# can name one further out.</summary>
    private static bool IsToInnermost(IBranchOperation jump)
    {
        for (var around = jump.Parent; around is not null; around = around.Parent)
        {
            if (around is ILoopOperation loop)
                return SymbolEqualityComparer.Default.Equals(jump.Target, jump.BranchKind == BranchKind.Break ? loop.ExitLabel : loop.ContinueLabel);

            if (around is ISwitchOperation match && jump.BranchKind == BranchKind.Break)
                return SymbolEqualityComparer.Default.Equals(jump.Target, match.ExitLabel);
        }

        return false;
    }

    /// <summary>A jump is outside of the subset, and what stands behind it does not run.</summary>
    private BlockNode Jump(IBranchOperation jump)
    {
        var origin = body.Origin(jump);
        var refused = body.Unsupported(Unsupported.Of(jump)) with { Origin = origin };
        return new BlockNode(default, new Node[] { new ExpressionStatementNode(refused) { Origin = origin }, new ReturnNode(refused) { Origin = origin } }, default);
    }

    /// <summary>Appends a declaration per variable.</summary>
    public void Declare(IVariableDeclarationGroupOperation group, List<Node> nodes)
    {
        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
                nodes.Add(Declaration(declarator, declarator.Initializer ?? declaration.Initializer));
        }
    }

    private Node Declaration(IVariableDeclaratorOperation declarator, IVariableInitializerOperation? initializer)
    {
        var origin = body.Origin(declarator);

        if (declarator.Symbol.IsRef)
            return body.Unsupported(Unsupported.RefLocal) with { Origin = origin };

        var value = initializer is null ? null : body.Expression(initializer.Value);
        return new DeclarationNode(body.Slots.Of(declarator.Symbol), value) { Origin = origin };
    }

    private BlockNode Block(IBlockOperation block)
    {
        var locals = body.Slots.Of(block.Locals);
        var statements = _scopes.Statements(block.Operations);
        var functions = block.Operations.OfType<ILocalFunctionOperation>().Select(body.Functions.LocalFunction);
        return new BlockNode(locals, statements, functions.ToEquatableArray());
    }

    private SwitchNode Switch(ISwitchOperation match)
    {
        var locals = body.Slots.Of(match.Locals.AddRange(match.Cases.SelectMany(c => c.Locals)));

        for (var i = 0; i < match.Cases.Length; i++)
        {
            foreach (var label in match.Cases[i].Clauses.Select(c => c.Label).OfType<ILabelSymbol>())
                _sections[label] = i;
        }

        var value = body.Expression(match.Value);
        var sections = match.Cases.Select(Section).ToArray();
        var functions = match.Cases.SelectMany(c => c.Body).OfType<ILocalFunctionOperation>().Select(body.Functions.LocalFunction).ToEquatableArray();

        // The sections are one scope: each declares the local functions of all.
        for (var i = 0; i < sections.Length && functions.Count > 0; i++)
            sections[i] = sections[i] with { Body = new Node[] { new BlockNode(default, sections[i].Body, functions) { Origin = sections[i].Origin } } };

        return new SwitchNode(value, sections, locals);
    }

    private SwitchSectionNode Section(ISwitchCaseOperation section)
    {
        var origin = body.Origin(section);
        var labels = section.Clauses.Select(Label).ToEquatableArray();
        return new SwitchSectionNode(labels, _scopes.Statements(section.Body)) { Origin = origin };
    }

    private SwitchLabelNode Label(ICaseClauseOperation clause)
    {
        var origin = body.Origin(clause);

        return clause switch
        {
            ISingleValueCaseClauseOperation single =>
                new SwitchLabelNode(new ConstantPatternNode(body.Expression(single.Value)) { Origin = origin }, null) { Origin = origin },
            IPatternCaseClauseOperation pattern => new SwitchLabelNode(
                body.Pattern(pattern.Pattern), pattern.Guard is { } guard ? body.Expression(guard) : null)
            { Origin = origin },
            _ => new SwitchLabelNode(null, null) { Origin = origin },
        };
    }

    private ForNode For(IForLoopOperation loop) => new(
        body.Slots.Of(loop.Locals.AddRange(loop.ConditionLocals)),
        body.Statements(loop.Before),
        loop.Condition is { } condition ? body.Expression(condition) : null,
        body.Statements(loop.AtLoopBottom),
        body.Statement(loop.Body));

    private WhileNode While(IWhileLoopOperation loop)
    {
        var condition = loop.Condition!;
        var locals = body.Slots.Of(loop.Locals);

        // The condition of 'do' stands below the body, and its nodes are numbered in the order of the text.
        if (loop.ConditionIsTop)
            return new WhileNode(body.Expression(condition), body.Statement(loop.Body), false, locals);

        var round = body.Statement(loop.Body);
        return new WhileNode(body.Expression(condition), round, true, locals);
    }

    private Node ForEach(IForEachLoopOperation loop)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax { AwaitKeyword.RawKind: 0 } syntax)
            return body.Unsupported(new("'await foreach'", "An image is described while compiling, where nothing is waited for.", "Use 'foreach'."));

        if (syntax is ForEachStatementSyntax { Type: RefTypeSyntax })
            return body.Unsupported(Unsupported.RefLocal);

        if (Unconverted(loop.Collection).Type is IDynamicTypeSymbol)
            return body.Unsupported(Unsupported.Dynamic);

        if (loop.LoopControlVariable is not IVariableDeclaratorOperation && !AssignmentLowerer.IsTarget(loop.LoopControlVariable))
            return body.Unsupported(Unsupported.DoesNotCompile);

        if (OwnEnumerator(syntax) is { } info)
            return WithEnumerator(loop, syntax, info);

        // To IEnumerable and the like: what is enumerated is the value itself.
        var sequence = body.Expression(Unconverted(loop.Collection));
        var conversion = ElementConversion(syntax);
        var locals = body.Slots.Of(loop.Locals);

        return loop.LoopControlVariable is IVariableDeclaratorOperation variable
            ? new ForEachNode(locals, new LocalNode(body.Slots.Of(variable.Symbol)), sequence, conversion, body.Statement(loop.Body))
            : Deconstructed(loop, (ForEachVariableStatementSyntax)syntax, sequence, locals);
    }

    /// <summary><c>foreach (var (a, b) in …)</c>: each element is deconstructed at the start of its round.</summary>
    private ForEachNode Deconstructed(IForEachLoopOperation loop, ForEachVariableStatementSyntax syntax, Node sequence, EquatableArray<int> locals)
    {
        var info = body.Model.GetDeconstructionInfo(syntax);

        var target = body.Assignments.Target(loop.LoopControlVariable, info, body.Model.GetForEachStatementInfo(syntax).ElementType);
        var element = body.Slots.Add();
        var origin = body.Origin(loop.LoopControlVariable);
        var deconstruction = body.Assignments.Deconstruction(target, new LocalNode(element), info) with { Origin = origin };
        var round = new BlockNode(default, new Node[] { new ExpressionStatementNode(deconstruction) { Origin = origin }, body.Statement(loop.Body) }, default);
        return new ForEachNode(locals.Append(element).ToEquatableArray(), new LocalNode(element), sequence, null, round);
    }

    /// <summary>How the loop enumerates when a type of the user's does it in its own way, without an interface of the library.</summary>
    private ForEachStatementInfo? OwnEnumerator(CommonForEachStatementSyntax syntax)
    {
        var info = body.Model.GetForEachStatementInfo(syntax);

        return info.GetEnumeratorMethod is { } getEnumerator && !DslSymbols.IsOfLibrary(getEnumerator.ContainingType)
            && (!DslSymbols.IsOfLibrary(info.MoveNextMethod!.ContainingType) || !IsThatOfSequence(getEnumerator))
            ? info
            : null;
    }

    /// <summary>Whether the method is what <c>IEnumerable&lt;T&gt;</c> means to its type: a type may hide it behind another of the same name.</summary>
    private static bool IsThatOfSequence(IMethodSymbol method) =>
        method.ContainingType.AllInterfaces.FirstOrDefault(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) is { } sequence
            && method.Equals(method.ContainingType.FindImplementationForInterfaceMember(sequence.GetMembers(method.Name)[0]), SymbolEqualityComparer.Default);

    /// <summary><c>for (var e = x.GetEnumerator(); e.MoveNext(); ) { var i = e.Current; … }</c>, and Dispose at the end where there is one.</summary>
    private BlockNode WithEnumerator(IForEachLoopOperation loop, CommonForEachStatementSyntax syntax, ForEachStatementInfo info)
    {
        var collection = body.Expression(Unconverted(loop.Collection));
        var origin = body.Origin(loop.Collection);
        var enumerator = new LocalNode(body.Slots.Add()) { Origin = origin };
        var current = body.Calls.Implied(info.CurrentProperty!, enumerator);
        var store = new ExpressionStatementNode(Round(loop, syntax, info, current, origin)) { Origin = origin };
        var round = new BlockNode(body.Slots.Of(loop.Locals), new Node[] { store, body.Statement(loop.Body) }, default);
        Node each = new ForNode(default, default, Call(info.MoveNextMethod!, enumerator), default, round) { Origin = origin };

        if (info.DisposeMethod is { } dispose)
            each = new TryFinallyNode(each, new ExpressionStatementNode(Call(dispose, enumerator)) { Origin = origin }) { Origin = origin };

        var declaration = new DeclarationNode(enumerator.Slot, Call(info.GetEnumeratorMethod!, collection)) { Origin = origin };
        return new BlockNode(new[] { enumerator.Slot }, new[] { declaration, each }, default);
    }

    /// <summary>What a round starts with: the element goes into its variable, or is taken apart.</summary>
    private DeconstructionNode Round(IForEachLoopOperation loop, CommonForEachStatementSyntax syntax, ForEachStatementInfo info, Node current, int origin)
    {
        if (loop.LoopControlVariable is IVariableDeclaratorOperation variable)
        {
            var slot = new LocalNode(body.Slots.Of(variable.Symbol));
            var element = ElementConversion(syntax) is { } conversion ? new ConvertingTargetNode(slot, conversion) : (Node)slot;
            return new DeconstructionNode(new TupleNode(new[] { element }), new TupleNode(new[] { current }), null) { Origin = origin };
        }

        var parts = body.Model.GetDeconstructionInfo((ForEachVariableStatementSyntax)syntax);
        var target = body.Assignments.Target(loop.LoopControlVariable, parts, info.ElementType);
        return body.Assignments.Deconstruction(target, current, parts) with { Origin = origin };
    }

    /// <summary>What is enumerated is the value itself, whatever interface it is taken for.</summary>
    private static IOperation Unconverted(IOperation collection) =>
        collection is IConversionOperation { IsImplicit: true } converted ? converted.Operand : collection;

    private Node Call(IMethodSymbol method, Node receiver) => ExtensionMembers.StaticOf(method) is { IsStatic: true } extension
        ? body.Calls.Static(extension, receiver) with { Origin = receiver.Origin }
        : body.Calls.Instance(method, receiver);

    private Node? ElementConversion(CommonForEachStatementSyntax syntax)
    {
        var info = body.Model.GetForEachStatementInfo(syntax);

        if (info.ElementType is not { } from || syntax is not ForEachStatementSyntax || body.Model.GetDeclaredSymbol((ForEachStatementSyntax)syntax) is not ILocalSymbol local)
            return null;

        var converted = body.Conversions.Classified(new ImplicitReceiverNode(), info.ElementConversion, from, local.Type);
        return converted is ImplicitReceiverNode ? null : converted;
    }

    private Node Return(IReturnOperation result)
    {
        if (result.Kind == OperationKind.YieldBreak)
        {
            body.Functions.MarkIterator();
            return new YieldBreakNode();
        }

        var value = result.ReturnedValue is { } returned ? body.Expression(returned) : null;

        if (result.Kind != OperationKind.YieldReturn || value is null)
            return new ReturnNode(value);

        body.Functions.MarkIterator();
        return new YieldNode(value);
    }
}
