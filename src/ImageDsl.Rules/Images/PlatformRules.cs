using ImageDsl.Dockerfile;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG206: what is built for a platform that the image below does not have.</summary>
internal static class PlatformRules
{
    /// <summary>Names that Windows images bear whatever their registry; there is none of them for another system.</summary>
    private static readonly string[] WindowsImages = ["nanoserver", "servercore", "windowsservercore"];

    public static IEnumerable<RuleFinding> CheckBases(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        for (var i = 0; i < image.Stages.Count; i++)
        {
            if (image.Stages[i].Image is not { IsScratch: false } below || Offered(image, i, below) is not { } offered)
                continue;

            var missing = Wanted(image, i).Where(wanted => !offered.Platforms.Any(platform => Serves(platform, wanted))).ToList();

            if (missing.Count > 0)
            {
                var message = $"'{below}' is there for {string.Join(", ", offered.Platforms)}{(offered.IsOnlySystem ? " alone" : "")}, and {string.Join(", ", missing)} is to be built on it";
                yield return new RuleFinding(RuleCatalog.BasePlatform, image.Name, new[] { message }, IsParent(image, i, below) ? null : new InstructionPlace(i, null)) { StandsFor = new[] { "InvalidBaseImagePlatform" } };
            }
        }
    }

    /// <summary>The platforms that a stage is built for; none where a build alone says so.</summary>
    private static EquatableArray<string> Wanted(EffectiveImage image, int stage) => image.Document.Stages[stage].From.Platform switch
    {
        { Literal: { } literal } => new[] { literal },
        null or { Parts: [VariablePart { Name: "TARGETPLATFORM", Modifier: null }] } => image.Description?.Platforms ?? default,
        _ => default,
    };

    /// <summary>The platforms of what a stage stands on, where all of them are known; or the operating system alone.</summary>
    private static (EquatableArray<string> Platforms, bool IsOnlySystem)? Offered(EffectiveImage image, int stage, ImageReference below)
    {
        if (IsParent(image, stage, below))
            return image.Parent?.Description is { Platforms: { IsEmpty: false } own } ? (own, false) : null;

        if (image.ExternalImages.Find(below)?.Platforms is { IsComplete: true, Items.IsEmpty: false } known)
            return (known.Values.ToEquatableArray(), false);

        return IsWindows(below) ? (new[] { "windows" }, true) : null;
    }

    /// <summary>Whether a stage stands on the class below; the finding is then about the class, which says nothing of FROM itself.</summary>
    private static bool IsParent(EffectiveImage image, int stage, ImageReference below) =>
        stage == image.Stages.Count - 1 && image.Description is { ParentClass: not null } description && description.Parent.Equals(below);

    private static bool IsWindows(ImageReference reference)
    {
        var repository = reference.QualifiedRepository;
        return repository.StartsWith("mcr.microsoft.com/windows/", StringComparison.Ordinal) || repository == "mcr.microsoft.com/windows"
            || repository.StartsWith("mcr.microsoft.com/dotnet/framework/", StringComparison.Ordinal)
            || WindowsImages.Contains(repository.Substring(repository.LastIndexOf('/') + 1), StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether an image of one platform is taken for another: the same system and architecture, and of a variant that is not higher. A platform without
    /// a variant is the usual one of its architecture, and one without an architecture is all of its system
    /// (https://github.com/containerd/platforms).
    /// </summary>
    private static bool Serves(string offered, string wanted)
    {
        var (left, right) = (Parts(offered), Parts(wanted));

        return left[0] == right[0]
            && (left[1].Length == 0 || right[1].Length == 0 || left[1] == right[1])
            && (left[1] != "arm" || string.CompareOrdinal(left[2], right[2]) <= 0);
    }

    private static string[] Parts(string platform)
    {
        var parts = platform.ToLowerInvariant().Split('/');
        var architecture = parts.Length < 2 ? "" : parts[1] switch { "x86_64" or "x86-64" => "amd64", "aarch64" => "arm64", "armhf" => "arm", "i386" => "386", var name => name };

        return [parts[0], architecture, parts.Length > 2 ? parts[2] : architecture == "arm" ? "v7" : ""];
    }
}
