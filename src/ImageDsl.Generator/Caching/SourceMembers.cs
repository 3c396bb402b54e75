using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>The members of one state of the sources: lowered when they are asked for, or found to be as an earlier state had them.</summary>
internal sealed class SourceMembers(
    Compilation compilation, CompilationFingerprint fingerprint, LoweringScope scope, SymbolResolver resolver, SymbolIds ids, TreeOrdinals files, BodyShapes shapes, ClassShapes classes)
{
    private const int MaxCompared = 2_000;

    /// <summary>A member, lowered now or before; without a recipe when it has or needs none.</summary>
    public MemberEntry Find(string id, CancellationToken cancellationToken)
    {
        if (scope.Members.TryGetValue(id, out var known) && known.IsCurrent(fingerprint))
            return known;

        return Remember(id, Lower(id, known, cancellationToken));
    }

    /// <summary>Whoever lowered it first meanwhile, all go on with the same object, since images are compared by it.</summary>
    private MemberEntry Remember(string id, MemberEntry lowered) =>
        scope.Members.TryAdd(id, lowered) ? lowered : scope.Members.AddOrUpdate(id, lowered, (_, other) => other.IsCurrent(fingerprint) ? other : lowered);

    private MemberEntry Lower(string id, MemberEntry? earlier, CancellationToken cancellationToken)
    {
        if (earlier is not null && LowerAgain(earlier, cancellationToken) is { } again)
            return again;

        if (earlier is null && LowerShaped(id, cancellationToken) is { } shaped)
            return shaped;

        if (resolver.FindMember(id) is not { } member)
            return MemberEntry.WithoutBody(null);

        var lowered = LowerSafely(id, member, cancellationToken);

        // Who edits a body will edit it again; most are never edited.
        if (lowered is { Shaped: not null } && earlier is null)
            lowered = lowered with { Shaped = null };
        else if (lowered is not null)
            lowered = Keep(earlier?.Lowered, lowered);

        if (MemberSyntax.Find(member, cancellationToken)?.Body is not { } body)
            return MemberEntry.WithoutBody(lowered);

        var tree = files.Of(body.SyntaxTree, cancellationToken);
        var number = tree < 0 ? -1 : fingerprint.Trees[tree].BodyAt(body.SpanStart);
        return number < 0 ? MemberEntry.WithoutBody(lowered) : new MemberEntry(fingerprint.Trees[tree], tree, number, lowered);
    }

    /// <summary>
    /// A body of known shapes that was edited, lowered from its syntax alone: the first symbol of a compilation makes the compiler go through all
    /// declarations. Null when that takes more than what is known.
    /// </summary>
    private MemberEntry? LowerAgain(MemberEntry earlier, CancellationToken cancellationToken)
    {
        if (earlier is not { File: not null, Lowered: { Shaped: { } member } old })
            return null;

        var file = fingerprint.Trees[earlier.Tree];
        var root = SourceTrees.Of(compilation, cancellationToken).ElementAt(earlier.Tree).GetRoot(cancellationToken);

        return MemberSyntax.OfBody(root, file.StartOf(earlier.Body)) is { } syntax && shapes.TryLowerAgain(member, syntax, cancellationToken) is { } lowered
            ? new MemberEntry(file, earlier.Tree, earlier.Body, Keep(old, lowered))
            : null;
    }

    /// <summary>A member of a class that is declared as another one is, lowered from its syntax alone. Null when that takes more than what is known.</summary>
    private MemberEntry? LowerShaped(string id, CancellationToken cancellationToken)
    {
        if (classes.Find(RecipeIds.TypeOf(id), cancellationToken) is not { } type)
            return null;

        var exemplarId = type.IdInExemplar(id);

        if (type.Exemplar.FindMember(exemplarId) is not { } exemplar)
            return MemberEntry.WithoutBody(null);

        // What nobody wrote follows from the type.
        if (!exemplar.HasCode)
            return Find(exemplarId, cancellationToken).Lowered is null ? MemberEntry.WithoutBody(null) : null;

        return exemplar.Body >= 0 && exemplar.For(type, id) is { } member && shapes.TryLower(member, type.Source, type.File.StartOf(exemplar.Body), cancellationToken) is { } lowered
            ? new MemberEntry(type.File, type.Tree, exemplar.Body, lowered)
            : null;
    }

    /// <summary>
    /// The same recipe as before is the same object as before, and comparing it costs nothing from then on. Comparing recurses as deeply as the
    /// recipe is nested, hence not for enormous bodies, which then count as changed.
    /// </summary>
    private static LoweredMember Keep(LoweredMember? old, LoweredMember lowered) =>
        old is not null && lowered.Origins.Count < MaxCompared && old.Recipe.Equals(lowered.Recipe) ? lowered with { Recipe = old.Recipe } : lowered;

    /// <summary>A defect of ours becomes a member that cannot be evaluated: it must not take the compiler down, nor be left out in silence.</summary>
    private LoweredMember? LowerSafely(string id, ISymbol member, CancellationToken cancellationToken)
    {
        try
        {
            return MemberLowerer.Lower(member, compilation, ids, shapes, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reason = $"An internal error kept it from being lowered; please report it: {exception.GetType().Name}: {exception.Message}";
            var body = new UnsupportedNode($"'{member.Name}'", reason, "");
            return new LoweredMember(new MemberRecipe(id, body) { IsStatic = member.IsStatic, HasUnsupported = true }, OriginTable.Empty, []);
        }
    }
}
