using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG401: compilers, development kits and headers in what is delivered.</summary>
internal static class BuildToolsInImage
{
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal)
    {
        "build-essential", "gcc", "g++", "clang", "make", "cmake", "automake", "autoconf", "libtool", "build-base", "alpine-sdk", "gcc-c++", "golang", "go", "rustc", "cargo", "maven", "gradle", "default-jdk",
        "default-jdk-headless", "musl-dev", "linux-headers", "base-devel", "python3-dev", "ninja-build",
    };

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        // Layers that others build on may be there to build with; what is delivered is not.
        if (!DeliveredImages.IsDelivered(image.Effective))
            yield break;

        if (image.Effective.Root is { } root && image.Effective.ExternalImages.Find(root)?.Purpose is { IsKnown: true, Value: ImagePurpose.BuildKit })
            yield return image.Finding(RuleCatalog.BuildToolsInImage, image.Description?.ParentClass is null ? image.Stages.First(stage => stage.IsInImage).Place : null, [], root.ToString());

        foreach (var step in image.Scripts.Where(step => step.Stage.IsInImage && !step.IsTrigger))
        {
            // What a step removes it often does not name one by one: a group of apk, or all that nothing needs any more.
            if (step.Packages.Any(command => command.Action == PackageAction.Remove) || step.Invocations.Any(invocation => invocation.Program == "apt-mark"))
                continue;

            var tool = step.Packages
                .Where(command => command.Action == PackageAction.Install)
                .SelectMany(command => command.Packages)
                .Select(package => package.Name)
                .FirstOrDefault(IsTool);

            if (tool is not null)
                yield return image.Finding(RuleCatalog.BuildToolsInImage, step.Place, [], tool) with { Proposal = RunTimeOf(tool) };
        }
    }

    /// <summary>The package that holds the run time of a development kit alone, or null.</summary>
    public static string? RunTimeOf(string name)
    {
        const string Headers = "-openjdk-devel";
        const string HeadlessHeaders = "-openjdk-headless-devel";

        if (name.IndexOf("jdk", StringComparison.Ordinal) < 0)
            return null;

        if (name.EndsWith(Headers, StringComparison.Ordinal) || name.EndsWith(HeadlessHeaders, StringComparison.Ordinal))
            return name.Substring(0, name.Length - "-devel".Length);

        var kit = name.IndexOf("-jdk", StringComparison.Ordinal);
        return kit < 0 ? null : name.Substring(0, kit) + "-jre" + name.Substring(kit + "-jdk".Length);
    }

    private static bool IsTool(string name) => Tools.Contains(name)
        || name.EndsWith("-dev", StringComparison.Ordinal)
        || name.EndsWith("-devel", StringComparison.Ordinal)
        || (name.StartsWith("openjdk", StringComparison.Ordinal) && name.IndexOf("jdk", "openjdk".Length, StringComparison.Ordinal) > 0)
        || name.StartsWith("dotnet-sdk-", StringComparison.Ordinal)
        || (name.StartsWith("golang-", StringComparison.Ordinal) && name.Length > 7 && char.IsDigit(name[7]));
}
