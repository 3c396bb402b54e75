using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Generator.Lowering;
using ImageDsl.Model;
using ImageDsl.Recipes;
using ImageDsl.Recipes.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// Finds the files that an image is made of and the lines that wrote its instructions. The files are those of every member and type that its
/// evaluation asked for, of the constants in them, and of the classes and templates of its segment.
/// </summary>
internal sealed class PlaceFinder(
    ImageCompilation images, TreeOrdinals files, SymbolResolver resolver, Compilation compilation, CompilationFingerprint fingerprint, LoweringScope scope,
    CancellationToken cancellationToken)
{
    private readonly SortedSet<int> _trees = [];

    /// <summary>Finds them for an image class that was evaluated.</summary>
    public ImagePlaces Find(string typeId, ImageModel model, ImageEntry entry, string projectDirectory)
    {
        var stages = entry.Evaluation.Origins.Select((steps, i) => Stage(entry.Evaluation.StageOrigins[i], steps, projectDirectory)).ToEquatableArray();
        var trees = entry.KnownFiles ?? FilesOf(typeId, model, entry);
        var sources = new ImageSources(trees.Select(tree => PathOf(tree, projectDirectory)).Distinct(StringComparer.Ordinal).ToEquatableArray(), stages)
        {
            Uses = entry.ForeignTypes.Select(id => id.Substring(2)).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
        };

        return new ImagePlaces(ImageOriginsText.Sources(sources), new FileStates(trees, fingerprint), projectDirectory);
    }

    /// <summary>The numbers of the files, that of the class first.</summary>
    private int[] FilesOf(string typeId, ImageModel model, ImageEntry entry)
    {
        var first = AddSegment(typeId, model.Description.ParentClass);

        foreach (var member in entry.Members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = _trees.Add(member.Value.Tree);

            foreach (var constants in images.FindMember(member.Key, cancellationToken).Lowered?.ConstantTypes ?? default)
                AddType(constants);
        }

        foreach (var type in entry.Types)
            AddType(type);

        return _trees.OrderBy(tree => tree == first ? -1 : tree).ToArray();
    }

    /// <summary>The class and the templates down to its parent image; the number of the file of the class.</summary>
    private int AddSegment(string typeId, string? parentClass)
    {
        // Its attributes say nothing but literals.
        if (images.Classes.Find(typeId, cancellationToken) is { } shaped)
        {
            _ = _trees.Add(shaped.Tree);
            _ = AddSegment(shaped.Exemplar.Type.BaseType, parentClass);
            return shaped.Tree;
        }

        return AddSegment(images.FindSourceType(typeId), parentClass);
    }

    private int AddSegment(INamedTypeSymbol? mostDerived, string? parentClass)
    {
        var first = -1;

        for (var type = mostDerived; type is not null && DslSymbols.FullNameOf(type) != parentClass; type = type.BaseType)
        {
            foreach (var declaration in type.DeclaringSyntaxReferences)
            {
                var tree = Add(declaration.SyntaxTree);
                first = first < 0 ? tree : first;
                AddAttributeConstants(declaration.GetSyntax(cancellationToken));
            }
        }

        return first;
    }

    /// <summary>The repository may be a constant of elsewhere.</summary>
    private void AddAttributeConstants(SyntaxNode declaration)
    {
        if (declaration is not TypeDeclarationSyntax { AttributeLists: { Count: > 0 } lists })
            return;

        foreach (var argument in lists.SelectMany(list => list.Attributes).SelectMany(attribute => attribute.ArgumentList?.Arguments ?? default))
        {
            if (argument.Expression is LiteralExpressionSyntax)
                continue;

            var model = compilation.GetSemanticModel(argument.SyntaxTree);

            foreach (var name in argument.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol { ContainingType: { } type })
                    AddDeclarations(type);
            }
        }
    }

    private void AddType(string id)
    {
        if (images.Classes.Find(id, cancellationToken) is { } shaped)
            _ = _trees.Add(shaped.Tree);
        else if (images.FindSourceType(id) is { } type)
            AddDeclarations(type);
    }

    private void AddDeclarations(INamedTypeSymbol type)
    {
        foreach (var declaration in type.DeclaringSyntaxReferences)
            _ = Add(declaration.SyntaxTree);
    }

    private int Add(SyntaxTree tree)
    {
        var number = files.Of(tree, cancellationToken);

        if (number >= 0)
            _ = _trees.Add(number);

        return number;
    }

    /// <summary>The places of the FROM and of the instructions of a stage.</summary>
    private EquatableArray<StepSource?> Stage(NodeOrigin? from, EquatableArray<NodeOrigin?> steps, string projectDirectory)
    {
        var places = new StepSource?[steps.Count + 1];
        places[0] = Step(from, projectDirectory);

        for (var i = 0; i < steps.Count; i++)
            places[i + 1] = Step(steps[i], projectDirectory);

        return EquatableArray<StepSource?>.Adopt(places);
    }

    private StepSource? Step(NodeOrigin? origin, string projectDirectory)
    {
        if (origin is null)
            return null;

        var member = images.FindMember(origin.Member, cancellationToken);

        if (member.Tree < 0 || LinesOf(origin.Member, member) is not { } lines || origin.Node < 0 || origin.Node >= lines.Length || lines[origin.Node] is not { First: > 0 } range)
            return images.IsSourceType(RecipeIds.TypeOf(origin.Member), cancellationToken) ? null : new StepSource(null, 0, 0, Ids.Display(origin.Member));

        return new StepSource(PathOf(member.Tree, projectDirectory), range.First, range.Last, null);
    }

    private (int First, int Last)[]? LinesOf(string id, MemberEntry member)
    {
        var file = fingerprint.Trees[member.Tree];

        if (member.Lowered is not { } lowered)
            return null;

        if (ReferenceEquals(member.File, file))
            return lowered.Lines;

        if (scope.Lines.TryGetValue(id, out var known) && ReferenceEquals(known.File, file) && ReferenceEquals(known.Origins, lowered.Origins))
            return known.Lines;

        if (resolver.FindMember(id) is not { } symbol || MemberSyntax.Find(symbol, cancellationToken)?.Declaration is not { } declaration)
            return null;

        var lines = lowered.Origins.LinesIn(declaration, cancellationToken);
        scope.Lines[id] = new MemberLines(file, lowered.Origins, lines);
        return lines;
    }

    private string PathOf(int tree, string projectDirectory) => fingerprint.Trees[tree].PathFrom(projectDirectory);
}
