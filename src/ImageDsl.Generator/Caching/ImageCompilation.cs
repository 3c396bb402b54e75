using System.Runtime.CompilerServices;
using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Exporting;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Generator.References;
using ImageDsl.Model;
using ImageDsl.Recipes;
using ImageDsl.Rules;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// One state of the sources, as the generator and the analyzers ask about it. Answers are pulled: a question about one image lowers and
/// evaluates that class and its bases only, and whatever an earlier state of the sources already answered stays.
/// </summary>
internal sealed class ImageCompilation
{
    private static readonly ConditionalWeakTable<Compilation, ImageCompilation> Known = new();

    private readonly Compilation _compilation;
    private readonly CompilationFingerprint _fingerprint;
    private readonly LoweringScope _scope;
    private readonly SymbolIds _ids = new();
    private readonly SymbolResolver _resolver;
    private readonly TreeOrdinals _files;
    private readonly SourceMembers _members;
    private readonly EvaluationOptions _options;
    private ImageSymbols? _symbols;
    private ReferencedRecipes? _references;

    private ImageCompilation(Compilation compilation, EvaluationOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        _fingerprint = CompilationFingerprint.Of(compilation, cancellationToken);
        _scope = LoweringScopes.Of(compilation, _fingerprint);
        _compilation = _scope.Members.IsEmpty ? WithoutNullableAnalysis(compilation) : compilation;
        _resolver = new SymbolResolver(_compilation, _ids);
        _files = new TreeOrdinals(_compilation, _fingerprint);
        var bodies = new BodyShapes(_compilation, _ids, _scope.Shapes);
        Classes = new ClassShapes(this, _fingerprint, _resolver, bodies, _files);
        _members = new SourceMembers(_compilation, _fingerprint, _scope, _resolver, _ids, _files, bodies, Classes);
        Exports = new RecipeExport(this, _compilation, _scope, _fingerprint);
    }

    /// <summary>What this compilation gives to images of other assemblies.</summary>
    public RecipeExport Exports { get; }

    /// <summary>Which classes are declared as others are.</summary>
    public ClassShapes Classes { get; }

    /// <summary>What is known about a compilation, or null when it has nothing to do with ImageDsl.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The build properties that decide about evaluation.</param>
    /// <param name="cancellationToken">Observed while files are hashed.</param>
    public static ImageCompilation? For(Compilation compilation, EvaluationOptions options, CancellationToken cancellationToken)
    {
        if (compilation is not CSharpCompilation)
            return null;

        if (!Known.TryGetValue(compilation, out var known) || known._options != options)
        {
            var created = new ImageCompilation(compilation, options, cancellationToken);
            known = known is null ? Known.GetValue(compilation, _ => created) : created;
        }

        known._scope.IsImageDslReferenced ??= known._compilation.GetTypeByMetadataName("ImageDsl.Image") is not null;
        return known._scope.IsImageDslReferenced == true ? known : null;
    }

    /// <summary>Evaluates an image class. Bad input gives findings, never an exception.</summary>
    /// <param name="image">The class.</param>
    /// <param name="cancellationToken">Observed at every step.</param>
    public ImageEvaluation Evaluate(INamedTypeSymbol image, CancellationToken cancellationToken) => Evaluate(_ids.Of(image), cancellationToken).Evaluation;

    /// <summary>What other assemblies give to images of this compilation.</summary>
    public ReferencedRecipes References(CancellationToken cancellationToken) =>
        _references ??= ReferencedRecipes.Of(this, _compilation, _options, _scope.References, cancellationToken);

    /// <summary>Evaluates the image class with this id, or finds that an earlier evaluation still holds.</summary>
    public ImageEntry Evaluate(string typeId, CancellationToken cancellationToken)
    {
        if (FindCurrent(typeId, cancellationToken) is { } known)
            return known;

        var entry = EvaluateAnew(typeId, cancellationToken);
        entry.SetValidFor(_fingerprint);

        if (_scope.Images.TryGetValue(typeId, out var earlier))
            entry.TakeFilesFrom(earlier);

        _scope.Images[typeId] = entry;
        return entry;
    }

    /// <summary>An image with all that is folded into it from the images below; null when it has no model.</summary>
    /// <param name="image">The class.</param>
    /// <param name="externalImages">What is known about external images.</param>
    /// <param name="cancellationToken">Observed at every step.</param>
    public EffectiveImage? Fold(INamedTypeSymbol image, ExternalImageCatalog externalImages, CancellationToken cancellationToken) =>
        Fold(_ids.Of(image), externalImages, cancellationToken);

    /// <summary>The image class with this id, folded now or before.</summary>
    public EffectiveImage? Fold(string typeId, ExternalImageCatalog externalImages, CancellationToken cancellationToken)
    {
        if (!IsSourceType(typeId, cancellationToken))
            return FoldReferenced(typeId, externalImages, cancellationToken);

        var entry = Evaluate(typeId, cancellationToken);

        if (entry.Evaluation.Model is not { } model)
            return null;

        var parent = entry.ParentId is { } below ? Fold(below, externalImages, cancellationToken) : null;

        if (entry.Folded is { } known && ReferenceEquals(known.Image.Parent, parent) && ReferenceEquals(known.ExternalImages, externalImages))
            return known.Image;

        var folded = EffectiveImage.Of(model, parent, externalImages, cancellationToken);
        entry.Folded = new FoldedImage(folded, externalImages);
        return folded;
    }

    /// <summary>
    /// What the rules say about an image class; nothing when it has no model. Rules look at what is folded into the image and at their configuration, so
    /// what they said is found again as long as these are the same: for the second analyzer that asks, after an edit elsewhere, in the next build of a server.
    /// </summary>
    /// <param name="image">The class.</param>
    /// <param name="rules">The configuration.</param>
    /// <param name="cancellationToken">Observed at every step.</param>
    public IReadOnlyList<RuleFinding> Check(INamedTypeSymbol image, RuleOptions rules, CancellationToken cancellationToken)
    {
        var id = _ids.Of(image);

        if (Fold(id, rules.ExternalImages, cancellationToken) is not { } folded)
            return [];

        var entry = Evaluate(id, cancellationToken);

        if (entry.Checked is { } known && ReferenceEquals(known.Image, folded) && known.Options == rules)
            return known.Findings;

        var findings = ImageRules.Check(folded, rules, cancellationToken);
        entry.Checked = new CheckedImage(folded, rules, findings);
        return findings;
    }

    /// <summary>An earlier evaluation of an image class if it still holds, else null.</summary>
    public ImageEntry? FindCurrent(INamedTypeSymbol image, CancellationToken cancellationToken) => FindCurrent(_ids.Of(image), cancellationToken);

    /// <summary>An earlier evaluation of the image class with this id if it still holds, else null.</summary>
    public ImageEntry? FindCurrent(string typeId, CancellationToken cancellationToken) =>
        _scope.Images.TryGetValue(typeId, out var known) && Holds(known, cancellationToken) ? known : null;

    /// <summary>Does independent pieces of work about this compilation; see <see cref="Concurrency.For"/>.</summary>
    public void ForEach(int count, Action<int> work, CancellationToken cancellationToken) => Concurrency.For(count, work, _compilation, cancellationToken);

    /// <summary>An image of another assembly. What cannot be read is reported where the image that stands on it is evaluated.</summary>
    private EffectiveImage? FoldReferenced(string typeId, ExternalImageCatalog externalImages, CancellationToken cancellationToken)
    {
        if (FindReferencedModel(typeId, cancellationToken) is not { } model)
            return null;

        var parent = model.Description.ParentClass is { } parentClass ? Fold("T:" + parentClass, externalImages, cancellationToken) : null;

        if (_scope.FoldedReferences.TryGetValue(typeId, out var known)
            && ReferenceEquals(known.Model, model) && ReferenceEquals(known.Folded.Image.Parent, parent) && ReferenceEquals(known.Folded.ExternalImages, externalImages))
            return known.Folded.Image;

        var folded = EffectiveImage.Of(model, parent, externalImages, cancellationToken);
        _scope.FoldedReferences[typeId] = (model, new FoldedImage(folded, externalImages));
        return folded;
    }

    private ImageModel? FindReferencedModel(string typeId, CancellationToken cancellationToken)
    {
        try
        {
            return References(cancellationToken).FindImage(typeId, cancellationToken)?.Model;
        }
        catch (UnreadableRecipeException)
        {
            return null;
        }
    }

    /// <summary>What a class is: an image, a class that wants to be one and cannot, or neither.</summary>
    public ImageCandidate Classify(string typeId, CancellationToken cancellationToken)
    {
        if (_scope.Candidates.TryGetValue(typeId, out var known))
            return known;

        var candidate = Classes.Find(typeId, cancellationToken)?.Candidate()
            ?? (_resolver.FindType(typeId) is { } type ? Describe(type, cancellationToken) : ImageCandidate.None);

        return _scope.Candidates.GetOrAdd(typeId, candidate);
    }

    /// <summary>The image classes among the candidates; made once for the same candidates and declarations.</summary>
    public GenerationPlan Remember(EquatableArray<string> candidates, CancellationToken cancellationToken)
    {
        if (_scope.Plan is { } known && known.Candidates == candidates)
            return known;

        var plan = GenerationPlan.Make(candidates, this, cancellationToken);
        _scope.Plan = plan;
        return plan;
    }

    /// <summary>The file and line of a candidate's declaration.</summary>
    public (TreeFingerprint File, int Line)? PlaceOf(ImageCandidate candidate) => candidate.Tree < 0 || candidate.Type < 0
        ? null
        : (_fingerprint.Trees[candidate.Tree], _fingerprint.Trees[candidate.Tree].TypeLines[candidate.Type]);

    /// <summary>Where the sources of an evaluated image class stand, as <see cref="ImageOriginsText"/> writes it; null when there is no image.</summary>
    /// <param name="typeId">The class.</param>
    /// <param name="projectDirectory">What paths are relative to.</param>
    /// <param name="cancellationToken">Observed per member.</param>
    public ImagePlaces? PlacesOf(string typeId, string projectDirectory, CancellationToken cancellationToken)
    {
        var entry = Evaluate(typeId, cancellationToken);

        if (entry.Evaluation.Model is not { } model)
            return null;

        if (FindPlaces(typeId, projectDirectory, cancellationToken) is not { } places)
            entry.Places = places = new PlaceFinder(this, _files, _resolver, _compilation, _fingerprint, _scope, cancellationToken).Find(typeId, model, entry, projectDirectory);

        return places;
    }

    /// <summary>The places of an image class as they were found earlier, if they still hold; else null.</summary>
    public ImagePlaces? FindPlaces(string typeId, string projectDirectory, CancellationToken cancellationToken) =>
        FindCurrent(typeId, cancellationToken)?.Places is { } places && places.ProjectDirectory == projectDirectory && Hold(places.Files) ? places : null;

    /// <summary>How many files images can depend on.</summary>
    public int TreeCount => _fingerprint.Trees.Length;

    /// <summary>Some of the files as they are now.</summary>
    public FileStates StatesOf(int[] trees) => new(trees, _fingerprint);

    /// <summary>Whether files are still as they were.</summary>
    public bool Hold(FileStates files) => files.HoldFor(_fingerprint);

    /// <summary>The place of a node in the source as it is now, or null for what has no source.</summary>
    public Location? Locate(NodeOrigin origin, CancellationToken cancellationToken)
    {
        if (_resolver.FindMember(origin.Member) is not { } member)
            return null;

        var declaration = MemberSyntax.Find(member, cancellationToken)?.Declaration;
        var span = declaration is null ? null : FindMember(origin.Member, cancellationToken).Lowered?.Origins.Find(declaration, origin.Node);
        return span is { } found ? Location.Create(declaration!.SyntaxTree, found) : member.Locations.FirstOrDefault(l => l.IsInSource);
    }

    /// <summary>The place where an image class adds a step, here or in a referenced project; null for what has no source.</summary>
    public Location? Locate(StepOrigin step, CancellationToken cancellationToken)
    {
        var id = "T:" + step.Class;

        if (FindSourceType(id) is null)
            return References(cancellationToken).FindSource(id, cancellationToken)?.Locate(step, cancellationToken);

        var origins = Evaluate(id, cancellationToken).Evaluation.Origins;

        return step.Stage < origins.Count && step.Instruction < origins[step.Stage].Count && origins[step.Stage][step.Instruction] is { } node
            ? Locate(node, cancellationToken)
            : null;
    }

    /// <summary>The place of a class, here or in a referenced project; null for what has no source.</summary>
    public Location? LocateClass(string fullName, CancellationToken cancellationToken)
    {
        var id = "T:" + fullName;
        var images = FindSourceType(id) is null ? References(cancellationToken).FindSource(id, cancellationToken) : this;
        return images?.FindSourceType(id)?.NameLocation();
    }

    /// <summary>Name and version of the other assembly that has a class with this name, or null.</summary>
    public string? AssemblyOf(string fullName) =>
        FindSourceType("T:" + fullName) is null && _compilation.GetTypeByMetadataName(fullName)?.ContainingAssembly is { } assembly
            ? $"{assembly.Name} {assembly.Identity.Version.ToString(3)}"
            : null;

    /// <summary>The shape of a type of the source, or null when the id is none.</summary>
    public TypeRecipe? FindType(string id, CancellationToken cancellationToken)
    {
        if (_scope.Types.TryGetValue(id, out var known))
            return known;

        var recipe = Classes.Find(id, cancellationToken)?.Recipe()
            ?? (_resolver.FindType(id) is { } type ? TypeLowerer.Lower(type, _ids, cancellationToken) : null);

        return _scope.Types.GetOrAdd(id, recipe);
    }

    /// <summary>Whether there is a type of the user's with this id, here or in a reference.</summary>
    public bool IsKnownType(string id, CancellationToken cancellationToken)
    {
        try
        {
            return FindSourceType(id) is not null || References(cancellationToken).FindType(id, cancellationToken) is not null;
        }
        catch (UnreadableRecipeException)
        {
            // That is a matter of its own (IMG008).
            return true;
        }
    }

    /// <summary>Whether the source has a type with this id. The declarations know, so that no symbol is made after an edit in a body.</summary>
    public bool IsSourceType(string id, CancellationToken cancellationToken) => FindType(id, cancellationToken) is not null;

    /// <summary>The type of the source with this id, or null.</summary>
    public INamedTypeSymbol? FindSourceType(string id) => _resolver.FindType(id);

    /// <summary>A member of the source, lowered now or before; without a recipe when it has or needs none.</summary>
    public MemberEntry FindMember(string id, CancellationToken cancellationToken) => _members.Find(id, cancellationToken);

    /// <summary>
    /// The same sources, bound without the analysis of nullable references. It only makes warnings, which the compiler reports by itself, and
    /// is a good part of what binding a body costs. For the few bodies of an edit that is less than what the symbols of a second compilation cost,
    /// which the host has made of its own.
    /// </summary>
    private static Compilation WithoutNullableAnalysis(Compilation compilation) =>
        compilation is CSharpCompilation { Options: { NullableContextOptions: not NullableContextOptions.Disable } options } nullable
            ? nullable.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable))
            : compilation;

    private bool Holds(ImageEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Limits != _options.Limits || !HasSameProperties(entry))
            return false;

        if (entry.IsKnownValidFor(_fingerprint))
            return true;

        foreach (var member in entry.HasSameTrees(_fingerprint) ? [] : entry.Members)
        {
            var isSame = member.Value.IsCurrent(_fingerprint)
                || ReferenceEquals(FindMember(member.Key, cancellationToken).Lowered?.Recipe, member.Value.Lowered?.Recipe);

            if (!isSame)
                return false;
        }

        foreach (var reference in entry.References)
        {
            if (References(cancellationToken).FindType(reference.Key, cancellationToken)?.Text != reference.Value)
                return false;
        }

        foreach (var parent in entry.Parents)
        {
            if (!parent.Value.AreThoseOf(EvaluateParent(parent.Key, cancellationToken)))
                return false;
        }

        entry.SetValidFor(_fingerprint);
        return true;
    }

    private bool HasSameProperties(ImageEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (_options.Properties.Find(property.Key) != property.Value)
                return false;
        }

        return true;
    }

    private ImageEntry EvaluateAnew(string typeId, CancellationToken cancellationToken)
    {
        var recipes = new SourceRecipes(this, cancellationToken);
        var parents = new Dictionary<string, ParentFacts>(StringComparer.Ordinal);
        var properties = new Dictionary<string, string?>(StringComparer.Ordinal);

        ImageEvaluation Parent(string id, CancellationToken token)
        {
            var evaluation = EvaluateParent(id, token);
            parents[id] = ParentFacts.Of(evaluation);
            return evaluation;
        }

        string? Property(string name) => properties[name] = _options.Properties.Find(name);

        ImageEvaluation result;

        try
        {
            result = new ImageEvaluator(recipes, _options.Limits, Parent, Property).Evaluate(typeId, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect of ours must not take the compiler down, nor pass for an image.
            var message = $"An internal error kept the image from being evaluated; please report it: {exception.GetType().Name}: {exception.Message}";
            result = new ImageEvaluation(null, new[] { new EvaluationFinding("IMG001", message, null) });
        }

        if (result.Findings.Any(IsDamage) && recipes.Types.Any(type => DoesNotCompile(type, cancellationToken)))
            result = result with { Findings = result.Findings.Select(f => IsDamage(f) ? f with { RuleId = "IMG001", Message = Evaluability.Describe(Unsupported.DoesNotCompile.Node) } : f).ToEquatableArray() };

        return new ImageEntry(result, _options.Limits, properties.ToArray(), recipes.Members, recipes.References, parents.ToArray()) { Types = recipes.Types, ForeignTypes = recipes.ForeignTypes };
    }

    /// <summary>Whether a recipe makes no sense. One of the source's own does so where the compiler has found an error, which is then all there is to tell.</summary>
    private static bool IsDamage(EvaluationFinding finding) => finding is { RuleId: "IMG008", Origin: not null };

    private bool DoesNotCompile(string typeId, CancellationToken cancellationToken) => FindSourceType(typeId) is { } type
        && type.DeclaringSyntaxReferences.Any(part => _compilation.GetSemanticModel(part.SyntaxTree).GetDiagnostics(null, cancellationToken).Any(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

    /// <summary>An image of another assembly is what that assembly says, which was evaluated with its own build properties.</summary>
    private ImageEvaluation EvaluateParent(string typeId, CancellationToken cancellationToken)
    {
        if (IsSourceType(typeId, cancellationToken))
            return Evaluate(typeId, cancellationToken).Evaluation;

        return References(cancellationToken).FindImage(typeId, cancellationToken)
            ?? throw new UnreadableRecipeException($"No referenced assembly says what the image '{RecipeIds.Split(typeId).Id.Substring(2)}' is.");
    }

    private ImageCandidate Describe(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if ((_symbols ??= ImageSymbols.Of(_compilation)) is not { } symbols)
            return ImageCandidate.None;

        var (kind, problem) = ImageCandidate.Classify(type, symbols);

        if (kind == ImageCandidateKind.None)
            return ImageCandidate.None;

        var location = type.Locations.FirstOrDefault(l => l.IsInSource);
        var tree = location is null ? -1 : _files.Of(location.SourceTree!, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return new ImageCandidate(kind, DslSymbols.FullNameOf(type), problem, tree, tree < 0 ? -1 : _fingerprint.Trees[tree].TypeAt(location!.SourceSpan.Start))
        {
            IsOffered = kind == ImageCandidateKind.External && ImageCandidate.CanBeOffered(type),
        };
    }
}
