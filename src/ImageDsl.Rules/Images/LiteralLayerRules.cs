using System.Globalization;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG106: literal layers along the whole chain.</summary>
internal static class LiteralLayerRules
{
    /// <summary>What engines that stack layers can take (https://docs.docker.com/engine/storage/drivers/overlayfs-driver/).</summary>
    private const int EnginesLimit = 127;

    public static IEnumerable<RuleFinding> CheckCount(EffectiveImage image, RuleOptions options)
    {
        var own = image.Configuration.LiteralLayers.Count;
        var below = image.Configuration.LayersBelow is { } known ? known.Value : 0;
        var count = own + below;

        if (count <= options.MaxLiteralLayers && count < EnginesLimit)
            yield break;

        var limit = Math.Min(options.MaxLiteralLayers, EnginesLimit - 1);
        var reach = count >= EnginesLimit ? $"; engines take about {Text(EnginesLimit)}" : "";

        yield return new RuleFinding(RuleCatalog.TooManyLiteralLayers, image.Name, new[] { image.Name, Text(count), Text(limit), Parts(own, below) + reach })
        {
            IsError = count >= EnginesLimit,
        };
    }

    private static string Parts(int own, int below) => below == 0 ? $"{Text(own)} of steps" : $"{Text(own)} of steps and {Text(below)} of the external image";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
