using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Recipes.Evaluation;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes;

/// <summary>Evaluates image classes from recipes. One evaluator serves one state of the sources; it is not thread-safe.</summary>
public sealed class ImageEvaluator
{
    private readonly EvaluationLimits _limits;
    private readonly Func<string, CancellationToken, ImageEvaluation> _parents;
    private readonly Func<string, string?> _properties;
    private readonly RecipeProgram _program;
    private readonly Dictionary<string, RecipeImageClass> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImageEvaluation> _evaluations = new(StringComparer.Ordinal);
    private Interpreter? _current;
    private CancellationToken _cancellationToken;

    /// <summary>Creates an evaluator.</summary>
    /// <param name="source">Where recipes come from.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="parents">
    /// Asked for the evaluation of a parent image, so that a caller can remember evaluations; <see cref="Evaluate"/> itself when null.
    /// </param>
    /// <param name="properties">Asked for the value of a build property, or null when it has none; there are none when null.</param>
    public ImageEvaluator(
        RecipeSource source,
        EvaluationLimits limits,
        Func<string, CancellationToken, ImageEvaluation>? parents = null,
        Func<string, string?>? properties = null)
    {
        _limits = limits;
        _program = new RecipeProgram(source);
        _parents = parents ?? Evaluate;
        _properties = properties ?? (static _ => null);
    }

    /// <summary>The interpreter of the image that is being evaluated.</summary>
    internal Interpreter Current => _current!;

    /// <summary>Evaluates one image class, or one of external images. An evaluator evaluates a class once and remembers the answer.</summary>
    /// <param name="typeId">The documentation id of the class.</param>
    /// <param name="cancellationToken">Observed at every step.</param>
    /// <returns>A model or findings; bad input never throws.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImageEvaluation Evaluate(string typeId, CancellationToken cancellationToken)
    {
        if (_evaluations.TryGetValue(typeId, out var known))
            return known;

        var (outer, outerToken) = (_current, _cancellationToken);
        _cancellationToken = cancellationToken;

        try
        {
            return _evaluations[typeId] = EvaluateOnce(typeId);
        }
        finally
        {
            _current = outer;
            _program.Budget = outer?.Budget;
            _cancellationToken = outerToken;
        }
    }

    internal RecipeImageClass ClassOf(UserType type)
    {
        if (!_classes.TryGetValue(type.Id, out var imageClass))
            _classes.Add(type.Id, imageClass = new RecipeImageClass(type, this));

        return imageClass;
    }

    /// <summary>The value of a build property, or null when it has none.</summary>
    internal string? PropertyOf(string name) => _properties(name);

    /// <summary>The model of another image that the running one stands on or mentions.</summary>
    internal ImageModel ModelOf(string typeId)
    {
        try
        {
            return _parents(typeId, _cancellationToken).Model ?? throw new ParentFailedException();
        }
        catch (UnreadableRecipeException unreadable)
        {
            // As the one exception that calls of the library let through.
            throw new EvaluationStoppedException(new EvaluationFinding("IMG008", unreadable.Message, null));
        }
    }

    private ImageEvaluation EvaluateOnce(string typeId)
    {
        var interpreter = _current = new Interpreter(_program, this, _limits, _cancellationToken);
        _program.Budget = interpreter.Budget;

        try
        {
            var type = _program.FindType(typeId);

            if (type is not { IsImage: true } and not { IsExternalImage: true })
                return Failed(new EvaluationFinding("IMG008", $"'{typeId}' has no recipe of an image class.", null));

            if (type.IsExternalImage)
                return External(interpreter, type);

            var image = interpreter.Construction.CreateImage(ClassOf(type));
            var built = ImageModelBuilder.Build(image, interpreter.HostCalls.NextInstruction);
            return interpreter.Findings.Count > 0 ? Failed(interpreter) : Succeeded(built);
        }
        catch (EvaluationStoppedException stopped)
        {
            return Failed(interpreter, stopped.Finding);
        }
        catch (UnknownValueException unknown)
        {
            interpreter.Findings.Add(unknown.Value);
            return Failed(interpreter, unknown.Value.Findings[0]);
        }
        catch (ImageDefinitionException definition)
        {
            // What the library finds wrong after an error may be its consequence; alone it is news.
            return interpreter.Findings.Count > 0
                ? Failed(interpreter)
                : Failed(interpreter, new EvaluationFinding(definition.RuleId, definition.Message, null) { ImageMember = definition.Member });
        }
        catch (ParentFailedException)
        {
            return Failed(interpreter) with { ParentFailed = true };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed(interpreter, Damaged(typeId, interpreter, e));
        }
    }

    /// <summary>An external image by itself: no class of it has a model, but its facts can be wrong.</summary>
    private static ImageEvaluation External(Interpreter interpreter, UserType type)
    {
        ImageReference reference = interpreter.Construction.CreateExternalImage(type);
        return interpreter.Findings.Count > 0 ? Failed(interpreter) : new ImageEvaluation(null, default) { ExternalImage = reference.Declaration };
    }

    private static EvaluationFinding Damaged(string typeId, Interpreter interpreter, Exception e) => new(
        "IMG008",
        $"A recipe that '{typeId.Substring(Math.Min(2, typeId.Length))}' needs is damaged: {e.GetType().Name} in '{Ids.Display(interpreter.Trace.Member)}'. {e.Message}",
        interpreter.Trace.Origin);

    private static ImageEvaluation Succeeded(BuiltImage built) => new(built.Model, default)
    {
        Origins = built.Origins.Select(OfNodes).ToEquatableArray(),
        StageOrigins = OfNodes(built.StageOrigins),
    };

    private static EquatableArray<NodeOrigin?> OfNodes(EquatableArray<object?> origins)
    {
        var nodes = new NodeOrigin?[origins.Count];

        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = (NodeOrigin?)origins[i];

        return EquatableArray<NodeOrigin?>.Adopt(nodes);
    }

    private static ImageEvaluation Failed(params EvaluationFinding[] findings) => new(null, findings);

    private static ImageEvaluation Failed(Interpreter interpreter, EvaluationFinding? last = null)
    {
        // A tainted list drops consequences, but an image without a model has at least one finding.
        if (last is not null)
            interpreter.Findings.Add(last);

        return Failed([.. interpreter.Findings.All]);
    }
}
