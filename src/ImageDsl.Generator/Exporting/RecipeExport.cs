using System.Collections.Immutable;
using ImageDsl.Dockerfile;
using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Lowering;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Exporting;

/// <summary>
/// What an assembly gives to images elsewhere: its exported types, from <see cref="ExportRoots"/> on to all that they mention. The generator
/// writes them as attributes; a compilation that references this one as a project asks for them one by one.
/// </summary>
internal sealed class RecipeExport(ImageCompilation images, Compilation compilation, LoweringScope scope, CompilationFingerprint fingerprint)
{
    private readonly SymbolIds _ids = new();
    private HashSet<string>? _exported;

    /// <summary>The exported form of a type, or null when the type is not exported.</summary>
    public TypeExport? Find(string typeId, CancellationToken cancellationToken)
    {
        if (images.FindSourceType(typeId) is not { } type)
            return null;

        // Code elsewhere names visible types only; what is hidden it knows from a recipe, which is proof enough that it is exported.
        return IsVisible(type, cancellationToken) && !Exported(cancellationToken).Contains(typeId) ? null : Export(typeId, type, cancellationToken);
    }

    /// <summary>The types to begin with.</summary>
    public ExportRoots Roots(CancellationToken cancellationToken) => scope.ExportRoots ??= ExportRoots.Find(compilation, images.Classes, _ids, cancellationToken);

    /// <summary>Whether others can use the type by its name.</summary>
    public bool IsRoot(INamedTypeSymbol type, CancellationToken cancellationToken) => Roots(cancellationToken).Contains(_ids.Of(type));

    /// <summary>The recipes of the members that travel with a type.</summary>
    public IEnumerable<MemberRecipe> MembersOf(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        Members(type, cancellationToken).Select(m => m.Value.Lowered?.Recipe).Where(r => r is not null).Select(r => r!);

    /// <summary>The generated source with all of them; the same object as long as nothing in it changes.</summary>
    public string? Source(CancellationToken cancellationToken)
    {
        if (scope.ExportedSource is not { } known || !(ReferenceEquals(known.ValidFor, fingerprint) || fingerprint.HasSameTrees(known.ValidFor, known.Trees)))
        {
            var exports = All(cancellationToken);
            var text = exports.IsEmpty ? null : RecipeSourceText.For(exports);
            text = text == scope.ExportedSource?.Text ? scope.ExportedSource?.Text : text;
            known = new ExportedSource(text, exports.SelectMany(e => e.Trees).Distinct().ToArray(), fingerprint);
        }
        else
        {
            known = known with { ValidFor = fingerprint };
        }

        scope.ExportedSource = known;
        return known.Text;
    }

    /// <summary>All exported types, the roots first.</summary>
    public ImmutableArray<TypeExport> All(CancellationToken cancellationToken)
    {
        var exports = ImmutableArray.CreateBuilder<TypeExport>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Roots(cancellationToken).All);

        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = open.Dequeue();

            // Most types are as they were, and for those no symbol is made.
            if (!seen.Add(id) || (FindCurrent(id) ?? Export(id, cancellationToken)) is not { } export)
                continue;

            exports.Add(export);

            foreach (var mentioned in export.Mentioned)
                open.Enqueue(mentioned);
        }

        return exports.ToImmutable();
    }

    private bool IsVisible(INamedTypeSymbol type, CancellationToken cancellationToken) => Visibility.IsVisible(type, Roots(cancellationToken).HasFriends);

    private HashSet<string> Exported(CancellationToken cancellationToken) =>
        _exported ??= new HashSet<string>(All(cancellationToken).Select(e => e.Id), StringComparer.Ordinal);

    private TypeExport? FindCurrent(string typeId) => scope.Exports.TryGetValue(typeId, out var known) && known.Holds(fingerprint) ? known : null;

    private TypeExport? Export(string typeId, CancellationToken cancellationToken) =>
        images.FindSourceType(typeId) is { } type ? Export(typeId, type, cancellationToken) : null;

    private TypeExport Export(string typeId, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (FindCurrent(typeId) is { } current)
            return current;

        var known = scope.Exports.TryGetValue(typeId, out var earlier) ? earlier : null;
        var export = ExportAnew(typeId, type, cancellationToken);

        if (known?.Text == export.Text && known.Trees.SequenceEqual(export.Trees))
            export = known;

        scope.Exports[typeId] = export;
        return export;
    }

    private TypeExport ExportAnew(string typeId, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var members = Members(type, cancellationToken).ToArray();
        var recipes = members.Select(m => m.Value.Lowered?.Recipe).Where(r => r is not null).Select(r => r!).ToEquatableArray();
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        var text = RecipeWriter.Write(new ExportedType(images.FindType(typeId, cancellationToken)!, recipes), mentioned);

        var types = mentioned.Select(RecipeIds.TypeOf)
            .Concat(SignatureTypes.Of(type).Where(t => t.IsDeclaredBy(compilation.Assembly)).Select(_ids.Of))
            .Where(id => id != typeId)
            .Distinct(StringComparer.Ordinal)
            .Where(id => images.FindSourceType(id) is not null)
            .ToArray();

        return new TypeExport(typeId, IsVisible(type, cancellationToken), text, types, members, fingerprint);
    }

    private IEnumerable<KeyValuePair<string, MemberEntry>> Members(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        ExportedMembers.Of(type, _ids).Select(id => new KeyValuePair<string, MemberEntry>(id, images.FindMember(id, cancellationToken)));
}
