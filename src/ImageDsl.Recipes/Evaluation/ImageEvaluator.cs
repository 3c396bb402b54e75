namespace ImageDsl.Recipes;

/// <summary>Evaluates image classes from recipes. One evaluator serves one state of the sources; it is not thread-safe.</summary>
public sealed class ImageEvaluator
{
    /// <summary>Creates an evaluator.</summary>
    /// <param name="source">Where recipes come from.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="parents">
    /// Asked for the evaluation of a parent image, so that a caller can remember evaluations; <see cref="Evaluate"/> itself when null.
    /// </param>
    public ImageEvaluator(RecipeSource source, EvaluationLimits limits, Func<string, CancellationToken, ImageEvaluation>? parents = null)
    {
        _ = source;
        _ = limits;
        _ = parents;
    }

    /// <summary>Evaluates one image class.</summary>
    /// <param name="typeId">The documentation id of the class.</param>
    /// <param name="cancellationToken">Observed at every step.</param>
    /// <returns>A model or findings; bad input never throws.</returns>
    public ImageEvaluation Evaluate(string typeId, CancellationToken cancellationToken) => throw new NotImplementedException();
}
