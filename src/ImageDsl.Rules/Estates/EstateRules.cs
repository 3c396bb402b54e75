using ImageDsl.Model;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules;

/// <summary>The rules that need all images that are built together.</summary>
public static class EstateRules
{
    /// <summary>The rules that <see cref="Check"/> reports.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } = [RuleCatalog.DuplicateName, RuleCatalog.Cycle];

    /// <summary>The rules that <see cref="CheckUse"/> reports.</summary>
    public static IReadOnlyList<RuleInfo> RulesOfUse { get; } = [RuleCatalog.StackedImages, RuleCatalog.UnusedImages];

    /// <summary>Checks all images together. Every class that takes part in a conflict has a finding of its own, wherever it is declared.</summary>
    /// <param name="images">The images, in any order.</param>
    /// <param name="cancellationToken">Observed per image.</param>
    /// <returns>The findings by rule and class; the same for the same images in any order.</returns>
    public static IReadOnlyList<RuleFinding> Check(IReadOnlyList<ImageDescription> images, CancellationToken cancellationToken)
    {
        var ordered = images.OrderBy(image => image.Class, StringComparer.Ordinal).ToList();
        var owners = ImageNames.Owners(ordered);

        return [.. CheckNames(ordered, owners, cancellationToken), .. CheckCycles(ordered, owners, cancellationToken)];
    }

    /// <summary>Checks what stands on what, and whether anything does: advice that needs all images, and no errors.</summary>
    /// <param name="images">The images, in any order.</param>
    /// <param name="externalImages">With what the project states about external images.</param>
    /// <param name="cancellationToken">Observed per image.</param>
    /// <returns>The findings by rule and class; the class is empty for one about an external image.</returns>
    public static IReadOnlyList<RuleFinding> CheckUse(IReadOnlyList<ImageDescription> images, ExternalImageCatalog externalImages, CancellationToken cancellationToken)
    {
        var ordered = images.OrderBy(image => image.Class, StringComparer.Ordinal).ToList();
        var owners = ImageNames.Owners(ordered);
        var users = new List<(string Class, ImageDescription User)>();

        foreach (var image in ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var needed = image.References.Select(use => use.Reference).Append(image.Parent).SelectMany(reference => owners[reference.Familiar]).Select(owner => owner.Class);

            foreach (var @class in needed.Append(image.ParentClass).OfType<string>().Distinct(StringComparer.Ordinal).Where(@class => @class != image.Class))
                users.Add((@class, image));
        }

        var byClass = users.ToLookup(use => use.Class, use => use.User, StringComparer.Ordinal);

        return [.. StackedImages.Check(ordered, byClass), .. UnusedImages.Check(ordered, byClass, externalImages)];
    }

    private static IEnumerable<RuleFinding> CheckNames(
        IReadOnlyList<ImageDescription> images, ILookup<string, ImageDescription> owners, CancellationToken cancellationToken)
    {
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

    private static IEnumerable<RuleFinding> CheckCycles(
        IReadOnlyList<ImageDescription> images, ILookup<string, ImageDescription> owners, CancellationToken cancellationToken)
    {
        var suspects = OnOrAboveCycles(images, Needs);

        foreach (var image in images.Where(image => suspects.Contains(image.Class)))
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

    /// <summary>
    /// The classes of images that are part of a cycle or stand on one: those that are left when images fall away that need none of the others, one after
    /// the other. Mostly there is none, and no way has to be looked for.
    /// </summary>
    private static HashSet<string> OnOrAboveCycles(IReadOnlyList<ImageDescription> images, Func<ImageDescription, IEnumerable<ImageDescription>> needs)
    {
        var left = new HashSet<string>(images.Select(image => image.Class), StringComparer.Ordinal);
        var edges = images.SelectMany(image => needs(image).Select(needed => (User: image.Class, Needed: needed.Class))).ToList();
        var users = edges.ToLookup(edge => edge.Needed, edge => edge.User, StringComparer.Ordinal);
        var open = left.ToDictionary(@class => @class, _ => 0, StringComparer.Ordinal);

        foreach (var (user, _) in edges)
            open[user]++;

        var falling = new Stack<string>(left.Where(@class => open[@class] == 0));

        while (falling.Count > 0)
        {
            var fallen = falling.Pop();
            _ = left.Remove(fallen);

            foreach (var user in users[fallen])
            {
                if (--open[user] == 0)
                    falling.Push(user);
            }
        }

        return left;
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
