using ImageDsl.Model;

namespace ImageDsl.Rules;

/// <summary>The rules that need all images that are built together.</summary>
public static class EstateRules
{
    /// <summary>The rules that <see cref="Check"/> reports.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } = [RuleCatalog.DuplicateName, RuleCatalog.Cycle];

    /// <summary>Checks all images together. Every class that takes part in a conflict has a finding of its own, wherever it is declared.</summary>
    /// <param name="images">The images, in any order.</param>
    /// <param name="cancellationToken">Observed per image.</param>
    /// <returns>The findings by rule and class; the same for the same images in any order.</returns>
    public static IReadOnlyList<RuleFinding> Check(IReadOnlyList<ImageDescription> images, CancellationToken cancellationToken)
    {
        var ordered = images.OrderBy(image => image.Class, StringComparer.Ordinal).ToList();

        return [.. CheckNames(ordered, cancellationToken), .. CheckCycles(ordered, cancellationToken)];
    }

    private static IEnumerable<RuleFinding> CheckNames(IReadOnlyList<ImageDescription> images, CancellationToken cancellationToken)
    {
        var owners = ImageNames.Owners(images);

        foreach (var image in images)
        {
            cancellationToken.ThrowIfCancellationRequested();

            foreach (var name in ImageNames.Of(image).OrderBy(name => name, StringComparer.Ordinal))
            {
                var other = owners[name].FirstOrDefault(owner => owner.Class != image.Class);

                if (other is not null)
                    yield return new RuleFinding(RuleCatalog.DuplicateName, image.Class, new[] { $"'{image.Class}' and '{other.Class}' are both named '{name}'" });
            }
        }
    }

    private static IEnumerable<RuleFinding> CheckCycles(IReadOnlyList<ImageDescription> images, CancellationToken cancellationToken)
    {
        var owners = ImageNames.Owners(images);

        foreach (var image in images)
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (ShortestCycle(image, Needs) is { } cycle)
                yield return new RuleFinding(RuleCatalog.Cycle, image.Class, new[] { string.Join(" → ", cycle.Select(step => step.Class)) });
        }

        IEnumerable<ImageDescription> Needs(ImageDescription image) => image.References
            .Select(use => use.Reference)
            .Concat([image.Parent])
            .SelectMany(reference => owners[reference.Familiar]);
    }

    /// <summary>The shortest way from an image back to itself, both ends included, or null. Classes stand for their images.</summary>
    private static List<ImageDescription>? ShortestCycle(ImageDescription start, Func<ImageDescription, IEnumerable<ImageDescription>> needs)
    {
        var cameFrom = new Dictionary<string, ImageDescription>(StringComparer.Ordinal);
        var queue = new Queue<ImageDescription>([start]);

        while (queue.Count > 0)
        {
            var current = queue.Dequeue();

            foreach (var next in needs(current))
            {
                if (next.Class == start.Class)
                    return Path(start, current, cameFrom);

                if (!cameFrom.ContainsKey(next.Class))
                {
                    cameFrom.Add(next.Class, current);
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static List<ImageDescription> Path(ImageDescription start, ImageDescription last, Dictionary<string, ImageDescription> cameFrom)
    {
        var path = new List<ImageDescription> { start };

        for (var step = last; step.Class != start.Class; step = cameFrom[step.Class])
            path.Insert(0, step);

        path.Insert(0, start);
        return path;
    }
}
